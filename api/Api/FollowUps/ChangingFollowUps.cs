using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.FollowUps;

/// <summary>What every change of one follow-up has in common: found, at the version that was seen, changed by its schedule, kept, shown.</summary>
internal static class ChangingFollowUps
{
    public static async Task<Versioned<FollowUpView>> Change(
        this StepTransaction step, Guid id, ExpectedVersion expected, Actor actor, Func<FollowUpSchedule, Task<ScheduleChange>> change, CancellationToken cancel)
    {
        var db = step.Db;
        var followUp = await db.FollowUps.FirstOrDefaultAsync(f => f.Id == id, cancel) ?? throw new NotFoundException("Cette relance n'existe pas.");
        expected.Check(followUp.Version);
        var schedule = await db.Schedule(followUp.VersionId, cancel);
        await db.Keep(await change(schedule!), actor, cancel);
        await db.SaveChangesAsync(cancel);
        var view = await FollowUpView.Of(db, db.FollowUps.Where(f => f.Id == id)).FirstAsync(cancel);
        return new(view, view.Version);
    }
}
