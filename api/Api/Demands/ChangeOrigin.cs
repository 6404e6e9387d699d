using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>PUT /api/demands/{id}/origin: where the demand came from, at whatever stage that is learnt.</summary>
internal static class ChangeOrigin
{
    public static async Task<Versioned<DemandView>> Handle(
        Guid id, Origin request, ExpectedVersion expected, StepTransaction step, DemandViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var demand = await step.Db.Demand(id, expected, cancel);
        var note = demand.ChangeOrigin(request, actor);
        if (demand.Origin is { Channel: Origin.Breakfast, BreakfastId: null })
            throw WhichBreakfast;
        await RequireKnownBreakfast(step.Db, demand.Origin, cancel);
        await step.Record(actor, id, note, cancel);
        return new(await views.Of(demand, cancel), demand.Version);
    }

    /// <exception cref="InvalidValueException">That breakfast is none of ours.</exception>
    public static async Task RequireKnownBreakfast(IodDb db, Origin origin, CancellationToken cancel)
    {
        if (origin.BreakfastId is { } id && !await db.Breakfasts.AnyAsync(b => b.Id == id, cancel))
            throw WhichBreakfast;
    }

    private static InvalidValueException WhichBreakfast => new("breakfastId", "Choisissez le petit déjeuner dont vient la demande.");
}
