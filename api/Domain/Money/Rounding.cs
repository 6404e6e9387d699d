namespace IodOutlook.Domain.Money;

/// <summary>The one rounding rule of the house: half away from zero, as French invoicing wants it. All arithmetic is checked.</summary>
public static class Rounding
{
    /// <summary>100 %.</summary>
    public const int WholeBasisPoints = 10_000;

    /// <summary><paramref name="amount"/> x <paramref name="numerator"/> / <paramref name="denominator"/>, rounded half away from zero.</summary>
    public static long Scale(long amount, long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        checked
        {
            var product = (Int128)amount * numerator;
            var rounded = (Int128.Abs(product) * 2 + denominator) / ((Int128)denominator * 2);
            return (long)(product < 0 ? -rounded : rounded);
        }
    }

    /// <summary>A share of an amount, in cents.</summary>
    public static long Share(long cents, int basisPoints) => Scale(cents, basisPoints, WholeBasisPoints);

    /// <summary>
    /// Splits an amount over weights so that the parts add up to it exactly: each gets its share rounded down, the cents left go to the largest remainders,
    /// the first of equals first. Weights are not negative; when all are zero, everything goes to the first.
    /// </summary>
    public static long[] Spread(long cents, IReadOnlyList<long> weights)
    {
        if (weights.Count == 0)
        {
            return [];
        }

        var sum = weights.Aggregate((Int128)0, (total, weight) => total + weight);
        if (sum == 0)
        {
            return [cents, .. Enumerable.Repeat(0L, weights.Count - 1)];
        }

        var sign = Math.Sign(cents);
        var size = Int128.Abs(cents);
        var parts = weights.Select(weight => checked((long)(size * weight / sum))).ToArray();
        var left = (int)(size - parts.Aggregate((Int128)0, (total, part) => total + part));
        var byRemainder = Enumerable.Range(0, parts.Length).OrderByDescending(i => size * weights[i] % sum).Take(left);
        foreach (var i in byRemainder)
        {
            parts[i]++;
        }

        return Array.ConvertAll(parts, part => sign * part);
    }
}
