using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>GET /api/demands?stage=&amp;q=&amp;mine=&amp;sort=&amp;after=: newest first unless another order is asked for, by cursor.</summary>
internal static class ListDemands
{
    internal enum Order
    {
        Newest,
        Oldest,

        /// <summary>Those with a deadline, the soonest first.</summary>
        Deadline,
    }

    public static async Task<Ok<Page<DemandSummary>>> Handle(
        Choice<Stage>? stage, string? q, string? after, bool? mine, Choice<Order>? sort, IodDb db, KnownPeople people, CurrentUser user, CancellationToken cancel)
    {
        var demands = await Searched(db, q, cancel);
        if (stage?.Value is { } wanted)
            demands = demands.Where(d => d.Stage == wanted);
        if (mine == true)
            demands = demands.Where(d => d.OwnerId == user.Person.Id);
        var order = sort?.Value ?? Order.Newest;
        var ids = await Sorted(demands, order, PageCursor.Of(after)).Take(PageCursor.Size + 1).Select(d => d.Id).ToListAsync(cancel);
        var lines = await DemandLine.Read(db, ids, cancel);
        var names = await people.Names(cancel);
        return TypedResults.Ok(PageCursor.Cut(lines, l => At(order, l.Demand), l => l.Summary(names, user.Role)));
    }

    private static IQueryable<Demand> Sorted(IQueryable<Demand> demands, Order order, PageCursor? after)
    {
        switch (order)
        {
            case Order.Oldest:
                if (after is not null)
                    demands = demands.Where(d => d.ReceivedAt > after.At || (d.ReceivedAt == after.At && d.Id > after.Id));
                return demands.OrderBy(d => d.ReceivedAt).ThenBy(d => d.Id);
            case Order.Deadline:
                var day = after is null ? DateOnly.MinValue : DateOnly.FromDateTime(after.At);
                if (after is not null)
                    demands = demands.Where(d => d.DeadlineTo > day || (d.DeadlineTo == day && d.Id > after.Id));
                return demands.Where(d => d.DeadlineTo != null).OrderBy(d => d.DeadlineTo).ThenBy(d => d.Id);
            default:
                if (after is not null)
                    demands = demands.Where(d => d.ReceivedAt < after.At || (d.ReceivedAt == after.At && d.Id < after.Id));
                return demands.OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Id);
        }
    }

    private static PageCursor At(Order order, Demand demand) =>
        new(order == Order.Deadline ? demand.DeadlineTo!.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : demand.ReceivedAt, demand.Id);

    private static async Task<IQueryable<Demand>> Searched(IodDb db, string? q, CancellationToken cancel)
    {
        var words = SearchWords.Of(q);
        if (words.IsEmpty)
            return db.Demands;
        var found = await db.Matching(SearchKind.Demand, words, 500, cancel);
        var ids = found.Select(entry => entry.SubjectId).ToList();
        return db.Demands.Where(d => ids.Contains(d.Id));
    }
}
