using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Quotes;

/// <summary>Something a quote says that the Go does not cover: the criterion to ask again, and why, in French.</summary>
public sealed record BeyondGo(Criterion Criterion, string Sentence);

/// <summary>A person's answer to the contract review: Go or NoGo, with a verdict on each criterion that goes beyond the feasibility Go.</summary>
public sealed record ContractReviewAnswer(bool Go, IReadOnlyList<CriterionVerdict> Beyond, string? Comment);

/// <summary>
/// The contract review, mandatory before sending (ISO 9001, 8.2.3.1). Bound to the content it saw: <see cref="Content"/> is kept, so that what changed since can be shown.
/// </summary>
/// <param name="Fingerprint">Of <see cref="Content"/>.</param>
/// <param name="At">UTC.</param>
public sealed record ContractReview(
    bool Go, IReadOnlyList<CriterionVerdict> Beyond, string? Comment, string Fingerprint, QuoteContent Content, string ById, string ByName, DateTime At)
{
    /// <summary>What of a quote is not inside what was reviewed; empty when one click is enough.</summary>
    public static IReadOnlyList<BeyondGo> Compare(Coverage covered, QuoteContent content) =>
    [
        .. Services(covered, content),
        .. People(covered, content),
        .. Place(covered, content),
        .. Dates(covered, content),
    ];

    private static IEnumerable<BeyondGo> Services(Coverage covered, QuoteContent content) =>
        from service in Priced(content).Select(l => l.Service!).Distinct()
        where covered.Services.All(s => s.Service != service)
        from criterion in new[] { Criterion.Skills, Criterion.Capacity }
        select new BeyondGo(criterion, $"La prestation « {ServiceNames.Of(service)} » n'a pas été revue.");

    private static IEnumerable<BeyondGo> People(Coverage covered, QuoteContent content) =>
        from lines in Priced(content).GroupBy(l => l.Service!)
        let reviewed = covered.Services.Where(s => s.Service == lines.Key).ToList()
        where reviewed.Count > 0
        let allowed = reviewed.Sum(s => s.People ?? 1)
        let asked = lines.Sum(PeopleOf)
        where asked > allowed
        select new BeyondGo(Criterion.Capacity, $"{ServiceNames.Of(lines.Key)} : {asked} personnes au devis, {allowed} revue{(allowed > 1 ? "s" : "")}.");

    private static IEnumerable<BeyondGo> Place(Coverage covered, QuoteContent content)
    {
        var places = covered.Services.Select(s => s.Place).Where(p => p is not null).Distinct().ToList();
        if (!string.IsNullOrWhiteSpace(content.Place) && places.Count > 0 && !places.Any(p => Clients.CompanyName.Fold(content.Place).Contains(Clients.CompanyName.Fold(p!), StringComparison.Ordinal)))
        {
            yield return new BeyondGo(Criterion.Capacity, $"Lieu au devis : {content.Place} ; revu : {string.Join(", ", places)}.");
        }
    }

    private static IEnumerable<BeyondGo> Dates(Coverage covered, QuoteContent content)
    {
        if (content.Period?.From is { } from && covered.From is { } earliest && from < earliest)
        {
            yield return new BeyondGo(Criterion.Deadline, $"Le devis commence le {FrenchDates.InWords(from)}, avant le {FrenchDates.InWords(earliest)} revu.");
        }

        if (content.Period?.To is { } to && (covered.To is null || to < covered.To))
        {
            yield return new BeyondGo(Criterion.Deadline, covered.To is { } latest
                ? $"Le devis promet le {FrenchDates.InWords(to)}, avant le {FrenchDates.InWords(latest)} revu."
                : $"Le devis promet le {FrenchDates.InWords(to)}, aucune date n'a été revue.");
        }

        if (content.Period?.To is { } end && covered.To is { } last && end > last)
        {
            yield return new BeyondGo(Criterion.Deadline, $"Le devis finit le {FrenchDates.InWords(end)}, après le {FrenchDates.InWords(last)} revu.");
        }
    }

    private static IEnumerable<QuoteLine> Priced(QuoteContent content) => content.Lines.Where(l => l.Kind == LineKind.Priced && l.Service is not null);

    private static int PeopleOf(QuoteLine line) => line.People ?? (line.Unit == Unit.Person ? (line.Quantity + 99) / 100 : 1);
}
