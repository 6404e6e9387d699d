using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Needs;

/// <summary>One service for persons in several places, "quatre à Bordeaux, quatre à Nantes": a need for each place.</summary>
internal static class PlacesApart
{
    /// <summary>The need once for each place with its own number; the need alone where the mail does not spread it, or where the numbers do not add up.</summary>
    public static IReadOnlyList<NeedReading> Spread(Letter letter, NeedReading need)
    {
        foreach (var sentence in letter.Text)
        {
            var shares = Shares(sentence);
            if (shares.Count < 2 || shares.DistinctBy(s => s.Place.Value).Count() != shares.Count) continue;
            if (need.People is { } all && all.Value != shares.Sum(s => s.Count) && shares.TrueForAll(s => s.Count != all.Value)) continue;
            return [.. shares.Select(s => need with { People = sentence.Field(s.Count, Confidence.High, s.Start, s.Length, "need.people.share"), Place = sentence.Field(s.Place.Value, Confidence.High, s.Place.Start, s.Place.Length, s.Place.Rule) })];
        }
        return [need];
    }

    private readonly record struct Share(int Count, int Start, int Length, PlaceHit Place);

    private static List<Share> Shares(Sentence sentence)
    {
        var places = Places.Find(sentence);
        if (places.Count < 2) return [];
        var t = sentence.Tokens;
        var shares = new List<Share>();
        for (var i = 0; i < t.Count; i++)
        {
            if (t[i - 1].Kind == TokenKind.Number || !NumberWords.TryReadCount(t, i, out var count, out var next) || count is 0 or > 200) continue;
            var at = next;
            while (at - next < 3 && t[at].Kind == TokenKind.Word && !IsAt(t[at].Text)) at++;
            if (!IsAt(t[at].Text) || places.Find(p => p.Start == t[at + 1].Start || p.Start == t[at + 2].Start) is not { } place) continue;
            shares.Add(new Share(count, t[i].Start, t[next - 1].End - t[i].Start, place));
            i = next - 1;
        }
        return shares;
    }

    private static bool IsAt(string word) => word is "a" or "sur" or "en" or "in" or "at" or "dans" or "pour" or "au";
}
