using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;

namespace IodOutlook.Api.Feasibility;

/// <summary>GET /api/demands/{id}/feasibility: the computed evidence, criterion by criterion.</summary>
internal static class GetFeasibility
{
    internal sealed record Response(
        Period? Wanted,
        DateOnly? EarliestDate,
        int DaysNeeded,
        int DaysFree,
        IReadOnlyList<SuggestedVerdict> Criteria,
        IReadOnlyList<ServiceHolders> Services,
        IReadOnlyList<Availability> Consultants,
        FeasibilityReviewView? Previous,
        IReadOnlyList<Experience> Experience);

    /// <param name="CalendarKnown">False: no calendar answered, every working day counts as free.</param>
    internal sealed record Availability(Guid Id, string Name, IReadOnlyList<FreeDay> FreeDays, int DaysFree, bool CalendarKnown);

    public static async Task<Versioned<Response>> Handle(Guid id, IodDb db, Evidence evidence, CancellationToken cancel)
    {
        var demand = await db.Demand(id, cancel);
        var found = await evidence.For(demand, cancel);
        var response = new Response(
            found.Wanted,
            found.EarliestDate,
            found.DaysNeeded,
            found.DaysFree,
            found.Criteria,
            found.Services,
            [.. found.Consultants.Select(c => new Availability(c.Id, c.Name, c.FreeDays, c.FreeDays.Sum(d => d.Free), c.CalendarKnown))],
            FeasibilityReviewView.Of(demand.Feasibility),
            await Experience.Of(db, demand, cancel));
        return new(response, demand.Version);
    }
}
