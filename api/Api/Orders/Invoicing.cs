using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Outbox;
using IodOutlook.Documents.Invoices;
using IodOutlook.Documents.Quotes;
using IodOutlook.Domain.Archive;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Orders;

/// <summary>Checks a deposit invoice before it takes its number, then prints it (decision 13).</summary>
internal sealed class Invoicing(IodDb db)
{
    /// <summary>Any number of the right form will do for the check.</summary>
    private const string AnyNumber = "FA-2026-0001";

    /// <summary>French: what has to be mended; empty when the invoice may be issued.</summary>
    public async Task<IReadOnlyList<string>> Problems(Order order, Demand demand, DateOnly day, CancellationToken cancel) =>
        Problems(await Of(order, demand, AnyNumber, day, day, cancel));

    /// <exception cref="ProcessRefusedException">It breaks a rule, or the client has no SIREN: what is missing is said.</exception>
    public async Task RequireCorrect(Order order, Demand demand, DateOnly issuedOn, DateOnly dueOn, CancellationToken cancel)
    {
        var problems = Problems(await Of(order, demand, AnyNumber, issuedOn, dueOn, cancel));
        if (problems.Count > 0)
            throw new ProcessRefusedException(Refusal.InvoiceIncorrect, $"La facture ne peut pas être émise. {string.Join(" ", problems)}");
    }

    /// <summary>Prints the invoice and keeps it; archived in the folder of the invoices.</summary>
    public StoredDocument Keep(Invoice invoice, Demand demand, DateTime now)
    {
        using var output = new MemoryStream();
        InvoiceFile.Write(invoice, output);
        return db.KeepFile(demand, ArchiveFolder.Invoicing, $"{invoice.Number}.pdf", output.ToArray(), now);
    }

    public async Task<Invoice> Of(Order order, Demand demand, string number, DateOnly issuedOn, DateOnly dueOn, CancellationToken cancel)
    {
        var profile = await db.Profile(cancel);
        var (buyer, _) = await db.Addressee(demand, cancel);
        return Invoice.ForDeposit(number, issuedOn, dueOn, profile, buyer, order.QuoteName, order.Agreed, QuoteTotals.Of(order.Agreed)) with { OrderReference = order.Ordered.PurchaseOrder };
    }

    private static IReadOnlyList<string> Problems(Invoice invoice) => string.IsNullOrWhiteSpace(invoice.Buyer.Siren)
        ? ["Le SIREN du client manque : complétez la fiche client.", .. Sentences(invoice)]
        : [.. Sentences(invoice)];

    private static IEnumerable<string> Sentences(Invoice invoice) => InvoiceFile.Check(invoice).Select(problem => problem.Sentence).Distinct();
}
