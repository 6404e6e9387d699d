using System.Text.RegularExpressions;
using IodOutlook.Domain.Clients;

namespace IodOutlook.Api.Demands;

/// <summary>The words of a subject without what mail programs and gateways put before them.</summary>
internal static partial class MailSubject
{
    /// <summary>Below this a subject ("Devis", "Question") says nothing of the matter.</summary>
    private const int ShortestTelling = 12;

    public static string WordsOf(string subject) => CompanyName.Fold(Prefixes().Replace(subject, "")).Trim();

    /// <summary>The words, where the subject is an answer's and long enough to tell one matter from another; null otherwise.</summary>
    public static string? OfAnswer(string subject) => Answer().IsMatch(subject) && WordsOf(subject) is { Length: >= ShortestTelling } words ? words : null;

    [GeneratedRegex(@"^(\s*(\[[^\]]{0,30}\]|(re|ref|réf|rép|rep|tr|fw|fwd|aw|sv)\s?(\[\d+\])?\s?:))+\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Prefixes();

    [GeneratedRegex(@"^\s*(\[[^\]]{0,30}\]\s*)*(re|ref|réf|rép|rep|aw|sv)\s?(\[\d+\])?\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Answer();
}
