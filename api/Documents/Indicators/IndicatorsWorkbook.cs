using IodOutlook.Documents.Spreadsheets;
using IodOutlook.Domain.Indicators;

namespace IodOutlook.Documents.Indicators;

/// <summary>The indicators of PR-02 as a workbook, one table a sheet. Text that looks like a formula stays text.</summary>
public static class IndicatorsWorkbook
{
    public static void Write(IndicatorReport report, Stream output) =>
        WorkbookFile.Write([Figures(report), .. report.Splits.Select(Split), Rolling(report), Open(report), Lost(report)], output);

    private static Worksheet Figures(IndicatorReport report)
    {
        var (figures, targets) = (report.Figures, report.Targets);
        var total = figures.Total;
        return new(
            "Synthèse",
            [
                new("Indicateur", 40), new("Nombre", 12, ColumnKind.Count), new("Montant HT", 16, ColumnKind.Amount), new("Taux", 10, ColumnKind.Rate),
                new("Jours", 10, ColumnKind.Quantity), new("Objectif, nombre", 12, ColumnKind.Count), new("Objectif, montant HT", 16, ColumnKind.Amount),
                new("Objectif, taux", 10, ColumnKind.Rate), new("Objectif, jours", 10, ColumnKind.Quantity)
            ],
            [
                ["Devis émis", total.Issued.Count, total.Issued.Cents, null, null, targets.Issued, targets.IssuedCents, null, null],
                ["Devis signés", total.Won.Count, total.Won.Cents, null, null, null, targets.WonCents, null, null],
                ["Taux de transformation", null, null, total.Rate, null, null, null, targets.Rate, null],
                ["Transformation des devis émis", total.CohortWon.Count, total.CohortWon.Cents, total.CohortRate, null, null, null, null, null],
                ["De la demande au devis", null, null, null, figures.DaysToQuote, null, null, null, targets.DaysToQuote],
                ["Du devis à la réponse", null, null, null, figures.DaysToAnswer, null, null, null, null],
                ["Commandes annulées", figures.Cancelled.Count, figures.Cancelled.Cents, null, null, null, null, null, null],
                ["Devis en cours", figures.Open.Count, figures.Open.Cents, null, null, null, null, null, null],
                ["Prévision", null, figures.ForecastCents, null, null, null, null, null, null],
                ["Relances à faire dans la période", report.FollowUps.Due, null, null, null, null, null, null, null],
                ["Relances faites", report.FollowUps.Done, null, null, null, null, null, null, null]
            ])
        {
            Preface = [("Du", figures.Span.From), ("Au", figures.Span.To)]
        };
    }

    private static Worksheet Split((string Title, IReadOnlyList<NamedPart> Parts) split) => new(
        split.Title,
        [
            new(split.Title, 34), new("Émis", 10, ColumnKind.Count), new("Montant émis HT", 16, ColumnKind.Amount), new("Signés", 10, ColumnKind.Count),
            new("Montant signé HT", 16, ColumnKind.Amount), new("Taux", 10, ColumnKind.Rate), new("Signés depuis", 12, ColumnKind.Count), new("Transformés depuis", 14, ColumnKind.Rate)
        ],
        [
            .. split.Parts.Select(part => (IReadOnlyList<object?>)
            [
                part.Name, part.Performance.Issued.Count, part.Performance.Issued.Cents, part.Performance.Won.Count, part.Performance.Won.Cents,
                part.Performance.Rate, part.Performance.CohortWon.Count, part.Performance.CohortRate
            ])
        ]);

    private static Worksheet Rolling(IndicatorReport report) => new(
        "Périodes glissantes",
        [
            new("Période", 22), new("Du", 11, ColumnKind.Date), new("Au", 11, ColumnKind.Date), new("Émis HT", 16, ColumnKind.Amount),
            new("Signé HT", 16, ColumnKind.Amount), new("Taux", 10, ColumnKind.Rate),
            new("Émis un an plus tôt HT", 16, ColumnKind.Amount), new("Signé un an plus tôt HT", 16, ColumnKind.Amount), new("Taux un an plus tôt", 12, ColumnKind.Rate)
        ],
        [
            .. report.Figures.Rolling.Select(rolling => (IReadOnlyList<object?>)
            [
                IndicatorWords.Months(rolling), rolling.Span.From, rolling.Span.To, rolling.Now.Issued.Cents, rolling.Now.Won.Cents, rolling.Now.Rate,
                rolling.YearBefore.Issued.Cents, rolling.YearBefore.Won.Cents, rolling.YearBefore.Rate
            ])
        ]);

    private static Worksheet Open(IndicatorReport report) => new(
        "Ancienneté",
        [new("Devis en cours depuis", 24), new("Nombre", 10, ColumnKind.Count), new("Montant HT", 16, ColumnKind.Amount)],
        [.. report.Figures.Ages.Select(band => (IReadOnlyList<object?>)[IndicatorWords.Age(band), band.Open.Count, band.Open.Cents])]);

    private static Worksheet Lost(IndicatorReport report) => new(
        "Raisons des pertes",
        [new("Raison", 34), new("Nombre", 10, ColumnKind.Count), new("Montant HT", 16, ColumnKind.Amount)],
        [.. report.Lost.Select(line => (IReadOnlyList<object?>)[line.Reason, line.Lost.Count, line.Lost.Cents])]);
}
