namespace IodOutlook.Domain.FollowUps;

/// <summary>What the reading of a mail took it for, as far as it matters to a sent quote.</summary>
public enum AnswerMailKind
{
    Acceptance,
    Refusal,
    Question,
    AutoReply,
    Bounce,
    Other,
}

/// <summary>A mail that was matched with a quote.</summary>
/// <param name="FreshText">What the sender wrote, without quoted mail and signature.</param>
/// <param name="ReceivedOn">In Paris; dates without a year are read from here on.</param>
public sealed record AnswerMail(AnswerMailKind Kind, string FreshText, DateOnly ReceivedOn);

/// <summary>What the client says to the quote.</summary>
public enum AnswerKind
{
    Accepted,

    /// <summary>« Sous réserve de… »: an agreement that is none yet.</summary>
    Conditional,

    /// <summary>« OK pour l'option 2 »: the quote needs a version that says this and no more.</summary>
    Partial,
    Refused,

    /// <summary>« Revenez vers moi en mars »</summary>
    Postponed,
    Question,

    /// <summary>An automatic message: nobody read the quote yet.</summary>
    Absent,

    /// <summary>The mail came back.</summary>
    NotDelivered,
}

/// <summary>Why a client refuses.</summary>
public enum RefusalReason
{
    Price,
    Deadline,
    Competitor,
    Cancelled,
    NoAnswer,
    Other,
}

/// <summary>An answer as read from a mail. Never applied by itself: see <see cref="AnswerProposal"/>.</summary>
/// <param name="Words">The client's sentence it was read from, verbatim; null when only the kind of the mail says it.</param>
/// <param name="Reason">Of a refusal.</param>
/// <param name="Until">Of a postponement: the day to come back; of an absence: the first day back. Null when not said.</param>
public sealed record Answer(AnswerKind Kind, string? Words = null, RefusalReason? Reason = null, DateOnly? Until = null)
{
    /// <summary>What the mail does to the follow-ups as soon as it arrives, before anybody confirms: an answer stops them, an absence makes them wait, a bounce warns.</summary>
    public ScheduleChange Meet(FollowUpSchedule schedule, string fromAddress, DateTime now) => Kind switch
    {
        AnswerKind.Absent => schedule.PauseForAbsence(Until, now),
        AnswerKind.NotDelivered => schedule.Bounced(fromAddress),
        _ => schedule.Stop(StopCause.Replied),
    };

    public static string InFrench(RefusalReason reason) => reason switch
    {
        RefusalReason.Price => "prix",
        RefusalReason.Deadline => "délai",
        RefusalReason.Competitor => "autre prestataire",
        RefusalReason.Cancelled => "projet abandonné",
        RefusalReason.NoAnswer => "sans réponse",
        RefusalReason.Other => "autre raison",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>The reason that a refusal was recorded with: its name stands first, a comment after a colon. Null when there is none.</summary>
    public static RefusalReason? ReasonIn(string? recorded) => recorded?.Split(" : ", 2)[0] switch
    {
        null => null,
        // Names that quotes were refused with before there was one set of them.
        "concurrent retenu" => RefusalReason.Competitor,
        "besoin annulé" => RefusalReason.Cancelled,
        var name => Enum.GetValues<RefusalReason>().Where(reason => InFrench(reason) == name).DefaultIfEmpty(RefusalReason.Other).First(),
    };
}
