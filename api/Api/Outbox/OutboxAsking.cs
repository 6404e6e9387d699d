using System.Text.Json;
using IodOutlook.Api.Database;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.Outbox;

/// <summary>How a step asks something of the outside: a row in its own transaction.</summary>
internal static class OutboxAsking
{
    /// <summary>Archives the mails of a demand that has its folder.</summary>
    public static void AskToArchive(this IodDb db, StoredMail mail, DateTime now) =>
        db.Ask(OutsideKind.ArchiveMail, mail.DemandId, null, mail.Id, $"Archivage du message « {mail.Subject} »", null, $"archive {mail.Id}", now);

    public static void AskToArchive(this IodDb db, StoredDocument document, DateTime now) =>
        db.Ask(OutsideKind.ArchiveDocument, document.DemandId, document.QuoteId, document.Id, $"Archivage de « {document.Name} »", null, $"archive {document.Id}", now);

    /// <summary>Deposits an issued invoice on the firm's approved platform.</summary>
    public static void AskToDeposit(this IodDb db, StoredDocument invoice, DateTime now) =>
        db.Ask(OutsideKind.DepositInvoice, invoice.DemandId, null, invoice.Id, $"Préparation du dépôt de « {invoice.Name} »", null, $"deposit {invoice.Id}", now);

    /// <param name="once">The same words ask for the same draft.</param>
    public static void AskForDraft(this IodDb db, Guid demandId, Guid? quoteId, MakeDraft.Draft draft, string once, DateTime now) =>
        db.Ask(OutsideKind.MakeDraft, demandId, quoteId, demandId, $"Brouillon « {draft.Subject} »", JsonSerializer.Serialize(draft, ApiJson.Options), once, now);

    /// <summary>The mail of a follow-up: its subject is the follow-up, by which it is known again once it is sent.</summary>
    public static void AskForFollowUp(this IodDb db, Guid demandId, Guid quoteId, Guid followUpId, MakeDraft.Draft draft, DateTime now) => db.Ask(
        OutsideKind.MakeDraft, demandId, quoteId, followUpId, $"{(draft.Send ? "Relance" : "Brouillon de relance")} « {draft.Subject} »", JsonSerializer.Serialize(draft, ApiJson.Options),
        $"follow-up {followUpId}", now);

    /// <summary>A mail to a guest of a breakfast, which is its subject: by it the breakfast's drafts are found again, and known once they are sent.</summary>
    /// <param name="once">The same words ask for the same draft.</param>
    public static void AskForBreakfast(this IodDb db, Guid breakfastId, MakeDraft.Draft draft, string once, DateTime now) => db.Ask(
        OutsideKind.MakeDraft, OutsideWork.OfTheHouse, null, breakfastId, $"Brouillon « {draft.Subject} » à {string.Join(", ", draft.To)}", JsonSerializer.Serialize(draft, ApiJson.Options), once, now);

    private static void Ask(
        this IodDb db, OutsideKind kind, Guid demandId, Guid? quoteId, Guid subjectId, string label, string? payload, string once, DateTime now) =>
        db.OutsideWorks.Add(new OutsideWork
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            DemandId = demandId,
            QuoteId = quoteId,
            SubjectId = subjectId,
            Label = label.Length <= 500 ? label : label[..500],
            Payload = payload,
            DedupKey = once,
            CreatedAt = now,
            NotBefore = now,
        });
}
