using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.Demands;

/// <summary>GET /api/demands/{id}: the whole demand, with its timeline and what comes next.</summary>
internal static class GetDemand
{
    public static async Task<Versioned<DemandView>> Handle(Guid id, IodDb db, DemandViews views, CancellationToken cancel)
    {
        var demand = await db.Demand(id, cancel);
        return new(await views.Of(demand, cancel), demand.Version);
    }
}
