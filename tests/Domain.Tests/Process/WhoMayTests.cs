using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.Process;

public sealed class WhoMayTests
{
    public static TheoryData<Role, Step, bool> Everything()
    {
        var data = new TheoryData<Role, Step, bool>();
        foreach (var step in Enum.GetValues<Step>())
        {
            data.Add(Role.Manager, step, true);
            data.Add(Role.Consultant, step, true);
            data.Add(Role.Finance, step, false);
            data.Add(Role.Auditor, step, false);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Require_EveryRoleAndStep_LetsThePilotAndThePreSalesDoIt(Role role, Step step, bool allowed)
    {
        Assert.Equal(allowed, WhoMay.Take(role, step));
        var refusal = Record.Exception(() => WhoMay.Require(role, step)) as ProcessRefusedException;
        Assert.Equal(allowed ? null : Refusal.RoleNotAllowed, refusal?.Code);
    }

    [Fact]
    public void Take_WhenTheRoleIsUnknown_IsNo() => Assert.False(WhoMay.Take((Role)99, Step.Join));
}
