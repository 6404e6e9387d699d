using System.Text;
using IodOutlook.Outside.Local;
using IodOutlook.Outside.Local.Files;
using IodOutlook.Outside.Local.Mail;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace IodOutlook.Outside.Tests.Local;

public sealed class LocalMailFoldersTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly LocalFixture _local = new();

    public void Dispose() => _local.Dispose();

    [Fact]
    public void List_OfAMail_ShowsWhoWhatAndWhen()
    {
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain());
        var mail = Assert.Single(_local.Folders.List(MailFolder.Inbox));
        Assert.Equal(("Évaluation de deux cadres", "Jean Dupont", "jean@client.example"), (mail.Subject, mail.FromName, mail.FromAddress));
        Assert.Equal(("Étienne Lambert", "m1@client.example", false), (mail.To, mail.InternetMessageId, mail.HasAttachments));
        Assert.Equal("Bonjour, Pouvez-vous nous faire un devis ?", mail.Preview);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 8, 12, 0, TimeSpan.Zero), mail.At);
        Assert.Null(mail.Problem);
        Assert.Matches("^[A-Za-z0-9_-]+$", mail.Id);
    }

    [Fact]
    public void List_OfManyMails_IsNewestFirst()
    {
        _local.Drop(MailFolder.Inbox, "1.eml", Mails.Plain("old@x", date: "Mon, 02 Nov 2026 08:00:00 +0100"));
        _local.Drop(MailFolder.Inbox, "2.eml", Mails.Plain("new@x", date: "Mon, 23 Nov 2026 08:00:00 +0100"));
        _local.Drop(MailFolder.Inbox, "3.eml", Mails.Plain("mid@x", date: "Tue, 03 Nov 2026 08:00:00 -0500"));
        Assert.Equal(["new@x", "mid@x", "old@x"], _local.Folders.List(MailFolder.Inbox).Select(m => m.InternetMessageId));
    }

    [Fact]
    public void List_WhenTheFolderDoesNotExist_IsEmpty() => Assert.Empty(_local.Folders.List(MailFolder.Sent));

    [Theory]
    [InlineData("", "vide")]
    [InlineData("\0\0\0\0\0\0", "pas un courriel")]
    [InlineData("Ceci n'est pas un mail, juste du texte.", "pas un courriel")]
    [InlineData("PK\u0003\u0004: zip", "pas un courriel")]
    public void List_WithABrokenFile_SaysWhyAndShowsTheOthers(string content, string why)
    {
        _local.Drop(MailFolder.Inbox, "cassé.eml", Encoding.UTF8.GetBytes(content));
        _local.Drop(MailFolder.Inbox, "bon.eml", Mails.Plain());
        var mails = _local.Folders.List(MailFolder.Inbox);
        Assert.Equal(2, mails.Count);
        var broken = Assert.Single(mails, m => m.Problem is not null);
        Assert.Equal("cassé.eml", broken.Subject);
        Assert.Contains(why, broken.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void List_WithALockedFile_SaysSoAndReadsItOnceItIsFree()
    {
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain());
        _local.Drop(MailFolder.Inbox, "b.eml", Mails.Plain());
        using (new FileStream(_local.PathOf(MailFolder.Inbox, "a.eml"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Assert.Contains("autre programme", Assert.Single(_local.Folders.List(MailFolder.Inbox), m => m.Problem is not null).Problem, StringComparison.Ordinal);
        Assert.All(_local.Folders.List(MailFolder.Inbox), m => Assert.Null(m.Problem));
    }

    [Fact]
    public async Task List_WithAMailOver50Megabytes_SaysSo()
    {
        _local.Drop(MailFolder.Inbox, "enorme.eml", Mails.Plain());
        using (var file = new FileStream(_local.PathOf(MailFolder.Inbox, "enorme.eml"), FileMode.Open))
            file.SetLength(63L * 1024 * 1024);
        File.SetLastWriteTimeUtc(_local.PathOf(MailFolder.Inbox, "enorme.eml"), new(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc));
        var mail = Assert.Single(_local.Folders.List(MailFolder.Inbox));
        Assert.Contains("63 Mo", mail.Problem, StringComparison.Ordinal);
        Assert.Equal(OutsideProblem.Invalid, (await Assert.ThrowsAsync<OutsideException>(() => _local.Folders.Read(mail.Id, default))).Problem);
        Assert.Empty((await _local.Mailbox.ChangesSince("", MailFolder.Inbox, null, default)).Arrivals);
    }

    [Fact]
    public async Task List_WithAMailOf40Megabytes_ReadsIt()
    {
        var head = "From: a@x.example\r\nSubject: Gros\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nVoir la pièce\r\n--b\r\n"u8
            + "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n"u8;
        byte[] mime = [.. head, .. Enumerable.Repeat((byte)'A', 40_000_000)];
        _local.Drop(MailFolder.Inbox, "gros.eml", mime);
        var mail = Assert.Single(_local.Folders.List(MailFolder.Inbox));
        Assert.Equal((null, true, "Voir la pièce"), (mail.Problem, mail.HasAttachments, mail.Preview));
        Assert.Equal(mime.Length, (await _local.Folders.Read(mail.Id, default)).Length);
    }

    [Fact]
    public void List_WithAMailWithoutDateOrSender_FallsBackOnTheFile()
    {
        _local.Drop(MailFolder.Inbox, "a.eml", "Subject: Sans rien\r\n\r\nTexte\r\n"u8.ToArray());
        var mail = Assert.Single(_local.Folders.List(MailFolder.Inbox));
        Assert.Equal(("Sans rien", "", "", null), (mail.Subject, mail.FromName, mail.FromAddress, mail.InternetMessageId));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero), mail.At);
    }

    [Theory]
    [InlineData("Subject: a\0b\r\nFrom: x@x.example\r\n\r\nle\0texte")]
    [InlineData("Subject: =?klingon?Q?abc?=\r\nContent-Type: text/plain; charset=klingon\r\n\r\n\u00ff\u00fe")]
    [InlineData("\uFEFFFrom: x@x.example\r\nSubject: avec BOM\r\n\r\nTexte")]
    [InlineData("From: x@x.example\nSubject: fins de ligne Unix\n\nTexte")]
    [InlineData("From: \"sans fin <x@x.example\r\nTo: ;;;\r\nDate: hier\r\n\r\nTexte")]
    public void List_WithAnUntidyMail_StillShowsIt(string mime)
    {
        _local.Drop(MailFolder.Inbox, "a.eml", Encoding.UTF8.GetBytes(mime));
        var mail = Assert.Single(_local.Folders.List(MailFolder.Inbox));
        Assert.Null(mail.Problem);
        Assert.DoesNotContain(mail.Subject + mail.Preview, char.IsControl);
    }

    [Fact]
    public void List_WithAMailNestedAThousandDeep_StillShowsIt()
    {
        var mime = new StringBuilder("From: x@x.example\r\nSubject: Poupees\r\n");
        for (var i = 0; i < 1000; i++)
            mime.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        _local.Drop(MailFolder.Inbox, "a.eml", Encoding.ASCII.GetBytes(mime + "\r\nfin"));
        Assert.Equal("Poupees", Assert.Single(_local.Folders.List(MailFolder.Inbox)).Subject);
    }

    [Fact]
    public void List_WithFilesThatAreNoMailFiles_LeavesThemOut()
    {
        _local.Drop(MailFolder.Inbox, "a.EML", Mails.Plain());
        _local.Drop(MailFolder.Inbox, "a.eml.part", Mails.Plain());
        _local.Drop(MailFolder.Inbox, "notes.txt", Mails.Plain());
        Directory.CreateDirectory(_local.PathOf(MailFolder.Inbox, "dossier.eml"));
        Assert.Single(_local.Folders.List(MailFolder.Inbox));
    }

    [Theory]
    [InlineData("🎉 été.eml")]
    [InlineData("..eml")]
    [InlineData(" a  b .eml")]
    [InlineData("%2e%2e%2f.eml")]
    [InlineData("CON.eml")]
    public async Task Read_OfAFileWithAStrangeName_IsItsBytes(string name)
    {
        _local.Drop(MailFolder.Inbox, name, Mails.Plain());
        Assert.Equal(Mails.Plain(), await _local.Folders.Read(Assert.Single(_local.Folders.List(MailFolder.Inbox)).Id, default));
    }

    [Fact]
    public async Task Read_OfAFileWithTheLongestName_IsItsBytes()
    {
        _local.Drop(MailFolder.Inbox, new string('é', 125) + ".eml", Mails.Plain());
        Assert.Equal(Mails.Plain(), await _local.Folders.Read(Assert.Single(_local.Folders.List(MailFolder.Inbox)).Id, default));
    }

    [Theory]
    [InlineData("0../secret.eml")]
    [InlineData("0../../iod.db")]
    [InlineData(@"0..\secret.eml")]
    [InlineData("0/etc/passwd")]
    [InlineData("0C:secret.eml")]
    [InlineData("9a.eml")]
    [InlineData("0")]
    [InlineData("0secret.eml\0.eml")]
    public async Task Read_WithAnIdThatPointsElsewhere_IsGone(string inside)
    {
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain());
        File.WriteAllText(_local.Folder.At("mailbox", "secret.eml"), "secret");
        var id = System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(inside));
        Assert.Equal(OutsideProblem.Gone, (await Assert.ThrowsAsync<OutsideException>(() => _local.Folders.Read(id, default))).Problem);
    }

    [Fact]
    public async Task Read_AfterThePersonMovedTheFile_FindsIt()
    {
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain());
        var id = Assert.Single(_local.Folders.List(MailFolder.Inbox)).Id;
        Directory.CreateDirectory(_local.PathOf(MailFolder.Sent));
        File.Move(_local.PathOf(MailFolder.Inbox, "a.eml"), _local.PathOf(MailFolder.Sent, "a.eml"));
        Assert.Equal(Mails.Plain(), await _local.Folders.Read(id, default));
    }

    [Fact]
    public void List_OfAFileThatDidNotChange_DoesNotReadItAgain()
    {
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain(subject: "Avant"));
        _local.Folders.List(MailFolder.Inbox);
        // The same size and the same time: only a second reading could tell.
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain(subject: "Autre"));
        Assert.Equal("Avant", Assert.Single(_local.Folders.List(MailFolder.Inbox)).Subject);
    }

    [Fact]
    public void List_OfAFileThatChanged_ReadsItAgain()
    {
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain(subject: "Avant"));
        _local.Folders.List(MailFolder.Inbox);
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain(subject: "Tout autre"));
        Assert.Equal("Tout autre", Assert.Single(_local.Folders.List(MailFolder.Inbox)).Subject);
    }

    [Fact]
    public async Task List_WhileAFileIsBeingCopied_WaitsUntilItIsWhole()
    {
        var disk = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        using var mailbox = new LocalMailbox(new DurableFolder(_local.Folder.At("mailbox")), _local.Directory, _local.Clock, disk);
        var whole = Mails.Plain();
        Write(whole[..50]);
        Assert.Empty(mailbox.List(MailFolder.Inbox));
        disk.Advance(TimeSpan.FromMilliseconds(300));
        Write(whole);
        disk.Advance(TimeSpan.FromMilliseconds(300));
        Assert.Empty(mailbox.List(MailFolder.Inbox));
        Assert.Empty((await mailbox.ChangesSince("", MailFolder.Inbox, null, default)).Arrivals);
        disk.Advance(TimeSpan.FromMilliseconds(300));
        Assert.Equal("Évaluation de deux cadres", Assert.Single(mailbox.List(MailFolder.Inbox)).Subject);
        Assert.Single((await mailbox.ChangesSince("", MailFolder.Inbox, null, default)).Arrivals);

        void Write(byte[] content)
        {
            _local.Drop(MailFolder.Inbox, "copie.eml", content);
            File.SetLastWriteTimeUtc(_local.PathOf(MailFolder.Inbox, "copie.eml"), disk.GetUtcNow().UtcDateTime);
        }
    }

    [Fact]
    public async Task List_RightAfterMakingADraft_ShowsIt()
    {
        await _local.Mailbox.MakeDraft("gerant@iod.example", Mails.Request(new Guid(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), subject: "Frais"), default);
        Assert.Equal("Frais", Assert.Single(_local.Folders.List(MailFolder.Drafts)).Subject);
    }

    [Fact]
    public async Task NextChange_AfterAnyChange_ComesByItself()
    {
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain());
        var seen = await _local.Folders.NextChange(0, default);
        foreach (var change in new Action[]
        {
            () => File.WriteAllBytes(_local.PathOf(MailFolder.Inbox, "b.eml"), Mails.Plain()),
            () => File.AppendAllText(_local.PathOf(MailFolder.Inbox, "b.eml"), "encore"),
            () => File.Move(_local.PathOf(MailFolder.Inbox, "b.eml"), _local.PathOf(MailFolder.Sent, "b.eml")),
            () => File.Delete(_local.PathOf(MailFolder.Sent, "b.eml")),
        })
        {
            var next = _local.Folders.NextChange(seen, default);
            change();
            Assert.True(await next.WaitAsync(Patience) > seen);
            seen = await next;
        }
        Assert.Single(_local.Folders.List(MailFolder.Inbox));
    }

    [Fact]
    public async Task NextChange_WhenTheCountIsThatOfAnEarlierProcess_AnswersAtOnce() =>
        Assert.NotEqual(57, await _local.Folders.NextChange(57, default).WaitAsync(Patience));

    [Fact]
    public async Task NextChange_WhenCancelled_Stops()
    {
        using var cancel = new CancellationTokenSource();
        var next = _local.Folders.NextChange(await _local.Folders.NextChange(0, default), cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(Patience));
    }

    [Fact]
    public async Task ChangesSince_AfterARestart_AnswersOnlyWhatCameMeanwhile()
    {
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain("a@x"));
        var cursor = (await _local.Mailbox.ChangesSince("", MailFolder.Inbox, null, default)).Cursor;
        // An old file moved in: its time on disk says nothing of when it came.
        _local.Drop(MailFolder.Inbox, "b.eml", Mails.Plain("b@x", date: "Mon, 02 Nov 2020 08:00:00 +0100"));
        File.SetLastWriteTimeUtc(_local.PathOf(MailFolder.Inbox, "b.eml"), new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using var restarted = new LocalFixture(_local.Data);
        Assert.Equal(["b@x"], (await restarted.Mailbox.ChangesSince("", MailFolder.Inbox, cursor, default)).Arrivals.Select(a => a.InternetMessageId));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(40)]
    [InlineData(100000)]
    public async Task ChangesSince_WhenAKilledProcessToreItsLedger_LosesNothing(int tornBytes)
    {
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain("a@x"));
        var cursor = (await _local.Mailbox.ChangesSince("", MailFolder.Inbox, null, default)).Cursor;
        _local.Drop(MailFolder.Inbox, "b.eml", Mails.Plain("b@x"));
        await _local.Mailbox.ChangesSince("", MailFolder.Inbox, cursor, default);
        using (var ledger = new FileStream(_local.Folder.At("mailbox", ".arrivals"), FileMode.Open))
            ledger.SetLength(Math.Max(0, ledger.Length - tornBytes));
        using var restarted = new LocalFixture(_local.Data);
        _local.Drop(MailFolder.Inbox, "c.eml", Mails.Plain("c@x"));
        var arrivals = (await restarted.Mailbox.ChangesSince("", MailFolder.Inbox, cursor, default)).Arrivals;
        Assert.Superset(new HashSet<string?> { "b@x", "c@x" }, arrivals.Select(a => a.InternetMessageId).ToHashSet());
        using var again = new LocalFixture(_local.Data);
        Assert.Equal(3, (await again.Mailbox.ChangesSince("", MailFolder.Inbox, null, default)).Arrivals.Count);
    }

    [Fact]
    public async Task ChangesSince_WhenABrokenFileIsMended_AnswersIt()
    {
        _local.Drop(MailFolder.Inbox, "a.eml", []);
        var before = await _local.Mailbox.ChangesSince("", MailFolder.Inbox, null, default);
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain());
        Assert.Empty(before.Arrivals);
        Assert.Single((await _local.Mailbox.ChangesSince("", MailFolder.Inbox, before.Cursor, default)).Arrivals);
    }

    [Fact]
    public void List_Of5000Mails_ShowsThemAll()
    {
        for (var i = 0; i < 5000; i++)
            _local.Drop(MailFolder.Inbox, $"{i}.eml", Mails.Plain($"{i}@x"));
        Assert.Equal(5000, _local.Folders.List(MailFolder.Inbox).Select(m => m.InternetMessageId).Distinct().Count());
    }

    [Fact]
    public async Task MakeDraft_AnsweringEveryRealMailWeHave_MakesADraftThatCanBeEdited()
    {
        foreach (var (mime, number) in RealMails().Select((m, i) => (m, i)))
        {
            _local.Drop(MailFolder.Inbox, $"{number}.eml", mime);
            var draft = await _local.Mailbox.MakeDraft("gerant@iod.example", Mails.Request(new Guid(number, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), mime), default);
            Assert.Equal("Bonjour,\n\nVoici notre devis.\n\nBien à vous", LocalDraft.TextAboveQuote(await _local.Folders.Read(draft.MessageId, default)));
            await _local.Folders.Edit(draft.MessageId, new(["a@x.example"], [], "S", "Autre"), default);
            Assert.Equal("Autre", LocalDraft.TextAboveQuote(await _local.Folders.Read(draft.MessageId, default)));
        }
        Assert.All(_local.Folders.List(MailFolder.Inbox), m => Assert.Null(m.Problem));
    }

    // The sample mailbox, and the corpora beside the solution where they are there.
    private static IEnumerable<byte[]> RealMails()
    {
        using var sample = new TempFolder();
        LocalSample.CreateIfMissing(sample.At("data"), new(2026, 11, 24));
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "IodOutlook.sln")))
            root = root.Parent;
        var shared = Path.Combine(root?.Parent?.FullName ?? "", "shared");
        var folders = new[] { sample.At("data", "mailbox", "Inbox"), Path.Combine(shared, "mails"), Path.Combine(shared, "fixtures") };
        foreach (var file in folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.eml", SearchOption.AllDirectories)))
            yield return File.ReadAllBytes(file);
    }
}
