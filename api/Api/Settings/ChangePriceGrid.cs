using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Settings;

/// <summary>PUT /api/settings/price-grids/{id}: for as long as no quote was made with it.</summary>
internal static class ChangePriceGrid
{
    public static async Task<Versioned<PriceGridView>> Handle(
        Guid id, AddPriceGrid.Request request, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var grid = new PriceGrid(id, request.Name, request.ValidFrom, request.Items);
        grid.Check();
        await step.Begin(cancel);
        var stored = await step.Db.PriceGrids.FirstOrDefaultAsync(g => g.Id == id, cancel) ?? throw new NotFoundException("Cette grille n'existe pas.");
        expected.Check(stored.Version);
        if (await GetPriceGrid.IsUsed(step.Db, stored.Grid.Name, cancel))
            throw new ConflictException("price-grid-used", "Un devis a été fait avec cette grille : elle ne change plus. Ajoutez une nouvelle grille datée.");
        await AddPriceGrid.RefuseTaken(step.Db, grid, cancel);
        (stored.Grid, stored.ValidFrom) = (grid, grid.ValidFrom);
        stored.Version++;
        await step.Record(user.At(clock.GetUtcNow()), id, new JournalNote(null, "Paramètres", $"Grille tarifaire « {grid.Name} » modifiée."), cancel);
        return new(PriceGridView.Of(stored, used: false), stored.Version);
    }
}
