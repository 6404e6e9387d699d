using IodOutlook.Documents.Texts;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Letters;

/// <summary>The mentions a French company must show on its commercial papers (Code de commerce, R123-237 and R123-238).</summary>
internal static class LegalMentions
{
    public static string Of(CompanyProfile company, Language language)
    {
        string[] lines =
        [
            Joined(Identity(company, language), string.Join(", ", company.AddressLines)),
            Joined(Prefixed("SIRET ", Siret(company.Siret)), Register(company), Prefixed(language.Say("TVA ", "VAT "), company.VatNumber)),
            language.Typeset(company.Footer?.Trim() ?? "")
        ];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private static string Joined(params string[] mentions) => string.Join(" · ", mentions.Where(mention => mention.Length > 0));

    /// <summary>123 456 789</summary>
    public static string Siren(string siren) => siren.Length == 9 ? $"{siren[..3]}\u202f{siren[3..6]}\u202f{siren[6..]}" : siren;

    private static string Siret(string siret) => siret.Length == 14 ? $"{Siren(siret[..9])}\u202f{siret[9..]}" : siret;

    private static string Identity(CompanyProfile company, Language language)
    {
        var form = company.LegalForm.Trim();
        if (company.CapitalCents is { } capital && form.Length > 0) form += language.Say(" au capital de ", " with a capital of ") + Capital(capital, language);
        return form.Length == 0 ? company.Name : $"{company.Name}, {form}";
    }

    /// <summary>Capital is written without cents unless it has some.</summary>
    private static string Capital(long cents, Language language)
    {
        var text = language.Money(cents);
        var decimals = text.IndexOf(language.Say(",00", ".00"), text.Length - 5, StringComparison.Ordinal);
        return decimals < 0 ? text : text.Remove(decimals, 3);
    }

    private static string Register(CompanyProfile company)
    {
        var town = company.Rcs.Trim();
        if (town.Length == 0 || town.Contains("RCS", StringComparison.OrdinalIgnoreCase)) return town;
        return $"RCS {town} {Siren(company.Siren)}".TrimEnd();
    }

    private static string Prefixed(string label, string text) => string.IsNullOrWhiteSpace(text) ? "" : (label + text.Trim()).Replace(' ', '\u00a0');
}
