using System.Text;
using IodOutlook.Documents.Invoices;
using IodOutlook.Documents.Quotes;
using IodOutlook.Documents.Samples;
using IodOutlook.Documents.Tests.Quotes;
using UglyToad.PdfPig;
using Xunit;
using Xunit.Abstractions;

namespace IodOutlook.Documents.Tests.Files;

/// <summary>Every document the product can print is a file without fault: by the reader of these tests everywhere, by qpdf and poppler too where they are installed.</summary>
public sealed class PdfFileTests(ITestOutputHelper output) : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private readonly string _folder = Directory.CreateTempSubdirectory("iod-files").FullName;

    [Fact]
    public void WriteAll_WhateverTheDocument_MakesAFileThatKeepsTheRulesOfPdf()
    {
        var files = SampleDocuments.WriteAll(_folder, Sheets.Company with { GeneralTerms = Sheets.Terms }, Sheets.Grid, Today).Select(sample => Path.Combine(_folder, sample.File));

        Assert.All(files.Where(file => file.EndsWith(".pdf", StringComparison.Ordinal)), file =>
        {
            Assert.Empty(PdfSyntax.Problems(File.ReadAllBytes(file)));
            Assert.True(ReadStrictly(file) > 0);
            if (Judged("qpdf", "--check", file) is not { } said) return;
            Assert.Contains("No syntax or stream encoding errors found", said, StringComparison.Ordinal);
            Assert.DoesNotContain("WARNING", said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Write_WhenTheInvoiceIsOpenedByAnotherProgram_ItGivesTheXmlBackByteForByte()
    {
        var invoice = Tests.Invoices.Invoices.Deposit;
        var (file, xml) = (Path.Combine(_folder, "facture.pdf"), Path.Combine(_folder, "factur-x.xml"));
        using (var stream = File.Create(file)) InvoiceFile.Write(invoice, stream);

        using var pdf = PdfDocument.Open(File.ReadAllBytes(file));
        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var embedded));
        Assert.Equal(FacturXml.Bytes(invoice), Assert.Single(embedded).Bytes.ToArray());
        if (Judged("pdfdetach", "-save", "1", "-o", xml, file) is not null) Assert.Equal(FacturXml.Bytes(invoice), File.ReadAllBytes(xml));
    }

    [Theory]
    [InlineData("\n2 0 obj\n", "\n7 0 obj\n", "Object 2 is not at")]
    [InlineData(" 00000 n \n", " 00001 n\n\n", "written badly")]
    [InlineData("/Root ", "/Root 99", "which is not there")]
    [InlineData("/Length 1", "/Length 7", "bytes long")]
    [InlineData("/FontFile2", "/FontFileX", "not embedded")]
    [InlineData("/Size ", "/Size 1", "The trailer says")]
    [InlineData("startxref\n", "startxref\n9", "no table")]
    [InlineData("%%EOF\n", "%%EOX\n", "does not end")]
    public void Problems_WhenSomethingIsWrong_NamesIt(string right, string wrong, string problem)
    {
        using var printed = Printed.Of(stream => QuotePdf.Write(Sheets.OneLine, stream));
        var text = Encoding.Latin1.GetString(printed.Bytes);
        var at = text.LastIndexOf(right, StringComparison.Ordinal);

        Assert.Contains(PdfSyntax.Problems(Encoding.Latin1.GetBytes(text[..at] + wrong + text[(at + right.Length)..])), found => found.Contains(problem, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private static int ReadStrictly(string file)
    {
        using var pdf = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = false });
        return pdf.GetPages().Sum(page => page.Letters.Count);
    }

    /// <summary>What the program said, having found nothing wrong; null where it is not installed.</summary>
    private string? Judged(string program, params string[] arguments)
    {
        if (InstalledProgram.Run(program, arguments) is not { } judged)
        {
            output.WriteLine($"{program} is not installed here: the file was judged by the reader of these tests only.");
            return null;
        }

        Assert.True(judged.Exit == 0, judged.Said);
        return judged.Said;
    }
}
