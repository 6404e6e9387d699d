using IodOutlook.Api.Database;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.Breakfasts;

/// <summary>POST /api/breakfasts/{id}/cancel: a draft to each guest who did not decline, with the file that takes it out of the calendar.</summary>
internal static class CancelBreakfast
{
    internal sealed record Request(string Reason);

    public static async Task<Versioned<BreakfastView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, BreakfastMail mail, BreakfastViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var breakfast = await step.Db.Breakfast(id, expected, cancel);
        var note = breakfast.Cancel(request.Reason, actor);
        await mail.Cancel(breakfast, actor.At, cancel);
        await step.Record(actor, id, note, cancel);
        return new(await views.Of(breakfast, cancel), breakfast.Version);
    }
}
