using IodOutlook.Api.Database;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.Quotes;

/// <summary>POST /api/quotes/{id}/reprice: one draft takes the prices of another grid; asked for each quote a person chose.</summary>
internal static class RepriceQuote
{
    internal sealed record Request(Guid GridId);

    public static async Task<Versioned<QuoteView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, QuoteViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var quote = await step.Db.Quote(id, expected, cancel);
        var demand = await step.Db.Demand(quote.DemandId, cancel);
        var note = quote.Reprice(demand, await CompareGrid.Grid(step.Db, request.GridId, cancel), actor);
        await step.Db.IndexQuote(quote, demand, cancel);
        await step.Record(actor, quote.Id, note, cancel);
        return new(await views.Of(quote, demand, cancel), quote.Version);
    }
}
