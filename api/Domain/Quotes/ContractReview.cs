using System.Text.RegularExpressions;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
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
/// <param name="GoFingerprint">Of the coverage of the feasibility Go it was held against; null when there was none.</param>
public sealed partial record ContractReview(
    bool Go,
    IReadOnlyList<CriterionVerdict> Beyond,
    string? Comment,
    string Fingerprint,
    QuoteContent Content,
    string ById,
    string ByName,
    DateTime At,
    string? GoFingerprint)
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
        from service in Offered(content).Select(ServiceOf).Distinct()
        where covered.Services.All(s => s.Service != service)
        from criterion in new[] { Criterion.Skills, Criterion.Capacity }
        select new BeyondGo(criterion, $"La prestation « {ServiceNames.Of(service)} » n'a pas été revue.");

    private static IEnumerable<BeyondGo> People(Coverage covered, QuoteContent content) =>
        from lines in Offered(content).GroupBy(ServiceOf)
        let reviewed = covered.Services.Where(s => s.Service == lines.Key).ToList()
        where reviewed.Count > 0
        let allowed = reviewed.Sum(s => s.People ?? 1)
        let asked = lines.Sum(PeopleOf)
        where asked > allowed
        select new BeyondGo(Criterion.Capacity, $"{ServiceNames.Of(lines.Key)} : {asked} personnes au devis, {allowed} revue{(allowed > 1 ? "s" : "")}.");

    /// <summary>Each place of the quote is held against those reviewed; a street or a postcode beside a place adds none.</summary>
    private static IEnumerable<BeyondGo> Place(Coverage covered, QuoteContent content)
    {
        var reviewed = covered.Services.Select(s => s.Place).OfType<string>().Distinct().ToList();
        var parts = PlaceSeparator().Split(content.Place ?? "").Where(part => !string.IsNullOrWhiteSpace(part)).ToList();
        var places = parts.Exists(part => Within(part, reviewed)) ? parts.FindAll(part => !part.Any(char.IsAsciiDigit)) : parts;
        if (places.Exists(part => !Within(part, reviewed)))
        {
            yield return new BeyondGo(Criterion.Capacity, $"Lieu au devis : {content.Place} ; revu : {(reviewed.Count == 0 ? "aucun" : string.Join(", ", reviewed))}.");
        }
    }

    private static bool Within(string part, List<string> reviewed) =>
        reviewed.Exists(place => $" {CompanyName.Fold(part)} ".Contains($" {CompanyName.Fold(place)} ", StringComparison.Ordinal));

    private static IEnumerable<BeyondGo> Dates(Coverage covered, QuoteContent content)
    {
        if (content.Period?.From is { } from && from != covered.From)
        {
            yield return new BeyondGo(Criterion.Deadline, $"Le devis commence le {FrenchDates.InWords(from)}, {Against(covered.From, from)}.");
        }

        if (content.Period?.To is { } to && to != covered.To)
        {
            yield return new BeyondGo(Criterion.Deadline, $"Le devis finit le {FrenchDates.InWords(to)}, {Against(covered.To, to)}.");
        }
    }

    private static string Against(DateOnly? reviewed, DateOnly quoted) => reviewed is { } day
        ? $"{(quoted < day ? "avant" : "après")} le {FrenchDates.InWords(day)} revu"
        : "aucune date n'a été revue";

    /// <summary>An option is offered as well: the client may take it.</summary>
    private static IEnumerable<QuoteLine> Offered(QuoteContent content) => content.Lines.Where(l => l.HasPrice);

    /// <summary>A free line promises work too: without the code of a service, it is work outside the catalogue.</summary>
    private static string ServiceOf(QuoteLine line) => string.IsNullOrWhiteSpace(line.Service) ? Need.Other : line.Service;

    /// <summary>At least the quantity where persons are counted, whatever the line says of people.</summary>
    private static int PeopleOf(QuoteLine line) => Math.Max(line.People ?? 1, line.Unit == Unit.Person ? (line.Quantity + 99) / 100 : 1);

    [GeneratedRegex(@"[,;/\n]|\bet\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PlaceSeparator();
}
