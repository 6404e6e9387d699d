using IodOutlook.Documents.Layout;
using Xunit;

namespace IodOutlook.Documents.Tests.Layout;

public sealed class PaginatorTests
{
    private static readonly TextStyle Body = new(10, new Ink(0, 0, 0)) { Leading = 1 };

    [Fact]
    public void Paginate_WhenTheTextIsLong_TellsEveryPageTheTotal()
    {
        var seen = new List<PagePosition>();
        Document(Lines(45), footer: position =>
        {
            seen.Add(position);
            return new Spacer(10);
        });

        Assert.Equal([new(1, 5), new(2, 5), new(3, 5), new(4, 5), new(5, 5)], seen.Where(position => position.Total != 88).Distinct());
    }

    [Fact]
    public void Paginate_WhenAHeadingWouldBeLast_TakesItToTheNextPage()
    {
        var pages = Document([.. Lines(9), new WithNext(Line("Heading")), Line("Text")]);

        Assert.Equal(["0 1 2 3 4 5 6 7 8", "Heading Text"], pages);
    }

    [Fact]
    public void Paginate_WhenALineOfAParagraphWouldStandAlone_TakesAnotherWithIt()
    {
        var pages = Document([.. Lines(7), new Text("a\nb\nc\nd", Body)]);

        Assert.Equal(["0 1 2 3 4 5 6", "a b c d"], Document([.. Lines(7), new Keep(new Text("a\nb\nc\nd", Body))]));
        Assert.Equal(["0 1 2 3 4 5 6 a b", "c d"], pages);
    }

    [Fact]
    public void Paginate_WhenATableContinues_RepeatsItsHeader()
    {
        var pages = Document([new Table(Line("Header"), Lines(15))]);

        Assert.Equal(["Header 0 1 2 3 4 5 6 7 8", "Header 9 10 11 12 13 14"], pages);
    }

    [Fact]
    public void Paginate_WhenARowIsTallerThanAPage_CutsItWhereEveryCellCanBeCut()
    {
        var tall = new Text(string.Join('\n', Enumerable.Range(0, 14)), Body);
        var pages = Document([new Row([new Cell(Track.Shared(), tall), new Cell(Track.Fixed(30), Line("x"))])]);

        Assert.Equal(["0 x 1 2 3 4 5 6 7 8 9", "10 11 12 13"], pages);
    }

    [Fact]
    public void Paginate_WhenAGapWouldBeginAPage_LeavesItOut()
    {
        var document = Make([.. Lines(10), new Gap(30), Line("next")]);

        var second = Paginator.Paginate(document)[1];
        Assert.Equal(0, Assert.Single(second.Strips, placed => placed.Strip.Marks.Count > 0).Y);
    }

    [Theory]
    [InlineData("un deux trois quatre cinq six", 2)]
    [InlineData("un deux trois quatre cinq extraordinairement", 1)]
    public void Break_WhenOneWordWouldStandAlone_TakesTheOneBeforeAlong(string words, int onTheLastLine)
    {
        var style = new TextStyle(10, Theme.Black);
        var width = Measurer.NaturalWidth(new Text(words[..words.LastIndexOf(' ')], style)) + 1;

        var lines = LineBreaker.Break(new Text(words, style), width);

        Assert.Equal(2, lines.Count);
        Assert.Equal(onTheLastLine, lines[^1].Words.Count(word => word.Word.Content != " "));
    }

    [Fact]
    public void Paginate_WhenNothingIsLeftForANewPage_AddsNone() => Assert.Equal(["0 1"], Document([.. Lines(2), new Gap(5)]));

    [Fact]
    public void Paginate_WhenTextFlowsInColumns_FillsThemAlike()
    {
        var pages = Document([new Columns(Line("Title"), new Stack(Lines(8)), 2, 10)]);

        Assert.Equal("Title 0 1 2 3 4 5 6 7", Assert.Single(pages));
        var strip = Paginator.Paginate(Make([new Columns(Line("Title"), new Stack(Lines(8)), 2, 10)]))[0].Strips[0].Strip;
        Assert.InRange(strip.Height, 50, 54);
    }

    [Fact]
    public void Paginate_WhenTheColumnsAreLong_GoOnOverPagesWithoutLoss()
    {
        var pages = Document([new Columns(Line("Title"), new Stack(Lines(70)), 2, 10)]);

        Assert.Equal("Title " + string.Join(' ', Enumerable.Range(0, 70)), string.Join(' ', pages));
        Assert.Equal(4, pages.Count);
    }

    [Fact]
    public void Break_WhenAmountsHoldNoBreakSpaces_KeepsThemWhole()
    {
        var lines = LineBreaker.Break(new Text("Total de 12\u202f400,00\u00a0€ pour le DEV-2026-0031", Body), 85).Select(TextOf).ToList();

        Assert.Contains(lines, line => line.Contains("12\u202f400,00\u00a0€", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("DEV-2026-0031", StringComparison.Ordinal));
        Assert.Equal(["sous-", "traitance"], LineBreaker.Break(new Text("sous-traitance", Body), 55).Select(TextOf));
    }

    [Theory]
    [InlineData("#FFFF00")]
    [InlineData("#f4b400")]
    [InlineData("#FFFFFF")]
    [InlineData("#1f5f8b")]
    public void Readable_WhateverTheAccentColour_CanBeReadOnWhite(string colour)
    {
        Assert.True(Ink.TryParse(colour, out var ink));
        var readable = ink.Readable();
        double Linear(byte channel) => channel / 255.0 <= 0.04045 ? channel / 255.0 / 12.92 : Math.Pow((channel / 255.0 + 0.055) / 1.055, 2.4);
        var luminance = 0.2126 * Linear(readable.Red) + 0.7152 * Linear(readable.Green) + 0.0722 * Linear(readable.Blue);

        Assert.True(1.05 / (luminance + 0.05) >= 4.5);
    }

    private static Block[] Lines(int count) => [.. Enumerable.Range(0, count).Select(i => Line($"{i}"))];

    private static Text Line(string text) => new(text, Body);

    private static Document Make(IReadOnlyList<Block> body, Func<PagePosition, Block?>? footer = null) =>
        new(new DocumentInfo("", "", "", default), body) { Width = 200, Height = footer is null ? 100 : 110, Margins = default, Footer = footer ?? (_ => null) };

    /// <summary>The words of each page, on pages that hold ten lines.</summary>
    private static List<string> Document(IReadOnlyList<Block> body, Func<PagePosition, Block?>? footer = null) =>
    [
        .. Paginator.Paginate(Make(body, footer)).Select(page =>
            string.Join(' ', page.Strips.SelectMany(placed => placed.Strip.Marks).Select(placed => placed.Mark).OfType<LineMark>().Select(mark => TextOf(mark.Line))))
    ];

    private static string TextOf(TextLine line) => string.Concat(line.Words.Select(word => word.Word.Content)).TrimEnd();
}
