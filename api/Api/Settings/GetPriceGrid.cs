using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Quotes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Settings;

/// <summary>GET /api/settings/price-grid: the one in force today. GET /api/settings/price-grids: all of them, newest first.</summary>
internal static class GetPriceGrid
{
    public static async Task<Versioned<PriceGridView>> InForce(IodDb db, TimeProvider clock, CancellationToken cancel)
    {
        var stored = await db.PriceGrids.AsNoTracking().ToListAsync(cancel);
        var inForce = PriceGrid.InForce(stored.Select(g => g.Grid), FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime));
        var row = stored.First(g => g.Id == inForce.Id);
        return new(PriceGridView.Of(row, await IsUsed(db, row.Grid.Name, cancel)), row.Version);
    }

    public static async Task<Ok<IReadOnlyList<PriceGridView>>> All(IodDb db, CancellationToken cancel)
    {
        var stored = await db.PriceGrids.AsNoTracking().OrderByDescending(g => g.ValidFrom).ToListAsync(cancel);
        var used = await db.QuoteVersions.Select(v => v.GridName).Distinct().ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<PriceGridView>>([.. stored.Select(g => PriceGridView.Of(g, used.Contains(g.Grid.Name)))]);
    }

    public static Task<bool> IsUsed(IodDb db, string name, CancellationToken cancel) => db.QuoteVersions.AnyAsync(v => v.GridName == name, cancel);
}
