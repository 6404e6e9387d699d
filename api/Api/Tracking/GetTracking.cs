using IodOutlook.Api.Database;
using IodOutlook.Domain.FollowUps;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Tracking;

/// <summary>GET /api/tracking: how the workbook on the drive stands.</summary>
internal static class GetTracking
{
    /// <param name="WrittenAt">Null before the first time.</param>
    /// <param name="UpToDate">Nothing was done since.</param>
    /// <param name="Problem">French: why it could not be written last time, such as being open in Excel; it is tried again each minute.</param>
    internal sealed record Response(string Path, DateTime? WrittenAt, bool UpToDate, string? Problem, int OpenEdits);

    public static async Task<Ok<Response>> Handle(IodDb db, CancellationToken cancel)
    {
        var file = await db.TrackingFiles.AsNoTracking().SingleOrDefaultAsync(cancel);
        var sequence = await db.LastEntry(cancel);
        var problem = await db.Jobs.Where(j => j.Name == TrackingData.Job).Select(j => j.LastFailure).FirstOrDefaultAsync(cancel);
        var open = await db.TrackingEdits.CountAsync(e => e.State == ProposalState.Proposed, cancel);
        return TypedResults.Ok(new Response(TrackingData.FileName, file?.WrittenAt, file?.Sequence == sequence, problem, open));
    }
}
