using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Quotes;

/// <summary>PUT /api/quotes/{id}: what the current version says now. A Go given to something else is void from then on.</summary>
internal static class EditQuote
{
    public static async Task<Versioned<QuoteView>> Handle(
        Guid id, QuoteContent content, ExpectedVersion expected, StepTransaction step, QuoteViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var quote = await step.Db.Quote(id, expected, cancel);
        var demand = await step.Db.Demand(quote.DemandId, cancel);
        var note = quote.Edit(demand, content, actor);
        await step.Db.IndexQuote(quote, demand, cancel);
        await step.Record(actor, quote.Id, note, cancel);
        return new(await views.Of(quote, demand, cancel), quote.Version);
    }
}
