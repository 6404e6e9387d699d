using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.Process;

public sealed class NextStepTests
{
    [Theory]
    [InlineData(Stage.Captured, true, NextCode.CompleteQualification)]
    [InlineData(Stage.Qualified, false, NextCode.ReviewFeasibility)]
    [InlineData(Stage.Feasible, true, NextCode.IssueQuote)]
    [InlineData(Stage.Feasible, false, NextCode.ReviewFeasibilityAgain)]
    [InlineData(Stage.Quoted, true, NextCode.Nothing)]
    [InlineData(Stage.Won, true, NextCode.RecordOrder)]
    [InlineData(Stage.HandedOver, true, NextCode.Nothing)]
    [InlineData(Stage.Lost, true, NextCode.Nothing)]
    public void Of_ADemandWithoutAQuote_FollowsTheProcess(Stage stage, bool go, NextCode expected) =>
        Assert.Equal(new NextStep(expected, "DEM-2027-0042", Samples.Id(1), null), NextStep.Of(Demand(stage, go)));

    [Theory]
    [InlineData(Stage.Ordered, true, OrderProgress.ToHandOver, false, NextCode.HandOver)]
    [InlineData(Stage.HandedOver, true, OrderProgress.Incomplete, false, NextCode.CompleteHandover)]
    [InlineData(Stage.HandedOver, true, OrderProgress.AwaitingProduction, false, NextCode.IssueDepositInvoice)]
    [InlineData(Stage.HandedOver, false, OrderProgress.AwaitingProduction, true, NextCode.AwaitProduction)]
    [InlineData(Stage.HandedOver, false, OrderProgress.UnderWay, true, NextCode.AwaitPayment)]
    [InlineData(Stage.HandedOver, false, OrderProgress.UnderWay, false, NextCode.Nothing)]
    [InlineData(Stage.HandedOver, false, OrderProgress.Finished, false, NextCode.Nothing)]
    public void Of_AnOrder_EndsWithProductionAndThePayment(Stage stage, bool depositOpen, OrderProgress progress, bool unpaid, NextCode expected)
    {
        var order = new OrderSituation(Samples.Id(3), "CMD-2027-0007", depositOpen, progress, unpaid ? June30 : null);
        Assert.Equal(new NextStep(expected, "CMD-2027-0007", Samples.Id(1), Date: unpaid ? June30 : null, OrderId: Samples.Id(3)), NextStep.Of(Demand(stage, true) with { Order = order }));
    }

    [Theory]
    [InlineData(QuoteState.Sent, false, false, 1, DraftProgress.Asked, NextCode.AwaitAnswer)]
    [InlineData(QuoteState.Draft, false, false, 1, DraftProgress.Asked, NextCode.ReviewFeasibilityAgain)]
    [InlineData(QuoteState.Prepared, false, true, 1, DraftProgress.Made, NextCode.ReviewFeasibilityAgain)]
    [InlineData(QuoteState.Draft, true, false, 0, DraftProgress.Asked, NextCode.CompleteQuote)]
    [InlineData(QuoteState.Draft, true, false, 1, DraftProgress.Asked, NextCode.ReviewContract)]
    [InlineData(QuoteState.Prepared, true, false, 1, DraftProgress.Made, NextCode.ReviewContract)]
    [InlineData(QuoteState.Ready, true, true, 1, DraftProgress.Asked, NextCode.PrepareMail)]
    [InlineData(QuoteState.Prepared, true, true, 1, DraftProgress.Asked, NextCode.WaitForDraft)]
    [InlineData(QuoteState.Prepared, true, true, 1, DraftProgress.Made, NextCode.SendDraft)]
    [InlineData(QuoteState.Prepared, true, true, 1, DraftProgress.Failed, NextCode.RetryOutside)]
    [InlineData(QuoteState.Superseded, true, true, 1, DraftProgress.Made, NextCode.Nothing)]
    public void Of_ADemandWithAQuote_NeverSendsOneWithoutAGo(QuoteState state, bool go, bool mayLeave, long cents, DraftProgress draft, NextCode expected) =>
        Assert.Equal(expected, NextStep.Of(Demand(Stage.Sent, go, new QuoteSituation(Samples.Id(2), "DEV-2027-0031", state, cents, mayLeave, June30, draft))).Code);

    [Theory]
    [InlineData(true, "Le message n'a pas été remis.", FollowUpState.Drafted, NextCode.ConfirmAnswer)]
    [InlineData(false, "Le message n'a pas été remis.", FollowUpState.Drafted, NextCode.SettleAlert)]
    [InlineData(false, null, FollowUpState.Drafted, NextCode.SendFollowUp)]
    [InlineData(false, null, FollowUpState.Reminded, NextCode.FollowUp)]
    [InlineData(false, null, null, NextCode.AwaitAnswer)]
    public void Of_ASentQuote_SettlesWhatOthersWaitForFirst(bool answerWaits, string? alert, FollowUpState? waiting, NextCode expected)
    {
        var after = new SentSituation(answerWaits, alert, waiting, June30);
        var next = NextStep.Of(Demand(Stage.Sent, true, new QuoteSituation(Samples.Id(2), "DEV-2027-0031", QuoteState.Sent, 1, true, June30, DraftProgress.Made, after)));
        Assert.Equal((expected, (DateOnly?)June30), (next.Code, next.FollowUpOn));
    }

    [Fact]
    public void Of_ASentQuoteWhoseFollowUpFoundNoMailbox_IsToTryAgain()
    {
        var after = new SentSituation(false, null, FollowUpState.Drafted, null);
        Assert.Equal(
            NextCode.RetryOutside,
            NextStep.Of(Demand(Stage.Sent, true, new QuoteSituation(Samples.Id(2), "DEV-2027-0031", QuoteState.Sent, 1, true, June30, DraftProgress.Failed, after))).Code);
    }

    [Theory]
    [InlineData(MailIntent.None, true, NextCode.Nothing)]
    [InlineData(MailIntent.Acceptance, false, NextCode.RecordAcceptance)]
    [InlineData(MailIntent.Refusal, false, NextCode.RecordRefusal)]
    [InlineData(MailIntent.Question, false, NextCode.JoinDemand)]
    [InlineData(MailIntent.Question, true, NextCode.AnswerQuestion)]
    [InlineData(MailIntent.Update, true, NextCode.AwaitAnswer)]
    public void OfMail_WhenAnAnswerIsAwaited_ProposesWhatTheMailMeans(MailIntent intent, bool belongs, NextCode expected) =>
        Assert.Equal(expected, NextStep.OfMail(intent, Awaited, belongs).Code);

    [Fact]
    public void OfMail_AnAcceptance_NamesTheQuoteAndTheEndOfItsValidity() =>
        Assert.Equal(new NextStep(NextCode.RecordAcceptance, "DEV-2027-0031", Samples.Id(1), Samples.Id(2), June30), NextStep.OfMail(MailIntent.Acceptance, Awaited, false));

    [Fact]
    public void OfMail_WhenTheDemandEnded_OffersToReopenIt() => Assert.Equal(NextCode.Reopen, NextStep.OfMail(MailIntent.Acceptance, Demand(Stage.Lost, true), true).Code);

    [Fact]
    public void OfNewMail_NoOneOrSeveralDemands_QualifiesJoinsOrLetsThePersonPick()
    {
        var open = Demand(Stage.Qualified, false);
        Assert.Equal(NextCode.Nothing, NextStep.OfNewMail(MailIntent.None, [open], []).Code);
        Assert.Equal(NextCode.Qualify, NextStep.OfNewMail(MailIntent.Demand, [], [open]).Code);
        Assert.Equal(NextCode.JoinDemand, NextStep.OfNewMail(MailIntent.Demand, [open], []).Code);
        Assert.Equal(NextCode.JoinDemand, NextStep.OfNewMail(MailIntent.Update, [], [open]).Code);
        Assert.Equal(NextCode.RecordAcceptance, NextStep.OfNewMail(MailIntent.Acceptance, [], [Awaited]).Code);
        Assert.Equal(NextCode.PickDemand, NextStep.OfNewMail(MailIntent.Update, [open, Awaited], []).Code);
    }

    [Fact]
    public void IsOpen_EveryStage_IsWhatStillAsksForSomething() => Assert.Equal(
        [Stage.Captured, Stage.Qualified, Stage.Feasible, Stage.Quoted, Stage.Sent, Stage.Won, Stage.Ordered], Enum.GetValues<Stage>().Where(NextStep.IsOpen));

    private static readonly DateOnly June30 = new(2027, 6, 30);

    private static readonly DemandSituation Awaited =
        Demand(Stage.Sent, true, new QuoteSituation(Samples.Id(2), "DEV-2027-0031", QuoteState.Sent, 1, true, June30, DraftProgress.Made));

    private static DemandSituation Demand(Stage stage, bool go, QuoteSituation? quote = null) => new(Samples.Id(1), "DEM-2027-0042", stage, go, quote);
}
