using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.FollowUps;

public enum ProposalState
{
    /// <summary>Waits for a person.</summary>
    Proposed,

    /// <summary>A person confirmed it; its step was taken.</summary>
    Confirmed,

    /// <summary>A person said that the mail does not mean this.</summary>
    Dismissed,

    /// <summary>Confirmed, then taken back.</summary>
    Undone,
}

/// <summary>
/// An answer that was read, for a person to confirm in one click. While one waits, its quote does not expire by itself: an acceptance of the last day is never lost to a clock.
/// </summary>
/// <param name="QuoteName"><c>DEV-2026-0031 v2</c></param>
/// <param name="Until">The day to come back, of a postponement, and the one that a person may correct.</param>
/// <param name="Version">Counts up at each change; guards against writing over somebody else's change.</param>
public sealed record AnswerProposal(
    Guid Id,
    Guid QuoteId,
    string QuoteName,
    Guid? MailId,
    AnswerKind Kind,
    MatchedBy By,
    string? Words,
    RefusalReason? Reason,
    DateOnly? Until,
    ProposalState State,
    DateTime ReadAt,
    string? SettledBy,
    DateTime? SettledAt,
    int Version)
{
    /// <summary>Null when the mail asks nothing of a person: an absence and a bounce act on the follow-ups alone.</summary>
    public static AnswerProposal? Of(Guid id, Guid quoteId, string quoteName, Guid? mailId, Answer answer, MatchedBy by, DateTime readAt) =>
        answer.Kind is AnswerKind.Absent or AnswerKind.NotDelivered
            ? null
            : new AnswerProposal(id, quoteId, quoteName, mailId, answer.Kind, by, answer.Words, answer.Reason, answer.Until, ProposalState.Proposed, readAt, null, null, 0);

    /// <summary>What the journal says when it is read: for whom it may stop the follow-ups.</summary>
    public JournalNote Read() => new(null, QuoteName, $"Réponse lue, à confirmer : {InFrench()}.") { After = Words };

    /// <summary>The step of the quote that confirming it takes; null when it takes none by itself.</summary>
    public Step? Step => Kind switch
    {
        AnswerKind.Accepted => Process.Step.RecordAcceptance,
        AnswerKind.Refused => Process.Step.RecordRefusal,
        AnswerKind.Partial or AnswerKind.Conditional => Process.Step.ReviseQuote,
        _ => null,
    };

    /// <summary>A person says that this is what the client means.</summary>
    /// <exception cref="ProcessRefusedException">It was settled before.</exception>
    public (AnswerProposal Proposal, JournalNote Note) Confirm(Actor actor) =>
        Settle(ProposalState.Proposed, ProposalState.Confirmed, $"Réponse confirmée : {InFrench()}.", actor);

    /// <inheritdoc cref="Confirm"/>
    public (AnswerProposal Proposal, JournalNote Note) Dismiss(Actor actor) =>
        Settle(ProposalState.Proposed, ProposalState.Dismissed, $"Réponse écartée : {InFrench()}.", actor);

    /// <summary>Takes a confirmation back; the caller undoes its step in the same transaction.</summary>
    /// <exception cref="ProcessRefusedException">It was not confirmed.</exception>
    public (AnswerProposal Proposal, JournalNote Note) Undo(Actor actor) =>
        Settle(ProposalState.Confirmed, ProposalState.Undone, $"Réponse annulée : {InFrench()}.", actor);

    /// <summary>« refus (prix) », « à recontacter le 1er mars 2027 »</summary>
    public string InFrench() => Kind switch
    {
        AnswerKind.Accepted => "accord du client",
        AnswerKind.Conditional => "accord sous conditions",
        AnswerKind.Partial => "accord sur une partie du devis",
        AnswerKind.Refused => $"refus ({Answer.InFrench(Reason ?? RefusalReason.Other)})",
        AnswerKind.Postponed => Until is null ? "à recontacter plus tard" : $"à recontacter le {FrenchDates.InWords(Until.Value)}",
        AnswerKind.Question => "question du client",
        _ => throw new InvalidOperationException("An absence and a bounce are never proposed."),
    };

    private (AnswerProposal Proposal, JournalNote Note) Settle(ProposalState from, ProposalState to, string summary, Actor actor)
    {
        WhoMay.Require(actor.Role, Step ?? Process.Step.Join);
        if (State != from)
        {
            throw new ProcessRefusedException(Refusal.AnswerSettled, $"Cette réponse au devis {QuoteName} a déjà été traitée. Rechargez la page.");
        }

        return (this with { State = to, SettledBy = actor.Id, SettledAt = actor.At, Version = Version + 1 }, new JournalNote(null, QuoteName, summary) { After = Words });
    }
}

/// <summary>When a sent quote expires by itself.</summary>
public static class QuoteExpiry
{
    /// <summary>
    /// True on the first day after the validity, for a quote that is still Sent and has no answer waiting. « Perdu » never becomes « expiré »: only <see cref="QuoteState.Sent"/> expires.
    /// </summary>
    public static bool IsDue(QuoteState state, DateOnly? validUntil, bool answerWaits, DateOnly today) =>
        QuoteVersionMap.After(state, Step.Expire) is not null && validUntil < today && !answerWaits;
}
