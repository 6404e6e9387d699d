using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Clients;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Clients;

/// <summary>GET /api/clients?q=&amp;after=: by name.</summary>
internal static class ListClients
{
    public static async Task<Ok<Page<ClientSummary>>> Handle(string? q, string? after, IodDb db, CancellationToken cancel)
    {
        var clients = await Searched(db, q, cancel);
        if (!string.IsNullOrEmpty(after))
#pragma warning disable CA1309 // Compared by the database.
            clients = clients.Where(c => string.Compare(c.NormalisedName, after) > 0);
#pragma warning restore CA1309
        var page = await clients.OrderBy(c => c.NormalisedName).Take(PageCursor.Size + 1).Select(c => new { c.Id, c.NormalisedName }).ToListAsync(cancel);
        var ids = page.Take(PageCursor.Size).Select(c => c.Id).ToList();
        var summaries = await ClientSummary.Of(db, db.Clients.Where(c => ids.Contains(c.Id))).ToDictionaryAsync(c => c.Id, cancel);
        var next = page.Count > PageCursor.Size ? page[PageCursor.Size - 1].NormalisedName : null;
        return TypedResults.Ok(new Page<ClientSummary>([.. ids.Select(id => summaries[id])], next));
    }

    private static async Task<IQueryable<Client>> Searched(IodDb db, string? q, CancellationToken cancel)
    {
        var words = SearchWords.Of(q);
        if (words.IsEmpty)
            return db.Clients;
        var ids = (await db.Matching(SearchKind.Client, words, 500, cancel)).Select(entry => entry.SubjectId).ToList();
        return db.Clients.Where(c => ids.Contains(c.Id));
    }
}
