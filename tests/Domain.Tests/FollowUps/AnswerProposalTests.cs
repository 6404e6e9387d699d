using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using static IodOutlook.Domain.Tests.FollowUps.FollowUpFacts;

namespace IodOutlook.Domain.Tests.FollowUps;

public sealed class AnswerProposalTests
{
    private static readonly Actor Somebody = Consultant(Utc(2027, 1, 15));

    [Theory]
    [InlineData(AnswerKind.Accepted, Step.RecordAcceptance)]
    [InlineData(AnswerKind.Refused, Step.RecordRefusal)]
    [InlineData(AnswerKind.Partial, Step.ReviseQuote)]
    [InlineData(AnswerKind.Conditional, Step.ReviseQuote)]
    [InlineData(AnswerKind.Question, null)]
    [InlineData(AnswerKind.Postponed, null)]
    public void Step_OfAnAnswer_IsWhatConfirmingTakes(AnswerKind kind, Step? step) => Assert.Equal(step, Proposed(kind).Step);

    [Theory]
    [InlineData(AnswerKind.Absent)]
    [InlineData(AnswerKind.NotDelivered)]
    public void Of_WhatNobodyNeedsToConfirm_IsNone(AnswerKind kind) =>
        Assert.Null(AnswerProposal.Of(Id(5), Id(1), "DEV-2027-0001", null, new Answer(kind), MatchedBy.Thread, SentAt));

    [Fact]
    public void Confirm_ThenUndo_LeavesATraceOfBoth()
    {
        var (confirmed, first) = Proposed(AnswerKind.Refused).Confirm(Somebody);
        var (undone, second) = confirmed.Undo(Somebody);

        Assert.Equal((ProposalState.Confirmed, "Réponse confirmée : refus (prix)."), (confirmed.State, first.Summary));
        Assert.Equal((ProposalState.Undone, "Réponse annulée : refus (prix)."), (undone.State, second.Summary));
        Assert.Equal(2, undone.Version);
    }

    [Fact]
    public void Confirm_WhenItWasSettled_IsRefused()
    {
        var dismissed = Proposed(AnswerKind.Accepted).Dismiss(Somebody).Proposal;

        Assert.Equal(Refusal.AnswerSettled, Assert.Throws<ProcessRefusedException>(() => dismissed.Confirm(Somebody)).Code);
    }

    [Fact]
    public void Undo_WhenItWasNotConfirmed_IsRefused() => Assert.Throws<ProcessRefusedException>(() => Proposed(AnswerKind.Accepted).Undo(Somebody));

    [Fact]
    public void Confirm_ByFinance_IsRefused() =>
        Assert.Throws<ProcessRefusedException>(() => Proposed(AnswerKind.Accepted).Confirm(Somebody with { Role = Role.Finance }));

    [Theory]
    [InlineData(QuoteState.Sent, false, 14, true)]
    [InlineData(QuoteState.Sent, false, 13, false)] // the last day still counts
    [InlineData(QuoteState.Sent, true, 14, false)] // an answer waits to be confirmed
    [InlineData(QuoteState.Refused, false, 14, false)] // "lost" never becomes "expired"
    [InlineData(QuoteState.Accepted, false, 14, false)]
    [InlineData(QuoteState.Superseded, false, 14, false)]
    [InlineData(QuoteState.Expired, false, 14, false)]
    public void Expiry_TouchesOnlyASentQuoteWithoutAnAnswer(QuoteState state, bool answerWaits, int day, bool due) =>
        Assert.Equal(due, QuoteExpiry.IsDue(state, ValidUntil, answerWaits, new DateOnly(2027, 3, day)));

    [Fact]
    public void Expiry_OfALostDemand_IsNotOnTheMap() => Assert.Null(ProcessMap.After(Stage.Lost, Step.Expire));

    private static AnswerProposal Proposed(AnswerKind kind) => AnswerProposal.Of(
        Id(5), Id(1), "DEV-2027-0001", Id(6), new Answer(kind, "Trop cher.", kind == AnswerKind.Refused ? RefusalReason.Price : null), MatchedBy.Thread, SentAt)!;
}
