using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Orders;

/// <summary>POST /api/orders/{id}/amend: dates, place, quantities and prices that the client and the house agreed to change; what was agreed before is kept.</summary>
internal static class AmendOrder
{
    public static async Task<Versioned<OrderView>> Handle(
        Guid id, AmendmentWish request, ExpectedVersion expected, StepTransaction step, OrderViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var order = await step.Db.Order(id, expected, cancel);
        var demand = await step.Db.Demand(order.DemandId, cancel);
        if (request.MailId is { } mail && !await step.Db.Mails.AnyAsync(m => m.Id == mail && m.DemandId == demand.Id, cancel))
            throw new InvalidValueException("mailId", "Ce message n'est pas rattaché à la demande : rattachez-le d'abord.");
        await step.Record(actor, demand.Id, order.Amend(demand, request, actor), cancel);
        return new(await views.Of(order, demand, cancel), order.Version);
    }
}
