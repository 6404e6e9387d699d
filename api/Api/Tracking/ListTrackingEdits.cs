using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.FollowUps;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Tracking;

/// <summary>GET /api/tracking/edits?state=&amp;after=: newest first, by cursor; without a state, what waits to be accepted.</summary>
internal static class ListTrackingEdits
{
    public static async Task<Ok<Page<TrackingEditView>>> Handle(Choice<ProposalState>? state, string? after, IodDb db, CancellationToken cancel)
    {
        var wanted = state?.Value ?? ProposalState.Proposed;
        var edits = db.TrackingEdits.Where(e => e.State == wanted);
        if (PageCursor.Of(after) is { } cursor)
            edits = edits.Where(e => e.ReadAt < cursor.At || (e.ReadAt == cursor.At && e.Id < cursor.Id));
        var rows = await TrackingEditView.Of(db, edits.OrderByDescending(e => e.ReadAt).ThenByDescending(e => e.Id).Take(PageCursor.Size + 1), cancel);
        return TypedResults.Ok(PageCursor.Cut([.. rows.OrderByDescending(e => e.ReadAt).ThenByDescending(e => e.Id)], e => new PageCursor(e.ReadAt, e.Id), e => e));
    }
}
