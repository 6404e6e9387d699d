using System.Text;
using System.Xml.Linq;
using CsCheck;
using IodOutlook.Documents.Invoices;
using IodOutlook.Documents.Tests.Quotes;
using IodOutlook.Domain.Quotes;
using Xunit;

namespace IodOutlook.Documents.Tests.Invoices;

/// <summary>What holds for every invoice, whatever the quote, the client and the firm are called.</summary>
public sealed class InvoicePropertyTests
{
    private static readonly string[] Awkward = ["\0", "\u0001", "\ud800", "\ufffe", "<", "&", "]]>", "\"", "\n", "é", "日", "שלום", "🚀", "\u202f", " ", "a", "B", "7"];

    private static readonly Gen<QuoteLine> Line = Gen.Select(Gen.Int[1, 5_000], Gen.Long[0, 200_000], Gen.Int[0, 3_000], Gen.Int[0, 4].Select(i => new[] { 2_000, 1_000, 550, 210, 0 }[i]), Gen.Bool, (quantity, price, discount, rate, optional) =>
        new QuoteLine(LineKind.Free, null, "Prestation", quantity, Unit.Day, price, discount, rate, null) { Optional = optional });

    private static readonly Gen<QuoteContent> Content = Gen.Select(Line.Array[1, 8], Gen.Int[0, 2_000], Gen.Long[0, 90_000], Gen.Int[1, 10_000], (lines, discount, travel, deposit) =>
        Sheets.Content(lines) with { Discount = discount, TravelCents = travel, TravelAtCost = false, Deposit = deposit });

    private static readonly Gen<string> Text = Gen.Int[0, Awkward.Length - 1].Select(i => Awkward[i]).Array[0, 12].Select(pieces => "x" + string.Concat(pieces));

    [Fact]
    public void ForDeposit_WhateverTheQuote_EqualsItToTheCentAndBreaksNoRule() => Content.Sample(
        quote =>
        {
            var totals = QuoteTotals.Of(quote);
            if (totals.DepositVat.Count == 0) return;
            var xml = FacturXml.Of(Exempt(Invoices.Of(quote)));
            var facts = new InvoiceFacts(xml);
            Assert.Equal((totals.DepositExclVatCents, totals.DepositVatCents, totals.DepositInclVatCents), (Cents(facts.Basis), Cents(facts.Vat), Cents(facts.Due)));
            Assert.Equal(totals.DepositVat.Select(vat => (vat.Rate, vat.BaseCents, vat.VatCents)), facts.Taxes.Select(tax => ((int)Cents(tax.Rate), Cents(tax.Basis), Cents(tax.Vat))));
            Assert.Empty(FacturXRules.Check(xml));
            Assert.Empty(FacturXSchema.Check(xml));
        },
        iter: 10_000);

    [Fact]
    public void Check_WhateverTheOrderIsCalled_KeepsTheSchemaAndCanBeReadBack() => Gen.Select(Content, Text.Array[6], Gen.Bool, Gen.Bool, Gen.Bool).Sample(
        (quote, texts, paid, debits, credit) =>
        {
            if (QuoteTotals.Of(quote).DepositVat.Count == 0) return;
            var deposit = Exempt(Invoices.Of(quote with { Title = texts[0] })) with
            {
                Seller = Sheets.Company with { Name = texts[1], AddressLines = [texts[2], texts[3], texts[2], texts[3], "75008 Paris"] },
                Buyer = Invoices.Buyer with { Name = texts[4], AddressLines = [texts[3]] },
                OrderReference = texts[5],
                PaidOn = paid ? new DateOnly(2026, 12, 1) : null,
                VatOnDebits = debits
            };
            var invoice = credit ? Invoice.Cancelling(deposit, "FA-2026-0004", new DateOnly(2026, 12, 3)) : deposit;

            Assert.Empty(InvoiceFile.Check(invoice));
            var read = XDocument.Parse(Encoding.UTF8.GetString(FacturXml.Bytes(invoice)));
            Assert.Empty(FacturXSchema.Check(read));
            Assert.Equal(invoice.InclVatCents, Cents(new InvoiceFacts(read).Total));
        },
        iter: 1_000);

    private static Invoice Exempt(Invoice invoice) => invoice with { ExemptionReason = "TVA non applicable, article 293 B du CGI." };

    private static long Cents(decimal amount) => (long)(amount * 100);
}
