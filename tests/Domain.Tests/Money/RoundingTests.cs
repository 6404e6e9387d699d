using System.Numerics;
using CsCheck;
using IodOutlook.Domain.Money;

namespace IodOutlook.Domain.Tests.Money;

public sealed class RoundingTests
{
    private static readonly Gen<long> Cents = Gen.OneOf(Gen.Long[-1000, 1000], Gen.Long[-9_999_999_999, 9_999_999_999], Gen.Long);

    private static readonly Gen<(long Cents, long[] Weights)> Splits =
        Gen.Select(Gen.OneOf(Gen.Long[-1000, 1000], Gen.Long[-9_999_999_999, 9_999_999_999]), Gen.OneOf(Gen.Long[0, 5], Gen.Long[0, 9_999_999_999]).Array[1, 8]);

    [Fact]
    public void Scale_AnyAmount_IsHalfAwayFromZeroOfTheExactQuotient() => Gen.Select(Cents, Cents, Gen.OneOf(Gen.Long[1, 20], Gen.Long[1, long.MaxValue])).Sample(
        (amount, numerator, denominator) =>
        {
            var exact = Reference(amount, numerator, denominator);
            if (exact >= long.MinValue && exact <= long.MaxValue)
            {
                Assert.Equal((long)exact, Rounding.Scale(amount, numerator, denominator));
            }
            else
            {
                Assert.Throws<OverflowException>(() => Rounding.Scale(amount, numerator, denominator));
            }
        },
        iter: 3_000);

    [Fact]
    public void Share_AnyPercentage_IsWhatDecimalSays() => Gen.Select(Gen.Long[-9_999_999_999, 9_999_999_999], Gen.Int[0, 10_000]).Sample(
        (cents, rate) => Rounding.Share(cents, rate) == (long)Math.Round(cents * (decimal)rate / 10_000, MidpointRounding.AwayFromZero), iter: 3_000);

    [Theory]
    [InlineData(5, 1, 10, 1)]
    [InlineData(-5, 1, 10, -1)]
    [InlineData(4, 1, 10, 0)]
    [InlineData(25, 1, 10, 3)]
    [InlineData(long.MaxValue, 1, 1, long.MaxValue)]
    [InlineData(long.MinValue, 1, 1, long.MinValue)]
    public void Scale_AtTheHalf_GoesAwayFromZero(long amount, long numerator, long denominator, long expected) =>
        Assert.Equal(expected, Rounding.Scale(amount, numerator, denominator));

    [Fact]
    public void Scale_WhenTheProductPassesEverything_OverflowsInsteadOfWrapping() =>
        Assert.Throws<OverflowException>(() => Rounding.Scale(long.MinValue, long.MinValue, long.MaxValue));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Scale_WhenTheDenominatorIsNotPositive_Throws(long denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.Scale(1, 1, denominator));

    [Fact]
    public void Spread_AnyWeights_AddsUpExactly() => Splits.Sample(s => Rounding.Spread(s.Cents, s.Weights).Sum() == s.Cents, iter: 3_000);

    [Fact]
    public void Spread_AnyWeights_GivesEachWithinOneCentOfItsShare() => Splits.Sample(
        s =>
        {
            var sum = s.Weights.Sum();
            var parts = Rounding.Spread(s.Cents, s.Weights);
            return sum == 0 || parts.Zip(s.Weights).All(p => Math.Abs(p.First - (decimal)s.Cents * p.Second / sum) < 1);
        },
        iter: 3_000);

    [Fact]
    public void Spread_TheWeightsInAnotherOrder_PutsTheSamePartsInThatOrderUnlessSharesTie() => Splits.Sample(
        s =>
        {
            var sum = s.Weights.Sum();
            var distinct = sum > 0 && s.Weights.Select(w => (BigInteger)Math.Abs(s.Cents) * w % sum).Distinct().Count() == s.Weights.Length;
            var turned = Rounding.Spread(s.Cents, [.. s.Weights.Reverse()]);
            Assert.Equal(s.Cents, turned.Sum());
            Assert.True(!distinct || turned.Reverse().SequenceEqual(Rounding.Spread(s.Cents, s.Weights)));
        },
        iter: 1_500);

    [Fact]
    public void Spread_ADiscountNotAboveTheWhole_LeavesNoPartBelowZero() => Gen.Select(Gen.Long[0, 9_999].Array[1, 8], Gen.Int[0, 10_000]).Sample(
        (weights, rate) => Rounding.Spread(Rounding.Share(weights.Sum(), rate), weights).Zip(weights).All(p => p.First <= p.Second));

    [Fact]
    public void Spread_WhenSharesAreEqual_GivesTheOddCentToTheFirst() => Assert.Equal([34, 33, 33], Rounding.Spread(100, [1, 1, 1]));

    [Fact]
    public void Spread_WhenAllWeightsAreZero_GivesAllToTheFirst() => Assert.Equal([7, 0], Rounding.Spread(7, [0, 0]));

    [Fact]
    public void Spread_OverNothing_IsNothing() => Assert.Empty(Rounding.Spread(7, []));

    private static BigInteger Reference(long amount, long numerator, long denominator)
    {
        var product = (BigInteger)amount * numerator;
        var quotient = BigInteger.DivRem(BigInteger.Abs(product), denominator, out var rest);
        return product.Sign * (rest * 2 >= denominator ? quotient + 1 : quotient);
    }
}
