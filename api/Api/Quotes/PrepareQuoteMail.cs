using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Quotes;

/// <summary>POST /api/quotes/{id}/mail: a reply with the approved PDF goes into the drafts, and the PDF into the client's folder. Nothing is sent by that.</summary>
internal static class PrepareQuoteMail
{
    internal sealed record Request(IReadOnlyList<string> To, IReadOnlyList<string> Cc, string Subject, string Text);

    public static async Task<Versioned<QuoteView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, QuoteViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        new MailFields(request.To, request.Cc, request.Subject, request.Text).Check(ready: true);
        await step.Begin(cancel);
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var quote = await db.Quote(id, expected, cancel);
        var demand = await db.Demand(quote.DemandId, cancel);
        var note = quote.PrepareMail(demand, actor);
        var pdf = await db.Documents.FirstAsync(d => d.Id == quote.Current.ApprovedDocumentId, cancel);
        if (!await db.OutsideWorks.AnyAsync(w => w.SubjectId == pdf.Id, cancel))
            db.AskToArchive(pdf, actor.At);
        var draft = new MakeDraft.Draft(user.Person.Address, await db.LastReceived(demand.Id, cancel), request.To, request.Cc, request.Subject, request.Text, [pdf.Id]);
        db.AskForDraft(demand.Id, quote.Id, draft, $"quote {quote.Id} {quote.Version}", actor.At);
        await step.Record(actor, quote.Id, note, cancel);
        return new(await views.Of(quote, demand, cancel), quote.Version);
    }
}
