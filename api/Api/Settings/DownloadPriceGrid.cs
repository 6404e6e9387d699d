using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Documents.Prices;
using IodOutlook.Documents.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Settings;

/// <summary>GET /api/settings/price-grids/{id}/workbook: the grid as a workbook, to be edited in Excel and given back.</summary>
internal static class DownloadPriceGrid
{
    public static async Task<FileContentHttpResult> Handle(Guid id, IodDb db, CancellationToken cancel)
    {
        var stored = await db.PriceGrids.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancel) ?? throw new NotFoundException("Cette grille n'existe pas.");
        using var output = new MemoryStream();
        PriceGridWorkbook.Write(stored.Grid, output);
        return TypedResults.File(output.ToArray(), TrackingWorkbook.MediaType, "Grille tarifaire.xlsx");
    }
}
