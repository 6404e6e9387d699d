using IodOutlook.Documents.Quotes;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Invoices;

public enum InvoiceKind
{
    /// <summary>UNTDID 1001, code 386.</summary>
    Deposit,

    /// <summary>UNTDID 1001, code 381.</summary>
    CreditNote
}

/// <summary>What is invoiced at one VAT rate; an invoice has one line for each.</summary>
/// <param name="Rate">Basis points.</param>
public sealed record InvoiceLine(string Description, int Rate, long ExclVatCents, long VatCents);

/// <summary>An invoice the house issues. Its amounts are those of the quote, never computed again.</summary>
/// <param name="Number"><c>FA-2026-0003</c>; taken from its unbroken sequence only once the invoice has been found correct.</param>
/// <param name="QuoteName"><c>DEV-2026-0031 v2</c></param>
/// <param name="OrderReference">The client's own order number, if they gave one.</param>
/// <param name="PaidOn">When the deposit has been received already.</param>
public sealed record Invoice(
    InvoiceKind Kind,
    string Number,
    DateOnly IssuedOn,
    DateOnly DueOn,
    CompanyProfile Seller,
    Addressee Buyer,
    string Title,
    string QuoteName,
    IReadOnlyList<InvoiceLine> Lines,
    string? OrderReference = null,
    DateOnly? PaidOn = null)
{
    /// <summary>The invoice that a credit note cancels.</summary>
    public InvoiceReference? Cancels { get; init; }

    /// <summary>« Option pour le paiement de la taxe d'après les débits »: VAT falls due with the invoice, not with the payment.</summary>
    public bool VatOnDebits { get; init; }

    /// <summary>Why a line at 0 % bears no VAT; the law wants the article.</summary>
    public string? ExemptionReason { get; init; }

    public long ExclVatCents => Lines.Sum(line => line.ExclVatCents);

    public long VatCents => Lines.Sum(line => line.VatCents);

    public long InclVatCents => ExclVatCents + VatCents;

    /// <summary>The deposit of a quote: the very amounts that the quote shows; no line when it asks for none, which no check lets through.</summary>
    public static Invoice ForDeposit(
        string number, DateOnly issuedOn, DateOnly dueOn, CompanyProfile seller, Addressee buyer, string quoteName, QuoteContent content, QuoteTotals totals)
    {
        var share = Texts.Language.French.Percent(content.Deposit);
        var lines = totals.DepositVat.Select(vat => new InvoiceLine($"Acompte de {share} sur le devis {quoteName}", vat.Rate, vat.BaseCents, vat.VatCents));
        return new Invoice(InvoiceKind.Deposit, number, issuedOn, dueOn, seller, buyer, content.Title, quoteName, [.. lines])
        {
            VatOnDebits = seller.VatOnDebits,
            ExemptionReason = string.IsNullOrWhiteSpace(seller.VatExemption) ? null : seller.VatExemption.Trim()
        };
    }

    /// <summary>The credit note that cancels an invoice whole: an issued invoice is never changed nor removed.</summary>
    public static Invoice Cancelling(Invoice invoice, string number, DateOnly issuedOn) => invoice with
    {
        Kind = InvoiceKind.CreditNote,
        Number = number,
        IssuedOn = issuedOn,
        DueOn = issuedOn,
        PaidOn = null,
        Lines = [.. invoice.Lines.Select(line => line with { Description = $"Annulation de la facture {invoice.Number}. {line.Description}" })],
        Cancels = new InvoiceReference(invoice.Number, invoice.IssuedOn)
    };
}

public sealed record InvoiceReference(string Number, DateOnly IssuedOn);

/// <summary>Why an invoice may not be issued as it is.</summary>
/// <param name="Rule">As the standard names it: <c>BR-CO-15</c>, <c>BR-FR-21</c>, <c>XSD</c>.</param>
/// <param name="Sentence">French, says what to mend.</param>
public sealed record InvoiceProblem(string Rule, string Sentence);

/// <summary>An invoice was to be written although it is not correct.</summary>
public sealed class IncorrectInvoiceException(IReadOnlyList<InvoiceProblem> problems)
    : Exception(string.Join(" ", problems.Select(problem => problem.Sentence)))
{
    public IReadOnlyList<InvoiceProblem> Problems { get; } = problems;
}
