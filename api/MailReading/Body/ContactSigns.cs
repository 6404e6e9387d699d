using System.Text.RegularExpressions;

namespace IodOutlook.MailReading.Body;

/// <summary>What makes a line part of a signature rather than of a letter: a number, an address, a legal form.</summary>
internal static partial class ContactSigns
{
    public static bool In(string foldedLine) => foldedLine.Length <= 250 && (foldedLine.Contains('@') || foldedLine.Contains("www.", StringComparison.Ordinal) || Sign().IsMatch(foldedLine));

    [GeneratedRegex(@"^\W*(tel|telephone|port|portable|mob|mobile|gsm|fax|ligne directe|standard|t|m|p|d|f|l)( |\.|:|\))[\W\d]*\d{2}|(\+\d{2}|\b0\d)([ .\-]?\(0\))?([ .\-]?\d{1,2}){4}|\bcs \d{4,5}\b|\bbp \d+|\bcedex\b|\bsiret?\b|\brcs\b|\bcapital de\b|\b\d{5} [a-z]|^\W*https?://", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Sign();
}
