using IodOutlook.Domain.FollowUps;

namespace IodOutlook.Domain.Indicators;

/// <summary>Quotes and their amounts.</summary>
/// <param name="Cents">Without VAT.</param>
public readonly record struct Tally(int Count, long Cents)
{
    public Tally Less(Tally other) => new(Count - other.Count, Cents - other.Cents);

    /// <summary>Of the quotes of a list.</summary>
    public static Tally Of(IEnumerable<QuoteFact> facts, ListOf list)
    {
        var (count, cents) = (0, 0L);
        foreach (var fact in facts)
        {
            (count, cents) = (count + 1, cents + fact.CentsIn(list));
        }

        return new(count, cents);
    }
}

/// <summary>Follow-ups whose day came in a period.</summary>
/// <param name="Due">Those that an answer or another follow-up made needless are none.</param>
/// <param name="Done">Of those due: sent, or done another way.</param>
public readonly record struct FollowUpTally(int Due, int Done);

/// <summary>What PR-02 measures over some days.</summary>
/// <param name="Won">Accepted in the period; not those whose order was cancelled since.</param>
/// <param name="Rate">Won in the period for those issued in the period, in basis points: what PR-02 calls the conversion rate. Null when none was issued.</param>
/// <param name="CohortWon">Of those issued in the period, the ones signed since.</param>
/// <param name="CohortRate">Basis points; null when none was issued.</param>
public sealed record Performance(Tally Issued, Tally Won, int? Rate, Tally CohortWon, int? CohortRate)
{
    public static Performance Of(Tally issued, Tally won, Tally cohortWon) =>
        new(issued, won, Share(won.Count, issued.Count), cohortWon, Share(cohortWon.Count, issued.Count));

    private static int? Share(int part, int whole) => whole == 0 ? null : (int)(10_000L * part / whole);
}

/// <summary>The performance of one month, source, service, client or consultant.</summary>
public sealed record Part(string Key, Performance Performance);

/// <summary>Why quotes of the period were lost; null for one that expired unanswered.</summary>
public sealed record LostFor(RefusalReason? Reason, Tally Lost);

/// <summary>Open quotes by their age.</summary>
/// <param name="ToDays">Null: no end.</param>
public sealed record AgeBand(int FromDays, int? ToDays, Tally Open);

/// <summary>The last months against the same months a year before: « les dents de scie ».</summary>
/// <param name="Before">The days that <paramref name="YearBefore"/> counts.</param>
public sealed record Rolling(int Months, Span Span, Performance Now, Span Before, Performance YearBefore);

/// <summary>Everything the page of the indicators shows.</summary>
/// <param name="DaysToQuote">From demand to quote, of those issued in the period: hundredths of a day; null when there is none.</param>
/// <param name="DaysToAnswer">From quote to the client's answer, of those answered in the period: hundredths of a day; null when there is none.</param>
/// <param name="Cancelled">Signed once, and whose order was cancelled in the period.</param>
/// <param name="ForecastCents">Open amount, weighted by the conversion of the twelve months before.</param>
public sealed record IndicatorFigures(
    Span Span,
    Performance Total,
    long? DaysToQuote,
    long? DaysToAnswer,
    Tally Cancelled,
    Tally Open,
    long ForecastCents,
    IReadOnlyList<AgeBand> Ages,
    IReadOnlyList<LostFor> Lost,
    IReadOnlyList<Part> Months,
    IReadOnlyList<Part> Sources,
    IReadOnlyList<Part> Services,
    IReadOnlyList<Part> Clients,
    IReadOnlyList<Part> Consultants,
    IReadOnlyList<Rolling> Rolling);
