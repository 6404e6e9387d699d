using IodOutlook.Domain.FollowUps;

namespace IodOutlook.Domain.Indicators;

/// <summary>Quotes and their amounts.</summary>
/// <param name="Cents">Without VAT.</param>
public readonly record struct Tally(int Count, long Cents)
{
    public Tally Less(Tally other) => new(Count - other.Count, Cents - other.Cents);

    public static Tally Of(IEnumerable<QuoteFact> facts)
    {
        var (count, cents) = (0, 0L);
        foreach (var fact in facts)
        {
            (count, cents) = (count + 1, cents + fact.Matter.ExclVatCents);
        }

        return new(count, cents);
    }
}

/// <summary>What PR-02 measures over some days.</summary>
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
public sealed record Rolling(int Months, Span Span, Performance Now, Performance YearBefore);

/// <summary>Everything the page of the indicators shows.</summary>
/// <param name="DaysToQuote">From demand to quote, of those issued in the period: hundredths of a day; null when there is none.</param>
/// <param name="DaysToAnswer">From quote to the client's answer, of those answered in the period: hundredths of a day; null when there is none.</param>
/// <param name="ForecastCents">Open amount, weighted by the conversion of the twelve months before.</param>
public sealed record IndicatorFigures(
    Span Span,
    Performance Total,
    long? DaysToQuote,
    long? DaysToAnswer,
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
