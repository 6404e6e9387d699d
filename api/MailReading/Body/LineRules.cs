using System.Text.RegularExpressions;

namespace IodOutlook.MailReading.Body;

/// <summary>Whole-line rules of the lexicon: closing formulas, small print, banners.</summary>
internal static partial class LineRules
{
    /// <summary>Longer lines are cut: what makes a line a formula stands at its beginning.</summary>
    private const int LongestLine = 400;

    public static bool Is(string group, string foldedLine)
    {
        var line = foldedLine.Length > LongestLine ? foldedLine[..LongestLine] : foldedLine;
        RuleSet? candidates = null;
        foreach (var rule in Lexicon.Default.Rules(group))
        {
            candidates ??= Lexicon.Default.Candidates(line);
            if (candidates.Has(rule) && rule.Pattern.IsMatch(line)) return true;
        }
        return false;
    }

    public static bool IsGreeting(string foldedLine) => foldedLine.Length < 120 && Greeting().IsMatch(foldedLine);

    [GeneratedRegex(@"^\W*(bonjour|bonsoir|salut|hello|hi|dear|coucou|cher|chere|chers|cheres|madame|monsieur|mesdames|messieurs|hey|good (morning|afternoon|evening)|bjr|to whom)\b[^.?]{0,80}[,!:.]?\W*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Greeting();
}
