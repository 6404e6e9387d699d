using IodOutlook.Domain.FollowUps;
using static IodOutlook.Domain.Tests.FollowUps.FollowUpFacts;

namespace IodOutlook.Domain.Tests.FollowUps;

public sealed class ToDoTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);

    [Fact]
    public void Today_PutsWhatFailedFirstThenTheLongestOverdueThenTheLargest()
    {
        var list = ToDoList.Today(
            [
                Item(ToDoKind.DemandToQualify, "a"),
                Item(ToDoKind.FollowUpDue, "small", Today, 10),
                Item(ToDoKind.FollowUpDue, "large", Today, 20),
                Item(ToDoKind.FollowUpDue, "late", Today.AddDays(-1), 5),
                Item(ToDoKind.FailedOutsideWork, "failed"),
            ],
            Today);

        Assert.Equal(["failed", "late", "large", "small", "a"], list.Select(item => item.Reference));
    }

    [Fact]
    public void Today_LeavesOutWhatIsDueLater() => Assert.Empty(ToDoList.Today([Item(ToDoKind.DecisionDue, "later", Today.AddDays(1))], Today));

    [Fact]
    public void Counts_GivesTheBadgeOfEachKind() => Assert.Equal(
        2, ToDoList.Counts([Item(ToDoKind.DecisionDue, "a"), Item(ToDoKind.DecisionDue, "b"), Item(ToDoKind.Alert, "c")])[ToDoKind.DecisionDue]);

    private static ToDoItem Item(ToDoKind kind, string reference, DateOnly? due = null, long? amount = null) =>
        new(kind, reference, "", null, null, Id(1), Today.AddDays(-3), due, amount, null);
}
