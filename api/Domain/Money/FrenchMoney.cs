using System.Globalization;

namespace IodOutlook.Domain.Money;

/// <summary>Amounts in French words: « 12 400,00 € » with a narrow no-break space for thousands and a no-break space before the sign.</summary>
public static class FrenchMoney
{
    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = "\u202f",
        NumberDecimalSeparator = ",",
        NegativeSign = "\u2212",
    };

    public static string Of(long cents) => (cents / 100m).ToString("#,0.00", Format) + "\u00a0€";

    /// <summary>« 5,5 % »: as many decimals as needed.</summary>
    public static string Percent(int basisPoints) => (basisPoints / 100m).ToString("#,0.##", Format) + "\u00a0%";

    /// <summary>« 2,5 »: a number of hundredths, as many decimals as needed.</summary>
    public static string Quantity(long hundredths) => (hundredths / 100m).ToString("#,0.##", Format);
}
