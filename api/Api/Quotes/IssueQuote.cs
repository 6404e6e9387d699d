using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Quotes;

/// <summary>POST /api/demands/{id}/quotes: the first version, proposed from the needs and the price grid in force. Needs a valid Go.</summary>
internal static class IssueQuote
{
    public static async Task<Versioned<QuoteView>> Handle(
        Guid id, StepTransaction step, QuoteViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var today = FrenchDates.DayOf(actor.At);
        // Read before the turn of this step comes: one writer at a time, and not for longer than it writes.
        var grid = PriceGrid.InForce(await db.PriceGrids.AsNoTracking().Select(g => g.Grid).ToListAsync(cancel), today);
        var around = await views.Around(await db.Demands.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotFoundException("Cette demande n'existe pas."), cancel);
        await step.Begin(cancel);
        var demand = await db.Demand(id, cancel);
        var content = QuoteProposal.From(demand, grid, around.Profile);
        var number = await db.NextReference(Series.Quote, today.Year, cancel);
        var (quote, note) = Quote.Issue(Guid.CreateVersion7(actor.At), Guid.CreateVersion7(actor.At), number, demand, content, grid.Name, actor);
        db.Quotes.Add(quote);
        db.SearchEntries.Add(QuoteIndexing.New(quote, demand, around.Client?.Name));
        await step.Record(actor, quote.Id, note, cancel);
        return new(views.Of(quote, demand, around, [], after: null, order: null), quote.Version, StatusCodes.Status201Created);
    }
}
