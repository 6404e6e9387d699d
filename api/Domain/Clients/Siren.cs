namespace IodOutlook.Domain.Clients;

/// <summary>French company numbers: SIREN (9 digits) and SIRET (14), both with a Luhn key (INSEE).</summary>
public static class Siren
{
    public static bool IsValid(string digits) => digits.Length is 9 or 14 && digits.All(char.IsAsciiDigit) && Luhn(digits) % 10 == 0;

    private static int Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum;
    }
}
