using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.Quotes;

/// <summary>POST /api/quotes/{id}/revise: the next version; the last one is superseded.</summary>
internal static class ReviseQuote
{
    internal sealed record Request(string? Reason);

    public static async Task<Versioned<QuoteView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, QuoteViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var quote = await step.Db.Quote(id, expected, cancel);
        var demand = await step.Db.Demand(quote.DemandId, cancel);
        var note = quote.Revise(demand, Guid.CreateVersion7(actor.At), request.Reason, actor);
        step.Db.QuoteVersions.Add(quote.Current);
        await step.Db.EndWaiting(quote.Id, Step.ReviseQuote, actor, cancel);
        await step.Record(actor, quote.Id, note, cancel);
        return new(await views.Of(quote, demand, cancel), quote.Version);
    }
}
