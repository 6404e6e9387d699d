using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;

namespace IodOutlook.Api.FollowUps;

/// <summary>POST /api/follow-ups/{id}/draft: the reply draft now, whatever the day.</summary>
internal static class DraftFollowUp
{
    public static async Task<Versioned<FollowUpView>> Handle(
        Guid id, ExpectedVersion expected, StepTransaction step, FollowUpMail mail, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        return await step.Change(id, expected, actor, async schedule =>
        {
            var change = schedule.DraftNow(id, actor);
            await mail.Ask(change.Schedule, change.Due!, actor.At, cancel);
            return change;
        }, cancel);
    }
}
