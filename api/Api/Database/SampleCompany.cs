using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Quotes;
using IodOutlook.MailReading;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database;

/// <summary>
/// What a newcomer starts from in local mode: a firm, its prices of 2026 and its three consultants. All of it is changed in the settings; nothing here is read again.
/// The firm and its numbers are invented, and the numbers pass their checks.
/// </summary>
internal static class SampleCompany
{
    private const int Vat = 2000;

    public static CompanyProfile Profile { get; } = new(
        Name: "IOD Évaluation",
        LegalForm: "SARL",
        CapitalCents: 2_000_000,
        AddressLines: ["24 rue de la Convention", "75015 Paris"],
        Siren: "732829320",
        Siret: "73282932000074",
        Rcs: "Paris",
        VatNumber: "FR44732829320",
        Phone: "01 99 00 42 24",
        Email: "contact@iod.example",
        Website: "www.iod.example",
        Logo: null,
        AccentColor: "#0f6cbd",
        Iban: "FR7630006000011234567890189",
        Bic: "AGRIFRPP",
        PaymentTerms: "Acompte à la commande, solde à réception des rapports. Règlement par virement à 30 jours, date de facture. Pas d'escompte pour paiement anticipé.",
        LatePenalties: "En cas de retard, pénalités au taux de trois fois l'intérêt légal, et indemnité forfaitaire de 40 € pour frais de recouvrement.",
        GeneralTerms: "Les évaluations sont menées dans le respect de la déontologie des psychologues et du RGPD. Chaque personne évaluée reçoit une restitution de ses résultats. "
            + "Les rapports sont conservés deux ans. Une séance annulée moins de deux jours ouvrés avant sa date est due.",
        Introduction: "Nous vous remercions de votre confiance et avons le plaisir de vous adresser notre proposition.",
        MailText: "Bonjour {contact},\n\nComme convenu, vous trouverez ci-joint notre devis {number} : {title}.\n\n"
            + "Il est valable jusqu'au {validUntil}. Pour le confirmer, il vous suffit de nous le retourner signé.\n\n"
            + "Je reste à votre disposition pour toute question.\n\nBien cordialement,\n\n{sender}",
        Footer: null,
        DefaultDeposit: 3000,
        DefaultValidityDays: 60,
        DefaultVatRate: Vat)
    {
        EnglishIntroduction = "Thank you for your trust. We are pleased to send you our proposal.",
        EnglishPaymentTerms = "Deposit with the order, balance on receipt of the reports. Payment by bank transfer within 30 days of the invoice date. No discount for early payment.",
        EnglishLatePenalties = "Late payments bear interest at three times the French legal rate, and a fixed charge of €40 for recovery costs.",
        EnglishGeneralTerms = "Assessments are carried out in accordance with the code of ethics of psychologists and with the GDPR. Each person assessed receives feedback on their results. "
            + "Reports are kept for two years. A session cancelled less than two working days before its date is due.",
    };

    /// <summary>What a firm of its own starts from in Microsoft 365: the usual texts, and nothing of the invented firm. The settings say what is missing.</summary>
    private static CompanyProfile Blank { get; } = Profile with
    {
        Name = "",
        LegalForm = "",
        CapitalCents = null,
        AddressLines = [],
        Siren = "",
        Siret = "",
        Rcs = "",
        VatNumber = "",
        Phone = null,
        Email = null,
        Website = null,
        Iban = null,
        Bic = null,
    };

    public static PriceGrid Grid(Guid id) => new(id, "Tarifs 2026", new DateOnly(2026, 1, 1),
    [
        Item("individual-assessment", "Évaluation individuelle", "Individual assessment", Pricing.PerPerson, 145_000, 0, [new(4, 130_000), new(8, 118_000)], 25, 100),
        Item("assessment-center", "Assessment center (évaluation en groupe)", "Assessment centre", Pricing.PerPerson, 98_000, 490_000, [new(9, 89_000)], 200, 50),
        Item("potential-assessment", "Évaluation de potentiel", "Potential assessment", Pricing.PerPerson, 165_000, 0, [new(4, 150_000)], 50, 100),
        Item("360", "Évaluation 360°", "360° feedback", Pricing.PerPerson, 89_000, 0, [new(6, 79_000)], 50, 50),
        Item("psychometric-tests", "Tests psychométriques", "Psychometric tests", Pricing.PerPerson, 32_000, 64_000, [new(10, 26_000)], 0, 25),
        Item("debriefing", "Restitution", "Debriefing", Pricing.PerPerson, 38_000, 0, [], 0, 25),
        Item("development", "Accompagnement et développement", "Development coaching", Pricing.PerDay, 140_000, 0, [], 50, 100),
    ]);

    public static async Task CreateIfMissing(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IodDb>();
        if (await db.Profiles.AnyAsync(cancel))
            return;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var people = await services.GetRequiredService<IDirectory>().People(cancel);
        db.Profiles.Add(new StoredProfile { Profile = services.GetRequiredService<IodSettings>().IsLocal ? Profile : Blank });
        var grid = Grid(Guid.CreateVersion7(now));
        db.PriceGrids.Add(new StoredPriceGrid { Id = grid.Id, ValidFrom = grid.ValidFrom, Grid = grid });
        db.Consultants.AddRange(Consultants(people, now));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The first three who sell also deliver; where the directory is another, so are they.</summary>
    private static IEnumerable<StoredConsultant> Consultants(IReadOnlyList<Person> people, DateTimeOffset now)
    {
        (int Days, string[] Skills)[] profiles =
        [
            (150, ["individual-assessment", "potential-assessment", "debriefing", "development"]),
            (400, ["individual-assessment", "assessment-center", "potential-assessment", "psychometric-tests", "debriefing"]),
            (400, ["individual-assessment", "assessment-center", "360", "psychometric-tests", "debriefing", "development"]),
        ];
        return people.Where(p => Domain.Process.WhoMay.Take(p.Role, Domain.Process.Step.RecordSent)).Zip(profiles, (person, profile) => new StoredConsultant
        {
            Id = Guid.CreateVersion7(now),
            Name = person.Name,
            Address = person.Address,
            DaysPerWeek = profile.Days,
            Skills = [.. profile.Skills.Select(service => new Skill(service, null))],
            Active = true,
        });
    }

    private static PriceGridItem Item(
        string service, string french, string english, Pricing pricing, long price, long minimum, PriceBand[] bands, int setupDays, int daysPerPerson) =>
        new(service, french, english, WordsFor(service), pricing, price, minimum, bands, Vat, setupDays, daysPerPerson);

    /// <summary>The words the reader knows for the usual services; the firm adds its own in the settings.</summary>
    private static IReadOnlyList<string> WordsFor(string service) => ServiceVocabulary.Default.Single(terms => terms.Code == service).Terms;
}
