using IodOutlook.Domain.FollowUps;

namespace IodOutlook.Api.WeeklyReviews;

/// <summary>The review of one week, as its screen goes through it.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="HeldOn">The day it is held: a holiday moves it.</param>
/// <param name="HeldAt">UTC.</param>
/// <param name="MissedWeeks">Mondays of earlier weeks whose review was not held.</param>
/// <param name="Agenda">What matters first: the quotes open now, and those decided on.</param>
/// <param name="Before">The decisions of the review before, with what was done.</param>
/// <param name="Participants">Who took part, by name, once it is closed.</param>
/// <param name="UsualParticipantIds">Who takes part as the settings have it; null while they say nothing.</param>
/// <param name="Since">Once it is closed: what became of its own decisions so far.</param>
/// <param name="MinutesDocumentId">Once it is closed.</param>
/// <param name="Version">For If-Match; 0 before the first decision.</param>
internal sealed record WeeklyReviewView(
    DateOnly Week,
    DateOnly HeldOn,
    DateTime HeldAt,
    DateTime? ClosedAt,
    IReadOnlyList<DateOnly> MissedWeeks,
    IReadOnlyList<AgendaItemView> Agenda,
    long ExclVatCents,
    int Undecided,
    IReadOnlyList<DecisionFollowedView> Before,
    IReadOnlyList<DecisionFollowedView> Since,
    IReadOnlyList<string> Participants,
    IReadOnlyList<string>? UsualParticipantIds,
    Guid? MinutesDocumentId,
    int Version);

/// <summary>One open quote of the agenda.</summary>
/// <param name="Because">French: what it owes its place to.</param>
/// <param name="LastWordOn">The last day the client said anything since the sending.</param>
/// <param name="WantedBy">The last day the client wants the service.</param>
/// <param name="Decision">Null until it is decided on.</param>
internal sealed record AgendaItemView(
    Guid QuoteId,
    Guid DemandId,
    string QuoteName,
    string ClientName,
    string Title,
    long ExclVatCents,
    DateOnly SentOn,
    int AgeDays,
    int SilenceDays,
    DateOnly? LastWordOn,
    DateOnly ValidUntil,
    DateOnly? WantedBy,
    DateOnly? NextFollowUpOn,
    bool AnswerWaits,
    string OwnerId,
    string? OwnerName,
    int Score,
    IReadOnlyList<string> Because,
    ReviewDecisionView? Decision);

/// <param name="InFrench">« Appeler le client (E. L., pour le mardi 14 avril) »</param>
internal sealed record ReviewDecisionView(
    Guid QuoteId, string QuoteName, ReviewChoice Choice, string ById, string ByName, DateOnly Due, RefusalReason? Reason, string? Comment, DateTime DecidedAt, string InFrench)
{
    public static ReviewDecisionView Of(ReviewDecision d) => new(d.QuoteId, d.QuoteName, d.Choice, d.ById, d.ByName, d.Due, d.Reason, d.Comment, d.DecidedAt, d.InFrench());
}

/// <param name="Text">French: what was done.</param>
internal sealed record DecisionFollowedView(ReviewDecisionView Decision, DecisionOutcome Outcome, string Text)
{
    public static DecisionFollowedView Of(DecisionFollowed f) => new(ReviewDecisionView.Of(f.Decision), f.Outcome, f.InFrench);
}
