using System.Text;
using IodOutlook.Documents.Invoices;
using IodOutlook.Documents.Tests.Quotes;
using Xunit;

namespace IodOutlook.Documents.Tests.Invoices;

public sealed class InvoiceFileTests
{
    [Fact]
    public void Write_WhenTheDepositIsCorrect_HoldsTheXmlByteForByte()
    {
        using var printed = Print(Invoices.Deposit);

        Assert.True(printed.Pdf.Advanced.TryGetEmbeddedFiles(out var files));
        var file = Assert.Single(files);
        Assert.Equal("factur-x.xml", file.Name);
        Assert.Equal(FacturXml.Bytes(Invoices.Deposit), file.Bytes.ToArray());
    }

    [Fact]
    public void Write_WhenTheDepositIsCorrect_ClaimsPdfA3AndFacturX()
    {
        using var printed = Print(Invoices.Deposit);

        var raw = Encoding.Latin1.GetString(printed.Bytes);
        var last = raw[raw.LastIndexOf("<?xpacket begin", StringComparison.Ordinal)..];
        foreach (var claim in new[] { "<pdfaid:part>3<", "<fx:ConformanceLevel>EN 16931<", "<fx:DocumentFileName>factur-x.xml<", "pdfaExtension:schemas" })
            Assert.Contains(claim, last, StringComparison.Ordinal);
        foreach (var entry in new[] { "/AFRelationship /Alternative", "/text#2Fxml", "/AF [", "/EmbeddedFiles" }) Assert.Contains(entry, raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheDepositIsCorrect_PrintsTheFrenchMentions()
    {
        using var printed = Print(Invoices.Of(Sheets.FiveLines.Content, Sheets.Company with { VatOnDebits = true }) with { OrderReference = "PO-4711" });

        foreach (var words in new[]
                 {
                     "Facture d’acompte FA-2026-0003", "1er\u00a0décembre\u00a02026", "15\u00a0décembre\u00a02026", "DEV-2026-0031 v2", "PO-4711", "SIREN\u00a0552\u202f081\u202f317",
                     "TVA\u00a0FR03552081317", "Acompte de 30\u00a0% sur le devis", "2\u202f132,01\u00a0€", "426,40\u00a0€", "2\u202f558,41\u00a0€", "Net à payer TTC", "IBAN FR76\u00a03000",
                     "40\u00a0€", "Pas d’escompte", "après les débits", "prestation de services"
                 })
            Assert.Contains(words, printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheInvoiceIsPaid_SaysSoOnPaperAndInTheXml()
    {
        var paid = Invoices.Deposit with { PaidOn = new DateOnly(2026, 12, 1) };
        using var printed = Print(paid);

        Assert.Contains("Acompte reçu le", printed.Text, StringComparison.Ordinal);
        var facts = new InvoiceFacts(FacturXml.Of(paid));
        Assert.Equal(("S2", facts.Total, 0m), (facts.Process, facts.Prepaid, facts.Due));
    }

    [Fact]
    public void Write_WhenItCancelsAnInvoice_IsACreditNoteOfTheSameAmounts()
    {
        using var printed = Print(Invoices.CreditNote);

        Assert.Contains("Avoir FA-2026-0004", printed.Text, StringComparison.Ordinal);
        Assert.Contains("Annulation de la facture FA-2026-0003", printed.Text, StringComparison.Ordinal);
        var facts = new InvoiceFacts(FacturXml.Of(Invoices.CreditNote));
        Assert.Equal(("381", "FA-2026-0003", 2_558.41m), (facts.Type, facts.Preceding, facts.Total));
    }

    [Fact]
    public void Write_WhenARuleIsBroken_RefusesAndSaysWhich()
    {
        var refused = Assert.Throws<IncorrectInvoiceException>(() => InvoiceFile.Write(Invoices.Deposit with { Number = "FA 2026 3" }, Stream.Null));

        Assert.Equal("BR-FR-01", Assert.Single(refused.Problems).Rule);
    }

    [Fact]
    public void Write_WhenPrintedAgain_MakesTheSameBytes()
    {
        using var first = Print(Invoices.Deposit);
        using var second = Print(Invoices.Deposit);

        Assert.Equal(first.Bytes, second.Bytes);
    }

    private static Printed Print(Invoice invoice) => Printed.Of(stream => InvoiceFile.Write(invoice, stream));
}
