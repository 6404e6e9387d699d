using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.Quotes;

/// <summary>POST /api/quotes/{id}/sent: somebody says that the quote left, where its message cannot be seen.</summary>
internal static class RecordSent
{
    /// <param name="At">Null: now.</param>
    internal sealed record Request(DateTime? At);

    public static async Task<Versioned<QuoteView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, QuoteViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        if (request.At > actor.At)
            throw new InvalidValueException("at", "La date d'envoi est dans l'avenir.");
        var quote = await step.Db.Quote(id, expected, cancel);
        var demand = await step.Db.Demand(quote.DemandId, cancel);
        await step.RecordSent(quote, demand, request.At ?? actor.At, $"dit par {actor.Name}", files: null, actor, cancel);
        return new(await views.Of(quote, demand, cancel), quote.Version);
    }
}
