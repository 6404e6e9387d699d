using System.Globalization;
using System.Xml.Linq;

namespace IodOutlook.Documents.Invoices;

/// <summary>What the rules look at, read back from the XML.</summary>
internal sealed class InvoiceFacts
{
    private readonly XElement _root;

    public InvoiceFacts(XDocument xml)
    {
        _root = xml.Root!;
        var totals = Find("SpecifiedTradeSettlementHeaderMonetarySummation");
        (LineTotal, Basis, Vat) = (Amount(totals, "LineTotalAmount"), Amount(totals, "TaxBasisTotalAmount"), Amount(totals, "TaxTotalAmount"));
        (Total, Prepaid, Due) = (Amount(totals, "GrandTotalAmount"), Amount(totals, "TotalPrepaidAmount"), Amount(totals, "DuePayableAmount"));
        Lines = [.. All("IncludedSupplyChainTradeLineItem").Select(line => (Amount(line, "LineTotalAmount"), Amount(line, "RateApplicablePercent")))];
        Taxes = [.. Find("ApplicableHeaderTradeSettlement")?.Elements(FacturXml.Ram + "ApplicableTradeTax").Select(Tax) ?? []];
    }

    public string Number => Text(_root.Element(FacturXml.Rsm + "ExchangedDocument"), "ID");

    public string Type => Text(_root.Element(FacturXml.Rsm + "ExchangedDocument"), "TypeCode");

    public string Process => Text(Find("BusinessProcessSpecifiedDocumentContextParameter"), "ID");

    public bool IsBetweenCompanies => All("IncludedNote").Any(note => Text(note, "SubjectCode") == "BAR" && Text(note, "Content") == "B2B");

    public string SellerSiren => Siren("SellerTradeParty");

    public string BuyerSiren => Siren("BuyerTradeParty");

    public string SellerAddress => Text(Find("SellerTradeParty"), "URIID");

    public string BuyerAddress => Text(Find("BuyerTradeParty"), "URIID");

    public string BuyerScheme => Element(Find("BuyerTradeParty"), "URIID")?.Attribute("schemeID")?.Value ?? "";

    public string Contract => Text(Find("ContractReferencedDocument"), "IssuerAssignedID");

    public string Preceding => Text(Find("InvoiceReferencedDocument"), "IssuerAssignedID");

    public IReadOnlyList<(decimal Amount, decimal Rate)> Lines { get; }

    public IReadOnlyList<TaxFacts> Taxes { get; }

    public decimal LineTotal { get; }

    public decimal Basis { get; }

    public decimal Vat { get; }

    public decimal Total { get; }

    public decimal Prepaid { get; }

    public decimal Due { get; }

    public bool HasOneLinePerRate => Lines.Select(line => line.Rate).Distinct().Count() == Lines.Count && Taxes.Count == Lines.Count;

    public bool HasEachNoteOnce(params string[] codes) =>
        codes.All(code => All("IncludedNote").Count(note => Text(note, "SubjectCode") == code && Text(note, "Content").Length > 0) == 1);

    private static TaxFacts Tax(XElement tax) => new(
        Amount(tax, "BasisAmount"), Amount(tax, "CalculatedAmount"), Amount(tax, "RateApplicablePercent"), Text(tax, "CategoryCode"), Text(tax, "DueDateTypeCode"), Text(tax, "ExemptionReason"));

    private string Siren(string party)
    {
        var id = Element(Element(Find(party), "SpecifiedLegalOrganization"), "ID");
        return id?.Attribute("schemeID")?.Value == "0002" ? id.Value : "";
    }

    private XElement? Find(string name) => _root.Descendants(FacturXml.Ram + name).FirstOrDefault();

    private IEnumerable<XElement> All(string name) => _root.Descendants(FacturXml.Ram + name);

    private static XElement? Element(XElement? parent, string name) => parent?.Descendants(FacturXml.Ram + name).FirstOrDefault();

    private static string Text(XElement? parent, string name) => Element(parent, name)?.Value.Trim() ?? "";

    private static decimal Amount(XElement? parent, string name) =>
        decimal.TryParse(Text(parent, name), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : 0;
}

internal sealed record TaxFacts(decimal Basis, decimal Vat, decimal Rate, string Category, string DueCode, string Reason);
