using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.Process;

public sealed class FrenchNamesTests
{
    [Fact]
    public void Of_EveryStageStateAndStep_HasANameOfItsOwn()
    {
        AllDiffer(Enum.GetValues<Stage>().Select(FrenchNames.Of));
        AllDiffer(Enum.GetValues<QuoteState>().Select(FrenchNames.Of));
        AllDiffer(Enum.GetValues<Step>().Select(FrenchNames.Of));
    }

    [Fact]
    public void Of_WhenTheValueIsUnknown_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FrenchNames.Of((Stage)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrenchNames.Of((QuoteState)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrenchNames.Of((Step)99));
    }

    private static void AllDiffer(IEnumerable<string> names)
    {
        var list = names.ToList();
        Assert.Equal(list.Count, list.Distinct().Count());
        Assert.DoesNotContain(list, string.IsNullOrWhiteSpace);
    }
}
