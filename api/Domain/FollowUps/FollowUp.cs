namespace IodOutlook.Domain.FollowUps;

public enum FollowUpState
{
    Planned,

    /// <summary>A reply draft was asked for; <see cref="Sent"/> once it is seen among the sent messages.</summary>
    Drafted,

    /// <summary>Shown in the list of things to do.</summary>
    Reminded,
    Sent,

    /// <summary>Will not be: its <see cref="FollowUp.Reason"/> says why. The ones after it go on.</summary>
    Skipped,

    /// <summary>Will not be, as all of the quote's after it: the client answered, the quote ended, or somebody said so.</summary>
    Stopped,
}

/// <summary>
/// One follow-up of one sent quote version. A value: <see cref="FollowUpSchedule"/> makes the next one. It carries its tone and its way, so that the plan it came from may
/// change or go.
/// </summary>
/// <param name="VersionId">The quote version it is about.</param>
/// <param name="DueDay">In Paris; always a day of the send window.</param>
/// <param name="WantedDay">The day the plan asked for, before holidays, gaps, absences and postponements.</param>
/// <param name="Reason">French: why it moved, was skipped or was stopped.</param>
/// <param name="DeliveredAt">UTC; when the draft, the reminder or the mail was asked for.</param>
/// <param name="Version">Counts up at each change; guards against writing over somebody else's change.</param>
public sealed record FollowUp(
    Guid Id,
    Guid QuoteId,
    Guid VersionId,
    Guid ClientId,
    int Position,
    Tone Tone,
    FollowUpWay Way,
    FollowUpState State,
    DateOnly DueDay,
    DateOnly WantedDay,
    bool Postponed,
    string? Reason,
    DateTime? DeliveredAt,
    int Version)
{
    public bool IsPlanned => State == FollowUpState.Planned;

    /// <summary>True once the client, or the person in charge, was told.</summary>
    public bool IsDelivered => State is FollowUpState.Drafted or FollowUpState.Reminded or FollowUpState.Sent;

    internal FollowUp MoveTo(DateOnly day, string reason, bool postponed) =>
        this with { DueDay = day, Reason = reason, Postponed = Postponed || postponed, Version = Version + 1 };

    internal FollowUp End(FollowUpState state, string reason) => this with { State = state, Reason = reason, Version = Version + 1 };

    internal FollowUp Deliver(FollowUpWay way, DateTime at) => this with { State = Delivered(way), Way = way, DeliveredAt = at, Version = Version + 1 };

    private static FollowUpState Delivered(FollowUpWay way) => way switch
    {
        FollowUpWay.Draft => FollowUpState.Drafted,
        FollowUpWay.Reminder => FollowUpState.Reminded,
        FollowUpWay.Send => FollowUpState.Sent,
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };
}
