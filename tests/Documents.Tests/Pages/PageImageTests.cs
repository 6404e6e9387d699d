using System.Runtime.CompilerServices;
using System.Text;
using IodOutlook.Documents.Handover;
using IodOutlook.Documents.Invoices;
using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Pictures;
using IodOutlook.Documents.Quotes;
using IodOutlook.Documents.Reviews;
using IodOutlook.Documents.Samples;
using IodOutlook.Documents.Tests.Pictures;
using IodOutlook.Documents.Tests.Quotes;
using SkiaSharp;
using Xunit;

namespace IodOutlook.Documents.Tests.Pages;

/// <summary>
/// Compares pages with the pictures beside this file. A page that is meant to look different is looked at, then its picture is made anew:
/// IOD_NEW_PAGES=1 dotnet test tests/Documents.Tests --filter PageImageTests
/// </summary>
public sealed class PageImageTests
{
    private const double Tolerated = 0.002;

    private static readonly SampleData Data = new(
        Sheets.Company with { Logo = LogoImport.ToDataUri(Encoding.UTF8.GetBytes(LogoImportTests.Svg)) }, Sheets.Grid, new DateOnly(2026, 11, 24));

    private static readonly Dictionary<string, (Func<Document> Make, int Page)> Pages = new()
    {
        ["quote-one-line"] = (() => QuoteDocument.Of(Data.Quote(Data.OneLine)), 0),
        ["quote-five-lines"] = (() => QuoteDocument.Of(Data.Quote(Data.FiveLines)), 0),
        ["quote-thirty-lines-continued"] = (() => QuoteDocument.Of(Data.Quote(Data.ThirtyLines)), 1),
        ["quote-three-rates-draft"] = (() => QuoteDocument.Of(Data.Quote(Data.ThreeRates) with { Draft = true }), 0),
        ["quote-english"] = (() => QuoteDocument.Of(Data.EnglishQuote), 0),
        ["quote-general-terms"] = (() => QuoteDocument.Of(Sheets.Sheet(Sheets.Content(Sheets.Assessment()), company: Sheets.Company with { GeneralTerms = Sheets.Terms })), 1),
        ["deposit-invoice"] = (() => InvoiceDocument.Of(Data.Deposit), 0),
        ["review-record"] = (() => ReviewRecordPdf.Of(Data.Review), 0),
        ["context-sheet"] = (() => ContextSheetPdf.Of(Data.Context), 0),
        ["weekly-minutes"] = (() => WeeklyMinutesPdf.Of(Data.Company, Data.Minutes), 0)
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_WhenNothingIsMeantToChange_LooksAsBefore(string name)
    {
        var (make, number) = Pages[name];
        using var drawn = PageImage.Draw(make(), number);
        var path = PathOf(name);
        if (Environment.GetEnvironmentVariable("IOD_NEW_PAGES") == "1") File.WriteAllBytes(path, drawn.Encode(SKEncodedImageFormat.Png, 100).ToArray());

        using var kept = SKBitmap.Decode(path);
        Assert.InRange(PageImage.Difference(kept, drawn), 0, Tolerated);
    }

    [Fact]
    public void Difference_WhenABlockMoves_IsSeen()
    {
        using var before = PageImage.Draw(QuoteDocument.Of(Data.Quote(Data.OneLine)), 0);
        using var after = PageImage.Draw(QuoteDocument.Of(Data.Quote(Data.OneLine with { Title = "Évaluation" })), 0);
        using var moved = PageImage.Draw(QuoteDocument.Of(Data.Quote(Data.OneLine with { Introduction = null })), 0);

        Assert.True(PageImage.Difference(before, after) > Tolerated);
        Assert.True(PageImage.Difference(before, moved) > 10 * Tolerated);
    }

    private static string PathOf(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name + ".png");
}
