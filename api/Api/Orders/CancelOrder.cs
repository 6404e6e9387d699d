using IodOutlook.Api.Database;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.Orders;

/// <summary>POST /api/orders/{id}/cancel: the client or the house gives the order up, with the reason. What was invoiced is credited first.</summary>
internal static class CancelOrder
{
    internal sealed record Request(string Reason);

    public static async Task<Versioned<OrderView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, OrderViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var order = await step.Db.Order(id, expected, cancel);
        var demand = await step.Db.Demand(order.DemandId, cancel);
        await step.Record(actor, demand.Id, order.Cancel(demand, request.Reason, actor), cancel);
        return new(await views.Of(order, demand, cancel), order.Version);
    }
}
