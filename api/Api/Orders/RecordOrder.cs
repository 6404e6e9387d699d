using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Documents.Scans;
using IodOutlook.Domain.Archive;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Orders;

/// <summary>POST /api/quotes/{id}/order: the client's order, each difference with the quote settled, and the proof of the acceptance archived.</summary>
internal static class RecordOrder
{
    private const int LargestFile = 25 * 1024 * 1024;

    /// <param name="Content">Base64.</param>
    internal sealed record SignedFile(string Name, byte[] Content);

    /// <param name="MailId">The client's mail, as the demand lists it.</param>
    /// <param name="DocumentId">The signed file, when the demand holds it already; else <paramref name="File"/>.</param>
    internal sealed record Proof(Guid? MailId, Guid? DocumentId, SignedFile? File, string? SignedBy, string? Capacity);

    internal sealed record Request(ClientOrder Order, Proof Proof, IReadOnlyList<ResolvedDifference> Resolved, IReadOnlyList<CriterionVerdict> Beyond);

    public static async Task<Versioned<OrderView>> Handle(
        Guid id, Request request, StepTransaction step, OrderViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        // Reading a scan takes its time: done before the transaction.
        var mark = request.Proof.File is { Content.Length: > 0 and <= LargestFile } signed ? QuoteScan.TryRead(signed.Content) : null;
        await step.Begin(cancel);
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var today = FrenchDates.DayOf(actor.At);
        var quote = await db.Quote(id, cancel);
        var demand = await db.Demand(quote.DemandId, cancel);
        ProcessMap.Take(demand.Stage, Step.RecordOrder, demand.Reference);
        request.Order.Check(quote, today);
        SignedPaper.Check(mark, quote, request.Order.SignedVersion);
        var evidence = await Evidence(db, demand, request.Proof, actor.At, cancel);
        var reference = await db.NextReference(Series.Order, today.Year, cancel);
        var (order, note) = Order.Record(
            Guid.CreateVersion7(actor.At), reference, demand, quote, request.Order, evidence, new OrderDecision(request.Resolved, request.Beyond), actor);
        db.Orders.Add(order);
        await step.Record(actor, demand.Id, note, cancel);
        return new(await views.Of(order, demand, cancel), order.Version, StatusCodes.Status201Created);
    }

    private static async Task<AcceptanceEvidence> Evidence(IodDb db, Demand demand, Proof proof, DateTime now, CancellationToken cancel)
    {
        if (proof is { MailId: null, DocumentId: null, File: null } && string.IsNullOrWhiteSpace(proof.SignedBy))
            throw new InvalidValueException("proof", "Gardez une preuve de l'accord : le mail, le document signé, ou au moins le nom de la personne qui l'a donné.");
        if (proof.SignedBy?.Length > 200 || proof.Capacity?.Length > 200)
            throw new InvalidValueException("proof.signedBy", "Le nom ou la qualité dépasse 200 caractères.");
        if (proof.MailId is { } mail && !await db.Mails.AnyAsync(m => m.Id == mail && m.DemandId == demand.Id, cancel))
            throw new InvalidValueException("proof.mailId", "Ce message n'est pas rattaché à la demande : rattachez-le d'abord.");
        var document = proof.File is { } file ? Keep(db, demand, file, now) : await Known(db, demand, proof.DocumentId, cancel);
        return new AcceptanceEvidence(proof.MailId, document?.Id, document?.Name, document?.Sha256, proof.SignedBy?.Trim(), proof.Capacity?.Trim());
    }

    private static StoredDocument Keep(IodDb db, Demand demand, SignedFile file, DateTime now)
    {
        if (file.Content.Length is 0 or > LargestFile || string.IsNullOrWhiteSpace(file.Name))
            throw new InvalidValueException("proof.file", "Joignez le document signé (au plus 25 Mo).");
        return db.KeepFile(demand, ArchiveFolder.Contract, file.Name, file.Content, now);
    }

    private static async Task<StoredDocument?> Known(IodDb db, Demand demand, Guid? id, CancellationToken cancel) => id is null
        ? null
        : await db.Documents.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.DemandId == demand.Id, cancel)
            ?? throw new InvalidValueException("proof.documentId", "Ce document n'appartient pas à la demande.");
}
