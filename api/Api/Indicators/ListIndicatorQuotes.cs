using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Indicators;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Indicators;

/// <summary>GET /api/indicators/quotes?list=&amp;from=&amp;to=&amp;by=&amp;key=: the quotes behind a figure, newest first.</summary>
internal static class ListIndicatorQuotes
{
    private const int Most = 200;

    /// <param name="ClosedOn">The day its outcome was known; null while it is open.</param>
    internal sealed record Line(
        Guid QuoteId, Guid DemandId, string Name, string ClientName, DateOnly IssuedOn, QuoteOutcome Outcome, DateOnly? ClosedOn, long ExclVatCents);

    /// <param name="Lines">The first ones.</param>
    internal sealed record Response(Tally Total, IReadOnlyList<Line> Lines);

    public static async Task<Ok<Response>> Handle(
        Http.Choice<ListOf> list, DateOnly? from, DateOnly? to, Http.Choice<SplitBy>? by, string? key, IndicatorFacts facts, TimeProvider clock, CancellationToken cancel)
    {
        var today = FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);
        var figure = new Figure(list.Value, GetIndicators.SpanOf(from, to, today), by?.Value ?? SplitBy.Month, key);
        var found = await facts.Read(table => IndicatorList.Of(table.Facts, figure, today).ToList(), cancel);
        return TypedResults.Ok(new Response(Tally.Of(found, list.Value), [.. found.Take(Most).Select(fact => LineOf(fact, list.Value))]));
    }

    private static Line LineOf(QuoteFact fact, ListOf list) => new(
        fact.Matter.QuoteId, fact.Matter.DemandId, fact.Matter.Name, fact.Matter.Client, fact.IssuedOn, fact.Outcome, fact.CancelledOn ?? fact.ClosedOn, fact.CentsIn(list));
}
