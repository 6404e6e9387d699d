using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Quotes;

/// <summary>
/// POST /api/quotes/{id}/review: the contract review, mandatory before sending. A Go prints the quote, and binds the version to that file: it is what will leave.
/// </summary>
internal static class ReviewContract
{
    internal sealed record Request(Choice Decision, IReadOnlyList<CriterionVerdict> Beyond, string? Comment);

    internal enum Choice
    {
        Go,
        NoGo,
    }

    public static async Task<Versioned<QuoteView>> Handle(
        Guid id, Request request, ExpectedVersion expected, IodDb db, StepTransaction step, QuoteViews views, QuotePrinting printing, CurrentUser user, TimeProvider clock,
        CancellationToken cancel)
    {
        var pdf = request.Decision == Choice.Go ? await Print(id, expected, db, printing, user, cancel) : null;
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var quote = await db.Quote(id, expected, cancel);
        var demand = await db.Demand(quote.DemandId, cancel);
        var note = quote.Review(demand, new ContractReviewAnswer(request.Decision == Choice.Go, request.Beyond, request.Comment), actor);
        if (pdf is not null)
        {
            var document = db.HoldQuote(demand, quote, pdf, actor.At);
            quote.Approve(document.Id, document.Sha256);
        }

        await db.KeepReview(demand, quote, actor.At, cancel);
        await step.Record(actor, quote.Id, note, cancel);
        return new(await views.Of(quote, demand, cancel), quote.Version);
    }

    /// <summary>Printing takes a few milliseconds: done before the transaction, on the version that is reviewed.</summary>
    private static async Task<byte[]> Print(Guid id, ExpectedVersion expected, IodDb db, QuotePrinting printing, CurrentUser user, CancellationToken cancel)
    {
        var quote = await db.Quote(id, expected, cancel);
        var demand = await db.Demand(quote.DemandId, cancel);
        var pdf = await printing.Final(quote, demand, user.Person.Name, cancel);
        db.ChangeTracker.Clear();
        return pdf;
    }
}
