using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Indicators;

public enum QuoteOutcome
{
    /// <summary>Sent, and no answer yet.</summary>
    Open,
    Won,
    Lost,
    Expired,

    /// <summary>Signed, and its order was given up since: it counts as answered, and no longer as signed.</summary>
    Cancelled,
}

/// <summary>A step of a quote that its journal tells of.</summary>
/// <param name="On">In Paris.</param>
public sealed record QuoteStep(Step Step, DateOnly On);

/// <summary>What a quote is about: what the indicators are split by.</summary>
/// <param name="Source">Channel of its demand; <see cref="NoSource"/> when nobody said.</param>
/// <param name="Service">Code of the first need of its demand; <c>other</c> when it has none.</param>
/// <param name="Reason">Why it was lost; null when it was not.</param>
public sealed record QuoteMatter(
    Guid QuoteId, Guid DemandId, string Name, string Client, string Consultant, string Source, string Service, DateOnly DemandOn, long ExclVatCents, RefusalReason? Reason)
{
    public const string NoSource = "unknown";

    /// <summary>Without VAT: what was ordered of it, options and amendments included; its own amount while there is no order.</summary>
    public long SignedCents { get; init; } = ExclVatCents;

    /// <summary>The part it belongs to; a month is no property of a quote, but of what is counted.</summary>
    public string KeyOf(SplitBy by) => by switch
    {
        SplitBy.Source => Source,
        SplitBy.Service => Service,
        SplitBy.Client => Client,
        SplitBy.Consultant => Consultant,
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };
}

/// <summary>One quote that left, as the indicators count it.</summary>
/// <param name="IssuedOn">The day it first left.</param>
/// <param name="ClosedOn">The day of the answer, or of the end of its validity; null while it is open.</param>
/// <param name="CancelledOn">The day its order was cancelled; null when it was not.</param>
public sealed record QuoteFact(QuoteMatter Matter, DateOnly IssuedOn, QuoteOutcome Outcome, DateOnly? ClosedOn, DateOnly? CancelledOn = null)
{
    /// <summary>
    /// What its journal makes of a quote: the last answer counts, one that was taken back does not, and an acceptance whose order was cancelled is no signature any more. Null
    /// when it never left.
    /// </summary>
    /// <param name="steps">In the order of the journal.</param>
    public static QuoteFact? Of(QuoteMatter matter, IEnumerable<QuoteStep> steps)
    {
        DateOnly? issuedOn = null;
        var end = (Outcome: QuoteOutcome.Open, ClosedOn: (DateOnly?)null, CancelledOn: (DateOnly?)null);
        foreach (var (step, on) in steps)
        {
            issuedOn ??= step == Step.RecordSent ? on : null;
            end = step switch
            {
                Step.RecordAcceptance => (QuoteOutcome.Won, on, null),
                Step.RecordRefusal => (QuoteOutcome.Lost, on, null),
                Step.Expire => (QuoteOutcome.Expired, on, null),
                Step.CancelOrder when end.Outcome == QuoteOutcome.Won => (QuoteOutcome.Cancelled, end.ClosedOn, on),
                Step.TakeBack or Step.Reopen or Step.RecordSent => (QuoteOutcome.Open, null, null),
                _ => end,
            };
        }

        return issuedOn is { } day ? new(matter, day, end.Outcome, end.ClosedOn, end.CancelledOn) : null;
    }

    /// <summary>What it counts for in a list: a signed one for what was ordered, any other for what was quoted.</summary>
    public long CentsIn(ListOf list) => list is ListOf.Won or ListOf.CohortWon or ListOf.Cancelled ? Matter.SignedCents : Matter.ExclVatCents;

    public bool IsIssuedIn(Span span) => span.Holds(IssuedOn);

    /// <summary>Issued in the period, and signed since.</summary>
    public bool IsCohortWonIn(Span span) => IsIssuedIn(span) && Outcome == QuoteOutcome.Won;

    public bool IsWonIn(Span span) => Outcome == QuoteOutcome.Won && span.Holds(ClosedOn!.Value);

    /// <summary>The client said yes or no in the period, whatever became of it later.</summary>
    public bool IsAnsweredIn(Span span) => Outcome is QuoteOutcome.Won or QuoteOutcome.Lost or QuoteOutcome.Cancelled && span.Holds(ClosedOn!.Value);

    public bool IsCancelledIn(Span span) => CancelledOn is { } day && span.Holds(day);

    public bool IsLostIn(Span span) => Outcome is QuoteOutcome.Lost or QuoteOutcome.Expired && span.Holds(ClosedOn!.Value);
}

/// <summary>Days that count, both ends included.</summary>
public readonly record struct Span(DateOnly From, DateOnly To)
{
    public bool Holds(DateOnly day) => day >= From && day <= To;

    /// <summary>The months that end with the one of <paramref name="day"/>, up to that day.</summary>
    public static Span MonthsUpTo(DateOnly day, int months) => new(new DateOnly(day.Year, day.Month, 1).AddMonths(1 - months), day);

    /// <summary>The days of the month of <paramref name="first"/> that are in this period too.</summary>
    /// <param name="first">The first day of a month.</param>
    public Span Month(DateOnly first)
    {
        var last = first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1);
        return new(first > From ? first : From, last < To ? last : To);
    }

    public Span YearBefore() => new(From.AddYears(-1), To.AddYears(-1));
}
