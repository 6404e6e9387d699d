using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Settings;

/// <summary>POST /api/settings/price-grids: new prices from a day on. Quotes made before keep theirs.</summary>
internal static class AddPriceGrid
{
    internal sealed record Request(string Name, DateOnly ValidFrom, IReadOnlyList<PriceGridItem> Items);

    public static async Task<Versioned<PriceGridView>> Handle(Request request, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var grid = new PriceGrid(Guid.CreateVersion7(now), request.Name, request.ValidFrom, request.Items);
        grid.Check();
        await step.Begin(cancel);
        await RefuseTaken(step.Db, grid, cancel);
        var stored = new StoredPriceGrid { Id = grid.Id, ValidFrom = grid.ValidFrom, Grid = grid };
        step.Db.PriceGrids.Add(stored);
        await step.Record(user.At(now), grid.Id, new JournalNote(null, "Paramètres", $"Grille tarifaire « {grid.Name} » ajoutée."), cancel);
        return new(PriceGridView.Of(stored, used: false), stored.Version, StatusCodes.Status201Created);
    }

    /// <summary>Two grids of one day, or of one name, could not be told apart on a quote.</summary>
    public static async Task RefuseTaken(IodDb db, PriceGrid grid, CancellationToken cancel)
    {
        var others = await db.PriceGrids.AsNoTracking().Where(g => g.Id != grid.Id).ToListAsync(cancel);
        if (others.Exists(g => g.ValidFrom == grid.ValidFrom))
            throw new InvalidValueException("validFrom", "Une autre grille commence déjà ce jour-là.");
        if (others.Exists(g => g.Grid.Name == grid.Name))
            throw new InvalidValueException("name", "Une autre grille porte déjà ce nom.");
    }
}
