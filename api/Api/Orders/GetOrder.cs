using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Orders;

/// <summary>GET /api/orders/{id}: the order, what is handed over and what is invoiced.</summary>
internal static class GetOrder
{
    public static async Task<Versioned<OrderView>> Handle(Guid id, IodDb db, OrderViews views, CancellationToken cancel)
    {
        var order = await db.Order(id, cancel);
        return new(await views.Of(order, await db.Demand(order.DemandId, cancel), cancel), order.Version);
    }

    public static async Task<Order> Order(this IodDb db, Guid id, CancellationToken cancel) =>
        await db.Orders.FirstOrDefaultAsync(o => o.Id == id, cancel) ?? throw new NotFoundException("Cette commande n'existe pas.");

    /// <exception cref="StaleVersionException">Somebody else changed it.</exception>
    public static async Task<Order> Order(this IodDb db, Guid id, ExpectedVersion expected, CancellationToken cancel)
    {
        var order = await db.Order(id, cancel);
        expected.Check(order.Version);
        return order;
    }
}
