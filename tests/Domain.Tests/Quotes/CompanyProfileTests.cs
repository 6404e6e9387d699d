using IodOutlook.Domain.Quotes;
using static IodOutlook.Domain.Tests.Samples;

namespace IodOutlook.Domain.Tests.Quotes;

public sealed class CompanyProfileTests
{
    internal static readonly CompanyProfile Profile = new(
        "IOD", "SAS", 1_000_000, ["1 rue X", "69003 Lyon"], "732829320", "73282932000074", "Lyon", "FR44732829320", null, null, null, "data:image/png;base64,AAAA", "#0f6cbd",
        "FR76 3000 6000 0112 3456 7890 189", null, "Paiement à 30 jours", "Pénalités…", "", "Bonjour,", "", null, 3000, 30, 2000);

    [Fact]
    public void MissingMentions_WhenComplete_AreNone()
    {
        Assert.Empty(Profile.MissingMentions());
        Assert.Null(Record.Exception(Profile.Check));
    }

    [Fact]
    public void MissingMentions_WhenEmpty_NamesEach()
    {
        var empty = Profile with { Name = "", LegalForm = " ", AddressLines = [], Siren = "", Siret = "", Rcs = "", VatNumber = "", PaymentTerms = "", LatePenalties = "" };
        Assert.Equal(9, empty.MissingMentions().Distinct().Count());
    }

    [Theory]
    [InlineData("SAS", true)]
    [InlineData("S.A.R.L.", true)]
    [InlineData("Société par actions simplifiée", true)]
    [InlineData("Entreprise individuelle", false)]
    public void MissingMentions_WithoutCapital_DependsOnTheLegalForm(string form, bool missing) =>
        Assert.Equal(missing, (Profile with { CapitalCents = null, LegalForm = form }).MissingMentions().Contains("le montant du capital social"));

    [Fact]
    public void In_English_ReadsTheEnglishTexts_AndTheFrenchOnesWhereThereIsNone()
    {
        var profile = Profile with { GeneralTerms = "Conditions", EnglishPaymentTerms = "Within 30 days", EnglishLatePenalties = " " };

        var english = profile.In("en");

        Assert.Equal("Within 30 days", english.PaymentTerms);
        Assert.Equal(profile.LatePenalties, english.LatePenalties);
        Assert.Equal("Conditions", english.GeneralTerms);
        Assert.Equal(profile, profile.In("fr"));
    }

    public static TheoryData<string, CompanyProfile> Impossible() => new()
    {
        { "name", Profile with { Name = new string('a', 201) } },
        { "addressLines", Profile with { AddressLines = [.. Enumerable.Repeat("x", 9)] } },
        { "siren", Profile with { Siren = "732829321" } },
        { "siren", Profile with { Siren = "73282932000074" } },
        { "siret", Profile with { Siret = "73282932000075" } },
        { "capitalCents", Profile with { CapitalCents = -1 } },
        { "logo", Profile with { Logo = "data:image/svg+xml;base64,AAAA" } },
        { "logo", Profile with { Logo = "data:image/png;base64,AAAA\n" } },
        { "accentColor", Profile with { AccentColor = "red" } },
        { "accentColor", Profile with { AccentColor = "#0f6cbd\n" } },
        { "iban", Profile with { Iban = "FR76" } },
        { "defaultDeposit", Profile with { DefaultDeposit = 10_001 } },
        { "defaultValidityDays", Profile with { DefaultValidityDays = 0 } },
        { "defaultVatRate", Profile with { DefaultVatRate = -1 } },
        { "introduction", Profile with { Introduction = new string('a', 5001) } },
        { "paymentTerms", Profile with { PaymentTerms = new string('a', 20_001) } },
        { "generalTerms", Profile with { GeneralTerms = new string('a', 60_001) } },
        { "englishIntroduction", Profile with { EnglishIntroduction = new string('a', 5001) } },
        { "englishPaymentTerms", Profile with { EnglishPaymentTerms = new string('a', 20_001) } },
        { "englishGeneralTerms", Profile with { EnglishGeneralTerms = new string('a', 60_001) } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Check_WhenAValueCannotBe_NamesItsField(string field, CompanyProfile profile) => Assert.Equal(field, FieldOf(profile.Check));
}
