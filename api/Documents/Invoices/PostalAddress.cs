using System.Text.RegularExpressions;

namespace IodOutlook.Documents.Invoices;

/// <summary>An address as people write it, taken apart for the XML: the line that begins with five digits is the town's.</summary>
internal sealed partial record PostalAddress(IReadOnlyList<string> Lines, string? PostCode, string? Town)
{
    public static PostalAddress Of(IReadOnlyList<string> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            if (TownLine().Match(lines[i]) is { Success: true } match) return new([.. lines.Where((_, at) => at != i)], match.Groups[1].Value, match.Groups[2].Value);
        return new(lines, null, null);
    }

    [GeneratedRegex(@"^\s*(?:F-)?(\d{5})\s+(\S.*?)\s*$")]
    private static partial Regex TownLine();
}
