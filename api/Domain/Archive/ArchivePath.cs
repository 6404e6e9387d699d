using System.Globalization;
using System.Text;

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
public static class ArchivePath
{
    /// <summary>Longest single name; keeps a whole path under OneDrive's 400 characters.</summary>
    public const int MaxName = 100;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6",
        "LPT7", "LPT8", "LPT9", ".lock", "desktop.ini", "_vti_", "forms",
    };

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
    /// A name every drive takes, as near to the given one as can be: forbidden and invisible characters become blanks or hyphens, path parts are dropped, reserved
    /// words get an underscore, the length is cut before the extension, never inside a character.
    /// </summary>
    public static string LegalName(string name, int maxLength = MaxName)
    {
        // Half a character, as a cut subject may hold, would make Normalize throw; rune by rune it becomes U+FFFD.
        var last = string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormC).Split('/', '\\')[^1];
        if (last.Trim(' ', '.').Length == 0)
        {
            last = name;
        }

        var clean = Collapse(last);
        clean = Shorten(clean, maxLength);
        clean = clean.Trim(' ').TrimEnd('.', ' ');
        while (clean.StartsWith("~$", StringComparison.Ordinal))
        {
            clean = clean[2..].TrimStart();
        }

        clean = clean.Replace("_vti_", "_vti-", StringComparison.OrdinalIgnoreCase);
        var stem = clean.Split('.')[0].TrimEnd();
        return clean.Length == 0 ? "sans nom" : Reserved.Contains(clean) || Reserved.Contains(stem) ? $"_{clean}" : clean;
    }

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
        if (name.Length <= maxLength)
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var extension = dot > 0 && name.Length - dot is > 1 and <= 10 ? name[dot..] : "";
        var stem = name[..(maxLength - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem).TrimEnd() + extension;
    }
}
