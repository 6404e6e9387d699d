using System.Text.RegularExpressions;

namespace IodOutlook.Documents.Texts;

/// <summary>Sets what people type the way French printers do: narrow no-break spaces, curved apostrophes, guillemets.</summary>
internal static partial class FrenchTypography
{
    private const string NarrowSpace = "\u202f";
    private const string Space = "\u00a0";

    public static string Set(string text)
    {
        text = text.Replace('\'', '’').Replace("...", "…", StringComparison.Ordinal);
        text = StraightQuotes().Replace(text, "«" + Space + "$1" + Space + "»");
        text = BeforeHighMark().Replace(text, NarrowSpace + "$1");
        text = BeforeColon().Replace(text, Space + "$1");
        text = AfterOpening().Replace(text, "«" + Space);
        return BeforeUnit().Replace(text, Space + "$1");
    }

    [GeneratedRegex("\"([^\"\n]{1,200})\"")]
    private static partial Regex StraightQuotes();

    [GeneratedRegex("[ \u00a0]([;!?])")]
    private static partial Regex BeforeHighMark();

    [GeneratedRegex("[ \u202f]([:»])")]
    private static partial Regex BeforeColon();

    [GeneratedRegex("«[ \u202f]")]
    private static partial Regex AfterOpening();

    [GeneratedRegex(@"(?<=\d) ([€%])")]
    private static partial Regex BeforeUnit();
}
