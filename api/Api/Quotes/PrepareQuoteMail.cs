using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Quotes;

/// <summary>POST /api/quotes/{id}/mail: a reply with the approved PDF goes into the drafts, and the PDF into the client's folder. Nothing is sent by that.</summary>
internal static class PrepareQuoteMail
{
    private const int LongestText = 50_000;
    private const int MostRecipients = 50;

    internal sealed record Request(IReadOnlyList<string> To, IReadOnlyList<string> Cc, string Subject, string Text);

    public static async Task<Versioned<QuoteView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, QuoteViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        Check(request);
        await step.Begin(cancel);
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var quote = await db.Quote(id, expected, cancel);
        var demand = await db.Demand(quote.DemandId, cancel);
        var note = quote.PrepareMail(demand, actor);
        var pdf = await db.Documents.FirstAsync(d => d.Id == quote.Current.ApprovedDocumentId, cancel);
        if (!await db.OutsideWorks.AnyAsync(w => w.SubjectId == pdf.Id, cancel))
            db.AskToArchive(pdf, actor.At);
        var draft = new MakeDraft.Draft(user.Person.Address, await Answered(db, demand.Id, cancel), request.To, request.Cc, request.Subject, request.Text, [pdf.Id]);
        db.AskForDraft(demand.Id, quote.Id, draft, $"quote {quote.Id} {quote.Version}", actor.At);
        await step.Record(actor, quote.Id, note, cancel);
        return new(await views.Of(quote, demand, cancel), quote.Version);
    }

    /// <summary>The client's last mail of this matter.</summary>
    private static Task<Guid?> Answered(IodDb db, Guid demandId, CancellationToken cancel) => db.Mails
        .Where(m => m.DemandId == demandId && m.Direction == MailDirection.In).OrderByDescending(m => m.At).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancel);

    private static void Check(Request request)
    {
        if (request.To.Count is 0 or > MostRecipients || request.Cc.Count > MostRecipients)
            throw new InvalidValueException("to", $"Indiquez de 1 à {MostRecipients} destinataires.");
        if (request.To.Concat(request.Cc).Any(address => Domain.Clients.MailDomain.Of(address) is null || address.Length > 320 || address.Any(char.IsControl)))
            throw new InvalidValueException("to", "Une adresse de messagerie n'est pas valable.");
        if (string.IsNullOrWhiteSpace(request.Subject) || request.Subject.Length > 400)
            throw new InvalidValueException("subject", "Donnez un objet au message (au plus 400 caractères).");
        if (request.Text.Length > LongestText)
            throw new InvalidValueException("text", $"Le texte dépasse {LongestText} caractères.");
    }
}
