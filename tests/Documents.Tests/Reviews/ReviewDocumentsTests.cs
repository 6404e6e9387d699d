using IodOutlook.Documents.Handover;
using IodOutlook.Documents.Reviews;
using IodOutlook.Documents.Tests.Quotes;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Quotes;
using Xunit;

namespace IodOutlook.Documents.Tests.Reviews;

public sealed class ReviewDocumentsTests
{
    private static readonly DateTime Reviewed = new(2026, 11, 23, 9, 32, 0, DateTimeKind.Utc);

    internal static FeasibilityReview Feasibility { get; } = new(
        Decision.GoWithConditions,
        [
            new ReviewedCriterion(Criterion.Deadline, Verdict.Met, "Au plus tôt le 14 janvier 2027, pour le 29 janvier demandé.", null),
            new ReviewedCriterion(Criterion.Skills, Verdict.Met, "C. Roy et M. Oriol sont habilités à l'évaluation individuelle.", null),
            new ReviewedCriterion(Criterion.Capacity, Verdict.MetWithReserve, "6 jours libres, il en faut 5,5.", "Aucune marge : prévenir M. Oriol.")
        ],
        ["Les candidats sont disponibles entre le 11 et le 22 janvier."],
        null,
        Coverage.Of([new Need("individual-assessment", "Directeur commercial", 3, "Lyon")], new Period(new DateOnly(2027, 1, 11), new DateOnly(2027, 1, 29), null)),
        "el",
        "Étienne Lambert",
        Reviewed);

    internal static ReviewRecord Record { get; } = new(
        Sheets.Company,
        "DEM-2026-0042",
        "Évaluation de trois candidats au poste de directeur commercial",
        "Mercier Industries SA",
        Feasibility,
        "DEV-2026-0031 v2",
        new ContractReview(true, [new CriterionVerdict(Criterion.Capacity, Verdict.Met, "Une journée de plus est libre.")], "Vérifié avec C. Roy.", Sheets.FiveLines.Content.Fingerprint, Sheets.FiveLines.Content, "el", "Étienne Lambert", Reviewed.AddDays(1), Feasibility.Coverage.Fingerprint));

    internal static ReviewMinutes Minutes { get; } = MinutesOf(6);

    internal static ContextSheet Context { get; } = new(
        Sheets.Company,
        "CMD-2026-0007",
        "DEM-2026-0042",
        "DEV-2026-0031 v2",
        Sheets.Client,
        "c.fontaine@mercier-industries.example",
        ["+33 4 72 00 00 00"],
        Sheets.FiveLines.Content,
        ["C. Roy", "M. Oriol"],
        [new ContextNote("Contexte et enjeux", "Le poste est vacant depuis *septembre*. **Deux candidats sont internes.**\n- L'annonce interne est faite.\n- Le comité tranche le 2 février.")],
        ["Fiche de poste.pdf", "DEV-2026-0031 v2.pdf"],
        "Étienne Lambert",
        new DateOnly(2026, 12, 2));

    [Fact]
    public void Write_WhenTheReviewsAreRecorded_ShowsRequirementEvidenceWhoWhenDecisionAndFingerprint()
    {
        using var printed = Printed.Of(stream => ReviewRecordPdf.Write(Record, stream));

        foreach (var words in new[]
                 {
                     "Revue des exigences DEM-2026-0042", "ISO 9001:2015, §\u00a08.2.3", "évaluation individuelle", "Au plus tôt le 14\u00a0janvier 2027", "Rempli avec réserve",
                     "Go avec conditions", "entre le 11 et le 22\u00a0janvier", "Étienne Lambert, le 23\u00a0novembre 2026 à 10\u00a0h\u00a032", Feasibility.Coverage.Fingerprint,
                     "Une journée de plus est libre", "24\u00a0novembre 2026 à 10\u00a0h\u00a032", Record.Contract!.Fingerprint
                 })
            Assert.Contains(words, printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheDecisionIsNoGo_PrintsItsReason()
    {
        var noGo = Record with { Feasibility = Feasibility with { Decision = Decision.NoGo, Conditions = [], Reason = "Aucun consultant habilité." }, Contract = null, QuoteName = null };
        using var printed = Printed.Of(stream => ReviewRecordPdf.Write(noGo, stream));

        Assert.Contains("No-Go", printed.Text, StringComparison.Ordinal);
        Assert.Contains("Aucun consultant habilité.", printed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Revue de contrat", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheWeeklyReviewCloses_PrintsEveryDecisionAndWhatBecameOfTheLast()
    {
        using var printed = Printed.Of(stream => WeeklyMinutesPdf.Write(Sheets.Company, MinutesOf(30), stream));

        Assert.True(printed.Pages.Count >= 2);
        for (var i = 1; i <= 30; i++) Assert.Contains($"DEV-2026-{i:0000}", printed.Text, StringComparison.Ordinal);
        foreach (var words in new[] { "semaine du 23\u00a0novembre 2026", "Appeler le client", "Suites de la revue précédente", "Pas fait", "Revues non tenues", "30 devis" })
            Assert.Contains(words, printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenNoQuoteIsOpen_SaysSo()
    {
        using var printed = Printed.Of(stream => WeeklyMinutesPdf.Write(Sheets.Company, MinutesOf(0), stream));

        Assert.Contains("Aucun devis n’est en cours", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenAnOrderIsHandedOver_TellsProductionWhatWasPromised()
    {
        using var printed = Printed.Of(stream => ContextSheetPdf.Write(Context, stream));

        foreach (var words in new[]
                 {
                     "Fiche de contexte CMD-2026-0007", "Mme\u00a0Claire Fontaine", "c.fontaine@mercier-industries.example", "Lyon", "3\u00a0personnes", "C. Roy, M. Oriol",
                     "avant le 18\u00a0décembre", "Contexte et enjeux", "Deux candidats sont internes.", "Fiche de poste.pdf", "Transmise par"
                 })
            Assert.Contains(words, printed.Text, StringComparison.Ordinal);
    }

    private static ReviewMinutes MinutesOf(int quotes)
    {
        var lines = Enumerable.Range(1, quotes).Select(i => new MinutesLine(
            new AgendaLine(
                new ReviewItem(
                    Guid.Empty, $"DEV-2026-{i:0000}", i % 2 == 0 ? "Mercier Industries SA" : "Groupe Valmont", "Évaluation de candidats", 450_000L * i, new DateOnly(2026, 10, 20), null,
                    new DateOnly(2026, 11, 30), null, null, false, "el"),
                50,
                ["4 500,00 € HT", "sans nouvelles depuis 34 jours", "aucune relance prévue"]),
            Decided(i))).ToList();
        var before = quotes == 0 ? [] : new[] { new DecisionFollowed(Decided(1), DecisionOutcome.Late, "Pas fait : c'était prévu pour le 20/11/2026.") };
        return new ReviewMinutes(
            new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 23), ["Étienne Lambert", "Camille Roy"], lines.Sum(line => line.Line.Item.ExclVatCents), lines, before, [new DateOnly(2026, 11, 9)]);
    }

    private static ReviewDecision Decided(int i) => new(
        Guid.Empty, $"DEV-2026-{i:0000}", i % 2 == 0 ? ReviewChoice.Call : ReviewChoice.FollowUpNow, "el", "É. Lambert", new DateOnly(2026, 11, 25), null, "Demander la date du comité.", Reviewed);
}
