using System.Runtime.InteropServices;
using IodOutlook.Domain.FollowUps;

namespace IodOutlook.Domain.Indicators;

/// <summary>
/// The quotes that left, and what they add up to day by day: kept quote by quote as they change, so that the indicators of any period are looked up, not counted. One thread
/// at a time.
/// </summary>
public sealed class FactTable
{
    private static readonly RefusalReason[] Reasons = Enum.GetValues<RefusalReason>();

    private readonly Dictionary<Guid, QuoteFact> facts = [];
    private readonly Dictionary<SplitBy, Dictionary<string, RunningPerformance>> parts =
        new[] { SplitBy.Source, SplitBy.Service, SplitBy.Client, SplitBy.Consultant }.ToDictionary(by => by, _ => new Dictionary<string, RunningPerformance>());

    /// <summary>Lost or expired, by the day it was known; the last one without a reason.</summary>
    private readonly RunningTally[] lost = [.. Reasons.Select(_ => new RunningTally()), new()];

    public IReadOnlyCollection<QuoteFact> Facts => facts.Values;

    internal RunningPerformance All { get; } = new();

    /// <summary>By the day they were issued.</summary>
    internal RunningTally Open { get; } = new();

    /// <summary>By the day their order was cancelled.</summary>
    internal RunningTally Cancelled { get; } = new();

    /// <summary>Days instead of cents, by the day of the quote.</summary>
    internal RunningTally DaysToQuote { get; } = new();

    /// <summary>Days instead of cents, by the day of the client's answer.</summary>
    internal RunningTally DaysToAnswer { get; } = new();

    public static FactTable Of(IEnumerable<QuoteFact> facts)
    {
        var table = new FactTable();
        // Oldest first: what comes later is then added at the end.
        foreach (var fact in facts.OrderBy(f => f.IssuedOn))
        {
            table.Put(fact);
        }

        return table;
    }

    /// <summary>In the place of what was known of that quote.</summary>
    public void Put(QuoteFact fact)
    {
        Remove(fact.Matter.QuoteId);
        facts.Add(fact.Matter.QuoteId, fact);
        Add(fact, 1);
    }

    /// <summary>Nothing happens when it is not here: a quote that never left.</summary>
    public void Remove(Guid quoteId)
    {
        if (facts.Remove(quoteId, out var fact))
        {
            Add(fact, -1);
        }
    }

    internal IReadOnlyDictionary<string, RunningPerformance> Parts(SplitBy by) => parts[by];

    internal IEnumerable<LostFor> LostOver(Span span) => lost.Select((tally, i) => new LostFor(i < Reasons.Length ? Reasons[i] : null, tally.Over(span)));

    private void Add(QuoteFact fact, int sign)
    {
        var (matter, issuedOn) = (fact.Matter, fact.IssuedOn);
        All.Add(fact, sign);
        foreach (var (by, keys) in parts)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(keys, matter.KeyOf(by), out _) ??= new()).Add(fact, sign);
        }

        DaysToQuote.Add(issuedOn, issuedOn.DayNumber - matter.DemandOn.DayNumber, sign);
        if (fact.ClosedOn is not { } closedOn)
        {
            Open.Add(issuedOn, matter.ExclVatCents, sign);
            return;
        }

        if (fact.CancelledOn is { } cancelledOn)
        {
            Cancelled.Add(cancelledOn, matter.SignedCents, sign);
        }

        if (fact.Outcome is QuoteOutcome.Lost or QuoteOutcome.Expired)
        {
            lost[matter.Reason is { } reason ? (int)reason : Reasons.Length].Add(closedOn, matter.ExclVatCents, sign);
        }

        if (fact.Outcome != QuoteOutcome.Expired)
        {
            DaysToAnswer.Add(closedOn, closedOn.DayNumber - issuedOn.DayNumber, sign);
        }
    }
}
