using System.Globalization;
using System.Text;
using IodOutlook.Documents.Layout;
using UglyToad.PdfPig;
using Xunit;

namespace IodOutlook.Documents.Tests.Layout;

public sealed class CanonicalPdfTests
{
    [Fact]
    public void Of_WhenObjectsStandInAnotherOrder_MakesTheSameFile()
    {
        var one = Pdf((1, "<</Type /Catalog /Pages 2 0 R>>"), (2, "<</Type /Pages /Kids [3 0 R] /Count 1>>"), (3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Font /BAAAAA+Inter>>"), (4, "<</Title (see 9 0 R \\( and\\))>>"));
        var other = Pdf((3, "<</Type /Catalog /Pages 1 0 R>>"), (4, "<</Type /Page /Parent 1 0 R /MediaBox [0 0 9 9] /Font /CAAAAA+Inter>>"), (2, "<</Title (see 9 0 R \\( and\\))>>"), (1, "<</Type /Pages /Kids [4 0 R] /Count 1>>"));

        var canonical = CanonicalPdf.Of(one);

        Assert.Equal(canonical, CanonicalPdf.Of(other));
        Assert.Equal(canonical, CanonicalPdf.Of(canonical));
        using var pdf = PdfDocument.Open(canonical);
        Assert.Equal(1, pdf.NumberOfPages);
        Assert.Equal("see 9 0 R ( and)", pdf.Information.Title);
    }

    [Theory]
    [InlineData("/ID [<00ff> <00ff>]")]
    [InlineData("/ID [(GiK39r4\\(\\264.\\032]ie\\020) (GiK39r4\\(\\264.\\032]ie\\020)]")]
    [InlineData("/ID [(a) <b>]")]
    public void Of_HoweverTheRandomIdentifierIsWritten_MakesTheSameFile(string identifier)
    {
        var usual = CanonicalPdf.Of(WithIdentifier("/ID [<d3c70d576a77fd43b02bb530c0e46407> <d3c70d576a77fd43b02bb530c0e46407>]"));
        var other = CanonicalPdf.Of(WithIdentifier(identifier));
        PdfIdentity.Stamp(usual);
        PdfIdentity.Stamp(other);

        Assert.Equal(usual, other);
    }

    [Fact]
    public void Render_WhenRepeated_NeverDiffersByAByte()
    {
        var document = new Document(new DocumentInfo("Un mot", "IOD", "Un mot", DateTimeOffset.UnixEpoch), [new Text("Bonjour", new TextStyle(9, Theme.Black))]);

        var prints = Enumerable.Range(0, 400).Select(_ => Convert.ToBase64String(Rendered(document))).Distinct();

        Assert.Single(prints);
    }

    private static byte[] Rendered(Document document)
    {
        using var output = new MemoryStream();
        new SkiaRenderer().Render(document, output);
        return output.ToArray();
    }

    private static byte[] WithIdentifier(string identifier)
    {
        var pdf = Pdf((1, "<</Type /Catalog /Pages 2 0 R>>"), (2, "<</Type /Pages /Kids [] /Count 0>>"), (3, "<</Title (Un)>>"));
        return Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(pdf).Replace("3 0 R>>\nstartxref", $"3 0 R\n{identifier}>>\nstartxref", StringComparison.Ordinal));
    }

    private static byte[] Pdf(params (int Number, string Body)[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new SortedDictionary<int, int>();
        foreach (var (number, body) in objects)
        {
            offsets[number] = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var root = objects.First(o => o.Body.Contains("Catalog", StringComparison.Ordinal)).Number;
        var info = objects.First(o => o.Body.Contains("Title", StringComparison.Ordinal)).Number;
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets.Values) file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}\n/Root {root} 0 R\n/Info {info} 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
