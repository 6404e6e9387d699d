using System.Globalization;
using IodOutlook.Domain.FollowUps;

namespace IodOutlook.Domain.Tests.FollowUps;

public sealed class MorningDigestTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("2026-11-24T05:59:00Z", false)]
    [InlineData("2026-11-24T06:00:00Z", true)]
    [InlineData("2026-11-24T10:59:00Z", true)]
    [InlineData("2026-11-24T11:00:00Z", false)]
    [InlineData("2026-07-01T05:00:00Z", true)]
    [InlineData("2026-11-28T08:00:00Z", false)]
    [InlineData("2026-11-11T08:00:00Z", false)]
    public void Time_IsAWorkingMorningInParis(string now, bool isTime) =>
        Assert.Equal(isTime, MorningDigest.IsTime(DateTime.Parse(now, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)));

    [Fact]
    public void List_IsOnesOwn_AndEverybodys()
    {
        var items = MorningDigest.Of("c.roy", [Item("a", "c.roy"), Item("b", "m.oriol"), Item("c", null)], Today);
        Assert.Equal(["a", "c"], items.Select(item => item.Reference));
        Assert.Equal("À faire le mardi 24 novembre : 2", MorningDigest.Subject(items, Today));
    }

    [Fact]
    public void Text_NamesEachKind_SaysWhatIsLate_AndCutsLongLists()
    {
        var late = Item("DEV-2026-0001", null) with { Due = Today.AddDays(-3) };
        var text = MorningDigest.Text([late, .. Enumerable.Range(0, 9).Select(i => Item($"DEV-{i}", null))], Today);
        Assert.Contains("Relances (10)\n- DEV-2026-0001 : à relancer (prévu le 21/11/2026)\n", text, StringComparison.Ordinal);
        Assert.Contains("- … et 2 de plus dans le tableau de bord\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OfEveryKind_HasItsHeading() => Assert.All(
        Enum.GetValues<ToDoKind>(), kind => Assert.Contains("(1)\n- X : à relancer", MorningDigest.Text([Item("X", null) with { Kind = kind }], Today), StringComparison.Ordinal));

    private static ToDoItem Item(string reference, string? owner) => new(ToDoKind.FollowUpDue, reference, "à\nrelancer", null, null, Guid.Empty, Today, null, null, owner);
}
