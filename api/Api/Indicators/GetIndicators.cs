using IodOutlook.Api.Http;
using IodOutlook.Domain.Indicators;
using IodOutlook.Domain.Process;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Indicators;

/// <summary>GET /api/indicators?from=&amp;to=: what PR-02 measures, over the twelve months up to today when no days are named.</summary>
internal static class GetIndicators
{
    private const int LongestDays = 3_660;

    /// <param name="Names">Of the consultants, by their id.</param>
    /// <param name="Targets">In proportion to the days of the period.</param>
    /// <param name="MaySetTargets">Whether whoever asks may change them.</param>
    internal sealed record Response(
        IndicatorFigures Figures, IReadOnlyDictionary<string, string> Names, IndicatorTargets Targets, FollowUpTally FollowUps, bool MaySetTargets);

    public static async Task<Ok<Response>> Handle(DateOnly? from, DateOnly? to, IndicatorReports reports, KnownPeople people, CurrentUser user, CancellationToken cancel)
    {
        var span = SpanOf(from, to, reports.Today);
        var figures = await reports.Figures(span, cancel);
        var names = await people.Names(cancel);
        return TypedResults.Ok(new Response(
            figures,
            figures.Consultants.Select(c => c.Key).Where(names.ContainsKey).ToDictionary(id => id, id => names[id]),
            await reports.Targets(span, cancel),
            await reports.FollowUps(span, cancel),
            user.Role == Role.Manager));
    }

    /// <exception cref="InvalidValueException">The days cannot be.</exception>
    public static Span SpanOf(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var usual = Span.MonthsUpTo(today, 12);
        var span = new Span(from ?? usual.From, to ?? usual.To);
        if (span.From > span.To)
            throw new InvalidValueException("to", "La fin de la période précède son début.");
        if (span.To.DayNumber - span.From.DayNumber > LongestDays)
            throw new InvalidValueException("from", "La période dépasse dix ans : choisissez-en une plus courte.");
        return span;
    }
}
