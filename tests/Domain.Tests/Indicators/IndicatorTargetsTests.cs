using IodOutlook.Domain.Indicators;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.Indicators;

public sealed class IndicatorTargetsTests
{
    private static readonly IndicatorTargets Wanted = new(365, 36_500_000, 3_650_000, 4_000, 500);

    [Theory]
    [InlineData("2026-01-01", "2026-12-31", 365, 36_500_000L)]
    [InlineData("2026-01-01", "2026-01-10", 10, 1_000_000L)]
    [InlineData("2026-11-24", "2026-11-24", 1, 100_000L)]
    // A year for which nothing was said counts as the last of the period.
    [InlineData("2025-12-01", "2026-11-30", 365, 36_500_000L)]
    public void For_TheDaysOfAPeriod_IsInProportion(string from, string to, int issued, long cents)
    {
        var asked = IndicatorTargets.For(Days(from, to), new Dictionary<int, IndicatorTargets> { [2026] = Wanted });
        Assert.Equal((issued, cents, 4_000, 500L), (asked.Issued, asked.IssuedCents, asked.Rate, asked.DaysToQuote));
    }

    [Fact]
    public void For_TwoYears_TakesEachItsOwn()
    {
        var years = new Dictionary<int, IndicatorTargets> { [2026] = Wanted, [2027] = Wanted with { Issued = 730, Rate = 5_000, WonCents = null } };
        var asked = IndicatorTargets.For(Days("2026-12-31", "2027-01-01"), years);
        Assert.Equal((3, 200_000L, null, 5_000), (asked.Issued, asked.IssuedCents, asked.WonCents, asked.Rate));
    }

    [Fact]
    public void For_AYearWithoutAny_IsNothing() =>
        Assert.Equal(IndicatorTargets.None, IndicatorTargets.For(Days("2028-01-01", "2028-12-31"), new Dictionary<int, IndicatorTargets> { [2026] = Wanted }));

    [Fact]
    public void For_ALeapYear_IsItsWhole() =>
        Assert.Equal(Wanted, IndicatorTargets.For(Days("2028-01-01", "2028-12-31"), new Dictionary<int, IndicatorTargets> { [2028] = Wanted }));

    [Fact]
    public void Check_OfWhatCannotBe_NamesTheField()
    {
        Wanted.Check();
        IndicatorTargets.None.Check();
        foreach (var (wrong, field) in new[]
                 {
                     (Wanted with { Issued = -1 }, "issued"), (Wanted with { IssuedCents = 100_000_000_001 }, "issuedCents"), (Wanted with { WonCents = -1 }, "wonCents"),
                     (Wanted with { Rate = 10_001 }, "rate"), (Wanted with { DaysToQuote = 36_501 }, "daysToQuote"),
                 })
        {
            Assert.Equal(field, Assert.Throws<InvalidValueException>(wrong.Check).Field);
        }
    }

    private static Span Days(string from, string to) => new(DateOnly.ParseExact(from, "yyyy-MM-dd"), DateOnly.ParseExact(to, "yyyy-MM-dd"));
}
