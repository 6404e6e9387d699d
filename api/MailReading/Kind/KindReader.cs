using IodOutlook.MailReading.Body;
using IodOutlook.MailReading.Dates;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Kind;

/// <summary>What kind of mail this is: headers first, then who writes, then the words.</summary>
internal static class KindReader
{
    public static (Field<MailKind> Kind, bool ToReview) Read(Letter letter)
    {
        if (AutomaticMail.Read(letter) is { } automatic) return (automatic, false);
        if (letter.Form is not null && !letter.IsReply) return (Header(MailKind.NewDemand, Confidence.High, "kind.web-form"), false);
        var scores = KindScores.Of(letter);
        var silent = scores.Evidence(MailKind.NewDemand).Count == 0;
        if (silent && (scores.Evidence(MailKind.NotCommercial).Count + scores.Evidence(MailKind.Event).Count > 0 || !WantsSomething(letter)))
        {
            scores[MailKind.NewDemand] -= 4;
            scores[MailKind.NotCommercial] += 1;
        }
        var ranked = scores.Ranked();
        var (best, second) = (ranked[0], ranked[1]);
        var margin = best.Score - second.Score;
        // No word of a demand, and none of anything else: somebody wrote to the firm and wants something. A person decides, and nothing is captured unasked.
        var guessed = silent && best.Kind == MailKind.NewDemand;
        var confidence = guessed ? Confidence.Low : margin >= 4 && best.Score >= 5 ? Confidence.High : margin >= 2 && best.Score >= 3 ? Confidence.Medium : Confidence.Low;
        var alternatives = ranked.Skip(1).Where(r => r.Score > 0 && best.Score - r.Score < 5).Take(2).Select(r => new Field<MailKind>(r.Kind, Confidence.Low, scores.Evidence(r.Kind), []));
        return (new Field<MailKind>(best.Kind, confidence, scores.Evidence(best.Kind), [.. alternatives]), confidence == Confidence.Low);
    }

    private static bool WantsSomething(Letter letter) => letter.Mentions.Count > 0 || letter.Text.Any(s => s.Folded.Contains('?') || s.Says("still-wanted"));

    internal static Field<MailKind> Header(MailKind kind, Confidence confidence, string rule, string name = "", string value = "") =>
        new(kind, confidence, name.Length == 0 ? [] : [new Evidence(EvidenceSource.Header, 0, value.Length, value, rule, name)], []);
}
