using IodOutlook.Api.Database;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Feasibility;

/// <summary>How a mission for the same client, or of the same service, went: what the next review should know (ISO 9001:2015, 9.1.3).</summary>
/// <param name="SameClient">False: another client's, for the same service.</param>
internal sealed record Experience(string OrderReference, Guid DemandId, string ClientName, string Title, bool SameClient, MissionReview Mission)
{
    private const int Most = 5;

    /// <summary>Those of the same service are looked for among so many.</summary>
    private const int LookedAt = 60;

    /// <summary>The client's own first, then the newest.</summary>
    public static async Task<IReadOnlyList<Experience>> Of(IodDb db, Demand demand, CancellationToken cancel)
    {
        var finished = db.Orders.AsNoTracking().Where(o => EF.Property<OrderProgress>(o, Columns.Progress) == OrderProgress.Finished);
        var own = await Rows(db, finished.Where(o => db.Demands.Any(d => d.Id == o.DemandId && d.ClientId == demand.ClientId)), Most, cancel);
        var others = own.Count == Most ? [] : await Rows(db, finished.Where(o => db.Demands.Any(d => d.Id == o.DemandId && d.ClientId != demand.ClientId)), LookedAt, cancel);
        var services = demand.Needs.Select(need => need.Service).ToHashSet();
        return [.. own.Select(row => row.As(sameClient: true)), .. others.Where(row => row.Services.Any(services.Contains)).Take(Most - own.Count).Select(row => row.As(sameClient: false))];
    }

    private static async Task<List<Row>> Rows(IodDb db, IQueryable<Order> orders, int most, CancellationToken cancel)
    {
        var found = await (
            from order in orders.OrderByDescending(o => o.RecordedAt).Take(most)
            join demand in db.Demands on order.DemandId equals demand.Id
            join client in db.Clients on demand.ClientId equals client.Id
            select new { Order = order, Client = client.Name }).ToListAsync(cancel);
        return found.ConvertAll(f => new Row(f.Order, f.Client));
    }

    private sealed record Row(Order Order, string Client)
    {
        public IEnumerable<string> Services => Order.Agreed.Lines.Select(line => line.Service).OfType<string>();

        public Experience As(bool sameClient) => new(Order.Reference, Order.DemandId, Client, Order.Agreed.Title, sameClient, Order.Mission!);
    }
}
