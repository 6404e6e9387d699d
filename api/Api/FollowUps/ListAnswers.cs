using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.FollowUps;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.FollowUps;

/// <summary>GET /api/answers?state=&amp;after=: what was read from the clients' mails, newest first, by cursor; without a state, what waits to be confirmed.</summary>
internal static class ListAnswers
{
    public static async Task<Ok<Page<AnswerView>>> Handle(Choice<ProposalState>? state, string? after, IodDb db, CancellationToken cancel)
    {
        var wanted = state?.Value ?? ProposalState.Proposed;
        var answers = db.AnswerProposals.AsNoTracking().Where(a => a.State == wanted);
        if (PageCursor.Of(after) is { } cursor)
            answers = answers.Where(a => a.ReadAt < cursor.At || (a.ReadAt == cursor.At && a.Id < cursor.Id));
        var rows = await AnswerView.Of(db, answers.OrderByDescending(a => a.ReadAt).ThenByDescending(a => a.Id).Take(PageCursor.Size + 1), cancel);
        return TypedResults.Ok(PageCursor.Cut([.. rows.OrderByDescending(a => a.ReadAt).ThenByDescending(a => a.Id)], a => new PageCursor(a.ReadAt, a.Id), a => a));
    }
}
