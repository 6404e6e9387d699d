using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Letters;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Money;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Reviews;

/// <summary>The minutes of the « revue des devis en cours »: one decision for each open quote, and what became of last week's.</summary>
public static class WeeklyMinutesPdf
{
    private const string Name = "Revue des devis en cours";

    public static void Write(CompanyProfile company, ReviewMinutes minutes, Stream output) => new SkiaRenderer().Render(Of(company, minutes), output);

    internal static Document Of(CompanyProfile company, ReviewMinutes minutes)
    {
        var report = new Report(company);
        return report.Document(Name, "", minutes.HeldOn, [.. Title(minutes, report), .. Missed(minutes, report), .. Decisions(minutes, report), .. Before(minutes, report)]);
    }

    private static IEnumerable<Block> Title(ReviewMinutes minutes, Report report) => report.Title(
        Name,
        "",
        $"Compte rendu, semaine du {FrenchDates.InWords(minutes.Week)}",
        ("Tenue le", FrenchDates.WithWeekday(minutes.HeldOn)),
        ("Participants", string.Join(", ", minutes.Participants)),
        ("En cours", $"{minutes.Decisions.Count} devis, {FrenchMoney.Of(minutes.ExclVatCents)} HT"));

    private static IEnumerable<Block> Missed(ReviewMinutes minutes, Report report)
    {
        if (minutes.MissedWeeks.Count == 0) yield break;
        yield return new Gap(10);
        yield return report.Framed([report.Body($"**Revues non tenues :** semaines du {string.Join(", du ", minutes.MissedWeeks.Select(FrenchDates.InWords))}.")]);
    }

    private static IEnumerable<Block> Decisions(ReviewMinutes minutes, Report report)
    {
        yield return report.Section("Décisions");
        if (minutes.Decisions.Count == 0) yield return report.Body("Aucun devis n'est en cours.");
        else
            yield return report.Grid(
                [("Devis", Track.Shared(1.1f)), ("Montant HT", Track.Fixed(70)), ("Envoyé le", Track.Fixed(56)), ("Décision", Track.Shared())],
                minutes.Decisions.Select(line => (IReadOnlyList<Block>)
                [
                    Quote(line.Line, report), new Text(FrenchMoney.Of(line.Line.Item.ExclVatCents), report.Theme.StrongAmount with { Align = Align.Left }),
                    report.Body(FrenchDates.Numeric(line.Line.Item.SentOn)), report.Body(line.Decision.InFrench())
                ]));
    }

    private static Stack Quote(AgendaLine line, Report report) => new(
        report.Strong($"{line.Item.QuoteName} – {line.Item.ClientName}"),
        report.Quiet(line.Item.Title),
        report.Quiet(string.Join(" ; ", line.Because.Skip(1))));

    private static IEnumerable<Block> Before(ReviewMinutes minutes, Report report)
    {
        if (minutes.Before.Count == 0) yield break;
        yield return report.Section("Suites de la revue précédente");
        yield return report.Grid(
            [("Devis", Track.Fixed(96)), ("Décision", Track.Shared(1.2f)), ("Suite", Track.Shared())],
            minutes.Before.Select(followed => (IReadOnlyList<Block>)
                [report.Strong(followed.Decision.QuoteName), report.Body(followed.Decision.InFrench()), report.Body(followed.InFrench)]));
    }
}
