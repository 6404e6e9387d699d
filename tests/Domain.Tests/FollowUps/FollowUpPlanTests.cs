using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using static IodOutlook.Domain.Tests.FollowUps.FollowUpFacts;

namespace IodOutlook.Domain.Tests.FollowUps;

public sealed class FollowUpPlanTests
{
    private static readonly FollowUpPlan Gentle = FollowUpPlan.Default with { Id = Id(7), Name = "Douce", IsDefault = false };

    [Fact]
    public void Default_IsAPlanThatMayBe() => FollowUpPlan.Default.Check();

    [Fact]
    public void For_WhenTheQuoteAndTheClientDiffer_FollowsTheQuote() =>
        Assert.Equal("Douce", FollowUpPlan.For(new(false, Id(7), null), new(true, null, null), [FollowUpPlan.Default, Gentle])!.Name);

    [Fact]
    public void For_WhenTheClientWantsNone_IsNone() => Assert.Null(FollowUpPlan.For(null, new(true, null, null), [FollowUpPlan.Default]));

    [Fact]
    public void For_WhenThePlanWasDeleted_IsTheDefault() =>
        Assert.True(FollowUpPlan.For(new(false, Id(8), null), null, [Gentle, FollowUpPlan.Default])!.IsDefault);

    [Fact]
    public void For_WhenNoPlanIsLeft_IsTheOneAHouseBeginsWith() => Assert.Same(FollowUpPlan.Default, FollowUpPlan.For(null, null, []));

    [Fact]
    public void For_WhenTheClientHasItsOwnGap_KeepsIt() => Assert.Equal(20, FollowUpPlan.For(null, new(false, null, 20), [FollowUpPlan.Default])!.MinimumGapDays);

    public static TheoryData<FollowUpPlan, string> Impossible => new()
    {
        { Gentle with { Name = " " }, "name" },
        { Gentle with { Steps = [] }, "steps" },
        { Gentle with { Steps = [Gentle.Steps[0], Gentle.Steps[0] with { Days = 0 }] }, "steps[1].days" },
        { Gentle with { MinimumGapDays = -1 }, "minimumGapDays" },
        { Gentle with { Window = Gentle.Window with { To = new TimeOnly(9, 0) } }, "window.to" },
        { Gentle with { Window = Gentle.Window with { Weekdays = [] } }, "window.weekdays" },
        { Gentle with { Window = Gentle.Window with { Weekdays = [DayOfWeek.Sunday] } }, "window.weekdays" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Check_OfAnImpossiblePlan_NamesTheField(FollowUpPlan plan, string field) =>
        Assert.Equal(field, Assert.Throws<InvalidValueException>(plan.Check).Field);
}
