using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Quotes;

/// <summary>
/// What a quote would say with another price grid: shown before anybody decides, and never applied by itself, since a quote keeps the grid it
/// was made with. Only lines of services that the grid sells by the same unit change; free lines, discounts and quantities stay.
/// </summary>
/// <param name="Changes">In French; empty when the grid changes nothing.</param>
/// <param name="ExclVatCentsAfter">Null when the grid cannot be taken.</param>
public sealed record Repricing(QuoteContent Content, IReadOnlyList<string> Changes, long ExclVatCentsBefore, long? ExclVatCentsAfter)
{
    /// <summary>French: why the quote cannot take the grid, its new total being too large; null when it can.</summary>
    public string? Refusal { get; init; }

    public static Repricing Of(QuoteContent content, PriceGrid grid)
    {
        var after = content with { Lines = [.. content.Lines.Select(line => Line(line, grid))] };
        var repricing = new Repricing(after, QuoteChanges.Between(content, after), QuoteTotals.Of(content).ExclVatCents, null);
        try
        {
            return repricing with { ExclVatCentsAfter = QuoteTotals.Of(after).ExclVatCents };
        }
        catch (ProcessRefusedException refused)
        {
            return repricing with { Refusal = refused.Message };
        }
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
