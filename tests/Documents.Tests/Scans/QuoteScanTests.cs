using IodOutlook.Documents.Quotes;
using IodOutlook.Documents.Scans;
using IodOutlook.Documents.Tests.Pages;
using IodOutlook.Documents.Tests.Quotes;
using SkiaSharp;
using Xunit;

namespace IodOutlook.Documents.Tests.Scans;

public sealed class QuoteScanTests
{
    private const float Dpi = 1 / 72f;

    [Theory]
    [InlineData(120, 0)]
    [InlineData(150, 0)]
    [InlineData(200, 1.5f)]
    [InlineData(200, -3)]
    [InlineData(300, 90)]
    [InlineData(200, 180)]
    [InlineData(150, 270.7f)]
    public void TryRead_WhenASignedPageIsScanned_GivesTheQuoteAndKnowsItsContent(int dpi, float degrees)
    {
        using var scan = Scanned(dpi, degrees);

        var mark = QuoteScan.TryRead(Jpeg(scan));

        Assert.Equal("DEV-2026-0031 v2", mark?.Number);
        Assert.True(mark!.Matches(Sheets.OneLine.Content));
    }

    [Fact]
    public void TryRead_WhenTheScannerMadeAPdf_LooksAtItsPages()
    {
        using var scan = Scanned(200, -1);
        using var stream = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(stream))
        {
            using var page = SKImage.FromEncodedData(Jpeg(scan));
            pdf.BeginPage(600, 600).DrawImage(page, SKRect.Create(600, 600), new SKSamplingOptions(SKFilterMode.Linear));
            pdf.Close();
        }

        Assert.Equal("DEV-2026-0031 v2", QuoteScan.TryRead(stream.ToArray())?.Number);
    }

    [Fact]
    public void TryRead_WhenThePenRanOverTheCode_StillReadsIt()
    {
        using var scan = Scanned(200, 1);
        using var canvas = new SKCanvas(scan);
        using var pen = new SKPaint { Color = new SKColor(0x20, 0x30, 0x80), StrokeWidth = 5, Style = SKPaintStyle.Stroke, IsAntialias = true };
        canvas.DrawLine(scan.Width * 0.5f, scan.Height * 0.80f, scan.Width * 0.93f, scan.Height * 0.73f, pen);

        Assert.Equal("DEV-2026-0031 v2", QuoteScan.TryRead(Jpeg(scan))?.Number);
    }

    [Fact]
    public void TryRead_WhenThePageBearsNoMark_GivesNothing()
    {
        using var draft = PageImage.Draw(QuoteDocument.Of(Sheets.OneLine with { Draft = true }), 0, 200 * Dpi);

        Assert.Null(QuoteScan.TryRead(Jpeg(draft)));
        Assert.Null(QuoteScan.TryRead([.. "no picture"u8]));
    }

    /// <summary>A page that lies askew on the glass, with the grain of paper and a grey corner.</summary>
    private static SKBitmap Scanned(int dpi, float degrees)
    {
        using var page = PageImage.Draw(QuoteDocument.Of(Sheets.OneLine), 0, dpi * Dpi);
        var side = (int)(Math.Max(page.Width, page.Height) * 1.1f);
        var scan = new SKBitmap(new SKImageInfo(side, side, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(scan);
        canvas.Clear(new SKColor(0xF2, 0xF0, 0xEC));
        canvas.RotateDegrees(degrees, side / 2f, side / 2f);
        using var image = SKImage.FromBitmap(page);
        canvas.DrawImage(image, (side - page.Width) / 2f, (side - page.Height) / 2f, new SKSamplingOptions(SKFilterMode.Linear));
        using var shade = new SKPaint { Shader = SKShader.CreateLinearGradient(new SKPoint(0, 0), new SKPoint(side, side), [new SKColor(0, 0, 0, 0), new SKColor(0, 0, 0, 90)], SKShaderTileMode.Clamp) };
        canvas.ResetMatrix();
        canvas.DrawRect(0, 0, side, side, shade);
        return scan;
    }

    private static byte[] Jpeg(SKBitmap bitmap)
    {
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 60);
        return data.ToArray();
    }
}
