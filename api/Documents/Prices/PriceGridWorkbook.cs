using IodOutlook.Documents.Spreadsheets;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Prices;

/// <summary>A cell of an imported workbook that cannot be, and why, in French.</summary>
/// <param name="Cell"><c>F12</c></param>
public sealed record CellProblem(string Cell, string Sentence);

/// <summary>What an imported price grid says: the grid, or every reason why it is none.</summary>
public sealed record PriceGridImport(PriceGrid? Grid, IReadOnlyList<CellProblem> Problems);

/// <summary>The price grid as a workbook that people edit in Excel and give back.</summary>
public static class PriceGridWorkbook
{
    internal const string Name = "Grille tarifaire";
    internal const string ValidFrom = "En vigueur le";
    internal const int FirstRow = 5;

    internal static IReadOnlyList<Column> Columns { get; } =
    [
        new("Code", 22), new("Libellé", 38), new("Libellé anglais", 34), new("Autres mots, séparés par ;", 34, ColumnKind.LongText),
        new("Tarification", 14) { Choices = PricingNames.All }, new("Prix HT", 13, ColumnKind.Amount), new("Minimum HT", 13, ColumnKind.Amount), new("TVA", 8, ColumnKind.Rate),
        new("Préparation (jours)", 12, ColumnKind.Quantity), new("Jours par personne", 12, ColumnKind.Quantity), new("Paliers (à partir de : prix ; ...)", 34, ColumnKind.LongText)
    ];

    public static void Write(PriceGrid grid, Stream output) => WorkbookFile.Write([Sheet(grid)], output);

    /// <exception cref="UnreadableWorkbookException">The file is no workbook.</exception>
    public static PriceGridImport Read(Stream file, Guid id) => new PriceGridReader(SheetReader.Read(file)).Read(id);

    private static Worksheet Sheet(PriceGrid grid) => new(Name, Columns, [.. grid.Items.Select(Row)])
    {
        Preface = [(Name, grid.Name), (ValidFrom, grid.ValidFrom), ("À savoir", "Complétez les lignes sous l’en-tête, puis importez ce fichier : chaque erreur est signalée avec sa cellule.")]
    };

    private static IReadOnlyList<object?> Row(PriceGridItem item) =>
    [
        item.Service, item.LabelFr, item.LabelEn, string.Join(" ; ", item.Terms), PricingNames.Of(item.Pricing), item.UnitPriceCents, item.MinimumCents, item.VatRate,
        item.SetupDays, item.DaysPerPerson, string.Join(" ; ", item.Bands.OrderBy(band => band.FromQuantity).Select(band => FormattableString.Invariant($"{band.FromQuantity} : {band.UnitPriceCents / 100m:0.00}")))
    ];
}

internal static class PricingNames
{
    public static IReadOnlyList<string> All { get; } = ["par personne", "par jour", "forfait"];

    public static string Of(Pricing pricing) => All[(int)pricing];

    public static Pricing? Parse(string text) => All.Select((name, i) => (name, i)).Where(pair => string.Equals(pair.name, text, StringComparison.OrdinalIgnoreCase)).Select(pair => (Pricing?)pair.i).FirstOrDefault();
}
