using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Breakfasts;

namespace IodOutlook.Api.Breakfasts;

/// <summary>POST /api/breakfasts: day, theme, place, seats. Whoever plans it invites.</summary>
internal static class PlanBreakfast
{
    public static async Task<Versioned<BreakfastView>> Handle(
        BreakfastDetails request, StepTransaction step, BreakfastViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var (breakfast, note) = Breakfast.Plan(Guid.CreateVersion7(actor.At), request, actor);
        step.Db.Breakfasts.Add(breakfast);
        await step.Record(actor, breakfast.Id, note, cancel);
        return new(await views.Of(breakfast, cancel), breakfast.Version, StatusCodes.Status201Created);
    }
}
