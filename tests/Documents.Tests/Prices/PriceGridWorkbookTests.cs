using IodOutlook.Documents.Prices;
using IodOutlook.Documents.Spreadsheets;
using IodOutlook.Documents.Tests.Quotes;
using IodOutlook.Domain.Quotes;
using Xunit;

namespace IodOutlook.Documents.Tests.Prices;

public sealed class PriceGridWorkbookTests
{
    private static readonly PriceGrid Grid = Sheets.Grid;

    [Fact]
    public void Read_WhenTheExportedGridComesBack_GivesTheSameGrid()
    {
        var read = Read(stream => PriceGridWorkbook.Write(Grid, stream));

        Assert.Empty(read.Problems);
        Assert.Equal((Grid.Name, Grid.ValidFrom), (read.Grid!.Name, read.Grid.ValidFrom));
        Assert.Equal(Grid.Items.Select(Words), read.Grid.Items.Select(Words));
    }

    [Theory]
    [InlineData("A6", "Évaluation !", "minuscules")]
    [InlineData("A7", "individual-assessment", "déjà pris")]
    [InlineData("B6", "", "libellé")]
    [InlineData("E6", "à la louche", "tarification")]
    [InlineData("F6", "cher", "prix")]
    [InlineData("F7", "-5", "prix")]
    [InlineData("F8", "1e12", "prix")]
    [InlineData("H6", "2000 %", "TVA")]
    [InlineData("J6", "beaucoup", "jours par personne")]
    [InlineData("K6", "dix : 5", "palier")]
    [InlineData("K6", "5 : 10 ; 5 : 11", "même quantité")]
    [InlineData("B2", "bientôt", "entrée en vigueur")]
    [InlineData("B1", "", "nom à la grille")]
    [InlineData("F5", "Tarif", "en-tête")]
    public void Read_WhenACellCannotBe_NamesItAndSaysWhy(string cell, string value, string reason)
    {
        var read = Read(stream => PriceGridWorkbook.Write(Grid, stream), cells => cells[Place(cell)] = value);

        Assert.Null(read.Grid);
        var problem = Assert.Single(read.Problems);
        Assert.Equal(cell, problem.Cell);
        Assert.Contains(reason, problem.Sentence, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Read_WhenSeveralCellsAreWrong_SaysThemAll()
    {
        var read = Read(stream => PriceGridWorkbook.Write(Grid, stream), cells => (cells[Place("F6")], cells[Place("H7")]) = ("x", "y"));

        Assert.Equal(["F6", "H7"], read.Problems.Select(problem => problem.Cell));
    }

    [Theory]
    [InlineData("1 250,50 €", 125_050)]
    [InlineData("1250.5", 125_050)]
    public void Read_WhenAPriceIsTypedAsText_IsUnderstood(string typed, long cents)
    {
        var read = Read(stream => PriceGridWorkbook.Write(Grid, stream), cells => cells[Place("F6")] = typed);

        Assert.Equal(cents, read.Grid!.Items[0].UnitPriceCents);
    }

    [Fact]
    public void Read_WhenTheFileIsNoWorkbook_SaysSo() =>
        Assert.Throws<UnreadableWorkbookException>(() => PriceGridWorkbook.Read(new MemoryStream("%PDF-1.7"u8.ToArray()), Guid.Empty));

    private static string Words(PriceGridItem item) =>
        $"{item with { Terms = [], Bands = [] }} {string.Join('|', item.Terms)} {string.Join('|', item.Bands)}";

    private static (int Column, int Row) Place(string cell) => (cell[0] - 'A', cell[1] - '0');

    private static PriceGridImport Read(Action<Stream> write, Action<Dictionary<(int Column, int Row), string>>? change = null)
    {
        using var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        var cells = SheetReader.Read(stream).ToDictionary();
        change?.Invoke(cells);
        foreach (var empty in cells.Where(cell => cell.Value.Length == 0).Select(cell => cell.Key).ToList()) cells.Remove(empty);
        return new PriceGridReader(cells).Read(Guid.Empty);
    }
}
