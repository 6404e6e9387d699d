using System.Text;

namespace IodOutlook.Outside;

/// <summary>
/// A relative path that OneDrive and a disk both accept; the only way to a file of the drive, so nothing leads out of it. Making a name legal is the archive's work
/// (<c>Domain/Archive</c>): here a name that is not is refused, because storing it under another one would break the link to what the product recorded.
/// </summary>
internal sealed record DrivePath
{
    // OneDrive's limit is on the decoded path; 255 bytes is the limit of a name on ext4, APFS and NTFS.
    private const int LongestPath = 400;
    private const int LongestNameBytes = 255;
    private const string ForbiddenCharacters = "\"*:<>?\\|";
    private static readonly HashSet<string> ForbiddenNames = new(
        ["CON", "PRN", "AUX", "NUL", ".lock", "desktop.ini", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    private DrivePath(string path) => Path = path;

    /// <summary>Parted by <c>/</c>.</summary>
    public string Path { get; }

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <exception cref="OutsideException">Invalid.</exception>
    public static DrivePath Parse(string path)
    {
        if (path.Length > LongestPath)
            throw Refuse(path, $"il dépasse {LongestPath} caractères");
        var names = path.Split('/');
        foreach (var name in names)
            if (Fault(name) is { } fault)
                throw Refuse(name, fault);
        if (names[0].Equals("forms", StringComparison.OrdinalIgnoreCase) || names[0].Equals(Local.Files.DurableFolder.Temporary, StringComparison.OrdinalIgnoreCase))
            throw Refuse(names[0], "ce nom est réservé");
        return new(path);
    }

    /// <summary>The plain name, then beside a taken one: <c>name (a1b2c3d4).ext</c>, then the same with the whole hash.</summary>
    public IEnumerable<DrivePath> NamesToTry(string hash)
    {
        if (Encoding.UTF8.GetByteCount(Name) <= LongestNameBytes)
            yield return this;
        yield return Beside($" ({hash[..8]})");
        yield return Beside($" ({hash})");
    }

    /// <summary>All of <see cref="NamesToTry"/> hold other bytes.</summary>
    public OutsideException NoNameLeft() => new(OutsideProblem.Invalid, $"« {Name} » ne peut pas être archivé : tous les noms voisins sont déjà pris dans ce dossier.");

    private DrivePath Beside(string mark)
    {
        var extension = System.IO.Path.GetExtension(Name);
        if (Encoding.UTF8.GetByteCount(extension) > 32)
            extension = "";
        var stem = Name[..^extension.Length];
        while (Encoding.UTF8.GetByteCount(stem + mark + extension) > LongestNameBytes)
            stem = stem[..^(stem.Length > 1 && char.IsLowSurrogate(stem[^1]) ? 2 : 1)];
        return new(Path[..^Name.Length] + stem.TrimEnd() + mark + extension);
    }

    private static string? Fault(string name) => name switch
    {
        "" => "un nom est vide",
        "." or ".." => "il remonte hors du dossier",
        _ when name.Any(c => char.IsControl(c) || ForbiddenCharacters.Contains(c)) => "il contient un caractère interdit (\" * : < > ? / \\ |)",
        _ when name.StartsWith(' ') || name.EndsWith(' ') || name.EndsWith('.') => "il commence ou finit par une espace, ou finit par un point",
        _ when name.StartsWith("~$", StringComparison.Ordinal) || name.Contains("_vti_", StringComparison.OrdinalIgnoreCase) => "ce nom est réservé",
        _ when ForbiddenNames.Contains(name) || ForbiddenNames.Contains(name.Split('.')[0]) && !name.StartsWith('.') => "ce nom est réservé par Windows",
        _ => null,
    };

    private static OutsideException Refuse(string name, string why) =>
        new(OutsideProblem.Invalid, $"Le nom « {(name.Length <= 80 ? name : name[..79] + "…")} » ne convient pas au lecteur partagé : {why}.");
}
