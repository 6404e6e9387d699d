using System.Text.RegularExpressions;
using IodOutlook.MailReading.Body;

namespace IodOutlook.MailReading.People;

/// <summary>The SIREN of the sender's firm, alone or as the head of a SIRET, if its check digit holds.</summary>
internal static partial class SirenReader
{
    public static Field<string>? Read(Letter letter, MailBlock block)
    {
        foreach (var line in block.Lines)
        {
            foreach (Match match in Labelled().Matches(letter.Body.FoldedLine(line)))
            {
                var group = match.Groups["number"];
                var digits = new string([.. group.Value.Where(char.IsAsciiDigit)]);
                if (digits.Length is not (9 or 14) || !HasValidKey(digits[..9]) || (digits.Length == 14 && !HasValidKey(digits))) continue;
                return letter.BodySource.Field(digits[..9], Confidence.High, letter.Body.StartOf(line) + group.Index, group.Length, "contact.siren");
            }
        }
        return null;
    }

    /// <summary>Luhn's formula, as INSEE uses it. (La Poste's establishments are the known exception and are not our clients.)</summary>
    internal static bool HasValidKey(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (2 * digit) - 9 : 2 * digit;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    [GeneratedRegex(@"\b(siren|siret|rcs( [a-z-]{2,30})?)\W{0,4}(?<number>(\d[ .]?){8,13}\d)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Labelled();
}
