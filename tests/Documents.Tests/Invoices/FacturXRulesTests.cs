using System.Xml.Linq;
using IodOutlook.Documents.Invoices;
using IodOutlook.Documents.Tests.Quotes;
using Xunit;

namespace IodOutlook.Documents.Tests.Invoices;

public sealed class FacturXRulesTests
{
    [Fact]
    public void Check_WhenTheDepositIsCorrect_FindsNothing() => Assert.Empty(InvoiceFile.Check(Invoices.Deposit));

    [Fact]
    public void Check_WhenTheDepositIsPaid_FindsNothing() => Assert.Empty(InvoiceFile.Check(Invoices.Deposit with { PaidOn = new DateOnly(2026, 12, 1) }));

    [Fact]
    public void Check_WhenTheCreditNoteIsCorrect_FindsNothing() => Assert.Empty(InvoiceFile.Check(Invoices.CreditNote));

    [Fact]
    public void Check_WhenThreeRatesAreInvoicedOnDebits_FindsNothing()
    {
        var content = Sheets.Content(Sheets.Assessment(), Sheets.Tests with { VatRate = 1_000 }, Sheets.Debriefing with { VatRate = 550 });

        Assert.Empty(InvoiceFile.Check(Invoices.Of(content) with { VatOnDebits = true, OrderReference = "PO-1" }));
    }

    [Fact]
    public void Check_WhenALineBearsNoVat_WantsTheReason()
    {
        var exempt = Invoices.Of(Sheets.Content(Sheets.Debriefing with { VatRate = 0 }));

        Assert.Equal("BR-E-10", Assert.Single(InvoiceFile.Check(exempt)).Rule);
        Assert.Empty(InvoiceFile.Check(exempt with { ExemptionReason = "TVA non applicable, article 293 B du CGI." }));
        Assert.Empty(InvoiceFile.Check(Invoices.Of(Sheets.Content(Sheets.Debriefing with { VatRate = 0 }), Sheets.Company with { VatExemption = "TVA non applicable, article 293 B du CGI." })));
    }

    [Theory]
    [InlineData("BR-FR-01", "ExchangedDocument/ID", "FA 2026 0003")]
    [InlineData("BR-FR-01", "ExchangedDocument/ID", "FA-2026-000000000000000000000000000003")]
    [InlineData("BR-02", "ExchangedDocument/ID", "")]
    [InlineData("BR-FR-04", "ExchangedDocument/TypeCode", "380")]
    [InlineData("BR-FR-05", "IncludedNote/SubjectCode", "PMT")]
    [InlineData("BR-FR-05", "IncludedNote", null)]
    [InlineData("BR-FR-05", "IncludedNote", "")]
    [InlineData("BR-FR-08", "BusinessProcessSpecifiedDocumentContextParameter/ID", "S4")]
    [InlineData("BR-FR-CO-09", "BusinessProcessSpecifiedDocumentContextParameter/ID", "S2")]
    [InlineData("BR-FR-10", "SellerTradeParty/SpecifiedLegalOrganization/ID", "123456789")]
    [InlineData("BR-FR-11", "BuyerTradeParty/SpecifiedLegalOrganization/ID", "")]
    [InlineData("BR-FR-12", "BuyerTradeParty/URIUniversalCommunication/URIID", "")]
    [InlineData("BR-FR-13", "SellerTradeParty/URIUniversalCommunication/URIID", "")]
    [InlineData("BR-FR-21", "BuyerTradeParty/URIUniversalCommunication/URIID", "732829320")]
    [InlineData("BR-FR-DUE", "ApplicableHeaderTradeSettlement/ApplicableTradeTax/DueDateTypeCode", "29")]
    [InlineData("BR-FR-CONTRACT", "ContractReferencedDocument/IssuerAssignedID", "")]
    [InlineData("BR-CO-10", "IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount", "1.00")]
    [InlineData("BR-CO-13", "SpecifiedTradeSettlementHeaderMonetarySummation/TaxBasisTotalAmount", "1.00")]
    [InlineData("BR-CO-14", "SpecifiedTradeSettlementHeaderMonetarySummation/TaxTotalAmount", "1.00")]
    [InlineData("BR-CO-15", "SpecifiedTradeSettlementHeaderMonetarySummation/GrandTotalAmount", "2558.42")]
    [InlineData("BR-CO-16", "SpecifiedTradeSettlementHeaderMonetarySummation/DuePayableAmount", "2558.40")]
    [InlineData("BR-CO-17", "ApplicableHeaderTradeSettlement/ApplicableTradeTax/CalculatedAmount", "426.41")]
    [InlineData("BR-S-08", "ApplicableHeaderTradeSettlement/ApplicableTradeTax/BasisAmount", "2132.02")]
    [InlineData("BR-FR-LINES", "IncludedSupplyChainTradeLineItem", null)]
    [InlineData("BR-16", "IncludedSupplyChainTradeLineItem", "")]
    public void Check_WhenTheXmlSaysOtherwise_NamesTheRule(string rule, string path, string? value)
    {
        var xml = FacturXml.Of(Invoices.Deposit);
        var element = Find(xml, path);
        if (value is null) element.AddAfterSelf(element);
        else if (value.Length == 0) element.Remove();
        else element.Value = value;

        Assert.Contains(FacturXRules.Check(xml), problem => problem.Rule == rule);
    }

    [Fact]
    public void Check_WhenACreditNoteCancelsNothing_NamesTheRule() =>
        Assert.Contains(InvoiceFile.Check(Invoices.CreditNote with { Cancels = null }), problem => problem.Rule == "BR-FR-CO-05");

    [Fact]
    public void Check_WhenTheBuyerHasAnotherScheme_NamesTheRule()
    {
        var xml = FacturXml.Of(Invoices.Deposit);
        Find(xml, "BuyerTradeParty/URIUniversalCommunication/URIID").SetAttributeValue("schemeID", "EM");

        Assert.Contains(FacturXRules.Check(xml), problem => problem.Rule == "BR-FR-21");
    }

    [Fact]
    public void Check_WhenTheBuyerIsNoCompany_WantsAnAddressButNoSiren()
    {
        var rules = InvoiceFile.Check(Invoices.Deposit with { Buyer = Invoices.Buyer with { Siren = null } }).Select(problem => problem.Rule).ToList();

        Assert.Contains("BR-FR-12", rules);
        Assert.DoesNotContain("BR-FR-11", rules);
    }

    [Fact]
    public void Check_WhenTheProfileLacksAMention_SaysWhich()
    {
        var problem = Assert.Single(InvoiceFile.Check(Invoices.Deposit with { Seller = Sheets.Company with { Rcs = "" } }));

        Assert.Equal("FR-MENTIONS", problem.Rule);
        Assert.Contains("RCS", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WhenTheClientHasNoAddress_SaysSo() => Assert.Equal("FR-ADDRESS", Assert.Single(InvoiceFile.Check(Invoices.Deposit with { Buyer = Invoices.Buyer with { AddressLines = [] } })).Rule);

    [Fact]
    public void Check_WhenItFallsDueBeforeItIsIssued_SaysSo() => Assert.Equal("FR-DUE", Assert.Single(InvoiceFile.Check(Invoices.Deposit with { DueOn = new DateOnly(2026, 11, 30) })).Rule);

    [Fact]
    public void Check_WhateverTheRule_HasATestHereThatBreaksIt()
    {
        var broken = typeof(FacturXRulesTests).GetMethod(nameof(Check_WhenTheXmlSaysOtherwise_NamesTheRule))!.CustomAttributes
            .Where(attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(attribute => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)[0].Value!);

        Assert.Equal(FacturXRules.Names.Order(), broken.Append("BR-E-10").Append("BR-FR-CO-05").Distinct().Order());
    }

    [Fact]
    public void Check_WhenTheXmlLeavesTheSchema_SaysSo()
    {
        var xml = FacturXml.Of(Invoices.Deposit);
        xml.Root!.Add(new XElement(FacturXml.Ram + "Nothing"));

        Assert.Equal("XSD", Assert.Single(FacturXSchema.Check(xml)).Rule);
    }

    private static XElement Find(XDocument xml, string path)
    {
        var steps = path.Split('/');
        return xml.Descendants().First(element => element.Name.LocalName == steps[^1] && element.AncestorsAndSelf().Select(e => e.Name.LocalName).Take(steps.Length).SequenceEqual(steps.Reverse()));
    }
}
