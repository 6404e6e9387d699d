using IodOutlook.Api.Database;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.Tracking;

/// <summary>POST /api/tracking/edits/{id}/accept: what somebody wrote counts from now on; a proposed status takes its step.</summary>
internal static class AcceptTrackingEdit
{
    public static async Task<Versioned<TrackingEditView>> Handle(
        Guid id, ExpectedVersion expected, StepTransaction step, TrackingEditing editing, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var edit = await editing.Find(id, expected, cancel);
        var accepted = edit.Accept(actor);
        await editing.Apply(edit, actor, cancel);
        return await editing.Settle(edit, accepted, actor, cancel);
    }
}
