using IodOutlook.Api.Database;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.Orders;

/// <summary>POST /api/invoices/{id}/payment: the deposit was paid, or that had been noted by mistake.</summary>
internal static class RecordPayment
{
    /// <param name="PaidOn">Null: due again.</param>
    internal sealed record Request(DateOnly? PaidOn);

    public static async Task<Versioned<OrderView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, OrderViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var invoice = await step.Db.DepositInvoice(id, expected, cancel);
        var order = await step.Db.Order(invoice.OrderId, cancel);
        var demand = await step.Db.Demand(order.DemandId, cancel);
        await step.Record(actor, demand.Id, invoice.RecordPayment(request.PaidOn, actor), cancel);
        return new(await views.Of(order, demand, cancel), order.Version);
    }
}
