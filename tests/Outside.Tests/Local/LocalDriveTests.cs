using System.Text;
using CsCheck;
using IodOutlook.Domain.Archive;
using IodOutlook.Outside.Local.Files;

namespace IodOutlook.Outside.Tests.Local;

public sealed class LocalDriveTests : DriveContract, IDisposable
{
    private static readonly byte[] Bytes = "contenu"u8.ToArray();

    private readonly LocalFixture _local = new();

    protected override IDrive Drive => _local.Drive;

    public void Dispose() => _local.Dispose();

    [Fact]
    public async Task Put_AnyNameTheArchiveMakes_IsTaken()
    {
        var name = Gen.OneOf("a", "é", "🎉", "CON", "nul.txt", "..", "/", "\\", ":", "\0", "\n", " ", ".", "~$", "_vti_", ".lock", "forms", "desktop.ini", new string('é', 150), "\u200B", "\uD83C")
            .List[0, 8].Select(string.Concat);
        await Gen.Select(name, name, name).SampleAsync(async (client, title, file) =>
        {
            var path = ArchivePath.ForFile(ArchivePath.ForDemand(client, "DEM-2026-0042", title), ArchiveFolder.Quote, file);
            var stored = await Drive.Put(path, Encoding.UTF8.GetBytes(path), default);
            Assert.Equal(path, stored.Path);
        }, iter: 200, threads: 1);
    }

    [Fact]
    public async Task Put_BesideATakenNameOfTheLongestKind_FitsTheDisk()
    {
        var path = new string('é', 125) + ".pdf";
        await Drive.Put(path, Bytes, default);
        var second = await Drive.Put(path, "autre"u8.ToArray(), default);
        Assert.EndsWith(").pdf", second.Path, StringComparison.Ordinal);
        Assert.Equal("autre"u8.ToArray(), await Drive.Read(second.Id, default));
    }

    [Fact]
    public async Task Put_WhenThePlainNameBecameFree_AnswersTheFileThatIsThere()
    {
        var first = await Drive.Put("x.pdf", "autre"u8.ToArray(), default);
        var second = await Drive.Put("x.pdf", Bytes, default);
        File.Delete(_local.Folder.At("drive", first.Path));
        Assert.Equal(second, await Drive.Put("x.pdf", Bytes, default));
    }

    [Fact]
    public async Task Put_WhenAFolderHasTheName_StoresBeside()
    {
        await Drive.Put("a/x.pdf", Bytes, default);
        var beside = await Drive.Put("a", Bytes, default);
        Assert.NotEqual("a", beside.Path);
        Assert.Equal(Bytes, await Drive.Read(beside.Id, default));
    }

    [Fact]
    public async Task Put_WhenAFileHasTheNameOfTheFolder_IsInvalid()
    {
        await Drive.Put("a", Bytes, default);
        Assert.Equal(OutsideProblem.Invalid, (await Assert.ThrowsAsync<OutsideException>(() => Drive.Put("a/b/x.pdf", Bytes, default))).Problem);
    }

    [Fact]
    public async Task Put_AfterAKilledProcessLeftHalfAFile_StoresTheWholeOne()
    {
        Directory.CreateDirectory(_local.Folder.At("drive", ".tmp"));
        File.WriteAllText(_local.Folder.At("drive", ".tmp", "abcd.efg"), "cont");
        var file = await Drive.Put("x.pdf", Bytes, default);
        Assert.Equal(file, Assert.Single(await Drive.List("", default)));
        Assert.Empty(Directory.GetFiles(_local.Folder.At("drive", ".tmp")));
    }

    [Fact]
    public async Task Put_IntoTheFolderOfHalfWrittenFiles_IsRefused() =>
        Assert.Equal(OutsideProblem.Invalid, (await Assert.ThrowsAsync<OutsideException>(() => Drive.Put(".tmp/x.pdf", Bytes, default))).Problem);

    [Fact]
    public async Task Put_WhenCancelled_LeavesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Drive.Put("x.pdf", Bytes, new CancellationToken(canceled: true)));
        Assert.Empty(Directory.EnumerateFiles(_local.Folder.At("drive"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Replace_WhileTheFileIsOpenElsewhere_IsLockedAndKeepsWhatWasThere()
    {
        var file = await Drive.Replace("Suivi.xlsx", Bytes, default);
        using (new FileStream(_local.Folder.At("drive", "Suivi.xlsx"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var failure = await Assert.ThrowsAsync<OutsideException>(() => Drive.Replace("Suivi.xlsx", "neuf"u8.ToArray(), default));
            Assert.Equal((OutsideProblem.Locked, true), (failure.Problem, failure.IsTransient));
        }
        Assert.Equal(Bytes, await Drive.Read(file.Id, default));
        await Drive.Replace("Suivi.xlsx", "neuf"u8.ToArray(), default);
        Assert.Equal("neuf"u8.ToArray(), await Drive.Read(file.Id, default));
    }

    [MountFact]
    public async Task Put_OnAFullDisk_IsFullAndWorksOnceThereIsRoom()
    {
        using var disk = TinyDisk.Mount(_local.Folder.At("drive"));
        await Drive.Put("petit.pdf", Bytes, default);
        var failure = await Assert.ThrowsAsync<OutsideException>(() => Drive.Put("gros.pdf", new byte[500_000], default));
        Assert.Equal((OutsideProblem.Full, true), (failure.Problem, failure.IsTransient));
        Assert.Equal(["petit.pdf"], (await Drive.List("", default)).Select(f => f.Path));
        Assert.Equal("gros.pdf", (await Drive.Put("gros.pdf", new byte[50_000], default)).Path);
    }

    [MountFact]
    public async Task Put_OnAReadOnlyDisk_IsDenied()
    {
        using var disk = TinyDisk.Mount(_local.Folder.At("drive"));
        var kept = await Drive.Put("avant.pdf", Bytes, default);
        disk.MakeReadOnly();
        Assert.Equal(OutsideProblem.Denied, (await Assert.ThrowsAsync<OutsideException>(() => Drive.Put("après.pdf", Bytes, default))).Problem);
        Assert.Equal(OutsideProblem.Denied, (await Assert.ThrowsAsync<OutsideException>(() => Drive.Replace("avant.pdf", Bytes, default))).Problem);
        Assert.Equal(Bytes, await Drive.Read(kept.Id, default));
        Assert.Equal(kept, await Drive.Put("avant.pdf", Bytes, default));
    }

    [MountFact]
    public async Task MakeDraft_OnAFullOrReadOnlyDisk_SaysSoAndKeepsTheMailbox()
    {
        using var disk = TinyDisk.Mount(_local.Folder.At("mailbox"));
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain());
        var big = Mails.Request(new Guid(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), attachments: new DraftAttachment("a.pdf", "application/pdf", new byte[500_000]));
        Assert.Equal(OutsideProblem.Full, (await Assert.ThrowsAsync<OutsideException>(() => _local.Mailbox.MakeDraft("gerant@iod.example", big, default))).Problem);
        disk.MakeReadOnly();
        var small = big with { Attachments = [] };
        Assert.Equal(OutsideProblem.Denied, (await Assert.ThrowsAsync<OutsideException>(() => _local.Mailbox.MakeDraft("gerant@iod.example", small, default))).Problem);
        Assert.Single(_local.Folders.List(MailFolder.Inbox));
    }

    [Theory]
    [InlineData(28, OutsideProblem.Full)]
    [InlineData(unchecked((int)0x80070070), OutsideProblem.Full)]
    [InlineData(30, OutsideProblem.Denied)]
    [InlineData(unchecked((int)0x80070020), OutsideProblem.Locked)]
    [InlineData(5, OutsideProblem.Unavailable)]
    public void DiskFailure_ForWhatEachSystemAnswers_SaysWhatToDo(int code, OutsideProblem problem)
    {
        var failure = DiskFailure.Of(new IOException("I/O", code), "devis.pdf");
        Assert.Equal(problem, failure.Problem);
        Assert.Contains("devis.pdf", failure.Message, StringComparison.Ordinal);
    }
}
