using System.Globalization;
using CsCheck;
using IodOutlook.Domain.Money;

namespace IodOutlook.Domain.Tests.Money;

public sealed class FrenchMoneyTests
{
    [Theory]
    [InlineData(0, "0,00\u00a0€")]
    [InlineData(5, "0,05\u00a0€")]
    [InlineData(1_240_000, "12\u202f400,00\u00a0€")]
    [InlineData(123_456_789_01, "123\u202f456\u202f789,01\u00a0€")]
    [InlineData(-150, "\u22121,50\u00a0€")]
    public void Of_AnAmount_IsWrittenTheFrenchWay(long cents, string text) => Assert.Equal(text, FrenchMoney.Of(cents));

    [Fact]
    public void Of_AnyAmount_SaysEveryCent() => Gen.Long[-9_999_999_999_999, 9_999_999_999_999].Sample(cents =>
    {
        var digits = FrenchMoney.Of(cents).Replace("\u202f", "").Replace("\u00a0€", "").Replace(",", "").Replace('\u2212', '-');
        return long.Parse(digits, CultureInfo.InvariantCulture) == cents;
    });

    [Theory]
    [InlineData(2000, "20\u00a0%")]
    [InlineData(550, "5,5\u00a0%")]
    [InlineData(1, "0,01\u00a0%")]
    public void Percent_BasisPoints_HasTheDecimalsItNeeds(int basisPoints, string text) => Assert.Equal(text, FrenchMoney.Percent(basisPoints));

    [Theory]
    [InlineData(100, "1")]
    [InlineData(250, "2,5")]
    [InlineData(1_000_000, "10\u202f000")]
    public void Quantity_Hundredths_HasTheDecimalsItNeeds(long hundredths, string text) => Assert.Equal(text, FrenchMoney.Quantity(hundredths));

    [Theory]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    [InlineData("de-CH")]
    public void Of_UnderAnotherCulture_IsTheSame(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal("\u22121\u202f234,50\u00a0€", FrenchMoney.Of(-123_450));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
