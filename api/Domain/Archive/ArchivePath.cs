using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IodOutlook.Domain.Text;

namespace IodOutlook.Domain.Archive;

/// <summary>The folders of a demand, in the order of the process.</summary>
public enum ArchiveFolder
{
    Demand,
    Review,
    Quote,
    Contract,
    Invoicing,
}

/// <summary>Where things stand on the drive: <c>Clients/{Client}/{DEM-2026-0042 - title}/3 Devis/…</c>, every name legal for OneDrive and Windows.</summary>
public static partial class ArchivePath
{
    /// <summary>Longest single name; keeps a whole path under OneDrive's 400 characters.</summary>
    public const int MaxName = 100;

    /// <summary>Linux file systems count 255 bytes of UTF-8 for one name; the underscore of a reserved word must still fit.</summary>
    private const int MaxBytes = 250;

    /// <summary>Names that Windows or OneDrive keeps for itself, alone or before an extension.</summary>
    private static readonly HashSet<string> Reserved = new(
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", ".lock", "desktop.ini", "forms",
            .. "0123456789¹²³".SelectMany(digit => (string[])[$"COM{digit}", $"LPT{digit}"]),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder of a demand, without trailing slash.</summary>
    public static string ForDemand(string client, string reference, string title) =>
        $"Clients/{LegalName(client, 80)}/{LegalName($"{reference} - {title}", 80)}";

    public static string ForFile(string demandFolder, ArchiveFolder folder, string fileName) => $"{demandFolder}/{Name(folder)}/{LegalName(fileName, MaxName)}";

    public static string Name(ArchiveFolder folder) => folder switch
    {
        ArchiveFolder.Demand => "1 Demande",
        ArchiveFolder.Review => "2 Revue",
        ArchiveFolder.Quote => "3 Devis",
        ArchiveFolder.Contract => "4 Contrat",
        ArchiveFolder.Invoicing => "5 Facturation",
        _ => throw new ArgumentOutOfRangeException(nameof(folder)),
    };

    /// <summary>
    /// A name every drive takes, as near to the given one as can be: what leads out of the folder is dropped, other slashes and forbidden characters become hyphens
    /// (« Directeur H/F » keeps both letters), invisible ones become blanks, reserved words get an underscore, the length is cut before the extension, never inside a
    /// character. A legal name comes back unchanged.
    /// </summary>
    /// <param name="maxLength">UTF-16 units.</param>
    public static string LegalName(string name, int maxLength = MaxName)
    {
        var inside = LeadingPath().Replace(WellFormed.Of(name).Normalize(NormalizationForm.FormC), "");
        var clean = VtiMark().Replace(Collapse(inside), "_vti-");
        clean = Shorten(LockMark().Replace(clean, "").TrimEnd('.', ' '), maxLength);
        return clean.Length == 0 ? "sans nom" : IsReserved(clean) ? Shorten($"_{clean}", maxLength) : clean;
    }

    private static bool IsReserved(string name) => Reserved.Contains(name) || Reserved.Contains(name.Split('.')[0].TrimEnd());

    private static string Collapse(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var kept = Kept(rune);
            if (kept != " " || (text.Length > 0 && text[^1] != ' '))
            {
                text.Append(kept);
            }
        }

        return text.ToString();
    }

    private static string Kept(Rune rune) => rune.Value switch
    {
        '"' or '*' or ':' or '<' or '>' or '?' or '/' or '\\' or '|' or ';' => "-",
        0xFFFD => "-",
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        _ when Rune.IsWhiteSpace(rune) => " ",
        _ => rune.ToString(),
    };

    private static string Shorten(string name, int maxLength)
    {
        if (name.Length <= maxLength && Encoding.UTF8.GetByteCount(name) <= MaxBytes)
        {
            return name;
        }

        var extension = Extension().Match(name).Value;
        return WellFormed.Cut(name[..^extension.Length], maxLength - extension.Length, MaxBytes - extension.Length).TrimEnd('.', ' ') + extension;
    }

    /// <summary>A drive letter, slashes and dotted steps at the beginning: <c>..\..\</c>, <c>C:\</c>, <c>/</c>.</summary>
    [GeneratedRegex(@"^\s*(?:[A-Za-z]:)?(?:\s*\.{0,2}[\\/])+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LeadingPath();

    /// <summary>What Office calls its lock files; hidden, and refused by OneDrive.</summary>
    [GeneratedRegex(@"^(?:~\$| )+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LockMark();

    /// <summary>FrontPage's mark, refused by OneDrive anywhere in a name.</summary>
    [GeneratedRegex("_vti_", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex VtiMark();

    [GeneratedRegex(@"(?<=.)\.[A-Za-z0-9]{1,9}\z", RegexOptions.Singleline, 2000)]
    private static partial Regex Extension();
}
