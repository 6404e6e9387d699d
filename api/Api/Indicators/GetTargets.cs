using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Indicators;

/// <summary>GET /api/indicators/targets/{year}: what the Gérant wants of a calendar year; nothing while nobody said.</summary>
internal static class GetTargets
{
    public static async Task<Versioned<YearTargets>> Handle(int year, IodDb db, CancellationToken cancel)
    {
        var targets = YearTargets.Of(year, await db.Targets.AsNoTracking().FirstOrDefaultAsync(t => t.Year == year, cancel));
        return new(targets, targets.Version);
    }
}
