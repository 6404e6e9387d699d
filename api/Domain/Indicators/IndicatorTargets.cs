using IodOutlook.Domain.Money;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Indicators;

/// <summary>What the Gérant wants of a calendar year; null where he wants nothing said.</summary>
/// <param name="IssuedCents">Of the whole year, without VAT.</param>
/// <param name="WonCents">Of the whole year, without VAT.</param>
/// <param name="Rate">At least; basis points.</param>
/// <param name="DaysToQuote">At most; hundredths of a day.</param>
public sealed record IndicatorTargets(int? Issued, long? IssuedCents, long? WonCents, int? Rate, long? DaysToQuote)
{
    private const long MostCents = 100_000_000_000;
    private const long MostDays = 36_500;

    public static IndicatorTargets None { get; } = new(null, null, null, null, null);

    /// <exception cref="InvalidValueException">A value cannot be.</exception>
    public void Check()
    {
        Require(Issued is null or (>= 0 and <= 100_000), "issued", "Le nombre de devis visé va de 0 à 100 000.");
        Require(IssuedCents is null or (>= 0 and <= MostCents), "issuedCents", "Le montant visé va de 0 à 1 milliard d'euros.");
        Require(WonCents is null or (>= 0 and <= MostCents), "wonCents", "Le montant visé va de 0 à 1 milliard d'euros.");
        Require(Rate is null or (>= 0 and <= Rounding.WholeBasisPoints), "rate", "Le taux visé va de 0 à 100 %.");
        Require(DaysToQuote is null or (>= 0 and <= MostDays), "daysToQuote", "Le délai visé va de 0 à 365 jours.");
    }

    /// <summary>
    /// What the years ask of a period: numbers and amounts in proportion to its days, rate and delay as its last year has them. A year for which nothing was set counts
    /// as the last one of the period, so that twelve months over two years can be held against the target of this one.
    /// </summary>
    public static IndicatorTargets For(Span span, IReadOnlyDictionary<int, IndicatorTargets> years)
    {
        var last = years.GetValueOrDefault(span.To.Year, None);
        return new((int?)Sum(t => t.Issued), Sum(t => t.IssuedCents), Sum(t => t.WonCents), last.Rate, last.DaysToQuote);

        long? Sum(Func<IndicatorTargets, long?> of)
        {
            long? sum = 0;
            for (var year = span.From.Year; year <= span.To.Year; year++)
            {
                sum += (of(years.GetValueOrDefault(year, last)) ?? of(last)) is { } wanted ? Rounding.Scale(wanted, DaysIn(span, year), DateTime.IsLeapYear(year) ? 366 : 365) : null;
            }

            return sum;
        }
    }

    private static int DaysIn(Span span, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return (span.To < last ? span.To : last).DayNumber - (span.From > first ? span.From : first).DayNumber + 1;
    }

    private static void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            throw new InvalidValueException(field, message);
        }
    }
}
