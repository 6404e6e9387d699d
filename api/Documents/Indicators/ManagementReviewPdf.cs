using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Letters;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Money;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Indicators;

/// <summary>What the review looks at besides the figures of PR-02 (ISO 9001:2015, 9.3.2).</summary>
/// <param name="NonConformities">Opened in the period.</param>
/// <param name="StillOpen">Of those ever opened.</param>
/// <param name="ReviewsHeld">Weekly reviews of the period.</param>
/// <param name="ReviewsMissed">Of the period, as far back as they are known.</param>
/// <param name="MissionsEnded">In the period.</param>
/// <param name="GoProvedRight">Of those.</param>
/// <param name="Answers">Clients who answered the question at the end.</param>
/// <param name="ScoreHundredths">Their mean score, hundredths; null when nobody answered.</param>
public sealed record ReviewFacts(
    int NonConformities, int StillOpen, int ReviewsHeld, int ReviewsMissed, int MissionsEnded, int GoProvedRight, int Answers, long? ScoreHundredths);

/// <summary>
/// The pack for the management review of the commercial process: figures against targets, trends, what went wrong, and room for what is decided
/// (ISO 9001:2015, 9.3).
/// </summary>
public static class ManagementReviewPdf
{
    private const string Name = "Revue de direction";
    private const int RowsToFill = 5;

    public static void Write(CompanyProfile company, IndicatorReport indicators, ReviewFacts facts, DateOnly day, Stream output) =>
        new SkiaRenderer().Render(Of(company, indicators, facts, day), output);

    internal static Document Of(CompanyProfile company, IndicatorReport indicators, ReviewFacts facts, DateOnly day)
    {
        var report = new Report(company);
        var title = report.Title(
            Name,
            "PR-02",
            "Processus commercial : données d'entrée de la revue de direction",
            ("Période", IndicatorsTitle.Period(indicators)),
            ("Établie le", FrenchDates.InWords(day)),
            ("Référentiel", Report.Typeset("ISO 9001:2015, §\u00a09.3")));
        return report.Document(Name, "PR-02", day, [.. title, .. new IndicatorPages(indicators, report).All(), .. Quality(facts, report), .. ToDecide(report)]);
    }

    private static IEnumerable<Block> Quality(ReviewFacts facts, Report report)
    {
        yield return report.Section("Conformité et satisfaction des clients");
        yield return report.Grid(
            [("", Track.Shared(1.2f)), ("Résultat", Track.Shared(2))],
            [
                Line("Non-conformités ouvertes dans la période", $"{facts.NonConformities}, et {facts.StillOpen} à traiter à ce jour"),
                Line("Revues des devis en cours", $"tenues : {facts.ReviewsHeld} ; non tenues : {facts.ReviewsMissed}"),
                Line("Missions terminées", facts.MissionsEnded == 0 ? "aucune" : $"{facts.MissionsEnded}, dont {facts.GoProvedRight} conformes au Go (délai, compétences, charge)"),
                Line("Satisfaction des clients", facts.ScoreHundredths is { } score ? $"{FrenchMoney.Quantity(score)} sur 5 (réponses : {facts.Answers})" : "aucune réponse")
            ]);

        Block[] Line(string name, string result) => [report.Strong(name), report.Body(result)];
    }

    /// <summary>What the review decides (9.3.3) is written by hand.</summary>
    private static IEnumerable<Block> ToDecide(Report report)
    {
        yield return report.Section("Décisions et actions");
        yield return report.Grid(
            [("Décision ou action", Track.Shared(2)), ("Responsable", Track.Shared()), ("Échéance", Track.Fixed(70))],
            Enumerable.Repeat<IReadOnlyList<Block>>([new Spacer(16), report.Body(""), report.Body("")], RowsToFill));
    }
}
