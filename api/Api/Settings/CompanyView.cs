using IodOutlook.Api.Database;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Settings;

/// <summary>The company profile as the settings show it.</summary>
/// <param name="MissingMentions">What the law wants on a quote and is missing here, in French.</param>
internal sealed record CompanyView(
    string Name, string LegalForm, long? CapitalCents, IReadOnlyList<string> AddressLines, string Siren, string Siret, string Rcs, string VatNumber,
    string? Phone, string? Email, string? Website, string? Logo, string AccentColor, DocumentFont Font, string? Iban, string? Bic,
    string PaymentTerms, string LatePenalties, string GeneralTerms, string Introduction, string MailText, string? Footer,
    int DefaultDeposit, int DefaultValidityDays, int DefaultVatRate, bool VatOnDebits, string VatExemption,
    string EnglishIntroduction, string EnglishPaymentTerms, string EnglishLatePenalties, string EnglishGeneralTerms, string EnglishMailText,
    IReadOnlyList<string> MissingMentions, int Version)
{
    public static CompanyView Of(StoredProfile stored)
    {
        var p = stored.Profile;
        return new(
            p.Name, p.LegalForm, p.CapitalCents, p.AddressLines, p.Siren, p.Siret, p.Rcs, p.VatNumber, p.Phone, p.Email, p.Website, p.Logo, p.AccentColor, p.Font, p.Iban, p.Bic,
            p.PaymentTerms, p.LatePenalties, p.GeneralTerms, p.Introduction, p.MailText, p.Footer, p.DefaultDeposit, p.DefaultValidityDays, p.DefaultVatRate,
            p.VatOnDebits, p.VatExemption,
            p.EnglishIntroduction, p.EnglishPaymentTerms, p.EnglishLatePenalties, p.EnglishGeneralTerms, p.EnglishMailText, p.MissingMentions(), stored.Version);
    }
}
