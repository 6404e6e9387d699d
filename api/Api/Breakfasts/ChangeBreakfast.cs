using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Breakfasts;

namespace IodOutlook.Api.Breakfasts;

/// <summary>PUT /api/breakfasts/{id}: what guests have in their calendars moves on, by a draft to each who did not decline.</summary>
internal static class ChangeBreakfast
{
    public static async Task<Versioned<BreakfastView>> Handle(
        Guid id, BreakfastDetails request, ExpectedVersion expected, StepTransaction step, BreakfastMail mail, BreakfastViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var breakfast = await step.Db.Breakfast(id, expected, cancel);
        var before = breakfast.Sequence;
        var note = breakfast.Change(request, actor);
        if (breakfast.Sequence != before)
            await mail.Change(breakfast, actor.At, cancel);
        await step.Record(actor, id, note, cancel);
        return new(await views.Of(breakfast, cancel), breakfast.Version);
    }
}
