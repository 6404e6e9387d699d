using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.NonConformities;

/// <summary>GET /api/non-conformities?open=&amp;after=: newest first, by cursor; with open=true only those that nobody has settled.</summary>
internal static class ListNonConformities
{
    public static async Task<Ok<Page<NonConformityView>>> Handle(bool? open, string? after, IodDb db, CancellationToken cancel)
    {
        var findings = db.NonConformities.AsNoTracking();
        if (open is not null)
            findings = findings.Where(n => (n.SettledAt == null) == open);
        if (PageCursor.Of(after) is { } cursor)
            findings = findings.Where(n => n.OpenedAt < cursor.At || (n.OpenedAt == cursor.At && n.Id < cursor.Id));
        var rows = await findings.OrderByDescending(n => n.OpenedAt).ThenByDescending(n => n.Id).Take(PageCursor.Size + 1).ToListAsync(cancel);
        return TypedResults.Ok(PageCursor.Cut(rows, n => new PageCursor(n.OpenedAt, n.Id), NonConformityView.Of));
    }
}
