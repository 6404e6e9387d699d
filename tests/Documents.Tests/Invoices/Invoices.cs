using IodOutlook.Documents.Invoices;
using IodOutlook.Documents.Quotes;
using IodOutlook.Documents.Tests.Quotes;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Tests.Invoices;

/// <summary>Invoices to check and print.</summary>
internal static class Invoices
{
    public static Addressee Buyer { get; } = Sheets.Client with { Siren = "552081317", VatNumber = "FR03552081317" };

    public static Invoice Deposit => Of(Sheets.FiveLines.Content);

    public static Invoice CreditNote => Invoice.Cancelling(Deposit, "FA-2026-0004", new DateOnly(2026, 12, 3));

    public static Invoice Of(QuoteContent content, CompanyProfile? seller = null) => Invoice.ForDeposit(
        "FA-2026-0003", new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 15), seller ?? Sheets.Company, Buyer, "DEV-2026-0031 v2", content, QuoteTotals.Of(content));
}
