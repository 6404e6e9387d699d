using System.Text;
using IodOutlook.Documents.Pictures;
using IodOutlook.Documents.Quotes;
using IodOutlook.Documents.Tests.Quotes;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using SkiaSharp;
using Xunit;

namespace IodOutlook.Documents.Tests.Pictures;

public sealed class LogoImportTests
{
    public const string Svg = """
        <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80"><title>Logo</title>
        <g transform="translate(4 4)" fill="#1f5f8b"><circle cx="36" cy="36" r="36"/><path fill="#fff" d="M20 50 L36 18 L52 50 Z"/></g>
        <rect x="92" y="20" width="140" height="14" rx="7" style="fill:#1f5f8b"/><rect x="92" y="46" width="96" height="14" rx="7" fill="#9db8cc"/></svg>
        """;

    [Fact]
    public void ToDataUri_WhenTheSvgHoldsPlainShapes_DrawsThem()
    {
        using var bitmap = Decoded(LogoImport.ToDataUri(Encoding.UTF8.GetBytes(Svg)));

        Assert.Equal((1_000, 333), (bitmap.Width, bitmap.Height));
        Assert.Equal(new SKColor(0x1f, 0x5f, 0x8b), bitmap.GetPixel(30, 166));
        Assert.Equal(SKColors.White, bitmap.GetPixel(166, 190));
        Assert.Equal(0, bitmap.GetPixel(340, 20).Alpha);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "script")]
    [InlineData("<image href='http://example.com/a.png'/>", "image")]
    [InlineData("<path d='M0 0L1 1' onclick='x()'/>", "script")]
    [InlineData("<use href='http://example.com/a.svg#b'/>", "use")]
    [InlineData("<rect width='5' height='5' fill='url(http://example.com)'/>", "renvoie")]
    [InlineData("<g xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='file:///etc/passwd'/>", "renvoie")]
    [InlineData("<foreignObject/>", "foreignObject")]
    [InlineData("<style>@import 'http://example.com'</style>", "style")]
    [InlineData("<text>IOD</text>", "tracés")]
    [InlineData("<rect width='5' height='5' fill='chartreuse'/>", "couleur")]
    [InlineData("<path d='M0 0 X'/>", "illisible")]
    [InlineData("", "aucune forme")]
    public void ToDataUri_WhenTheSvgHoldsMoreThanShapes_IsRefusedWithTheReason(string inside, string reason)
    {
        var refusal = Refusal(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>{inside}</svg>"));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToDataUri_WhenTheSvgDeclaresEntities_IsRefused()
    {
        var bomb = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&a;</svg>";

        Assert.Contains("DOCTYPE", Refusal(Encoding.UTF8.GetBytes(bomb)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToDataUri_WhenTheFileIsTooLarge_SaysHowLargeItMayBe() => Assert.Contains("5 Mo", Refusal(new byte[20_000_000]).Message, StringComparison.Ordinal);

    [Fact]
    public void ToDataUri_WhenTheFileIsNoPicture_IsRefused() => Assert.Contains("PNG ou JPEG", Refusal("%PDF-1.7"u8.ToArray()).Message, StringComparison.Ordinal);

    [Fact]
    public void ToDataUri_WhenThePictureIsCutShort_IsRefused() => Assert.Contains("lisible", Refusal(Png(400, 400)[..300]).Message, StringComparison.Ordinal);

    [Fact]
    public void ToDataUri_WhenThePictureUnpacksToTooManyPixels_IsRefusedBeforeItIsUnpacked()
    {
        var png = Png(10, 10);
        png[16] = 0x00;
        png[17] = 0x01;
        png[20] = 0x00;
        png[21] = 0x01;

        Assert.NotNull(Refusal(png));
    }

    [Fact]
    public void Write_WhenThereIsALogo_PrintsItAndStaysLight()
    {
        var logo = LogoImport.ToDataUri(Encoding.UTF8.GetBytes(Svg));
        var company = Sheets.Company with { Logo = logo };
        company.Check();
        using var printed = Printed.Of(stream => QuotePdf.Write(Sheets.Sheet(Sheets.Content(Sheets.Assessment()), company: company), stream));

        Assert.Single(printed.Pdf.GetPage(1).GetImages());
        Assert.InRange(printed.Bytes.Length, 10_000, 60_000);
    }

    [Fact]
    public void TryRead_WhenTheMarkOfAQuoteIsScanned_GivesItsNumberAndMatchesItsContentOnly()
    {
        var sheet = Sheets.OneLine;

        var mark = QuoteMark.TryRead(QuoteMark.Of(sheet).ToString());

        Assert.Equal("DEV-2026-0031 v2", mark?.Number);
        Assert.True(mark!.Matches(sheet.Content));
        Assert.False(mark.Matches(sheet.Content with { Deposit = 2_000 }));
        Assert.Null(QuoteMark.TryRead("https://example.com"));
    }

    internal static byte[] Png(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Teal);
        for (var i = 0; i < height; i++) bitmap.SetPixel(i % width, i, new SKColor((uint)(i * 7919) | 0xFF000000));
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static SKBitmap Decoded(string dataUri) => SKBitmap.Decode(Convert.FromBase64String(dataUri[(dataUri.IndexOf(',', StringComparison.Ordinal) + 1)..]));

    private static InvalidValueException Refusal(byte[] file) => Assert.Throws<InvalidValueException>(() => LogoImport.ToDataUri(file));
}
