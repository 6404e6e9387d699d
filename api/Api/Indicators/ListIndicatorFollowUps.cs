using IodOutlook.Api.Database;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Indicators;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Indicators;

/// <summary>GET /api/indicators/follow-ups?from=&amp;to=&amp;done=: the follow-ups behind their figure, the last due first.</summary>
internal static class ListIndicatorFollowUps
{
    private const int Most = 200;

    /// <param name="DoneOn">The day it was prepared or done; null while it is only planned.</param>
    internal sealed record Line(Guid Id, Guid DemandId, string QuoteName, string ClientName, DateOnly DueDay, FollowUpState State, DateOnly? DoneOn);

    /// <param name="Lines">The first ones.</param>
    internal sealed record Response(int Count, IReadOnlyList<Line> Lines);

    public static async Task<Ok<Response>> Handle(
        DateOnly? from, DateOnly? to, bool? done, IodDb db, DueFollowUps followUps, TimeProvider clock, CancellationToken cancel)
    {
        var today = FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);
        var found = followUps.In(GetIndicators.SpanOf(from, to, today), today, done);
        var rows = await (
            from followUp in found.OrderByDescending(f => f.DueDay).ThenByDescending(f => f.Id).Take(Most)
            join schedule in db.Schedules on followUp.VersionId equals schedule.VersionId
            join quote in db.Quotes on followUp.QuoteId equals quote.Id
            join client in db.Clients on schedule.ClientId equals client.Id
            orderby followUp.DueDay descending, followUp.Id descending
            select new { followUp.Id, quote.DemandId, schedule.QuoteName, ClientName = client.Name, followUp.DueDay, followUp.State, followUp.DeliveredAt }).ToListAsync(cancel);
        var lines = rows.ConvertAll(r => new Line(r.Id, r.DemandId, r.QuoteName, r.ClientName, r.DueDay, r.State, r.DeliveredAt is { } at ? FrenchDates.DayOf(at) : null));
        return TypedResults.Ok(new Response(await found.CountAsync(cancel), lines));
    }
}
