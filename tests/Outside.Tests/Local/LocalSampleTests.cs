using IodOutlook.Domain.Process;
using IodOutlook.Outside.Local;

namespace IodOutlook.Outside.Tests.Local;

public sealed class LocalSampleTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task CreateIfMissing_InAnEmptyFolder_MakesAFirmThatCanBeUsed()
    {
        Assert.True(LocalSample.CreateIfMissing(_folder.At("data"), Today));
        using var local = new LocalFixture(_folder.At("data"));
        Assert.All(local.Folders.List(MailFolder.Inbox), m => Assert.Null(m.Problem));
        var people = await local.Directory.People(default);
        Assert.Equal(new Person("e.lambert", "Étienne Lambert", "gerant@iod.example", Role.Manager), people[0]);
        Assert.Equal([Role.Manager, Role.Consultant, Role.Consultant, Role.Finance, Role.Auditor], people.Select(p => p.Role));
        var busy = await local.Calendar.Busy(["c.roy@iod.example", "m.oriol@iod.example", "gerant@iod.example"], Today, Today.AddMonths(3), default);
        Assert.Equal(3, busy.Count);
        Assert.All(busy.Values, times => Assert.InRange(times.Count, 10, 60));
    }

    [Fact]
    public void CreateIfMissing_WhenThereIsAMailbox_TouchesNothing()
    {
        Directory.CreateDirectory(_folder.At("mailbox"));
        Assert.False(LocalSample.CreateIfMissing(_folder.Path, Today));
        Assert.Equal([_folder.At("mailbox")], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void CreateIfMissing_WhenPeopleExist_LeavesThemAsTheyAre()
    {
        File.WriteAllText(_folder.At("people.json"), "[]");
        Assert.True(LocalSample.CreateIfMissing(_folder.Path, Today));
        Assert.Equal("[]", File.ReadAllText(_folder.At("people.json")));
    }

    [Fact]
    public void CreateIfMissing_AfterAStartCutShort_FinishesIt()
    {
        Directory.CreateDirectory(_folder.At(".sample", "mailbox", "Inbox"));
        File.WriteAllText(_folder.At(".sample", "mailbox", "Inbox", "half.eml"), "From: x");
        File.WriteAllText(_folder.At(".sample", "people.json"), "[");
        Assert.True(LocalSample.CreateIfMissing(_folder.Path, Today));
        Assert.False(File.Exists(_folder.At("mailbox", "Inbox", "half.eml")));
        Assert.False(Directory.Exists(_folder.At(".sample")));
        Assert.Contains("Claire Roy", File.ReadAllText(_folder.At("people.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void CreateIfMissing_WhenAFileStandsInTheWay_SaysSoInFrench()
    {
        File.WriteAllText(_folder.At("data"), "");
        var failure = Assert.Throws<OutsideException>(() => LocalSample.CreateIfMissing(_folder.At("data"), Today));
        Assert.Contains("est un fichier", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 11, 22)]
    [InlineData(2027, 1, 1)]
    [InlineData(2028, 2, 29)]
    public async Task CreateIfMissing_OnAnyDay_LeavesFreeAndBusyDaysAhead(int year, int month, int day)
    {
        var today = new DateOnly(year, month, day);
        LocalSample.CreateIfMissing(_folder.At("data"), today);
        using var local = new LocalFixture(_folder.At("data"));
        var claire = (await local.Calendar.Busy(["c.roy@iod.example"], today, today.AddDays(83), default)).Values.Single();
        var busyDays = Enumerable.Range(0, 84).Select(today.AddDays).Count(d => claire.Any(t => (t.To - t.From).TotalHours >= 7 && DateOnly.FromDateTime(t.From) <= d && d.ToDateTime(default) < t.To));
        Assert.InRange(busyDays, 10, 40);
    }
}
