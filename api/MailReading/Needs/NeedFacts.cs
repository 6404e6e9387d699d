using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Needs;

/// <summary>All jobs, numbers and places of a mail, and the choice among them for one service.</summary>
internal sealed class NeedFacts
{
    /// <summary>A letter names fewer jobs, numbers or places than this; beyond it, only time would be lost.</summary>
    private const int MostFacts = 150;

    private readonly List<PositionHit> _positions;
    private readonly List<CountHit> _counts;
    private readonly List<PlaceHit> _places;
    private readonly bool _assessesSomebody;

    private NeedFacts(List<PositionHit> positions, List<CountHit> counts, List<PlaceHit> places, bool assessesSomebody)
    {
        _positions = positions;
        _counts = counts;
        _places = places;
        _assessesSomebody = assessesSomebody;
    }

    public static NeedFacts Gather(Letter letter, MailKind kind)
    {
        var sentences = letter.Sentences.Where(s => Counts(letter, s, kind)).ToList();
        return new NeedFacts(
            [.. sentences.SelectMany(PositionFinder.Find).Where(p => p.Score > 0).Take(MostFacts)],
            [.. sentences.Where(s => s.Origin != Origin.FileName).SelectMany(Headcounts.Find).Take(MostFacts).Concat(BareAnswers(letter))],
            [.. sentences.Where(s => kind != MailKind.Refusal || !NeedCues.Rival().IsMatch(s.Folded)).Where(s => s.Origin is Origin.Current or Origin.Forwarded or Origin.Subject && !IsElsewhere(s) && !ServiceMentions.IsHistory(s) && !NeedCues.Formality().IsMatch(s.Folded)).SelectMany(Places.Find).Take(MostFacts)],
            sentences.Exists(s => s.Folded.Contains("evalu", StringComparison.Ordinal) || s.Folded.Contains("assess", StringComparison.Ordinal)));
    }

    private static bool Counts(Letter letter, Sentence sentence, MailKind kind) => sentence.Origin switch
    {
        Origin.Subject => !(kind == MailKind.NewDemand && letter.IsReply),
        Origin.FileName => true,
        Origin.Calendar => true,
        _ => true,
    };

    /// <summary>"Ravi de notre échange d'hier à la Matinale RH de Pau": where people met is not where they will work.</summary>
    private static bool IsElsewhere(Sentence sentence) => NeedCues.Elsewhere().IsMatch(sentence.Folded);

    /// <summary>An answer below a quoted question says the number alone: "Six, dont deux en CDD."</summary>
    private static IEnumerable<CountHit> BareAnswers(Letter letter)
    {
        if (!letter.IsReply) yield break;
        foreach (var sentence in letter.Text)
        {
            var t = sentence.Tokens;
            var at = NeedCues.AnswerOpening().Match(sentence.Folded) is { Success: true } opening ? IndexAt(t, opening.Length) : 0;
            if (sentence.Line is null || !NumberWords.TryReadCount(t, at, out var value, out var next) || value is 0 or > 500 || !(t[next].Text is "," or "." or "" or "dont" or "au" or "en" or "finalement" or "maintenant" or "now" or "in" or "!" or "(" or ";" or ":")) continue;
            if (PeopleAskedAbove(letter, sentence)) yield return new CountHit(sentence, t[at].Start, t[next - 1].End - t[at].Start, value, 8, "need.people.answer");
        }
    }

    private static int IndexAt(Tokens t, int offset)
    {
        var i = 0;
        while (i < t.Count && t[i].Start < offset) i++;
        return i;
    }

    private static bool PeopleAskedAbove(Letter letter, Sentence sentence)
    {
        var line = letter.Body.LineAt(sentence.Start);
        for (var k = line - 1; k >= 0 && k > line - 4; k--)
        {
            if (letter.Body.BlockOf[k] != 0 && NeedCues.AsksNumber().IsMatch(letter.Body.FoldedLine(k))) return true;
        }
        return false;
    }

    public Field<string>? Position(List<Sentence> near, bool only)
    {
        var ranked = Ranked(_positions, p => p.Sentence, p => p.Score, near, only).ToList();
        if (ranked.Count == 0) return null;
        var best = ranked[0];
        var fuller = ranked.FirstOrDefault(p => p != best && p.Score >= 4 && p.Value.Length > best.Value.Length && Folding.Fold(p.Value).StartsWith(Folding.Fold(best.Value), StringComparison.Ordinal)) ?? best;
        var others = ranked.Where(p => Folding.Fold(p.Value) != Folding.Fold(fuller.Value)).DistinctBy(p => Folding.Fold(p.Value)).Take(3);
        return FieldOf(fuller) with { Alternatives = [.. others.Select(p => FieldOf(p) with { Confidence = Confidence.Low })] };
    }

    private static Field<string> FieldOf(PositionHit hit) => hit.Sentence.Field(hit.Value, hit.Score >= 5 ? Confidence.High : Confidence.Medium, hit.Start, hit.Length, hit.Rule);

    public Field<int>? People(List<Sentence> near, bool only)
    {
        var ranked = Ranked(_counts, c => c.Sentence, c => c.Score, near, only).ToList();
        if (ranked.Count == 0) return SinglePerson(near, only);
        var best = ranked[0];
        var others = ranked.Where(c => c.Value != best.Value).DistinctBy(c => c.Value).Take(3);
        return FieldOf(best) with { Alternatives = [.. others.Select(c => FieldOf(c) with { Confidence = Confidence.Low })] };
    }

    private static Field<int> FieldOf(CountHit hit) => hit.Sentence.Field(hit.Value, hit.Score >= 6 ? Confidence.High : Confidence.Medium, hit.Start, hit.Length, hit.Rule);

    /// <summary>"un 360° pour notre directrice", "passer un test à notre futur chef d'atelier": one person, named by the job.</summary>
    private Field<int>? SinglePerson(List<Sentence> near, bool only)
    {
        var position = Ranked(_positions, p => p.Sentence, p => p.Score, near, only).FirstOrDefault(p => !p.Plural && p.Sentence.Origin is not (Origin.FileName or Origin.Subject));
        if (position is null) return null;
        var before = position.Sentence.Folded[..position.Start];
        return NeedCues.OnePerson().IsMatch(before) ? position.Sentence.Field(1, Confidence.Medium, position.Start, position.Length, "need.people.singular") : null;
    }

    public Field<string>? Place(List<Sentence> near, bool only)
    {
        var ranked = Ranked(_places, p => p.Sentence, p => p.Score, near, only).ToList();
        if (ranked.Count == 0) return null;
        var best = ranked[0];
        return best.Sentence.Field(best.Value, best.Score >= 4 ? Confidence.High : Confidence.Medium, best.Start, best.Length, best.Rule);
    }

    /// <summary>Facts of the sentences that name the service come first; those of the rest of the mail serve where they can belong to it.</summary>
    private static IEnumerable<T> Ranked<T>(List<T> facts, Func<T, Sentence> sentenceOf, Func<T, int> scoreOf, List<Sentence> near, bool only)
    {
        var paragraphs = near.Where(s => s.Origin is Origin.Current or Origin.Forwarded).Select(s => s.Paragraph).ToHashSet();
        return facts
            .Select(f => (Fact: f, Score: scoreOf(f) + (near.Contains(sentenceOf(f)) ? only ? 3 : 7 : paragraphs.Contains(sentenceOf(f).Paragraph) ? 1 : 0)))
            .OrderByDescending(f => f.Score)
            .Select(f => f.Fact);
    }
}
