using System.Text.RegularExpressions;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Quotes;

/// <summary>The families of letters that documents can be set in; all of them come with the product and go into each file.</summary>
public enum DocumentFont
{
    /// <summary>Without serifs, neutral.</summary>
    Inter,

    /// <summary>With serifs, as books are set.</summary>
    Literata,

    /// <summary>Without serifs, rounder and wider.</summary>
    WorkSans,
}

/// <summary>The firm itself, as its documents show it, and the texts and habits of its quotes.</summary>
/// <param name="Logo">A data URI (PNG or JPEG), or null.</param>
/// <param name="AccentColor"><c>#rrggbb</c></param>
/// <param name="LatePenalties">Late-payment rate and the 40 EUR indemnity (Code de commerce, L441-10 and D441-5).</param>
/// <param name="MailText">Text of the mail a quote leaves with; fields in braces: {contact} {number} {title} {validUntil} {sender}.</param>
public sealed partial record CompanyProfile(
    string Name,
    string LegalForm,
    long? CapitalCents,
    IReadOnlyList<string> AddressLines,
    string Siren,
    string Siret,
    string Rcs,
    string VatNumber,
    string? Phone,
    string? Email,
    string? Website,
    string? Logo,
    string AccentColor,
    string? Iban,
    string? Bic,
    string PaymentTerms,
    string LatePenalties,
    string GeneralTerms,
    string Introduction,
    string MailText,
    string? Footer,
    int DefaultDeposit,
    int DefaultValidityDays,
    int DefaultVatRate)
{
    public const int MaxLogo = 700_000;

    /// <summary>A footer stands on every page: a longer one would eat it.</summary>
    public const int MaxFooter = 300;
    private const int MaxExemption = 300;

    public DocumentFont Font { get; init; }

    /// <summary>« Option pour le paiement de la taxe d'après les débits »: VAT falls due with the invoice, not with the payment; the invoice says so.</summary>
    public bool VatOnDebits { get; init; }

    /// <summary>Why what is sold at 0 % bears no VAT, as the invoice must say it: « TVA non applicable, article 293 B du CGI ». Empty when nothing is.</summary>
    public string VatExemption { get; init; } = "";

    /// <summary>The same texts for a client who is written to in English; where one is empty, the French one stands.</summary>
    public string EnglishIntroduction { get; init; } = "";

    public string EnglishPaymentTerms { get; init; } = "";

    public string EnglishLatePenalties { get; init; } = "";

    public string EnglishGeneralTerms { get; init; } = "";

    public string EnglishMailText { get; init; } =
        "Hello {contact},\n\nAs agreed, please find attached our quote {number}: {title}.\n\nIt is valid until {validUntil}. To confirm it, simply return it signed.\n\n"
        + "I remain at your disposal for any question.\n\nKind regards,\n\n{sender}";

    /// <summary>The profile as a client of this language reads it.</summary>
    /// <param name="language"><c>fr</c> or <c>en</c></param>
    public CompanyProfile In(string language)
    {
        return language != "en" ? this : this with
        {
            Introduction = Or(EnglishIntroduction, Introduction),
            PaymentTerms = Or(EnglishPaymentTerms, PaymentTerms),
            LatePenalties = Or(EnglishLatePenalties, LatePenalties),
            GeneralTerms = Or(EnglishGeneralTerms, GeneralTerms),
            MailText = Or(EnglishMailText, MailText),
        };

        static string Or(string english, string french) => string.IsNullOrWhiteSpace(english) ? french : english;
    }

    /// <summary>What the law wants on a quote or an invoice and this profile lacks, in French (Code de commerce, R123-238 and L441-9).</summary>
    public IReadOnlyList<string> MissingMentions()
    {
        var missing = new List<string>();
        Want(Name, "la dénomination sociale");
        Want(LegalForm, "la forme juridique");
        Want(AddressLines.Count == 0 ? "" : AddressLines[0], "l'adresse du siège");
        Want(Siren, "le numéro SIREN");
        Want(Siret, "le numéro SIRET");
        Want(Rcs, "la ville du registre du commerce (RCS)");
        Want(VatNumber, "le numéro de TVA intracommunautaire");
        Want(PaymentTerms, "les conditions de règlement");
        Want(LatePenalties, "les pénalités de retard et l'indemnité de 40 €");
        if (CapitalCents is null && HasCapital().IsMatch(LegalForm))
        {
            missing.Add("le montant du capital social");
        }

        return missing;

        void Want(string value, string mention)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                missing.Add(mention);
            }
        }
    }

    /// <exception cref="InvalidValueException">A value cannot be; the field is named. A missing mention is no error: it is said by <see cref="MissingMentions"/>.</exception>
    public void Check()
    {
        Require(Name.Length <= 200 && LegalForm.Length <= 100 && Rcs.Length <= 100, "name", "Un nom dépasse 200 caractères.");
        Require(AddressLines.Count <= 8 && AddressLines.All(l => l.Length <= 200), "addressLines", "L'adresse compte au plus huit lignes de 200 caractères.");
        Require(Siren.Length == 0 || (Siren.Length == 9 && Clients.Siren.IsValid(Siren)), "siren", "Ce SIREN n'est pas valable : il compte neuf chiffres, dont une clé de contrôle.");
        Require(Siret.Length == 0 || (Siret.Length == 14 && Clients.Siren.IsValid(Siret) && Siret.StartsWith(Siren, StringComparison.Ordinal)), "siret", "Ce SIRET n'est pas valable : il compte quatorze chiffres et commence par le SIREN.");
        Require(CapitalCents is null or (>= 0 and <= 99_999_999_999_999), "capitalCents", "Le capital est négatif ou trop grand.");
        Require(Logo is null || (Logo.Length <= MaxLogo && LogoForm().IsMatch(Logo)), "logo", "Le logo est une image PNG ou JPEG de 500 ko au plus.");
        Require(Color().IsMatch(AccentColor), "accentColor", "La couleur s'écrit #rrggbb.");
        Require(string.IsNullOrEmpty(Iban) || IsIban(Iban), "iban", "Cet IBAN n'est pas valable : vérifiez-le sur votre RIB.");
        Require(DefaultDeposit is >= 0 and <= 10_000, "defaultDeposit", "L'acompte va de 0 à 100 %.");
        Require(DefaultValidityDays is >= 1 and <= 365, "defaultValidityDays", "La validité va de 1 à 365 jours.");
        Require(DefaultVatRate is >= 0 and <= 10_000, "defaultVatRate", "Le taux de TVA va de 0 à 100 %.");
        Require(VatExemption.Length <= MaxExemption, "vatExemption", $"Le motif d'exonération dépasse {MaxExemption} caractères.");
        Require((Footer?.Length ?? 0) <= MaxFooter && (Footer ?? "").Count(c => c == '\n') < 3, "footer", $"Le pied de page tient en trois lignes et {MaxFooter} caractères : au-delà, il mangerait la page.");
        Require(new[] { Phone, Email, Website }.All(text => (text?.Length ?? 0) <= 100), "website", "Le téléphone, l'adresse de courriel ou le site dépasse 100 caractères.");
        Require(Introduction.Length <= QuoteContent.MaxDescription, "introduction", $"L'introduction dépasse {QuoteContent.MaxDescription} caractères.");
        Require(PaymentTerms.Length <= QuoteContent.MaxConditions, "paymentTerms", "Les conditions de règlement dépassent 20 000 caractères.");
        Require(PaymentTerms.Length + LatePenalties.Length + GeneralTerms.Length + Introduction.Length + MailText.Length <= 60_000, "generalTerms", "Les textes dépassent ensemble 60 000 caractères.");
        Require(EnglishIntroduction.Length <= QuoteContent.MaxDescription, "englishIntroduction", $"L'introduction en anglais dépasse {QuoteContent.MaxDescription} caractères.");
        Require(EnglishPaymentTerms.Length <= QuoteContent.MaxConditions, "englishPaymentTerms", "Les conditions de règlement en anglais dépassent 20 000 caractères.");
        Require(
            EnglishPaymentTerms.Length + EnglishLatePenalties.Length + EnglishGeneralTerms.Length + EnglishIntroduction.Length + EnglishMailText.Length <= 60_000,
            "englishGeneralTerms", "Les textes en anglais dépassent ensemble 60 000 caractères.");
    }

    /// <summary>ISO 13616: the check digits of an IBAN, blanks ignored.</summary>
    internal static bool IsIban(string iban)
    {
        var text = string.Concat(iban.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        if (text.Length is < 15 or > 34 || !text.All(char.IsAsciiLetterOrDigit) || !text[..2].All(char.IsAsciiLetter))
        {
            return false;
        }

        var rest = (text[4..] + text[..4]).Aggregate(0, (sum, c) => char.IsAsciiDigit(c) ? (sum * 10 + c - '0') % 97 : (sum * 100 + c - 'A' + 10) % 97);
        return rest == 1;
    }

    private static void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            throw new InvalidValueException(field, message);
        }
    }

    [GeneratedRegex(@"^data:image/(png|jpeg);base64,[A-Za-z0-9+/=]+\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LogoForm();

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Color();

    [GeneratedRegex(@"\b(S\.?A|S\.?A\.?S|SASU|S\.?A\.?R\.?L|EURL|SNC|SE)\b|société (anonyme|par actions|à responsabilité)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex HasCapital();
}
