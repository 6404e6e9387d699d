using IodOutlook.Domain.Money;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Quotes;

/// <summary>What is due at one VAT rate.</summary>
public sealed record VatTotal(int Rate, long BaseCents, long VatCents);

/// <summary>
/// The figures of a quote, in cents. Each line is rounded to the cent; the overall discount is spread over the VAT rates so that the parts add up to it;
/// VAT is rounded once for each rate; the deposit is taken from the amount excluding VAT of each rate, so that its invoice agrees with the quote to the cent.
/// </summary>
/// <param name="LinesCents">Excluding VAT, after the line's own discount; one for each line, 0 for a heading or a text.</param>
/// <param name="GrossCents">Sum of the lines without the options, before the overall discount, without travel.</param>
public sealed record QuoteTotals(
    IReadOnlyList<long> LinesCents,
    long GrossCents,
    long DiscountCents,
    long TravelCents,
    long ExclVatCents,
    IReadOnlyList<VatTotal> Vat,
    long VatCents,
    long InclVatCents,
    IReadOnlyList<VatTotal> DepositVat,
    long DepositExclVatCents,
    long DepositVatCents,
    long DepositInclVatCents,
    long BalanceInclVatCents)
{
    /// <summary>Sum of the options, excluding VAT, before the overall discount: outside every other figure.</summary>
    public long OptionsCents { get; init; }

    /// <exception cref="ProcessRefusedException">The total passes 99 999 999,99 €.</exception>
    public static QuoteTotals Of(QuoteContent content)
    {
        var lines = content.Lines.Select(Line).ToArray();
        var options = content.Lines.Zip(lines).Where(l => l.First.Optional).Sum(l => l.Second);
        var gross = lines.Sum() - options;
        var discount = Rounding.Share(gross, content.Discount);
        var vat = PerRate(content, lines, discount);
        var exclVat = vat.Sum(v => v.BaseCents);
        var inclVat = exclVat + vat.Sum(v => v.VatCents);
        if (inclVat > QuoteContent.MaxCents || options > QuoteContent.MaxCents)
        {
            throw new ProcessRefusedException(Refusal.QuoteTooLarge, "Le total du devis dépasse 99 999 999,99 € : vérifiez les quantités et les prix.");
        }

        var deposit = vat.Select(v => Deposit(v, content.Deposit)).Where(v => v.BaseCents != 0).ToArray();
        var depositExclVat = deposit.Sum(v => v.BaseCents);
        var depositVat = deposit.Sum(v => v.VatCents);
        return new QuoteTotals(
            lines, gross, discount, Travel(content), exclVat, vat, inclVat - exclVat, inclVat,
            deposit, depositExclVat, depositVat, depositExclVat + depositVat, inclVat - depositExclVat - depositVat)
        {
            OptionsCents = options,
        };
    }

    private static long Line(QuoteLine line) => line.HasPrice
        ? Rounding.Share(Rounding.Scale(line.UnitPriceCents, line.Quantity, 100), Rounding.WholeBasisPoints - line.Discount)
        : 0;

    private static long Travel(QuoteContent content) => content.TravelAtCost ? 0 : content.TravelCents;

    /// <summary>Bases and VAT for each rate, the highest rate first.</summary>
    private static VatTotal[] PerRate(QuoteContent content, long[] lines, long discount)
    {
        var gross = content.Lines
            .Zip(lines, (line, cents) => (Line: line, Cents: cents))
            .Where(l => l.Line.IsInTotal())
            .GroupBy(l => l.Line.VatRate, l => l.Cents)
            .OrderByDescending(g => g.Key)
            .Select(g => (Rate: g.Key, Cents: g.Sum()))
            .ToArray();
        var shares = Rounding.Spread(discount, Array.ConvertAll(gross, g => g.Cents));
        var bases = gross.Zip(shares, (g, share) => (g.Rate, Cents: g.Cents - share));
        var travel = Travel(content);
        return
        [
            .. (travel == 0 ? bases : bases.Append((Rate: content.TravelVatRate, Cents: travel)))
                .GroupBy(b => b.Rate, b => b.Cents)
                .OrderByDescending(g => g.Key)
                .Select(g => TotalOf(g.Key, g.Sum())),
        ];
    }

    private static VatTotal Deposit(VatTotal total, int deposit) => TotalOf(total.Rate, Rounding.Share(total.BaseCents, deposit));

    private static VatTotal TotalOf(int rate, long cents) => new(rate, cents, Rounding.Share(cents, rate));
}
