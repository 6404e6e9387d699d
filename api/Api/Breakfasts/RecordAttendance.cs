using IodOutlook.Api.Database;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.Breakfasts;

/// <summary>POST /api/breakfasts/{id}/attendance: who came. From then on it is held; recorded again, it corrects.</summary>
internal static class RecordAttendance
{
    /// <param name="Attended">Contacts among its guests; all others were absent.</param>
    internal sealed record Request(IReadOnlyList<Guid> Attended);

    public static async Task<Versioned<BreakfastView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, BreakfastViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var breakfast = await step.Db.Breakfast(id, expected, cancel);
        await step.Record(actor, id, breakfast.RecordAttendance(request.Attended, actor), cancel);
        return new(await views.Of(breakfast, cancel), breakfast.Version);
    }
}
