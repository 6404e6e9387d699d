using System.Globalization;

namespace IodOutlook.Domain.Indicators;

/// <summary>Which quotes stand behind a figure.</summary>
public enum ListOf
{
    Issued,
    Won,
    CohortWon,
    Lost,
    Open,
}

/// <summary>What the quotes are split by.</summary>
public enum SplitBy
{
    Month,
    Source,
    Service,
    Client,
    Consultant,
}

/// <summary>The list behind a figure.</summary>
public static class IndicatorList
{
    /// <summary>The quotes that the figure counts, newest first.</summary>
    /// <param name="key">Of one part only; null for all.</param>
    public static IEnumerable<QuoteFact> Of(IEnumerable<QuoteFact> facts, ListOf list, Span span, SplitBy by, string? key)
    {
        var days = key is not null && by == SplitBy.Month ? Month(span, key) : span;
        return facts.Where(f => Counts(f, list, days) && (key is null || by == SplitBy.Month || f.Matter.KeyOf(by) == key)).OrderByDescending(f => f.IssuedOn).ThenByDescending(f => f.Matter.Name, StringComparer.Ordinal);
    }

    private static bool Counts(QuoteFact fact, ListOf list, Span span) => list switch
    {
        ListOf.Issued => fact.IsIssuedIn(span),
        ListOf.Won => fact.IsWonIn(span),
        ListOf.CohortWon => fact.IsCohortWonIn(span),
        ListOf.Lost => fact.IsLostIn(span),
        _ => fact.Outcome == QuoteOutcome.Open,
    };

    private static Span Month(Span span, string key)
    {
        if (!DateOnly.TryParseExact($"{key}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            throw new Process.InvalidValueException("key", "Un mois s'écrit comme 2026-11.");
        }

        return span.Month(first);
    }
}
