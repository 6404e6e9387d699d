using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.FollowUps;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.FollowUps;

/// <summary>GET /api/follow-ups?due=&amp;state=&amp;after=: those planned (or in another state) up to a day, the soonest first, by cursor.</summary>
internal static class ListFollowUps
{
    public static async Task<Ok<Page<FollowUpView>>> Handle(DateOnly? due, Choice<FollowUpState>? state, string? after, IodDb db, CancellationToken cancel)
    {
        var wanted = state?.Value ?? FollowUpState.Planned;
        var followUps = db.FollowUps.AsNoTracking().Where(f => f.State == wanted);
        if (due is not null)
            followUps = followUps.Where(f => f.DueDay <= due);
        if (PageCursor.Of(after) is { } cursor)
        {
            var day = DateOnly.FromDateTime(cursor.At);
            followUps = followUps.Where(f => f.DueDay > day || (f.DueDay == day && f.Id > cursor.Id));
        }

        var page = followUps.OrderBy(f => f.DueDay).ThenBy(f => f.Id).Take(PageCursor.Size + 1);
        var rows = await FollowUpView.Of(db, page).ToListAsync(cancel);
        return TypedResults.Ok(PageCursor.Cut([.. rows.OrderBy(f => f.DueDay).ThenBy(f => f.Id)], At, row => row));
    }

    private static PageCursor At(FollowUpView row) => new(row.DueDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), row.Id);
}
