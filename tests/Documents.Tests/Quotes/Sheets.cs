using IodOutlook.Documents.Quotes;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Tests.Quotes;

/// <summary>Quotes to print.</summary>
internal static class Sheets
{
    public static CompanyProfile Company { get; } = new(
        "IOD Conseil",
        "SAS",
        5_000_000,
        ["18 rue de la Boétie", "75008 Paris"],
        "732829320",
        "73282932000074",
        "Paris",
        "FR44732829320",
        "01 44 50 12 30",
        "contact@iod-conseil.fr",
        "www.iod-conseil.fr",
        null,
        "#1f5f8b",
        "FR7630006000011234567890189",
        "AGRIFRPP",
        "Acompte à la commande, solde à 30 jours fin de mois par virement : IBAN FR76 3000 6000 0112 3456 7890 189, BIC AGRIFRPP.",
        "En cas de retard, pénalités au taux de la BCE majoré de 10 points et indemnité forfaitaire de 40 € pour frais de recouvrement (Code de commerce, L441-10 et D441-5). Pas d'escompte pour paiement anticipé.",
        "",
        "",
        "",
        null,
        3_000,
        30,
        2_000);

    public static PriceGrid Grid { get; } = new(
        Guid.Empty,
        "Grille 2027",
        new DateOnly(2027, 1, 1),
        [
            new PriceGridItem("individual-assessment", "Évaluation individuelle", "Individual assessment", ["assessment", "bilan"], Pricing.PerPerson, 125_000, 125_000, [new PriceBand(5, 115_000), new PriceBand(10, 105_000)], 2_000, 50, 150),
            new PriceGridItem("360", "360°", "360° feedback", ["feedback"], Pricing.PerPerson, 68_000, 0, [], 2_000, 100, 50),
            new PriceGridItem("debriefing", "Restitution", "Debriefing", [], Pricing.PerDay, 140_000, 70_000, [], 2_000, 0, 25)
        ]);

    public static Addressee Client { get; } =
        new("Mercier Industries SA", ["Direction des ressources humaines", "145 avenue Jean-Jaurès", "69007 Lyon"], "Mme Claire Fontaine") { ContactTitle = "Directrice des ressources humaines" };

    public static QuoteContent Content(params QuoteLine[] lines) => new(
        "Évaluation de trois candidats au poste de directeur commercial",
        "Vous souhaitez sécuriser le recrutement de votre futur directeur commercial. Nous vous proposons d'évaluer les trois candidats retenus, puis de vous restituer nos conclusions de vive voix et par écrit.",
        lines,
        0,
        0,
        2_000,
        true,
        3_000,
        30,
        "Lyon",
        new Period(new DateOnly(2027, 1, 11), new DateOnly(2027, 1, 29), null),
        Company.PaymentTerms,
        []);

    public static QuoteLine Assessment(int people = 3) => new(
        LineKind.Priced, "individual-assessment", "Évaluation individuelle – directeur commercial\nEntretien structuré, tests de personnalité et de raisonnement, mise en situation, rapport de six pages.", people * 100, Unit.Person, 125_000, 0, 2_000, people);

    public static QuoteLine Debriefing { get; } = new(
        LineKind.Priced, "debriefing", "Restitution orale au comité de direction", 50, Unit.Day, 140_000, 0, 2_000, null);

    public static QuoteLine Tests { get; } = new(
        LineKind.Priced, "psychometric-tests", "Tests psychométriques en ligne\nSOSIE 2, Watson-Glaser et questionnaire de motivation ; résultats commentés.", 1_200, Unit.Person, 9_500, 1_000, 2_000, 12);

    public static QuoteLine Preparation { get; } = new(
        LineKind.Free, null, "Cadrage du poste et choix des outils", 100, Unit.Fixed, 90_000, 0, 2_000, null);

    public static QuoteSheet Sheet(QuoteContent content, string language = "fr", bool draft = false, CompanyProfile? company = null) => new(
        company ?? Company, Client, "DEV-2026-0031 v2", new DateOnly(2026, 11, 24), new DateOnly(2026, 12, 24), content, QuoteTotals.Of(content), language, draft, "DEM-2026-0042")
    {
        WrittenBy = "Étienne Lambert"
    };

    public static QuoteSheet OneLine => Sheet(Content(Assessment()));

    public static QuoteSheet FiveLines => Sheet(Content(Preparation, Assessment(), Tests, Debriefing, Debriefing with { Description = "Accompagnement à la prise de poste" }) with
    {
        Discount = 500,
        TravelAtCost = false,
        TravelCents = 38_450,
        GoConditions = ["Les candidats sont disponibles une demi-journée chacun entre le 11 et le 22 janvier.", "La fiche de poste définitive nous parvient avant le 18 décembre."]
    });

    public static QuoteSheet ThirtyLines => Sheet(
        Content(
        [
            .. Enumerable.Range(1, 3).SelectMany(lot => (QuoteLine[])
            [
                QuoteLine.Heading($"Lot {lot} : {(lot == 1 ? "diagnostic" : lot == 2 ? "évaluation" : "développement")}"),
                .. Enumerable.Range(1, 9).Select(i => (i % 3) switch
                {
                    0 => Tests with { VatRate = lot == 3 ? 1_000 : 2_000 },
                    1 => Assessment(i),
                    _ => Debriefing
                })
            ])
        ]),
        draft: true,
        company: Company with { GeneralTerms = Terms });

    public static string Terms { get; } = string.Join("\n\n", Enumerable.Range(1, 12).Select(i =>
        $"## Article {i} – {(i % 2 == 0 ? "Confidentialité" : "Exécution de la mission")}\nLe prestataire s'engage à garder **confidentielles** les informations reçues du client et des personnes évaluées. Les résultats ne sont remis qu'aux personnes désignées par le client ; la personne évaluée reçoit une restitution *à sa demande*.\n- Les données sont conservées deux ans, puis effacées.\n- Toute demande d'accès est traitée sous un mois.\nEn cas de report à moins de cinq jours ouvrés, la moitié de la prestation reste due ; au-delà, aucun frais n'est retenu."));
}
