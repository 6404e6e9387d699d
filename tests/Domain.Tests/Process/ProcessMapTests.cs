using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.Process;

public sealed class ProcessMapTests
{
    /// <summary>Written down from the process sheet, not from the code: for each stage, what may be done and where it leads.</summary>
    private const string Expected =
        """
        Captured   Join=Captured     Qualify=Qualified   Dismiss=Dismissed
        Qualified  Join=Qualified    Correct=Qualified   DecideGo=Feasible   DecideNoGo=Declined
        Feasible   Join=Feasible     Correct=Feasible    DecideGo=Feasible   DecideNoGo=Declined   IssueQuote=Quoted
        Quoted     Join=Quoted       Correct=Quoted      DecideGo=Quoted     DecideNoGo=Declined   EditQuote=Quoted  ReviewContract=Quoted  PrepareMail=Quoted  ReviseQuote=Quoted  RecordSent=Sent
        Sent       Join=Sent         Correct=Sent        DecideGo=Sent       EditQuote=Sent  ReviewContract=Sent  PrepareMail=Sent  ReviseQuote=Sent  RecordSent=Sent  RecordAcceptance=Won  RecordRefusal=Lost  Expire=Expired  TakeBack=Sent
        Won        Join=Won          RecordOrder=Ordered  TakeBack=Sent
        Ordered    Join=Ordered      HandOver=HandedOver  AmendOrder=Ordered     CancelOrder=Cancelled
        HandedOver Join=HandedOver   HandOver=HandedOver  AmendOrder=HandedOver  CancelOrder=Cancelled  EndMission=HandedOver
        Dismissed  Join=Dismissed    Reopen=Captured
        Declined   Join=Declined     Reopen=Qualified
        Lost       Join=Lost         Reopen=Sent         TakeBack=Sent
        Expired    Join=Expired      Reopen=Sent
        Cancelled  Join=Cancelled
        """;

    public static TheoryData<Stage, Step, Stage?> Everything() => ExpectedTable.Every<Stage>(Expected);

    [Theory]
    [MemberData(nameof(Everything))]
    public void After_EveryStageAndStep_LeadsWhereTheSheetSays(Stage from, Step step, Stage? to) => Assert.Equal(to, ProcessMap.After(from, step));

    [Theory]
    [MemberData(nameof(Everything))]
    public void Take_EveryStageAndStep_MovesOrRefusesWithItsCode(Stage from, Step step, Stage? to)
    {
        if (to is { } next)
        {
            Assert.Equal(next, ProcessMap.Take(from, step, "DEM-2027-0042"));
            return;
        }

        var refusal = Assert.Throws<ProcessRefusedException>(() => ProcessMap.Take(from, step, "DEM-2027-0042"));
        Assert.Equal("step-not-allowed", refusal.Code);
        Assert.Contains("DEM-2027-0042", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"« {FrenchNames.Of(from)} »", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Allowed_EveryStage_IsWhatTheRowsSay()
    {
        foreach (var from in Enum.GetValues<Stage>())
        {
            Assert.Equal(Enum.GetValues<Step>().Where(s => ProcessMap.After(from, s) is not null), ProcessMap.Allowed(from).Order());
        }
    }

    [Fact]
    public void Take_WhenRefused_NamesThePossibleSteps() => Assert.EndsWith(
        "Étapes possibles : qualifier, classer sans suite.",
        Assert.Throws<ProcessRefusedException>(() => ProcessMap.Take(Stage.Captured, Step.IssueQuote, "DEM-2027-0042")).Message,
        StringComparison.Ordinal);
}
