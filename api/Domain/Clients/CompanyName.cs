using System.Globalization;
using System.Text;
using IodOutlook.Domain.Text;

namespace IodOutlook.Domain.Clients;

/// <summary>Company names as people write them, and the form in which two spellings of one firm are equal.</summary>
public static class CompanyName
{
    private static readonly HashSet<string> LegalForms =
        ["sa", "sas", "sasu", "sarl", "eurl", "snc", "scp", "sci", "scop", "se", "gie", "ltd", "gmbh", "inc", "llc", "plc", "societe", "ste", "ets", "etablissements", "groupe"];

    /// <summary>Lower case, without accents, punctuation and legal form: « Mercier S.A. » and « MERCIER » are one firm. Empty when nothing is left.</summary>
    public static string Normalise(string name)
    {
        var words = Fold(name.Replace(".", "", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(word => !LegalForms.Contains(word)).ToArray();
        return string.Join(' ', kept.Length > 0 ? kept : words);
    }

    /// <summary>Lower case, without accents; everything but letters and digits becomes one blank.</summary>
    public static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in WellFormed.Of(text).Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }
}
