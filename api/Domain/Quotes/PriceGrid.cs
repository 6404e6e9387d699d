using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Quotes;

public enum Pricing
{
    PerPerson,
    PerDay,
    Fixed,
}

/// <summary>From this quantity on, this price: a degressive band.</summary>
public sealed record PriceBand(int FromQuantity, long UnitPriceCents);

/// <summary>A service on offer: what it is called, what it costs, how much work it is.</summary>
/// <param name="Terms">Other words by which mails name it.</param>
/// <param name="MinimumCents">The least a line of this service costs; 0 for none.</param>
/// <param name="SetupDays">Hundredths of a day, once for each need.</param>
public sealed record PriceGridItem(
    string Service,
    string LabelFr,
    string LabelEn,
    IReadOnlyList<string> Terms,
    Pricing Pricing,
    long UnitPriceCents,
    long MinimumCents,
    IReadOnlyList<PriceBand> Bands,
    int VatRate,
    int SetupDays,
    int DaysPerPerson)
{
    /// <summary>The unit price for a quantity: that of the highest band reached.</summary>
    public long PriceFor(int quantity) =>
        Bands.Where(b => b.FromQuantity <= quantity).OrderByDescending(b => b.FromQuantity).Select(b => (long?)b.UnitPriceCents).FirstOrDefault() ?? UnitPriceCents;

    public string Label(string language) => language == "en" ? LabelEn : LabelFr;
}

/// <summary>The price grid of the house, valid from a day on. A quote keeps the grid it was made with.</summary>
public sealed record PriceGrid(Guid Id, string Name, DateOnly ValidFrom, IReadOnlyList<PriceGridItem> Items)
{
    /// <summary>The grid in force on a day: the last one that began.</summary>
    /// <exception cref="ProcessRefusedException">No grid is in force yet.</exception>
    public static PriceGrid InForce(IEnumerable<PriceGrid> grids, DateOnly day) =>
        grids.Where(g => g.ValidFrom <= day).MaxBy(g => g.ValidFrom)
        ?? throw new ProcessRefusedException(Refusal.GridMissing, "Aucune grille tarifaire n'est en vigueur : ajoutez-en une dans les paramètres.");

    /// <exception cref="InvalidValueException">A value cannot be; the field is named.</exception>
    public void Check()
    {
        Require(!string.IsNullOrWhiteSpace(Name) && Name.Length <= 100, "name", "Donnez un nom à la grille (au plus 100 caractères).");
        Require(Items.Count is >= 1 and <= 200, "items", "La grille compte de 1 à 200 prestations.");
        Require(Items.Select(i => i.Service).Distinct().Count() == Items.Count, "items", "Deux prestations ont le même code.");
        for (var i = 0; i < Items.Count; i++)
        {
            CheckItem(Items[i], $"items[{i}]");
        }
    }

    private static void CheckItem(PriceGridItem item, string field)
    {
        Require(item.Service.Length is >= 1 and <= 60 && item.Service.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'), $"{field}.service", "Le code d'une prestation s'écrit en minuscules sans accent, avec des tirets.");
        Require(!string.IsNullOrWhiteSpace(item.LabelFr) && item.LabelFr.Length <= 200, $"{field}.labelFr", "Donnez un libellé à chaque prestation.");
        Require(item.LabelEn.Length <= 200, $"{field}.labelEn", "Le libellé anglais dépasse 200 caractères.");
        Require(item.UnitPriceCents is >= 0 and <= QuoteContent.MaxCents, $"{field}.unitPriceCents", "Un prix va de 0 à 99 999 999,99 €.");
        Require(item.MinimumCents is >= 0 and <= QuoteContent.MaxCents, $"{field}.minimumCents", "Un minimum va de 0 à 99 999 999,99 €.");
        Require(item.VatRate is >= 0 and <= 10_000, $"{field}.vatRate", "Un taux de TVA va de 0 à 100 %.");
        Require(item.SetupDays is >= 0 and <= 100_000 && item.DaysPerPerson is >= 0 and <= 10_000, $"{field}.daysPerPerson", "Le temps de travail est négatif ou trop grand.");
        Require(item.Bands.All(b => b.FromQuantity >= 1 && b.UnitPriceCents is >= 0 and <= QuoteContent.MaxCents), $"{field}.bands", "Un palier commence à 1 et porte un prix de 0 à 99 999 999,99 €.");
        Require(item.Bands.Select(b => b.FromQuantity).Distinct().Count() == item.Bands.Count, $"{field}.bands", "Deux paliers commencent à la même quantité.");
    }

    private static void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            throw new InvalidValueException(field, message);
        }
    }
}
