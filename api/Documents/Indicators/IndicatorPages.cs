using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Letters;
using IodOutlook.Domain.Indicators;
using IodOutlook.Domain.Money;

namespace IodOutlook.Documents.Indicators;

/// <summary>The tables of the indicators as they are printed: alone, and in the pack for the management review.</summary>
internal sealed class IndicatorPages(IndicatorReport given, Report report)
{
    private IndicatorFigures Figures => given.Figures;

    public IEnumerable<Block> All() =>
        [.. AgainstTargets(), .. Trends(), .. given.Splits.SelectMany(Split), .. Tallies("Ancienneté des devis en cours", Figures.Ages.Select(band => (IndicatorWords.Age(band), band.Open))), .. Lost()];

    private IEnumerable<Block> AgainstTargets()
    {
        var (total, targets) = (Figures.Total, given.Targets);
        yield return report.Section("Indicateurs et objectifs");
        if (total.Issued.Count == 0) yield return report.Body("Aucun devis n'est parti dans cette période.");
        yield return report.Grid(
            [("Indicateur", Track.Shared(1.4f)), ("Résultat", Track.Shared(1.2f)), ("Objectif", Track.Shared()), ("Écart", Track.Shared(0.8f))],
            [
                Line("Devis émis", $"{total.Issued.Count}", $"{targets.Issued}", Difference(total.Issued.Count, targets.Issued)),
                Line("Montant émis HT", FrenchMoney.Of(total.Issued.Cents), Money(targets.IssuedCents), Difference(total.Issued.Cents, targets.IssuedCents)),
                Line("Montant signé HT", Count(total.Won), Money(targets.WonCents), Difference(total.Won.Cents, targets.WonCents)),
                Line("Taux de transformation", Rate(total.Rate), targets.Rate is { } rate ? FrenchMoney.Percent(rate) : "", Points(total.Rate, targets.Rate)),
                Line("Transformation des devis émis", Rate(total.CohortRate)),
                Line("De la demande au devis", Days(Figures.DaysToQuote), targets.DaysToQuote is { } days ? $"{FrenchMoney.Quantity(days)} jours au plus" : "", Less(Figures.DaysToQuote, targets.DaysToQuote)),
                Line("Du devis à la réponse", Days(Figures.DaysToAnswer)),
                Line("Commandes annulées", Count(Figures.Cancelled)),
                Line("Devis en cours", Count(Figures.Open)),
                Line("Prévision HT", FrenchMoney.Of(Figures.ForecastCents)),
                Line("Relances faites", given.FollowUps.Due == 0 ? "aucune à faire" : $"{given.FollowUps.Done} sur {given.FollowUps.Due}")
            ]);
    }

    private Block[] Line(string name, string result, string target = "", string gap = "") =>
        [report.Strong(name), report.Body(result), report.Body(target), report.Body(gap)];

    private IEnumerable<Block> Trends()
    {
        yield return report.Section("Tendances, comparées à l'année précédente");
        yield return report.Grid(
            [("Période", Track.Shared()), ("Émis HT", Track.Shared()), ("Un an plus tôt", Track.Shared()), ("Signé HT", Track.Shared()), ("Un an plus tôt", Track.Shared()), ("Évolution", Track.Fixed(60))],
            Figures.Rolling.Select(rolling => (IReadOnlyList<Block>)
            [
                report.Strong(IndicatorWords.Months(rolling)), report.Body(FrenchMoney.Of(rolling.Now.Issued.Cents)), report.Body(FrenchMoney.Of(rolling.YearBefore.Issued.Cents)),
                report.Body(FrenchMoney.Of(rolling.Now.Won.Cents)), report.Body(FrenchMoney.Of(rolling.YearBefore.Won.Cents)),
                report.Body(Difference(rolling.Now.Won.Cents, rolling.YearBefore.Won.Cents))
            ]));
    }

    private IEnumerable<Block> Split((string Title, IReadOnlyList<NamedPart> Parts) split)
    {
        if (split.Parts.Count == 0) yield break;
        yield return report.Section(split.Title);
        yield return report.Grid(
            [("", Track.Shared(1.3f)), ("Émis", Track.Fixed(34)), ("Montant émis HT", Track.Shared()), ("Signés", Track.Fixed(38)), ("Montant signé HT", Track.Shared()), ("Taux", Track.Fixed(52))],
            split.Parts.Select(part => (IReadOnlyList<Block>)
            [
                report.Strong(part.Name), report.Body($"{part.Performance.Issued.Count}"), report.Body(FrenchMoney.Of(part.Performance.Issued.Cents)),
                report.Body($"{part.Performance.Won.Count}"), report.Body(FrenchMoney.Of(part.Performance.Won.Cents)),
                report.Body(part.Performance.Rate is { } rate ? FrenchMoney.Percent(rate) : "")
            ]));
    }

    private IEnumerable<Block> Lost() => given.Lost.Count == 0 ? [] : Tallies("Raisons des pertes", given.Lost);

    private IEnumerable<Block> Tallies(string title, IEnumerable<(string Name, Tally Tally)> lines)
    {
        yield return report.Section(title);
        yield return report.Grid(
            [("", Track.Shared(2)), ("Devis", Track.Fixed(60)), ("Montant HT", Track.Shared())],
            lines.Select(line => (IReadOnlyList<Block>)[report.Strong(line.Name), report.Body($"{line.Tally.Count}"), report.Body(FrenchMoney.Of(line.Tally.Cents))]));
    }

    private static string Count(Tally tally) => $"{FrenchMoney.Of(tally.Cents)} ({tally.Count} devis)";

    private static string Money(long? cents) => cents is { } value ? FrenchMoney.Of(value) : "";

    private static string Rate(int? rate) => rate is { } value ? FrenchMoney.Percent(value) : "aucun devis émis";

    private static string Days(long? hundredths) => hundredths is { } value ? $"{FrenchMoney.Quantity(value)} jours" : "aucun devis";

    /// <summary>In percent of what was wanted, or of the year before; nothing when that is nothing.</summary>
    private static string Difference(long result, long? wanted) =>
        wanted is { } basis and > 0 ? Signed(FrenchMoney.Percent((int)Math.Min(Rounding.Scale(result - basis, Rounding.WholeBasisPoints, basis), int.MaxValue)), result > basis) : "";

    private static string Points(int? result, int? wanted) => result is { } rate && wanted is { } target ? Signed($"{FrenchMoney.Quantity(rate - target)} points", rate > target) : "";

    private static string Less(long? result, long? wanted) => result is { } days && wanted is { } most ? Signed($"{FrenchMoney.Quantity(days - most)} jours", days > most) : "";

    private static string Signed(string text, bool isMore) => isMore ? $"+{text}" : text;
}
