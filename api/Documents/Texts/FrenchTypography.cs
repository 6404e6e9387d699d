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
        text = BeforeUnit().Replace(text, Space + "$1");
        return AfterTitle().Replace(text, Space);
    }

    [GeneratedRegex("\"([^\"\n]{1,200})\"")]
    private static partial Regex StraightQuotes();

    [GeneratedRegex("[ \u00a0]([;!?])")]
    private static partial Regex BeforeHighMark();

    [GeneratedRegex("[ \u202f]([:»])")]
    private static partial Regex BeforeColon();

    [GeneratedRegex("«[ \u202f]")]
    private static partial Regex AfterOpening();

    /// <summary>A number stays with what it counts, and a day with its month.</summary>
    [GeneratedRegex(@"(?<=\d|1er) ((?:[€%]|h|min|jours?|mois|ans?|heures?|personnes?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?![\w’]))")]
    private static partial Regex BeforeUnit();

    /// <summary>« M. Durand », « Mme Roy », « n° 12 »: never torn apart at the end of a line.</summary>
    [GeneratedRegex(@"(?<=\b(?:M\.|MM\.|Mmes?|Mlles?|Dr|Pr|Me|n°|art\.|p\.)) (?=[\p{Lu}\d])")]
    private static partial Regex AfterTitle();
}
