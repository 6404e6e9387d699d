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
