using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>POST /api/outside-work/{id}/retry: the button "réessayer". Asked twice, or of work that is done, it changes nothing.</summary>
internal static class RetryOutsideWork
{
    public static async Task<Ok<OutsideWorkView>> Handle(Guid id, StepTransaction step, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var work = await step.Db.OutsideWorks.FirstOrDefaultAsync(w => w.Id == id, cancel) ?? throw new NotFoundException("Ce travail n'existe pas.");
        if (work.State is OutsideState.Failed or OutsideState.Pending)
        {
            work.State = OutsideState.Pending;
            work.NotBefore = clock.GetUtcNow().UtcDateTime;
            work.Attempt = 0;
        }

        return TypedResults.Ok(OutsideWorkView.Of(work));
    }
}
