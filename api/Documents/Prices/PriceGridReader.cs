using System.Globalization;
using IodOutlook.Documents.Spreadsheets;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Prices;

/// <summary>Reads a price grid cell by cell, and goes on after an error: a person mends them all at once.</summary>
internal sealed class PriceGridReader(IReadOnlyDictionary<(int Column, int Row), string> cells)
{
    private const int MaxRows = 200;
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private readonly List<CellProblem> _problems = [];

    public PriceGridImport Read(Guid id)
    {
        RequireHeader();
        var name = Required(1, 1, "Donnez un nom à la grille.");
        var from = Day(1, 2);
        var rows = cells.Keys.Where(cell => cell.Row > PriceGridWorkbook.FirstRow).Select(cell => cell.Row).Distinct().Order().ToList();
        if (rows.Count == 0) Report(0, PriceGridWorkbook.FirstRow + 1, "La grille n’a aucune prestation.");
        if (rows.Count > MaxRows) Report(0, rows[MaxRows], $"La grille compte au plus {MaxRows} prestations.");
        var items = rows.Take(MaxRows).Select(Item).ToList();
        ReportRepeatedCodes(rows, items);
        return _problems.Count > 0 ? new PriceGridImport(null, _problems) : Checked(new PriceGrid(id, name, from, items));
    }

    private void RequireHeader()
    {
        for (var i = 0; i < PriceGridWorkbook.Columns.Count; i++)
            if (Text(i, PriceGridWorkbook.FirstRow) != PriceGridWorkbook.Columns[i].Title)
                Report(i, PriceGridWorkbook.FirstRow, $"L’en-tête attendu est « {PriceGridWorkbook.Columns[i].Title} » : partez du modèle exporté.");
    }

    private PriceGridItem Item(int row) => new(
        Code(row),
        Required(1, row, "Donnez un libellé à la prestation."),
        Text(2, row),
        [.. Text(3, row).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        Pricing(row),
        (long)Scaled(5, row, 100, QuoteContent.MaxCents, "Un prix va de 0 à 99 999 999,99 €."),
        (long)Scaled(6, row, 100, QuoteContent.MaxCents, "Un minimum va de 0 à 99 999 999,99 €."),
        Bands(row),
        (int)Scaled(7, row, 10_000, 10_000, "Un taux de TVA va de 0 à 100 %."),
        (int)Scaled(8, row, 100, 100_000, "Un nombre de jours va de 0 à 1 000."),
        (int)Scaled(9, row, 100, 10_000, "Un nombre de jours par personne va de 0 à 100."));

    private string Code(int row)
    {
        var code = Required(0, row, "Donnez un code à la prestation.");
        if (code.Length > 60 || !code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            Report(0, row, "Le code s’écrit en minuscules sans accent, avec des tirets.");
        return code;
    }

    private Pricing Pricing(int row)
    {
        if (PricingNames.Parse(Text(4, row)) is { } pricing) return pricing;
        Report(4, row, $"La tarification est l’une de : {string.Join(", ", PricingNames.All)}.");
        return default;
    }

    private List<PriceBand> Bands(int row)
    {
        var bands = new List<PriceBand>();
        foreach (var part in Text(10, row).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = part.Split(':', StringSplitOptions.TrimEntries);
            if (sides.Length == 2 && int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity > 0
                && Number(sides[1]) is { } price and >= 0 and <= 99_999_999.99m)
                bands.Add(new PriceBand(quantity, (long)(price * 100)));
            else Report(10, row, $"Le palier « {part} » n’est pas compris : écrivez par exemple 10 : 1100.");
        }

        if (bands.Select(band => band.FromQuantity).Distinct().Count() != bands.Count) Report(10, row, "Deux paliers commencent à la même quantité.");
        return bands;
    }

    private decimal Scaled(int column, int row, int scale, long largest, string sentence)
    {
        var text = Text(column, row);
        if (text.Length == 0) return 0;
        var number = Number(text);
        if (number is >= 0 && Math.Round(number.Value * scale) <= largest) return Math.Round(number.Value * scale, MidpointRounding.AwayFromZero);
        Report(column, row, sentence);
        return 0;
    }

    /// <summary>A number as Excel stores it, or as a Frenchman types it into a text cell.</summary>
    private static decimal? Number(string text)
    {
        var plain = text.Replace("€", "", StringComparison.Ordinal).Replace(',', '.');
        plain = string.Concat(plain.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00a0' or '\u202f')));
        var percent = plain.EndsWith('%');
        return decimal.TryParse(plain.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? percent ? number / 100 : number : null;
    }

    private DateOnly Day(int column, int row)
    {
        var text = Text(column, row);
        if (DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 36_000 and < 110_000) return Epoch.AddDays(serial);
        Report(column, row, "Indiquez la date d’entrée en vigueur, par exemple 01/01/2027.");
        return default;
    }

    private void ReportRepeatedCodes(List<int> rows, List<PriceGridItem> items)
    {
        for (var i = 0; i < items.Count; i++)
            if (items[i].Service.Length > 0 && items.FindIndex(item => item.Service == items[i].Service) < i) Report(0, rows[i], $"Le code « {items[i].Service} » est déjà pris.");
    }

    /// <summary>The domain has the last word.</summary>
    private static PriceGridImport Checked(PriceGrid grid)
    {
        try
        {
            grid.Check();
            return new PriceGridImport(grid, []);
        }
        catch (InvalidValueException problem)
        {
            return new PriceGridImport(null, [new CellProblem("A1", problem.Message)]);
        }
    }

    private string Required(int column, int row, string sentence)
    {
        var text = Text(column, row);
        if (text.Length == 0) Report(column, row, sentence);
        return text;
    }

    private string Text(int column, int row) => cells.GetValueOrDefault((column, row), "");

    private void Report(int column, int row, string sentence) => _problems.Add(new CellProblem(CellName.Of(column, row), sentence));
}
