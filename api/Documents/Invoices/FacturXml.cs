using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using IodOutlook.Documents.Quotes;

namespace IodOutlook.Documents.Invoices;

/// <summary>Writes an invoice as UN/CEFACT CII in the EN 16931 profile of Factur-X, in the order the schema wants.</summary>
internal static class FacturXml
{
    public static readonly XNamespace Rsm = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    public static readonly XNamespace Ram = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    public static readonly XNamespace Udt = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";
    public static readonly XNamespace Qdt = "urn:un:unece:uncefact:data:standard:QualifiedDataType:100";

    /// <summary>Scheme of the French directory of electronic addresses, and of SIREN numbers.</summary>
    private const string DirectoryScheme = "0225";
    private const string SirenScheme = "0002";

    public static byte[] Bytes(Invoice invoice)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" })) Of(invoice).Save(writer);
        return stream.ToArray();
    }

    public static XDocument Of(Invoice invoice) => new(new XElement(
        Rsm + "CrossIndustryInvoice",
        new XAttribute(XNamespace.Xmlns + "rsm", Rsm),
        new XAttribute(XNamespace.Xmlns + "ram", Ram),
        new XAttribute(XNamespace.Xmlns + "udt", Udt),
        new XAttribute(XNamespace.Xmlns + "qdt", Qdt),
        Context(invoice),
        Heading(invoice),
        new XElement(Rsm + "SupplyChainTradeTransaction", Lines(invoice), Agreement(invoice), new XElement(Ram + "ApplicableHeaderTradeDelivery"), Settlement(invoice))));

    /// <summary>S1: services, to be paid; S2: services, paid already. S4, the final invoice, is never issued here.</summary>
    private static XElement Context(Invoice invoice) => new(
        Rsm + "ExchangedDocumentContext",
        R("BusinessProcessSpecifiedDocumentContextParameter", R("ID", invoice.PaidOn is null ? "S1" : "S2")),
        R("GuidelineSpecifiedDocumentContextParameter", R("ID", "urn:cen.eu:en16931:2017")));

    private static XElement Heading(Invoice invoice) => new(
        Rsm + "ExchangedDocument",
        R("ID", invoice.Number),
        R("TypeCode", invoice.Kind == InvoiceKind.Deposit ? "386" : "381"),
        R("IssueDateTime", Day(invoice.IssuedOn)),
        Mentions.Of(invoice).Select(mention => R("IncludedNote", R("Content", mention.Text), R("SubjectCode", mention.Code))));

    private static IEnumerable<XElement> Lines(Invoice invoice) => invoice.Lines.Select((line, i) => R(
        "IncludedSupplyChainTradeLineItem",
        R("AssociatedDocumentLineDocument", R("LineID", (i + 1).ToString(CultureInfo.InvariantCulture))),
        R("SpecifiedTradeProduct", R("Name", line.Description), R("Description", invoice.Title)),
        R("SpecifiedLineTradeAgreement", R("NetPriceProductTradePrice", R("ChargeAmount", Amount(line.ExclVatCents)))),
        R("SpecifiedLineTradeDelivery", new XElement(Ram + "BilledQuantity", new XAttribute("unitCode", "C62"), "1")),
        R(
            "SpecifiedLineTradeSettlement",
            R("ApplicableTradeTax", R("TypeCode", "VAT"), R("CategoryCode", Category(line.Rate)), R("RateApplicablePercent", Amount(line.Rate))),
            R("SpecifiedTradeSettlementLineMonetarySummation", R("LineTotalAmount", Amount(line.ExclVatCents))))));

    private static XElement Agreement(Invoice invoice) => R(
        "ApplicableHeaderTradeAgreement",
        Party("SellerTradeParty", invoice.Seller.Name, invoice.Seller.Siren, invoice.Seller.AddressLines, invoice.Seller.VatNumber),
        Party("BuyerTradeParty", invoice.Buyer.Name, invoice.Buyer.Siren, invoice.Buyer.AddressLines, invoice.Buyer.VatNumber),
        string.IsNullOrWhiteSpace(invoice.OrderReference) ? null : R("BuyerOrderReferencedDocument", R("IssuerAssignedID", invoice.OrderReference)),
        R("ContractReferencedDocument", R("IssuerAssignedID", invoice.QuoteName)));

    private static XElement Party(string role, string name, string? siren, IReadOnlyList<string> addressLines, string? vatNumber) => R(
        role,
        R("Name", name),
        string.IsNullOrWhiteSpace(siren) ? null : R("SpecifiedLegalOrganization", Schemed("ID", SirenScheme, siren)),
        Address(PostalAddress.Of(addressLines)),
        string.IsNullOrWhiteSpace(siren) ? null : R("URIUniversalCommunication", Schemed("URIID", DirectoryScheme, siren)),
        string.IsNullOrWhiteSpace(vatNumber) ? null : R("SpecifiedTaxRegistration", Schemed("ID", "VA", vatNumber.Replace(" ", "", StringComparison.Ordinal))));

    private static XElement Address(PostalAddress address)
    {
        string[] names = ["LineOne", "LineTwo", "LineThree"];
        return R(
            "PostalTradeAddress",
            address.PostCode is null ? null : R("PostcodeCode", address.PostCode),
            address.Lines.Take(names.Length).Select((line, i) => R(names[i], line)),
            address.Town is null ? null : R("CityName", address.Town),
            R("CountryID", "FR"));
    }

    private static XElement Settlement(Invoice invoice) => R(
        "ApplicableHeaderTradeSettlement",
        R("InvoiceCurrencyCode", "EUR"),
        PaymentMeans(invoice),
        invoice.Lines.Select(line => R(
            "ApplicableTradeTax",
            R("CalculatedAmount", Amount(line.VatCents)),
            R("TypeCode", "VAT"),
            line.Rate == 0 && invoice.ExemptionReason is { } reason ? R("ExemptionReason", reason) : null,
            R("BasisAmount", Amount(line.ExclVatCents)),
            R("CategoryCode", Category(line.Rate)),
            R("DueDateTypeCode", invoice.VatOnDebits ? "5" : "72"),
            R("RateApplicablePercent", Amount(line.Rate)))),
        R("SpecifiedTradePaymentTerms", R("DueDateDateTime", Day(invoice.DueOn))),
        Totals(invoice),
        invoice.Cancels is { } cancelled
            ? R("InvoiceReferencedDocument", R("IssuerAssignedID", cancelled.Number), R("FormattedIssueDateTime", Formatted(Qdt, cancelled.IssuedOn)))
            : null);

    private static XElement? PaymentMeans(Invoice invoice)
    {
        if (string.IsNullOrWhiteSpace(invoice.Seller.Iban) || invoice.Kind == InvoiceKind.CreditNote) return null;
        return R(
            "SpecifiedTradeSettlementPaymentMeans",
            R("TypeCode", "30"),
            R("PayeePartyCreditorFinancialAccount", R("IBANID", invoice.Seller.Iban.Replace(" ", "", StringComparison.Ordinal))),
            string.IsNullOrWhiteSpace(invoice.Seller.Bic) ? null : R("PayeeSpecifiedCreditorFinancialInstitution", R("BICID", invoice.Seller.Bic.Trim())));
    }

    private static XElement Totals(Invoice invoice) => R(
        "SpecifiedTradeSettlementHeaderMonetarySummation",
        R("LineTotalAmount", Amount(invoice.ExclVatCents)),
        R("TaxBasisTotalAmount", Amount(invoice.ExclVatCents)),
        new XElement(Ram + "TaxTotalAmount", new XAttribute("currencyID", "EUR"), Amount(invoice.VatCents)),
        R("GrandTotalAmount", Amount(invoice.InclVatCents)),
        R("TotalPrepaidAmount", Amount(invoice.PaidOn is null ? 0 : invoice.InclVatCents)),
        R("DuePayableAmount", Amount(invoice.PaidOn is null ? invoice.InclVatCents : 0)));

    private static string Category(int rate) => rate == 0 ? "E" : "S";

    /// <summary>Cents, and basis points, with two decimals.</summary>
    private static string Amount(long hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static XElement Day(DateOnly day) => Formatted(Udt, day);

    private static XElement Formatted(XNamespace space, DateOnly day) =>
        new(space + "DateTimeString", new XAttribute("format", "102"), day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    private static XElement Schemed(string name, string scheme, string value) => new(Ram + name, new XAttribute("schemeID", scheme), Legal(value));

    private static XElement R(string name, params object?[] content) => new(Ram + name, [.. content.Select(part => part is string text ? Legal(text) : part)]);

    /// <summary>What people paste may hold characters that no XML file can.</summary>
    private static string Legal(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\t' or '\n').Select(rune => rune.ToString()));
}
