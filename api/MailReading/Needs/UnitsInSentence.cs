namespace IodOutlook.MailReading.Needs;

/// <summary>Several populations in one sentence, "trois candidats au poste de chef de cuisine à Biarritz et deux candidates au poste de gouvernante à Anglet": each number with the job and the place that follow it.</summary>
internal static class UnitsInSentence
{
    /// <summary>The need once for each population; the need alone where the sentence has one.</summary>
    public static IEnumerable<NeedReading> Split(Sentence sentence, NeedReading need)
    {
        var counts = Headcounts.Find(sentence).OrderBy(c => c.Start).ToList();
        if (counts.Count < 2) return [need];
        var positions = PositionFinder.Find(sentence).Where(p => p.Score >= 0).ToList();
        var places = Places.Find(sentence);
        var units = counts.Select((count, i) => Unit(need, count, End(counts, i, sentence), positions, places)).OfType<NeedReading>().ToList();
        var apart = units.Count == counts.Count && units.DistinctBy(u => Text.Folding.Fold(u.Position!.Value)).Count() == units.Count;
        return apart ? units : [need];
    }

    private static int End(List<CountHit> counts, int i, Sentence sentence) => i + 1 < counts.Count ? counts[i + 1].Start : sentence.Folded.Length;

    /// <summary>Null where no job stands between this number and the next.</summary>
    private static NeedReading? Unit(NeedReading need, CountHit count, int end, List<PositionHit> positions, List<PlaceHit> places)
    {
        if (positions.Find(p => p.Start >= count.Start && p.Start < end) is not { } position) return null;
        var place = places.Find(p => p.Start > position.Start && p.Start < end);
        return need with
        {
            Position = position.Sentence.Field(position.Value, Confidence.High, position.Start, position.Length, position.Rule),
            People = count.Sentence.Field(count.Value, Confidence.High, count.Start, count.Length, count.Rule),
            Place = place is null ? need.Place : place.Sentence.Field(place.Value, Confidence.High, place.Start, place.Length, place.Rule),
        };
    }
}
