using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Orders;

namespace IodOutlook.Api.Orders;

/// <summary>POST /api/orders/{id}/production: production answers « reçu » or « il manque : … ».</summary>
internal static class RecordProduction
{
    /// <param name="Missing">Null: received, complete.</param>
    internal sealed record Request(string? Missing);

    public static async Task<Versioned<OrderView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, OrderViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var order = await step.Db.Order(id, expected, cancel);
        var demand = await step.Db.Demand(order.DemandId, cancel);
        await step.Record(actor, demand.Id, order.RecordProduction(new ProductionAnswer(request.Missing, actor.Name, actor.At), actor), cancel);
        return new(await views.Of(order, demand, cancel), order.Version);
    }
}
