using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using IodOutlook.Documents.Indicators;
using IodOutlook.Documents.Samples;
using IodOutlook.Documents.Tests.Quotes;
using IodOutlook.Domain.Indicators;
using Xunit;
using Sheets = IodOutlook.Documents.Tests.Quotes.Sheets;

namespace IodOutlook.Documents.Tests.Indicators;

public sealed class IndicatorDocumentsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly IndicatorReport Report = new SampleData(Sheets.Company, Sheets.Grid, Today).Indicators;

    [Fact]
    public void Write_WhenTheReviewIsPrinted_ShowsResultsTargetsTrendsAndRoomToDecide()
    {
        using var printed = Printed.Of(output => ManagementReviewPdf.Write(Sheets.Company, Report, SampleData.ReviewFacts, Today, output));

        foreach (var words in new[]
                 {
                     "Revue de direction PR-02", "ISO 9001:2015, § 9.3", "du 01/12/2025 au 24/11/2026", "Taux de transformation", "45 %", "+5 points", "18 400,00 €",
                     "5 sur 6", "12 derniers mois", "Groupe Valmont", "16 à 30 jours", "Raisons des pertes", "tenues : 46 ; non tenues : 2", "dont 8 conformes au Go",
                     "4,57 sur 5", "Décisions et actions", "Responsable"
                 })
            Assert.Contains(words, Plain(printed), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheIndicatorsArePrinted_LeavesTheReviewOut()
    {
        using var printed = Printed.Of(output => IndicatorsPdf.Write(Sheets.Company, Report, Today, output));

        Assert.Contains("Indicateurs PR-02", Plain(printed), StringComparison.Ordinal);
        Assert.Contains("25 506,70 €", Plain(printed), StringComparison.Ordinal);
        Assert.DoesNotContain("Décisions et actions", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheYearIsEmpty_SaysSo_AndTellsNoRate()
    {
        using var printed = Printed.Of(output => IndicatorsPdf.Write(Sheets.Company, Empty, Today, output));

        foreach (var words in new[] { "Aucun devis n’est parti dans cette période", "aucun devis émis", "aucune à faire" })
            Assert.Contains(words, Plain(printed), StringComparison.Ordinal);
        Assert.DoesNotContain("Raisons des pertes", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheWorkbookIsReadBack_HoldsNumbersWithTheirTargets()
    {
        using var file = Workbook(Report);
        var rows = Rows(file, 0);

        Assert.Empty(new OpenXmlValidator().Validate(file));
        Assert.Equal(["Synthèse", "Par mois", "Par client", "Périodes glissantes", "Ancienneté", "Raisons des pertes"], file.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Equal(["2", "25506.7", "40", "300000"], Values(rows, "Devis émis"));
        Assert.Equal(["1", "18400", "120000"], Values(rows, "Devis signés"));
        Assert.Equal(["0.5", "0.45"], Values(rows, "Taux de transformation"));
        Assert.Equal(["0", "0"], Values(rows, "Commandes annulées"));
        Assert.Equal(["5"], Values(rows, "Relances faites"));
        Assert.Equal(["1", "18400", "1", "18400", "1", "1", "1"], Values(Rows(file, 2), "Groupe Valmont"));
    }

    [Fact]
    public void Write_WhenAClientIsNamedLikeAFormula_StaysText()
    {
        const string name = "=HYPERLINK(\"http://example.com\")";
        using var file = Workbook(Report with { Splits = [("Par client", [new NamedPart(name, Performance.Of(default, default, default))])] });

        var cell = Cells(file, 1).Single(found => Text(found) == name);
        Assert.Null(cell.CellFormula);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
    }

    [Fact]
    public void Write_WhenTheYearIsEmpty_IsAWorkbookAllTheSame()
    {
        using var file = Workbook(Empty);
        Assert.Empty(new OpenXmlValidator().Validate(file));
    }

    /// <summary>Which space French puts where is what others test.</summary>
    private static string Plain(Printed printed) => printed.Text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static IndicatorReport Empty
    {
        get
        {
            var figures = IndicatorTable.Of(new FactTable(), new Span(new(2020, 1, 1), new(2020, 12, 31)), Today);
            return new IndicatorReport(figures, IndicatorTargets.None, default, [("Par mois", [.. figures.Months.Select(month => new NamedPart(month.Key, month.Performance))]), ("Par client", [])], []);
        }
    }

    private static SpreadsheetDocument Workbook(IndicatorReport report)
    {
        var stream = new MemoryStream();
        IndicatorsWorkbook.Write(report, stream);
        stream.Position = 0;
        return SpreadsheetDocument.Open(stream, false);
    }

    private static IEnumerable<Cell> Cells(SpreadsheetDocument file, int sheet) => Part(file, sheet).Worksheet.Descendants<Cell>();

    private static List<Row> Rows(SpreadsheetDocument file, int sheet) => [.. Part(file, sheet).Worksheet.Descendants<Row>()];

    private static WorksheetPart Part(SpreadsheetDocument file, int sheet) =>
        (WorksheetPart)file.WorkbookPart!.GetPartById(file.WorkbookPart.Workbook.Descendants<Sheet>().ElementAt(sheet).Id!);

    private static List<string?> Values(List<Row> rows, string name) => [.. rows.Single(row => Text(row.Elements<Cell>().First()) == name).Elements<Cell>().Skip(1).Select(cell => cell.CellValue?.Text)];

    private static string Text(Cell cell) => cell.InlineString?.InnerText ?? "";
}
