using IodOutlook.Documents.Calendar;
using IodOutlook.Documents.Handover;
using IodOutlook.Documents.Indicators;
using IodOutlook.Documents.Invoices;
using IodOutlook.Documents.Quotes;
using IodOutlook.Documents.Reviews;
using IodOutlook.Documents.Tracking;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Indicators;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Samples;

/// <summary>One imagined matter, from the quote to the hand-over, told through every document.</summary>
internal sealed class SampleData(CompanyProfile company, PriceGrid grid, DateOnly today)
{
    private const string Number = "DEV-2026-0031 v2";
    private const string Demand = "DEM-2026-0042";
    private const string Writer = "Étienne Lambert";
    private const string Title = "Évaluation de trois candidats au poste de directeur commercial";

    public CompanyProfile Company => company;

    public DateOnly Today => today;

    public static Addressee Client { get; } =
        new("Mercier Industries SA", ["145 avenue Jean-Jaurès", "69007 Lyon"], "Mme Claire Fontaine") { ContactTitle = "Directrice des ressources humaines", Siren = "552081317", VatNumber = "FR03552081317" };

    public QuoteContent Short => Content(Framing, Assessment(3), Debriefing);

    public QuoteContent OneLine => Content(Assessment(3));

    public QuoteContent FiveLines => Content(Framing, Assessment(3), Tests, Debriefing, Debriefing with { Description = "Accompagnement à la prise de poste" }) with
    {
        Discount = 500,
        TravelAtCost = false,
        TravelCents = 38_450,
        GoConditions = ["Les candidats sont disponibles une demi-journée chacun pendant la période.", "La fiche de poste définitive nous parvient deux semaines avant le premier entretien."]
    };

    public QuoteContent ThreeRates => Content(Assessment(3), Tests with { VatRate = 1_000 }, Debriefing with { VatRate = 550 });

    public QuoteContent WithOptions => Content(
        QuoteLine.Words("Notre proposition suit vos trois étapes. **Les options s'ajoutent à votre demande** ; indiquez celles que vous retenez en retournant ce devis :\n- la première élargit l'évaluation aux cadres qui rapportent au poste ;\n- la seconde accompagne la prise de fonction."),
        Assessment(3),
        Debriefing,
        Tests with { Optional = true },
        Debriefing with { Description = "Accompagnement à la prise de poste\nTrois entretiens d'une heure et demie, à un, trois et six mois.", Quantity = 150, Optional = true });

    public QuoteContent ThirtyLines => Content(
        [.. Lot("Lot 1 : diagnostic"), .. Lot("Lot 2 : évaluation"), .. Lot("Lot 3 : développement")]);

    private QuoteContent English => FiveLines with
    {
        Title = "Assessment of three candidates for the position of sales director",
        Introduction = string.IsNullOrWhiteSpace(company.EnglishIntroduction)
            ? "You wish to secure the appointment of your next sales director. We propose to assess the three shortlisted candidates, and to report to you in person and in writing."
            : company.EnglishIntroduction,
        Lines =
        [
            Framing with { Description = "Definition of the position and choice of tools" },
            Assessment(3) with { Description = "Individual assessment, sales director\nStructured interview, personality and reasoning tests, business case, six-page report." },
            Debriefing with { Description = "Report to the executive committee" }
        ],
        Conditions = company.In("en").PaymentTerms,
        GoConditions = ["The candidates are available for half a day each during the period."]
    };

    public Invoice Deposit => Invoice.ForDeposit("FA-2026-0003", today, today.AddDays(14), company, Client, Number, FiveLines, QuoteTotals.Of(FiveLines));

    public ReviewRecord Review => new(
        company, Demand, Title, Client.Name, Feasibility, Number, new ContractReview(true, [], "Relu avec C. Roy.", FiveLines.Fingerprint, FiveLines, "el", Writer, At(10), Feasibility.Coverage.Fingerprint));

    public ContextSheet Context => new(
        company, "CMD-2026-0007", Demand, Number, Client, "c.fontaine@mercier-industries.example", ["+33 4 72 00 00 00"], FiveLines, ["Camille Roy", "Marc Oriol"],
        [
            new ContextNote("Contexte et enjeux", "Le poste est vacant depuis septembre. **Deux candidats sont internes**, le troisième vient d'un concurrent.\n- L'annonce interne est faite.\n- Le comité de direction tranche dans les deux semaines qui suivent la restitution."),
            new ContextNote("Points d'attention", "Ne pas convoquer les candidats internes le même jour.")
        ],
        ["Fiche de poste.pdf", $"{Number}, signé.pdf"], Writer, today);

    public ReviewMinutes Minutes
    {
        get
        {
            var lines = new[] { ("Mercier Industries SA", 710_670L, ReviewChoice.Call), ("Groupe Valmont", 1_840_000L, ReviewChoice.FollowUpNow), ("Ville de Saint-Aubin", 320_000L, ReviewChoice.WaitUntil) }
                .Select((quote, i) => new MinutesLine(Agenda(quote.Item1, quote.Item2, i), Decided(quote.Item3, i))).ToList();
            return new ReviewMinutes(
                ReviewRhythm.WeekOf(today), today, [Writer, "Camille Roy"], lines.Sum(line => line.Line.Item.ExclVatCents), lines,
                [new DecisionFollowed(Decided(ReviewChoice.Call, 1), DecisionOutcome.Done, "Fait : le client rappelle jeudi.")], []);
        }
    }

    public PriceGrid Grid => grid;

    public TrackingLists Tracking => new(
        [
            new TrackedQuote(Number, Client.Name, Title, "Envoyé", 710_670, 852_804, today, today, today.AddDays(30), null, null, Writer),
            new TrackedQuote("DEV-2026-0030", "Groupe Valmont", "360° du comité de direction", "Refusé", 1_840_000, 2_208_000, today.AddDays(-60), today.AddDays(-58), today.AddDays(-30), today.AddDays(-40), "Prix", "Camille Roy")
        ],
        [new TrackedDemand(Demand, Client.Name, "Mme Claire Fontaine", Title, "Devis envoyé", today.AddDays(-6), "Réseau", "avant fin janvier", Writer)],
        [new TrackedFollowUp(Number, Client.Name, today.AddDays(7), "Prévue", null)],
        [new TrackedMonth(new DateOnly(today.Year, today.Month, 1), 7, 4, 3_120_000, 2, 1_410_000, 5_000)]);

    public IndicatorReport Indicators
    {
        get
        {
            var figures = IndicatorTable.Of(FactTable.Of([Left(1, "Mercier Industries SA", 710_670, 20), Left(2, "Groupe Valmont", 1_840_000, 60) with { Outcome = QuoteOutcome.Won, ClosedOn = today.AddDays(-40) }]), Span.MonthsUpTo(today, 12), today);
            return new IndicatorReport(
                figures, new IndicatorTargets(40, 30_000_000, 12_000_000, 4_500, 500), new FollowUpTally(6, 5),
                [("Par mois", [.. figures.Months.Select(month => new NamedPart(month.Key, month.Performance))]), ("Par client", [.. figures.Clients.Select(client => new NamedPart(client.Key, client.Performance))])],
                [("prix", new Tally(1, 320_000))]);
        }
    }

    public static ReviewFacts ReviewFacts { get; } = new(1, 0, 46, 2, 9, 8, 7, 457);

    public CalendarEvent Breakfast => new(
        "petit-dejeuner-sample@iod.example", 0, At(9), At(7).AddDays(21), At(9).AddDays(21), "Petit déjeuner : évaluer un dirigeant", string.Join(", ", company.AddressLines), "Café à 8 h 30, échanges de 9 h à 10 h.",
        new CalendarPerson(Writer, company.Email ?? "contact@example.com"), [new CalendarPerson("Claire Fontaine", "c.fontaine@mercier-industries.example")]);

    public QuoteSheet EnglishQuote => Quote(English) with { Language = "en", Client = Client with { Contact = "Ms Claire Fontaine", ContactTitle = "Human resources director" } };

    public QuoteSheet Quote(QuoteContent content) =>
        new(company, Client, Number, today, today.AddDays(content.ValidityDays), content, QuoteTotals.Of(content), "fr", false, Demand) { WrittenBy = Writer };

    private static QuoteLine Framing { get; } = new(LineKind.Free, null, "Cadrage du poste et choix des outils", 100, Unit.Fixed, 90_000, 0, 2_000, null);

    private static QuoteLine Debriefing { get; } = new(LineKind.Priced, "debriefing", "Restitution orale au comité de direction", 50, Unit.Day, 140_000, 0, 2_000, null);

    private static QuoteLine Tests { get; } = new(
        LineKind.Priced, "psychometric-tests", "Tests psychométriques en ligne\nPersonnalité, raisonnement et motivation ; résultats commentés.", 1_200, Unit.Person, 9_500, 1_000, 2_000, 12);

    private FeasibilityReview Feasibility => new(
        Decision.GoWithConditions,
        [
            new ReviewedCriterion(Criterion.Deadline, Verdict.Met, "Au plus tôt le 14 janvier, pour le 29 janvier demandé.", null),
            new ReviewedCriterion(Criterion.Skills, Verdict.Met, "C. Roy et M. Oriol sont habilités à l'évaluation individuelle.", null),
            new ReviewedCriterion(Criterion.Capacity, Verdict.MetWithReserve, "6 jours libres, il en faut 5,5.", "Aucune marge : prévenir M. Oriol.")
        ],
        FiveLines.GoConditions,
        null,
        Coverage.Of([new Need("individual-assessment", "Directeur commercial", 3, "Lyon")], FiveLines.Period),
        "el",
        Writer,
        At(9));

    private static QuoteLine Assessment(int people) => new(
        LineKind.Priced, "individual-assessment", "Évaluation individuelle – directeur commercial\nEntretien structuré, tests de personnalité et de raisonnement, mise en situation, rapport de six pages.", people * 100, Unit.Person, 125_000, 0, 2_000, people);

    private static IEnumerable<QuoteLine> Lot(string heading) =>
        [QuoteLine.Heading(heading), .. Enumerable.Range(1, 9).Select(i => (i % 3) switch { 0 => Tests, 1 => Assessment(i), _ => Debriefing })];

    private QuoteContent Content(params QuoteLine[] lines) => new(
        Title,
        string.IsNullOrWhiteSpace(company.Introduction)
            ? "Vous souhaitez sécuriser le recrutement de votre futur directeur commercial. Nous vous proposons d'évaluer les trois candidats retenus, puis de vous restituer nos conclusions de vive voix et par écrit."
            : company.Introduction,
        lines, 0, 0, 2_000, true, company.DefaultDeposit, company.DefaultValidityDays, "Lyon", new Period(today.AddDays(48), today.AddDays(66), null), company.PaymentTerms, []);

    private QuoteFact Left(int number, string client, long cents, int daysAgo) => new(
        new QuoteMatter(new Guid(number, 0, 0, new byte[8]), Guid.Empty, $"DEV-2026-{number:0000}", client, "el", "network", "individual-assessment", today.AddDays(-daysAgo - 4), cents, null),
        today.AddDays(-daysAgo), QuoteOutcome.Open, null);

    private AgendaLine Agenda(string client, long cents, int i) => new(
        new ReviewItem(Guid.Empty, $"DEV-2026-{28 + i:0000}", client, Title, cents, today.AddDays(-10 * (i + 1)), null, today.AddDays(20), null, null, false, "el"),
        50,
        ["", $"sans nouvelles depuis {10 * (i + 1)} jours", "aucune relance prévue"]);

    private ReviewDecision Decided(ReviewChoice choice, int i) => new(
        Guid.Empty, $"DEV-2026-{28 + i:0000}", choice, "el", "É. Lambert", today.AddDays(2 + i), null, i == 0 ? "Demander la date du comité." : null, At(9));

    private DateTime At(int hour) => new(today, new TimeOnly(hour, 0), DateTimeKind.Utc);
}
