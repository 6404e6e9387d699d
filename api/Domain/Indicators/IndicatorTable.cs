using System.Globalization;

namespace IodOutlook.Domain.Indicators;

/// <summary>Computes the indicators of PR-02 from the quotes that left.</summary>
public static class IndicatorTable
{
    private const int MostParts = 12;
    private static readonly (int From, int? To)[] Bands = [(0, 15), (16, 30), (31, 60), (61, 90), (91, null)];

    public static IndicatorFigures Of(IReadOnlyCollection<QuoteFact> facts, Span span, DateOnly today)
    {
        var touched = facts.Where(f => f.IsIssuedIn(span) || f.IsWonIn(span)).ToList();
        var open = facts.Where(f => f.Outcome == QuoteOutcome.Open).ToList();
        var year = Performance.Of(facts, Indicators.Span.MonthsUpTo(today, 12));
        var openTally = Tally.Of(open);
        return new(
            span,
            Performance.Of(touched, span),
            Average(touched.Where(f => f.IsIssuedIn(span)), f => f.IssuedOn.DayNumber - f.Matter.DemandOn.DayNumber),
            Average(facts.Where(f => IsAnsweredIn(f, span)), f => f.ClosedOn!.Value.DayNumber - f.IssuedOn.DayNumber),
            openTally,
            openTally.Cents * (year.CohortRate ?? 0) / 10_000,
            [.. Bands.Select(band => new AgeBand(band.From, band.To, Tally.Of(open.Where(f => IsIn(band, today.DayNumber - f.IssuedOn.DayNumber)))))],
            [.. facts.Where(f => f.IsLostIn(span)).GroupBy(f => f.Matter.Reason).Select(g => new LostFor(g.Key, Tally.Of(g))).OrderByDescending(l => l.Lost.Count).ThenBy(l => l.Reason)],
            Months(touched, span),
            Parts(touched, span, SplitBy.Source),
            Parts(touched, span, SplitBy.Service),
            Parts(touched, span, SplitBy.Client),
            Parts(touched, span, SplitBy.Consultant),
            [RollingOf(facts, today, 3), RollingOf(facts, today, 12)]);
    }

    private static Rolling RollingOf(IReadOnlyCollection<QuoteFact> facts, DateOnly today, int months)
    {
        var span = Indicators.Span.MonthsUpTo(today, months);
        return new(months, span, Performance.Of(facts, span), Performance.Of(facts, span.YearBefore()));
    }

    /// <summary>Every month of the period, those without a quote too.</summary>
    private static List<Part> Months(List<QuoteFact> facts, Span span)
    {
        var first = new DateOnly(span.From.Year, span.From.Month, 1);
        var count = (12 * (span.To.Year - first.Year)) + span.To.Month - first.Month + 1;
        return [.. Enumerable.Range(0, count).Select(first.AddMonths).Select(month => new Part(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), Performance.Of(facts, span.Month(month))))];
    }

    private static List<Part> Parts(List<QuoteFact> facts, Span span, SplitBy by) =>
        [.. facts.GroupBy(f => f.Matter.KeyOf(by)).Select(g => new Part(g.Key, Performance.Of([.. g], span)))
            .OrderByDescending(p => p.Performance.Issued.Cents).ThenByDescending(p => p.Performance.Won.Cents).ThenBy(p => p.Key, StringComparer.Ordinal).Take(MostParts)];

    private static bool IsAnsweredIn(QuoteFact fact, Span span) => fact.Outcome is QuoteOutcome.Won or QuoteOutcome.Lost && span.Holds(fact.ClosedOn!.Value);

    private static bool IsIn((int From, int? To) band, int days) => days >= band.From && (band.To is null || days <= band.To);

    private static long? Average(IEnumerable<QuoteFact> facts, Func<QuoteFact, int> days)
    {
        var (count, sum) = (0L, 0L);
        foreach (var fact in facts)
        {
            (count, sum) = (count + 1, sum + days(fact));
        }

        return count == 0 ? null : sum * 100 / count;
    }
}
