using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Money;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Orders;

/// <summary>The drafts an invoice leaves with: one to the client, one to finance (PS-03).</summary>
internal sealed class InvoiceMail(IodDb db, KnownPeople people, CurrentUser user)
{
    public async Task Ask(DepositInvoice invoice, Order order, Demand demand, Guid documentId, DateTime now, CancellationToken cancel)
    {
        var contact = await db.Contacts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == demand.ContactId, cancel);
        var answered = await db.LastReceived(demand.Id, cancel);
        var subject = $"{Kind(invoice)} {invoice.Number} : {order.Agreed.Title}";
        db.AskForDraft(
            demand.Id, null, new MakeDraft.Draft(user.Person.Address, answered, contact?.Email is { } address ? [address] : [], [], subject, ToClient(invoice, order, contact?.Name), [documentId]),
            $"invoice {invoice.Id} client", now);
        var finance = (await people.Now(cancel)).Where(p => p.Role == Role.Finance).Select(p => p.Address).ToList();
        if (finance.Count > 0)
            db.AskForDraft(demand.Id, null, new MakeDraft.Draft(user.Person.Address, null, finance, [], subject, ToFinance(invoice, order), [documentId]), $"invoice {invoice.Id} finance", now);
    }

    private string ToClient(DepositInvoice invoice, Order order, string? contact)
    {
        var what = invoice.Kind == BillKind.Deposit
            ? $"Nous vous remercions de votre commande. Vous trouverez ci-joint la facture d'acompte {invoice.Number}, d'un montant de {FrenchMoney.Of(invoice.InclVatCents)} TTC, à régler au plus tard le {FrenchDates.InWords(invoice.DueOn)}."
            : $"Vous trouverez ci-joint l'avoir {invoice.Number}, d'un montant de {FrenchMoney.Of(invoice.InclVatCents)} TTC, sur le devis {order.QuoteName}.";
        return $"Bonjour{(contact is null ? "" : $" {contact}")},\n\n{what}\n\nBien cordialement,\n\n{user.Person.Name}";
    }

    private string ToFinance(DepositInvoice invoice, Order order) =>
        $"Bonjour,\n\n{Kind(invoice)} {invoice.Number} sur la commande {order.Reference} (devis {order.QuoteName}) : {FrenchMoney.Of(invoice.ExclVatCents)} HT, {FrenchMoney.Of(invoice.InclVatCents)} TTC, "
        + $"échéance le {FrenchDates.InWords(invoice.DueOn)}.\n\nBien cordialement,\n\n{user.Person.Name}";

    private static string Kind(DepositInvoice invoice) => invoice.Kind == BillKind.Deposit ? "Facture d'acompte" : "Avoir";
}
