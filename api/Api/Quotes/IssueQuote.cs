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
        await step.Begin(cancel);
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var today = FrenchDates.DayOf(actor.At);
        var demand = await db.Demand(id, cancel);
        var grid = PriceGrid.InForce(await db.PriceGrids.AsNoTracking().Select(g => g.Grid).ToListAsync(cancel), today);
        var profile = await db.Profiles.AsNoTracking().Select(p => p.Profile).SingleAsync(cancel);
        var content = QuoteProposal.From(demand, grid, profile);
        var number = await db.NextReference(Series.Quote, today.Year, cancel);
        var (quote, note) = Quote.Issue(Guid.CreateVersion7(actor.At), Guid.CreateVersion7(actor.At), number, demand, content, grid.Name, actor);
        db.Quotes.Add(quote);
        await db.IndexQuote(quote, demand, cancel);
        await step.Record(actor, quote.Id, note, cancel);
        return new(await views.Of(quote, demand, cancel), quote.Version, StatusCodes.Status201Created);
    }
}
