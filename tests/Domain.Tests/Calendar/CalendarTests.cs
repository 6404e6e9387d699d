using CsCheck;
using IodOutlook.Domain.Calendar;

namespace IodOutlook.Domain.Tests.Calendar;

public sealed class FrenchHolidaysTests
{
    /// <summary>Easter Sundays from the tables, month and day, from 2000 on.</summary>
    private const string EasterFrom2000 =
        "0423 0415 0331 0420 0411 0327 0416 0408 0323 0412 0404 0424 0408 0331 0420 0405 0327 0416 0401 0421 " +
        "0412 0404 0417 0409 0331 0420 0405 0328 0416 0401 0421 0413 0328 0417 0409 0325 0413 0405 0425";

    [Fact]
    public void Easter_From2000To2038_IsWhatTheTablesSay() => Assert.Equal(
        EasterFrom2000.Split(' '), Enumerable.Range(2000, 39).Select(year => FrenchHolidays.Easter(year)).Select(day => $"{day.Month:00}{day.Day:00}"));

    [Fact]
    public void Of_2026_AreTheElevenDays() => Assert.Equal(
        ["01/01", "06/04", "01/05", "08/05", "14/05", "25/05", "14/07", "15/08", "01/11", "11/11", "25/12"],
        FrenchHolidays.Of(2026).Keys.Order().Select(day => FrenchDates.Numeric(day)[..5]));

    [Fact]
    public void Of_2008_WhenAscensionIsTheFirstOfMay_AreTenDaysAndOneHasTwoNames()
    {
        Assert.Equal(10, FrenchHolidays.Of(2008).Count);
        Assert.Equal("Fête du travail et Ascension", FrenchHolidays.Of(2008)[new DateOnly(2008, 5, 1)]);
    }

    [Fact]
    public void Of_AnyYear_AscensionIsAThursdayAndTheTwoMondaysAreMondays() => Gen.Int[1900, 2300].Sample(year =>
    {
        foreach (var (day, name) in FrenchHolidays.Of(year))
        {
            Assert.Equal(year, day.Year);
            Assert.True(!name.Contains("Lundi") || day.DayOfWeek == DayOfWeek.Monday);
            Assert.True(!name.Contains("Ascension") || day.DayOfWeek == DayOfWeek.Thursday);
        }
    });
}

public sealed class WorkingDaysTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 20_000].Select(new DateOnly(2000, 1, 1).AddDays);

    [Theory]
    [InlineData("2027-03-26", true)]
    [InlineData("2027-03-27", false)]
    [InlineData("2027-03-28", false)]
    [InlineData("2027-03-29", false)]
    [InlineData("2027-07-14", false)]
    public void IsWorking_WeekendsAndHolidays_AreNot(string day, bool working) => Assert.Equal(working, WorkingDays.IsWorking(Day(day)));

    [Fact]
    public void Add_OneDayBeforeALongWeekend_PassesOverIt()
    {
        Assert.Equal(Day("2026-05-11"), WorkingDays.Add(Day("2026-05-07"), 1));
        Assert.Equal(Day("2026-05-07"), WorkingDays.Add(Day("2026-05-07"), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.Add(Day("2026-05-07"), -1));
    }

    [Fact]
    public void Add_AnyCount_LandsOnAWorkingDayWithThatManyBetween() => Gen.Select(Days, Gen.Int[1, 60]).Sample((day, count) =>
    {
        var end = WorkingDays.Add(day, count);
        Assert.True(WorkingDays.IsWorking(end));
        Assert.Equal(count, WorkingDays.Between(day.AddDays(1), end).Count());
    });

    [Fact]
    public void OnOrAfter_AnyDay_IsTheFirstWorkingOne() => Days.Sample(day =>
        WorkingDays.OnOrAfter(day) == Enumerable.Range(0, 10).Select(day.AddDays).First(WorkingDays.IsWorking));

    [Fact]
    public void Between_WhenTheEndPrecedesTheStart_IsEmpty() => Assert.Empty(WorkingDays.Between(Day("2027-03-02"), Day("2027-03-01")));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}

public sealed class FrenchDatesTests
{
    [Theory]
    [InlineData("2026-12-31T22:59:59Z", "31/12/2026")]
    [InlineData("2026-12-31T23:00:00Z", "01/01/2027")]
    [InlineData("2027-06-30T21:59:59Z", "30/06/2027")]
    [InlineData("2027-06-30T22:00:00Z", "01/07/2027")]
    public void DayOf_ATimeNearMidnight_IsTheDayInParis(string utc, string day) =>
        Assert.Equal(day, FrenchDates.Numeric(FrenchDates.DayOf(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime)));

    [Fact]
    public void InWords_ADay_IsFrench()
    {
        Assert.Equal("1er août 2027", FrenchDates.InWords(new DateOnly(2027, 8, 1)));
        Assert.Equal("14 avril 2027", FrenchDates.InWords(new DateOnly(2027, 4, 14)));
        Assert.Equal("mercredi 14 avril", FrenchDates.WithWeekday(new DateOnly(2027, 4, 14)));
    }
}
