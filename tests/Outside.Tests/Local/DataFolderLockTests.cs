using IodOutlook.Outside.Local;

namespace IodOutlook.Outside.Tests.Local;

public sealed class DataFolderLockTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Acquire_WhenAnotherHoldsIt_IsLockedAndSaysWhatToDo()
    {
        using var first = DataFolderLock.Acquire(_folder.Path);
        var failure = Assert.Throws<OutsideException>(() => DataFolderLock.Acquire(_folder.Path));
        Assert.Equal(OutsideProblem.Locked, failure.Problem);
        Assert.Contains("Iod:DataFolder", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Acquire_AfterTheOtherLetGo_Holds()
    {
        DataFolderLock.Acquire(_folder.At("new")).Dispose();
        DataFolderLock.Acquire(_folder.At("new")).Dispose();
        Assert.True(Directory.Exists(_folder.At("new")));
    }
}
