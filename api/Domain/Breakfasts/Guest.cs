namespace IodOutlook.Domain.Breakfasts;

public enum GuestAnswer
{
    Accepted,
    Declined,
}

/// <summary>What a mail of a guest says of the invitation.</summary>
public enum ReplyKind
{
    Accepted,
    Declined,

    /// <summary>Asks not to be invited any more (RGPD, article 21).</summary>
    Objects,

    /// <summary>An answer that says neither: a person reads it.</summary>
    Unclear,

    /// <summary>The invitation came back.</summary>
    NotDelivered,
}

/// <summary>A reply as read from a mail, for a person to confirm in one click.</summary>
/// <param name="Words">The guest's own words; null when only the calendar speaks.</param>
/// <param name="At">UTC.</param>
public sealed record GuestReply(ReplyKind Kind, string? Words, DateTime At);

/// <summary>A contact invited to a breakfast, and what became of it.</summary>
/// <param name="Email">Where the invitation went, as it was then.</param>
/// <param name="InvitedAt">UTC, when the draft was asked for.</param>
public sealed record Guest(Guid ContactId, string Name, string Email, DateTime InvitedAt)
{
    /// <summary>UTC, when the invitation was seen among the sent messages; null while it is a draft.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>Message-ID of the invitation that was sent, by which a reply is known.</summary>
    public string? MessageId { get; init; }

    public GuestAnswer? Answer { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; init; }

    /// <summary>Waits to be confirmed.</summary>
    public GuestReply? Reply { get; init; }

    /// <summary>Null until the attendance is recorded.</summary>
    public bool? Attended { get; init; }

    /// <summary>UTC, when the mail that thanks for coming was asked for.</summary>
    public DateTime? FollowedUpAt { get; init; }

    /// <summary>True while nothing shows that the invitation has left.</summary>
    public bool IsNotSent => SentAt is null && Answer is null && Reply is null;
}

/// <summary>A contact that somebody wants to invite.</summary>
/// <param name="Objects">Asked, at this address, not to be invited any more.</param>
public sealed record Invitee(Guid ContactId, string Name, string? Email, bool Objects);
