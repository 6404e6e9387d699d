using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using IodOutlook.Documents.Prices;
using IodOutlook.Documents.Samples;
using IodOutlook.Documents.Spreadsheets;
using IodOutlook.Documents.Tracking;
using Xunit;
using Column = IodOutlook.Documents.Spreadsheets.Column;
using Sheets = IodOutlook.Documents.Tests.Quotes.Sheets;
using Worksheet = IodOutlook.Documents.Spreadsheets.Worksheet;

namespace IodOutlook.Documents.Tests.Spreadsheets;

public sealed class WorkbookFileTests
{
    private static readonly SampleData Data = new(Sheets.Company, Sheets.Grid, new DateOnly(2026, 11, 24));

    [Fact]
    public void Write_WhenTheTrackingWorkbookIsWritten_KeepsTheRulesOfTheFormat() => AssertValid(stream => TrackingWorkbook.Write(Data.Tracking, stream));

    [Fact]
    public void Write_WhenThePriceGridIsWritten_KeepsTheRulesOfTheFormat() => AssertValid(stream => PriceGridWorkbook.Write(Data.Grid, stream));

    [Fact]
    public void Write_WhenNothingIsTracked_KeepsTheRulesOfTheFormat() => AssertValid(stream => TrackingWorkbook.Write(new TrackingLists([], [], [], []), stream));

    [Fact]
    public void Read_WhenAColumnWasRemoved_TakesWhatTheOthersSay()
    {
        using var file = new MemoryStream();
        WorkbookFile.Write([new Worksheet("Devis", [new Column("Devis", 19), new Column("Prochaine action", 30)], [["DEV-2026-0031", "Rappeler vendredi"]])], file);
        file.Position = 0;

        var row = Assert.Single(TrackingWorkbook.Read(file));
        Assert.Equal(("DEV-2026-0031", "Rappeler vendredi"), (row.Name, Assert.Single(row.Values).Value));
    }

    [Fact]
    public void Read_WhenTheColumnOfTheQuotesWasRemoved_SaysThatItIsNoTrackingWorkbookAnyMore()
    {
        using var file = new MemoryStream();
        WorkbookFile.Write([new Worksheet("Devis", [new Column("Prochaine action", 30)], [["Rappeler vendredi"]])], file);
        file.Position = 0;

        Assert.Throws<UnreadableWorkbookException>(() => TrackingWorkbook.Read(file));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.com\")")]
    [InlineData("+33 1 44 00 00 00")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    public void Write_WhenATextBeginsLikeAFormula_StaysText(string text)
    {
        using var document = Open(stream => WorkbookFile.Write([new Worksheet("Essai", [new Column("Texte", 20)], [[text]])], stream), out _);

        var cell = Cells(document).Last();
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(text, cell.InlineString!.InnerText);
        var format = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.True(format.QuotePrefix!.Value);
    }

    [Fact]
    public void Write_WhenATextHoldsWhatXmlCannot_LeavesItOut()
    {
        using var document = Open(stream => WorkbookFile.Write([new Worksheet("Essai", [new Column("Texte", 20)], [["a\0b\u0001c\ud800"]])], stream), out _);

        Assert.StartsWith("abc", Cells(document).Last().InlineString!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenAmountsRatesAndDaysAreGiven_WritesNumbersWithTheirFormats()
    {
        Open(stream => TrackingWorkbook.Write(Data.Tracking, stream), out var bytes).Dispose();
        var cells = SheetReader.Read(new MemoryStream(bytes));

        Assert.Equal("7106.7", cells[(4, 2)]);
        Assert.Equal("46350", cells[(6, 2)]);
        Assert.Equal("Montant HT", cells[(4, 1)]);
    }

    [Fact]
    public void Write_WhenWrittenAgain_MakesTheSameBytes()
    {
        Open(stream => TrackingWorkbook.Write(Data.Tracking, stream), out var first).Dispose();
        Open(stream => TrackingWorkbook.Write(Data.Tracking, stream), out var second).Dispose();

        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    public void ColumnOf_WhateverTheColumn_IsReadBack(int column, string name)
    {
        Assert.Equal(name, CellName.ColumnOf(column));
        Assert.Equal(column, CellName.ColumnIn(name + "12"));
    }

    private static IEnumerable<Cell> Cells(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Cell>();

    private static void AssertValid(Action<Stream> write)
    {
        using var document = Open(write, out _);

        var errors = new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));
        Assert.All(document.WorkbookPart!.WorksheetParts, part => Assert.Equal("frozen", part.Worksheet.Descendants<Pane>().Single().State!.InnerText));
    }

    private static SpreadsheetDocument Open(Action<Stream> write, out byte[] bytes)
    {
        var stream = new MemoryStream();
        write(stream);
        bytes = stream.ToArray();
        stream.Position = 0;
        return SpreadsheetDocument.Open(stream, false);
    }
}
