using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>GET /api/demands?stage=&amp;q=&amp;after=&amp;mine=: newest first, by cursor.</summary>
internal static class ListDemands
{
    public static async Task<Ok<Page<DemandSummary>>> Handle(
        Choice<Stage>? stage, string? q, string? after, bool? mine, IodDb db, KnownPeople people, CurrentUser user, CancellationToken cancel)
    {
        var demands = await Searched(db, q, cancel);
        if (stage?.Value is { } wanted)
            demands = demands.Where(d => d.Stage == wanted);
        if (mine == true)
            demands = demands.Where(d => d.OwnerId == user.Person.Id);
        if (PageCursor.Of(after) is { } cursor)
            demands = demands.Where(d => d.ReceivedAt < cursor.At || (d.ReceivedAt == cursor.At && d.Id < cursor.Id));
        var ids = await demands.OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Id).Take(PageCursor.Size + 1).Select(d => d.Id).ToListAsync(cancel);
        var lines = await DemandLine.Read(db, ids, cancel);
        var names = await people.Names(cancel);
        return TypedResults.Ok(PageCursor.Cut(lines, l => new PageCursor(l.Demand.ReceivedAt, l.Demand.Id), l => l.Summary(names, user.Role)));
    }

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
