using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Archive;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.Orders;

/// <summary>POST /api/orders/{id}/handover: the context sheet goes to the client's folder and to production's, with a draft mail. Nothing missing goes unsaid.</summary>
internal static class HandOver
{
    /// <param name="To">Addresses of those who will deliver.</param>
    internal sealed record Request(IReadOnlyList<HandoverLine> Items, IReadOnlyList<string> To);

    public static async Task<Versioned<OrderView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, ContextSheets sheets, OrderViews views, CurrentUser user, TimeProvider clock,
        CancellationToken cancel)
    {
        Check(request);
        await step.Begin(cancel);
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var order = await db.Order(id, expected, cancel);
        var demand = await db.Demand(order.DemandId, cancel);
        var documents = await sheets.Documents(order, cancel);
        var sheet = await sheets.Of(order, demand, request.Items, documents, actor, cancel);
        var pdf = ContextSheets.Print(sheet);
        var name = $"Fiche de contexte {order.Reference}.pdf";
        var kept = db.KeepFile(demand, ArchiveFolder.Contract, name, pdf, actor.At);
        db.KeepFile(demand.Id, $"Production/{ArchivePath.LegalName($"{order.Reference} - {order.Agreed.Title}", 80)}/{ArchivePath.LegalName(name)}", pdf, actor.At);
        var note = order.HandOver(demand, new Handover(request.Items, request.To, actor.Name, actor.At, kept.Id), actor);
        var text = $"Bonjour,\n\nVous trouverez ci-joint le dossier de la commande {order.Reference} pour {sheet.Client.Name} : {order.Agreed.Title}.\n\n{note.Summary}\n\n"
            + $"Merci de répondre « reçu », ou « il manque : … ».\n\nBien cordialement,\n\n{actor.Name}";
        var draft = new MakeDraft.Draft(user.Person.Address, null, request.To, [], $"Passage de relais {order.Reference} : {order.Agreed.Title}", text, [kept.Id, .. documents.Select(d => d.Id)]);
        db.AskForDraft(demand.Id, null, draft, $"handover {order.Id} {order.Version}", actor.At);
        await step.Record(actor, demand.Id, note, cancel);
        return new(await views.Of(order, demand, cancel), order.Version);
    }

    private static void Check(Request request)
    {
        if (request.To.Count is 0 or > MailFields.MostRecipients || !request.To.All(MailFields.IsAddress))
            throw new InvalidValueException("to", $"Indiquez à qui passer le relais (1 à {MailFields.MostRecipients} adresses valables).");
        if (request.Items.Select(item => item.Item).Distinct().Count() != request.Items.Count)
            throw new InvalidValueException("items", "Un élément du dossier figure deux fois.");
    }
}
