namespace IodOutlook.Domain.Quotes;

/// <summary>
/// What a quote would say with another price grid: shown before anybody decides, and never applied by itself, since a quote keeps the grid it
/// was made with. Only lines of services that the grid sells by the same unit change; free lines, discounts and quantities stay.
/// </summary>
/// <param name="Changes">In French; empty when the grid changes nothing.</param>
public sealed record Repricing(QuoteContent Content, IReadOnlyList<string> Changes, long ExclVatCentsBefore, long ExclVatCentsAfter)
{
    /// <exception cref="Process.ProcessRefusedException">The new total passes 99 999 999,99 €.</exception>
    public static Repricing Of(QuoteContent content, PriceGrid grid)
    {
        var after = content with { Lines = [.. content.Lines.Select(line => Line(line, grid))] };
        return new Repricing(after, QuoteChanges.Between(content, after), QuoteTotals.Of(content).ExclVatCents, QuoteTotals.Of(after).ExclVatCents);
    }

    private static QuoteLine Line(QuoteLine line, PriceGrid grid)
    {
        var item = line.Kind == LineKind.Priced ? grid.Items.FirstOrDefault(i => i.Service == line.Service) : null;
        return item is null || UnitOf(item.Pricing) != line.Unit ? line : line with { UnitPriceCents = item.PriceFor(line.Quantity / 100), VatRate = item.VatRate };
    }

    private static Unit UnitOf(Pricing pricing) => pricing switch
    {
        Pricing.PerPerson => Unit.Person,
        Pricing.PerDay => Unit.Day,
        _ => Unit.Fixed,
    };
}
