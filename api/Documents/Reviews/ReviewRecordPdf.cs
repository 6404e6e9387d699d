using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Letters;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Reviews;

/// <summary>The reviews of one demand, as they are kept.</summary>
/// <param name="QuoteName"><c>DEV-2026-0031 v2</c>, once there is a quote.</param>
public sealed record ReviewRecord(
    CompanyProfile Company, string DemandReference, string DemandTitle, string ClientName, FeasibilityReview Feasibility, string? QuoteName, ContractReview? Contract);

/// <summary>
/// The documented result of the reviews: what was required, the evidence, who decided, when, and the fingerprint of what was decided on
/// (ISO 9001:2015, 8.2.3.2).
/// </summary>
public static class ReviewRecordPdf
{
    public static void Write(ReviewRecord record, Stream output) => new SkiaRenderer().Render(Of(record), output);

    internal static Document Of(ReviewRecord record)
    {
        var report = new Report(record.Company);
        var day = FrenchDates.DayOf(record.Contract?.At ?? record.Feasibility.At);
        return report.Document(
            "Revue des exigences",
            record.DemandReference,
            day,
            [.. Title(record, report), .. Feasibility(record.Feasibility, report), .. record.Contract is { } contract ? Contract(contract, record.QuoteName ?? "", report) : []]);
    }

    private static IEnumerable<Block> Title(ReviewRecord record, Report report) => report.Title(
        "Revue des exigences",
        record.DemandReference,
        record.DemandTitle,
        ("Client", record.ClientName),
        ("Devis", record.QuoteName ?? ""),
        ("Référentiel", Report.Typeset("PR-02, étapes 2 et 3 ; ISO 9001:2015, §\u00a08.2.3")));

    private static IEnumerable<Block> Feasibility(FeasibilityReview review, Report report)
    {
        yield return report.Section("Revue de faisabilité");
        yield return report.Body($"**Exigences revues :** {review.Coverage.InFrench()}.");
        yield return new Gap(8);
        yield return report.Grid(
            [("Critère", Track.Fixed(74)), ("Preuve", Track.Shared(1.5f)), ("Avis", Track.Fixed(78)), ("Commentaire", Track.Shared())],
            review.Criteria.Select(criterion => (IReadOnlyList<Block>)
            [
                report.Strong(Capitalised(FeasibilityDecision.Name(criterion.Criterion))), report.Body(criterion.Evidence), report.Body(Name(criterion.Verdict)),
                report.Quiet(criterion.Comment ?? "")
            ]));
        yield return new Gap(12);
        yield return new Keep(Decision(review, report));
    }

    private static Box Decision(FeasibilityReview review, Report report) => report.Framed(
    [
        new Text($"Décision\u00a0: {Name(review.Decision)}", report.Theme.Section with { Size = 11 }),
        .. review.Conditions.Select(condition => Texts.SmallMarkdown.Bullet(report.Body(condition))),
        .. review.Reason is { } reason ? new Block[] { report.Body(reason) } : [],
        report.Quiet($"{review.ByName}, le {Report.Moment(review.At)}"),
        Fingerprint("Empreinte des exigences revues", review.Coverage.Fingerprint, report)
    ]);

    private static IEnumerable<Block> Contract(ContractReview review, string quote, Report report)
    {
        yield return report.Section("Revue de contrat");
        yield return new Keep(report.Framed(
        [
            new Text($"{quote}\u00a0: {(review.Go ? "Go" : "à revoir")}", report.Theme.Section with { Size = 11 }),
            .. review.Beyond.Select(beyond => report.Body($"Au-delà du besoin revu, critère « {FeasibilityDecision.Name(beyond.Criterion)} » : {Name(beyond.Verdict).ToLowerInvariant()}. {beyond.Comment}")),
            .. review.Beyond.Count == 0 ? new Block[] { report.Body("Le devis reste dans le besoin revu.") } : [],
            .. string.IsNullOrWhiteSpace(review.Comment) ? [] : new Block[] { report.Body(review.Comment) },
            report.Quiet($"{review.ByName}, le {Report.Moment(review.At)}"),
            Fingerprint("Empreinte du devis revu", review.Fingerprint, report)
        ]));
    }

    private static Text Fingerprint(string label, string fingerprint, Report report) => new($"{label}\u00a0: {fingerprint}", report.Theme.Fine);

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Met => "Rempli",
        Verdict.MetWithReserve => "Rempli avec réserve",
        _ => "Non rempli"
    };

    private static string Name(Decision decision) => decision switch
    {
        Domain.Feasibility.Decision.Go => "Go",
        Domain.Feasibility.Decision.GoWithConditions => "Go avec conditions",
        _ => "No-Go"
    };
}
