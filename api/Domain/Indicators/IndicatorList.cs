using System.Globalization;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Indicators;

/// <summary>Which quotes stand behind a figure.</summary>
public enum ListOf
{
    Issued,
    Won,
    CohortWon,
    Lost,
    Open,

    /// <summary>The client said yes or no.</summary>
    Answered,

    /// <summary>Their order was given up.</summary>
    Cancelled,
}

/// <summary>What the quotes are split by.</summary>
public enum SplitBy
{
    Month,
    Source,
    Service,
    Client,
    Consultant,

    /// <summary>Days since the sending; the key is the first day of an <see cref="AgeBand"/>.</summary>
    Age,

    /// <summary>Why it was lost; the key is the name of a <see cref="RefusalReason"/>, or <see cref="IndicatorList.NoReason"/>.</summary>
    Reason,
}

/// <summary>One figure of the page.</summary>
/// <param name="Key">Of one part only; null for all.</param>
public sealed record Figure(ListOf List, Span Span, SplitBy By = SplitBy.Month, string? Key = null);

/// <summary>The list behind a figure.</summary>
public static class IndicatorList
{
    /// <summary>The part of those that were lost without anybody saying why: they expired.</summary>
    public const string NoReason = "none";

    /// <summary>The quotes that the figure counts, newest first.</summary>
    /// <exception cref="InvalidValueException">There is no part of that name.</exception>
    public static IEnumerable<QuoteFact> Of(IEnumerable<QuoteFact> facts, Figure figure, DateOnly today)
    {
        var days = figure is { By: SplitBy.Month, Key: { } month } ? Month(figure.Span, month) : figure.Span;
        var belongs = figure.Key is { } key ? Part(figure.By, key, today) : _ => true;
        return facts.Where(f => Counts(f, figure.List, days) && belongs(f)).OrderByDescending(f => f.IssuedOn).ThenByDescending(f => f.Matter.Name, StringComparer.Ordinal);
    }

    private static bool Counts(QuoteFact fact, ListOf list, Span span) => list switch
    {
        ListOf.Issued => fact.IsIssuedIn(span),
        ListOf.Won => fact.IsWonIn(span),
        ListOf.CohortWon => fact.IsCohortWonIn(span),
        ListOf.Lost => fact.IsLostIn(span),
        ListOf.Answered => fact.IsAnsweredIn(span),
        ListOf.Cancelled => fact.IsCancelledIn(span),
        _ => fact.Outcome == QuoteOutcome.Open,
    };

    private static Func<QuoteFact, bool> Part(SplitBy by, string key, DateOnly today)
    {
        switch (by)
        {
            case SplitBy.Month:
                return _ => true;
            case SplitBy.Age:
                var (from, to) = Band(key);
                return fact => today.DayNumber - fact.IssuedOn.DayNumber is var days && days >= from && (to is null || days <= to);
            case SplitBy.Reason:
                var reason = ReasonOf(key);
                return fact => fact.Matter.Reason == reason;
            default:
                return fact => fact.Matter.KeyOf(by) == key;
        }
    }

    private static (int From, int? To) Band(string key)
    {
        foreach (var band in IndicatorTable.Bands)
        {
            if (band.From.ToString(CultureInfo.InvariantCulture) == key)
            {
                return band;
            }
        }

        throw new InvalidValueException("key", "Une ancienneté se nomme par son premier jour, comme 0 ou 31.");
    }

    private static RefusalReason? ReasonOf(string key)
    {
        if (key == NoReason)
        {
            return null;
        }

        return Enum.TryParse<RefusalReason>(key, ignoreCase: true, out var reason) && Enum.IsDefined(reason)
            ? reason
            : throw new InvalidValueException("key", "Cette raison de perte n'existe pas.");
    }

    private static Span Month(Span span, string key)
    {
        if (!DateOnly.TryParseExact($"{key}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            throw new InvalidValueException("key", "Un mois s'écrit comme 2026-11.");
        }

        return span.Month(first);
    }
}
