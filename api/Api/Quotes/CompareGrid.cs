using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Quotes;

/// <summary>GET /api/quotes/repricing?grid=: what each draft would say with another price grid. Shown before anybody decides; nothing is changed.</summary>
internal static class CompareGrid
{
    /// <param name="ExclVatCentsAfter">Null when the draft cannot take the grid.</param>
    /// <param name="Changes">French, one for each line that changes.</param>
    /// <param name="Refusal">French: why the draft cannot take the grid; null when it can.</param>
    internal sealed record Line(QuoteSummary Quote, string GridName, long ExclVatCentsBefore, long? ExclVatCentsAfter, IReadOnlyList<string> Changes, string? Refusal);

    public static async Task<Ok<IReadOnlyList<Line>>> Handle(Guid grid, IodDb db, CancellationToken cancel)
    {
        var wanted = await Grid(db, grid, cancel);
        var drafts = db.Quotes.AsNoTracking().Where(quote => EF.Property<QuoteState>(quote, Columns.CurrentState) == QuoteState.Draft)
            .OrderByDescending(quote => EF.Property<DateTime>(quote, Columns.CreatedAt));
        var quotes = await drafts.Include(quote => quote.Versions).ToListAsync(cancel);
        var summaries = await QuoteSummary.Of(db, drafts).ToDictionaryAsync(quote => quote.Id, cancel);
        return TypedResults.Ok<IReadOnlyList<Line>>([.. quotes
            .Select(quote => (quote, Repricing: Repricing.Of(quote.Current.Content, wanted)))
            .Where(compared => compared.Repricing.Changes.Count > 0)
            .Select(compared => new Line(
                summaries[compared.quote.Id],
                compared.quote.Current.GridName,
                compared.Repricing.ExclVatCentsBefore,
                compared.Repricing.ExclVatCentsAfter,
                compared.Repricing.Changes,
                compared.Repricing.Refusal))]);
    }

    public static async Task<PriceGrid> Grid(IodDb db, Guid id, CancellationToken cancel) =>
        (await db.PriceGrids.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancel) ?? throw new NotFoundException("Cette grille n'existe pas.")).Grid;
}
