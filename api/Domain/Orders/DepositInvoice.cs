using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Money;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Domain.Orders;

public enum BillKind
{
    Deposit,
    CreditNote,
}

/// <summary>An invoice that was issued, or the credit note that cancels one. Its number stands in the unbroken sequence of its year; it is never changed nor removed.</summary>
public sealed class DepositInvoice
{
    private DepositInvoice()
    {
    }

    public Guid Id { get; private set; }

    /// <summary><c>FA-2026-0003</c></summary>
    public string Number { get; private set; } = "";

    public BillKind Kind { get; private set; }

    public Guid OrderId { get; private set; }

    /// <summary>In Paris: the year of its number.</summary>
    public DateOnly IssuedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public long ExclVatCents { get; private set; }

    public long VatCents { get; private set; }

    public long InclVatCents => ExclVatCents + VatCents;

    public Guid DocumentId { get; private set; }

    /// <summary>When the client paid; null while it is due.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>Of a credit note: the invoice it cancels.</summary>
    public Guid? CancelsId { get; private set; }

    /// <summary>Of an invoice: the credit note that cancels it.</summary>
    public Guid? CancelledById { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Counts up at each change; guards against writing over somebody else's change.</summary>
    public int Version { get; private set; }

    /// <exception cref="ProcessRefusedException">No deposit is asked for, or it was invoiced already.</exception>
    public static (DepositInvoice Invoice, JournalNote Note) Issue(Guid id, Reference number, Order order, QuoteTotals totals, DateOnly dueOn, Guid documentId, Actor actor)
    {
        WhoMay.RequireBilling(actor.Role);
        order.RequireDepositOpen();
        var invoice = new DepositInvoice
        {
            Id = id,
            Number = number.ToString(),
            Kind = BillKind.Deposit,
            OrderId = order.Id,
            IssuedOn = FrenchDates.DayOf(actor.At),
            DueOn = dueOn,
            ExclVatCents = totals.DepositExclVatCents,
            VatCents = totals.DepositVatCents,
            DocumentId = documentId,
        };
        order.Invoiced(id);
        return (invoice, invoice.Note($"Facture d'acompte émise : {FrenchMoney.Of(invoice.InclVatCents)} TTC, échéance le {FrenchDates.InWords(dueOn)}."));
    }

    /// <summary>The credit note of the whole amount; the deposit may then be invoiced again.</summary>
    public (DepositInvoice CreditNote, JournalNote Note) Cancel(Guid id, Reference number, Order order, string reason, Guid documentId, Actor actor)
    {
        RequireCancellable(reason, actor);
        var credit = new DepositInvoice
        {
            Id = id,
            Number = number.ToString(),
            Kind = BillKind.CreditNote,
            OrderId = OrderId,
            IssuedOn = FrenchDates.DayOf(actor.At),
            DueOn = FrenchDates.DayOf(actor.At),
            ExclVatCents = ExclVatCents,
            VatCents = VatCents,
            DocumentId = documentId,
            CancelsId = Id,
            Reason = reason.Trim(),
        };
        (CancelledById, Version) = (id, Version + 1);
        order.Invoiced(null);
        return (credit, credit.Note($"Avoir sur la facture {Number} : {FrenchMoney.Of(InclVatCents)} TTC. {credit.Reason}"));
    }

    /// <exception cref="ProcessRefusedException">It is a credit note, or cancelled already.</exception>
    public void RequireCancellable(string reason, Actor actor)
    {
        WhoMay.RequireBilling(actor.Role);
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000)
        {
            throw new InvalidValueException("reason", "Indiquez la raison de l'avoir (au plus 1 000 caractères).");
        }

        RequireCounts();
    }

    /// <param name="on">Null: it is due again, the payment was noted by mistake.</param>
    public JournalNote RecordPayment(DateOnly? on, Actor actor)
    {
        WhoMay.RequireBilling(actor.Role);
        RequireCounts();
        if (on > FrenchDates.DayOf(actor.At))
        {
            throw new InvalidValueException("paidOn", "La date du paiement est dans l'avenir.");
        }

        if (on < IssuedOn)
        {
            throw new InvalidValueException("paidOn", "Le paiement précède la facture : vérifiez sa date.");
        }

        (PaidOn, Version) = (on, Version + 1);
        return Note(on is { } day ? $"Facture payée le {FrenchDates.InWords(day)}." : "Facture de nouveau à payer : le paiement avait été noté par erreur.");
    }

    private void RequireCounts()
    {
        if (Kind == BillKind.CreditNote || CancelledById is not null)
        {
            throw new ProcessRefusedException(Refusal.InvoiceCancelled, $"{(Kind == BillKind.CreditNote ? "L'avoir" : "La facture")} {Number} {(Kind == BillKind.CreditNote ? "ne s'annule ni ne se paie" : "est déjà annulée par un avoir")}. Rechargez la page.");
        }
    }

    private JournalNote Note(string summary) => new(null, Number, summary);
}
