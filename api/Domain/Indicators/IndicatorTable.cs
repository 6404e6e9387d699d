using System.Globalization;

namespace IodOutlook.Domain.Indicators;

/// <summary>Computes the indicators of PR-02 from the quotes that left.</summary>
public static class IndicatorTable
{
    private const int MostParts = 12;

    /// <summary>Days since the sending, both ends included.</summary>
    internal static readonly (int From, int? To)[] Bands = [(0, 15), (16, 30), (31, 60), (61, 90), (91, null)];

    public static IndicatorFigures Of(FactTable facts, Span span, DateOnly today)
    {
        var open = facts.Open.UpTo(DateOnly.MaxValue);
        var year = facts.All.Over(Span.MonthsUpTo(today, 12));
        return new(
            span,
            facts.All.Over(span),
            Mean(facts.DaysToQuote.Over(span)),
            Mean(facts.DaysToAnswer.Over(span)),
            facts.Cancelled.Over(span),
            open,
            open.Cents * (year.CohortRate ?? 0) / 10_000,
            [.. Bands.Select(band => Age(facts.Open, band, today))],
            [.. facts.LostOver(span).Where(l => l.Lost.Count > 0).OrderByDescending(l => l.Lost.Count).ThenBy(l => l.Reason)],
            Months(facts.All, span),
            Parts(facts, SplitBy.Source, span),
            Parts(facts, SplitBy.Service, span),
            Parts(facts, SplitBy.Client, span),
            Parts(facts, SplitBy.Consultant, span),
            [RollingOf(facts.All, today, 3), RollingOf(facts.All, today, 12)]);
    }

    private static Rolling RollingOf(RunningPerformance all, DateOnly today, int months)
    {
        var span = Span.MonthsUpTo(today, months);
        var before = span.YearBefore();
        return new(months, span, all.Over(span), before, all.Over(before));
    }

    /// <summary>Every month of the period, those without a quote too.</summary>
    private static List<Part> Months(RunningPerformance all, Span span)
    {
        var first = new DateOnly(span.From.Year, span.From.Month, 1);
        var count = (12 * (span.To.Year - first.Year)) + span.To.Month - first.Month + 1;
        return [.. Enumerable.Range(0, count).Select(first.AddMonths).Select(month => new Part(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), all.Over(span.Month(month))))];
    }

    /// <summary>The largest by what they were quoted, then by what they signed. There may be thousands of clients: only the first ones are kept at any time, and told in full.</summary>
    private static List<Part> Parts(FactTable facts, SplitBy by, Span span)
    {
        var largest = new PriorityQueue<(string Key, RunningPerformance Performance), Rank>();
        foreach (var (key, performance) in facts.Parts(by))
        {
            var issued = performance.Issued.Over(span);
            if (largest.Count == MostParts && largest.TryPeek(out _, out var least) && issued.Cents < least.Issued)
            {
                continue;
            }

            var won = performance.Won.Over(span);
            if (issued.Count + won.Count == 0)
            {
                continue;
            }

            largest.Enqueue((key, performance), new(issued.Cents, won.Cents, key));
            if (largest.Count > MostParts)
            {
                largest.Dequeue();
            }
        }

        return [.. largest.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => new Part(item.Element.Key, item.Element.Performance.Over(span)))];
    }

    private static AgeBand Age(RunningTally open, (int From, int? To) band, DateOnly today)
    {
        var youngest = open.UpTo(today.AddDays(-band.From));
        return new(band.From, band.To, band.To is { } to ? youngest.Less(open.UpTo(today.AddDays(-to - 1))) : youngest);
    }

    private static long? Mean(Tally days) => days.Count == 0 ? null : days.Cents * 100 / days.Count;

    /// <summary>The larger comes later; of equals the one whose key comes first.</summary>
    private readonly record struct Rank(long Issued, long Won, string Key) : IComparable<Rank>
    {
        public int CompareTo(Rank other) =>
            Issued != other.Issued ? Issued.CompareTo(other.Issued) : Won != other.Won ? Won.CompareTo(other.Won) : string.CompareOrdinal(other.Key, Key);
    }
}
