using IodOutlook.Api.Database;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.Tracking;

/// <summary>POST /api/tracking/edits/{id}/dismiss: what somebody wrote does not count; the workbook will say again what does.</summary>
internal static class DismissTrackingEdit
{
    public static async Task<Versioned<TrackingEditView>> Handle(
        Guid id, ExpectedVersion expected, StepTransaction step, TrackingEditing editing, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var edit = await editing.Find(id, expected, cancel);
        return await editing.Settle(edit, edit.Dismiss(actor), actor, cancel);
    }
}
