using System.Diagnostics;
using IodOutlook.Outside.Tests.Graph.Server;

namespace IodOutlook.Outside.Tests.Graph;

/// <summary>Each way in which Graph fails, at each request of a draft and of a file: nothing is lost, nothing is double, and the failure says what it is.</summary>
public sealed class GraphFaultsTests : IAsyncLifetime
{
    private const string Owner = "gerant@iod.example";

    private static readonly Guid Work = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    private static readonly DraftAttachment Pdf = new("DEV-2026-0031.pdf", "application/pdf", "%PDF-1.7"u8.ToArray());
    private static readonly DraftAttachment Large = new("annexe.pdf", "application/pdf", [.. Enumerable.Range(0, 9_000_000).Select(i => (byte)(i * 31))]);

    private readonly GraphFixture graph = new();

    private Exchange Exchange => graph.Server.Exchange;

    private Faults Faults => graph.Server.Faults;

    public Task InitializeAsync() => graph.InitializeAsync();

    public Task DisposeAsync() => graph.DisposeAsync();

    public static TheoryData<string, string> StepsOfADraft()
    {
        var all = new TheoryData<string, string>();
        foreach (var step in new[] { "GET messages?", "POST createReply", "PATCH messages", "GET attachments", "POST attachments", "POST createUploadSession", "PUT up/" })
            foreach (var fault in new[] { "Unavailable", "TimedOut", "BadGateway", "Broken", "BrokenAfter", "Throttled", "Unauthorized", "Modified", "Precondition" })
                all.Add(step, fault);
        return all;
    }

    [Theory]
    [MemberData(nameof(StepsOfADraft))]
    public async Task Draft_WhenAStepFails_IsWholeAndOneInTheEnd(string step, string fault)
    {
        var reply = await ReplyTo(Mails.Plain());
        FailOnce(step, FaultOf(fault));
        var request = reply with { Attachments = [Pdf, Large] };
        await UntilDone(() => graph.Mailbox.MakeDraft(Owner, request, default));
        var draft = Assert.Single(Exchange.In(Owner, "drafts"));
        Assert.Equal([Pdf.Name, Large.Name], draft.Attachments.Select(a => a.Name));
        Assert.Equal(Large.Content, draft.Attachments[1].Content);
        Assert.Single(draft.Html.Split("Voici notre devis").Skip(1));
        Assert.Contains("Pouvez-vous nous faire un devis", draft.Html, StringComparison.Ordinal);
        Assert.Equal(1, Faults.Happened);
    }

    [Theory]
    [InlineData("403", OutsideProblem.Denied, false)]
    [InlineData("423", OutsideProblem.Locked, true)]
    [InlineData("507", OutsideProblem.Full, true)]
    [InlineData("503", OutsideProblem.Unavailable, true)]
    [InlineData("502", OutsideProblem.Unavailable, true)]
    [InlineData("412", OutsideProblem.Unavailable, true)]
    [InlineData("409", OutsideProblem.Unavailable, true)]
    [InlineData("401", OutsideProblem.Unavailable, true)]
    [InlineData("broken", OutsideProblem.Unavailable, true)]
    public async Task Replace_WhenTheServiceFails_SaysHow(string name, OutsideProblem problem, bool isTransient)
    {
        Fault fault = name switch
        {
            "403" => Fault.Forbidden,
            "423" => Fault.Locked,
            "507" => Fault.Full,
            "503" => Fault.Unavailable,
            "502" => Fault.BadGateway,
            "412" => Fault.Precondition,
            "409" => Fault.Modified,
            "401" => Fault.Unauthorized,
            _ => Fault.Broken,
        };
        Faults.Once("PUT", "content", fault);
        var failure = await Assert.ThrowsAsync<OutsideException>(() => graph.Drive.Replace("Suivi.xlsx", new byte[] { 1 }, default));
        Assert.Equal((problem, isTransient), (failure.Problem, failure.IsTransient));
        Assert.Contains("partagé", failure.Message, StringComparison.Ordinal);
        Assert.Equal([1], await graph.Drive.Read((await graph.Drive.Replace("Suivi.xlsx", new byte[] { 1 }, default)).Id, default));
    }

    [Theory]
    [InlineData("7", 7_000)]
    [InlineData("2.128", 2_128)]
    [InlineData("600", 600_000)]
    public async Task Throttling_OfAWrite_IsToldWithItsWaitAtOnce(string retryAfter, int milliseconds)
    {
        Faults.Once("POST", "messages", Fault.Throttled(retryAfter));
        var clock = Stopwatch.StartNew();
        var failure = await Assert.ThrowsAsync<OutsideException>(() => graph.Mailbox.MakeDraft(Owner, Mails.Request(Work), default));
        Assert.Equal((OutsideProblem.Throttled, TimeSpan.FromMilliseconds(milliseconds)), (failure.Problem, failure.RetryAfter));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Throttling_OfARead_IsWaitedForWhenShort()
    {
        Exchange.Deliver(Owner, "inbox", Mails.Plain());
        Faults.Once("GET", "delta", Fault.Throttled("0.05"));
        Faults.Once("GET", "delta", Fault.Unavailable);
        Assert.Single((await graph.Mailbox.ChangesSince(Owner, MailFolder.Inbox, null, default)).Arrivals);
    }

    [Fact]
    public async Task Throttling_OfAReadForTenMinutes_IsToldAtOnce()
    {
        Faults.Once("GET", "delta", Fault.Throttled("600"));
        var failure = await Assert.ThrowsAsync<OutsideException>(() => graph.Mailbox.ChangesSince(Owner, MailFolder.Inbox, null, default));
        Assert.Equal(TimeSpan.FromMinutes(10), failure.RetryAfter);
    }

    [Fact]
    public async Task Send_WhenItsAnswerWasLost_SendsOnce()
    {
        foreach (var fault in new[] { Fault.TimedOut, Fault.BrokenAfter })
        {
            var work = new Guid(fault.Status, 0, 0, new byte[8]);
            Faults.Once("POST", "/send", fault);
            await UntilDone(async () =>
            {
                var draft = await graph.Mailbox.MakeDraft(Owner, Mails.Request(work), default);
                await graph.Mailbox.SendDraft(Owner, draft.MessageId, default);
                return draft;
            });
        }

        Assert.Equal(2, Exchange.In(Owner, "sentitems").Count);
        Assert.Empty(Exchange.In(Owner, "drafts"));
    }

    [Fact]
    public async Task Delta_WhenTheTrackingWasReset_TellsEverythingAgain()
    {
        Exchange.Deliver(Owner, "inbox", Mails.Plain("a@x.example"));
        var before = await graph.Mailbox.ChangesSince(Owner, MailFolder.Inbox, null, default);
        Exchange.Deliver(Owner, "inbox", Mails.Plain("b@x.example"));
        Exchange.ResetTracking();
        var after = await graph.Mailbox.ChangesSince(Owner, MailFolder.Inbox, before.Cursor, default);
        Assert.Equal(["a@x.example", "b@x.example"], after.Arrivals.Select(a => a.InternetMessageId).Order(StringComparer.Ordinal));
        Assert.Empty((await graph.Mailbox.ChangesSince(Owner, MailFolder.Inbox, after.Cursor, default)).Arrivals);
    }

    [Fact]
    public async Task Delta_OverManyPages_LosesNothing()
    {
        for (var i = 0; i < 47; i++)
            Exchange.Deliver(Owner, "inbox", Mails.Plain($"{i}@x.example"));
        Exchange.Move(Owner, Exchange.In(Owner, "inbox")[3].Id, "archive");
        var changes = await graph.Mailbox.ChangesSince(Owner, MailFolder.Inbox, null, default);
        Assert.Equal(46, changes.Arrivals.Count);
        Assert.DoesNotContain(changes.Arrivals, a => a.InternetMessageId == "3@x.example");
    }

    [Fact]
    public async Task Delta_WithACursorOfAnotherServer_NeverGoesThere()
    {
        Exchange.Deliver(Owner, "inbox", Mails.Plain());
        var changes = await graph.Mailbox.ChangesSince(Owner, MailFolder.Inbox, "http://127.0.0.1:1/v1.0/users/x/mailFolders/inbox/messages/delta()?$deltatoken=1", default);
        Assert.Single(changes.Arrivals);
    }

    [Fact]
    public async Task Reply_WhenTheOriginalWasMoved_IsFoundByItsMessageId()
    {
        var reply = await ReplyTo(Mails.Plain());
        Exchange.Move(Owner, reply.ReplyToMessageId!, "archive");
        await graph.Mailbox.MakeDraft(Owner, reply, default);
        Assert.Contains("<b>De :</b>", Assert.Single(Exchange.In(Owner, "drafts")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_ToAMailOfAColleague_StaysInTheThreadWithTheOriginalBelow()
    {
        await graph.Mailbox.MakeDraft(Owner, Mails.Request(Work, Mails.Plain(extra: "References: <m0@client.example>\r\n")) with { ReplyToMessageId = "AAMk-of-another-mailbox-0000" }, default);
        var draft = Assert.Single(Exchange.In(Owner, "drafts"));
        Assert.Equal("<m1@client.example>", draft.Properties["String 0x1042"]);
        Assert.Equal("<m0@client.example> <m1@client.example>", draft.Properties["String 0x1039"]);
        Assert.Equal("RE: Évaluation de deux cadres", draft.Subject);
        Assert.Matches("(?s)Voici notre devis.*Jean Dupont.*Pouvez-vous nous faire un devis", draft.Html);
    }

    [Fact]
    public async Task Draft_WhenAPersonChangedItMeanwhile_IsNotWrittenAgain()
    {
        Faults.Once("POST", "attachments", Fault.Unavailable);
        await Assert.ThrowsAsync<OutsideException>(() => graph.Mailbox.MakeDraft(Owner, Mails.Request(Work, attachments: Pdf), default));
        Exchange.In(Owner, "drafts")[0].Html = "<p>Mes mots</p>";
        await graph.Mailbox.MakeDraft(Owner, Mails.Request(Work, attachments: Pdf), default);
        var draft = Assert.Single(Exchange.In(Owner, "drafts"));
        Assert.Equal(("<p>Mes mots</p>", 1), (draft.Html, draft.Attachments.Count));
    }

    [Fact]
    public async Task Folder_WhenAPersonRenamedAndMovedIt_IsFollowedByItsId()
    {
        await graph.Drive.Put("Clients/Vasseur/DEM-2026-0042/1 Demande/a.eml", "a"u8.ToArray(), default);
        await graph.Drive.Put("Clients/Autre/x.txt", "x"u8.ToArray(), default);
        graph.Server.Library.Rename("Clients/Vasseur", "Vasseur Logistique (Lyon)", into: "Clients/Autre");
        await graph.Restart();
        await graph.Drive.Put("Clients/Vasseur/DEM-2026-0042/1 Demande/b.eml", "b"u8.ToArray(), default);
        await graph.Drive.Put("Clients/Vasseur/DEM-2026-0043/1 Demande/c.eml", "c"u8.ToArray(), default);
        Assert.Equal(
            [
                "Clients/Autre/Vasseur Logistique (Lyon)/DEM-2026-0042/1 Demande/a.eml", "Clients/Autre/Vasseur Logistique (Lyon)/DEM-2026-0042/1 Demande/b.eml",
                "Clients/Autre/Vasseur Logistique (Lyon)/DEM-2026-0043/1 Demande/c.eml", "Clients/Autre/x.txt",
            ],
            graph.Server.Library.Paths);
    }

    [Fact]
    public async Task Folder_WhenAPersonDeletedIt_IsMadeAgain()
    {
        await graph.Drive.Put("Clients/Vasseur/1 Demande/a.eml", "a"u8.ToArray(), default);
        graph.Server.Library.Delete("Clients/Vasseur");
        await graph.Drive.Put("Clients/Vasseur/1 Demande/b.eml", "b"u8.ToArray(), default);
        Assert.Equal(["Clients/Vasseur/1 Demande/b.eml"], graph.Server.Library.Paths);
    }

    [Theory]
    [InlineData("Unavailable")]
    [InlineData("Broken")]
    [InlineData("BrokenAfter")]
    [InlineData("TimedOut")]
    [InlineData("Throttled")]
    public async Task Upload_OfALargeFileThatBreaks_GoesOnWhereItStopped(string fault)
    {
        FailOnce("PUT up/", FaultOf(fault), skip: 1);
        var file = await graph.Drive.Put("a/grand.pdf", Large.Content, default);
        Assert.Equal(Large.Content, await graph.Drive.Read(file.Id, default));
        Assert.Equal(["a/grand.pdf"], graph.Server.Library.Paths);
        Assert.InRange(graph.Server.Requests.Count(r => r.Method == "PUT"), 3, 4);
    }

    [Fact]
    public async Task Upload_WhenTheSessionExpires_BeginsAgain()
    {
        var expired = false;
        Faults.Once(
            seen =>
            {
                if (seen.Method == "PUT" && seen.Path.Contains("up/", StringComparison.Ordinal) && seen.Headers["Content-Range"].StartsWith("bytes 3276800", StringComparison.Ordinal) && !expired)
                {
                    expired = true;
                    Exchange.Uploads.Expire();
                }

                return false;
            },
            Fault.Broken);
        var file = await graph.Drive.Put("a/grand.pdf", Large.Content, default);
        Assert.True(expired);
        Assert.Equal(Large.Content, await graph.Drive.Read(file.Id, default));
    }

    [Fact]
    public async Task Put_WhereTheDriveGivesItsHashes_ReadsNothing()
    {
        graph.Server.Library.GivesSha256 = true;
        var first = await graph.Drive.Put("a/x.pdf", Pdf.Content, default);
        Assert.Equal(first, await graph.Drive.Put("a/x.pdf", Pdf.Content, default));
        Assert.DoesNotContain(graph.Server.Requests, r => r.Method == "GET" && r.Path.EndsWith("content", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Requests_ToOneMailbox_AreThreeAtMost()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(() => graph.Mailbox.MakeDraft(Owner, Mails.Request(new Guid(i, 1, 1, new byte[8]), attachments: Pdf), default))));
        Assert.Equal(30, Exchange.In(Owner, "drafts").Count);
        Assert.InRange(graph.Server.MostAtOnce, 2, 3);
    }

    /// <summary>What the outbox does: the same work again until it is done, by a process that may have died in between.</summary>
    [Fact]
    public async Task Work_UnderTenPercentOfFaultsAndTenKills_LosesNothingAndDoublesNothing()
    {
        for (var i = 0; i < 40; i++)
            Exchange.Deliver(Owner, "inbox", Mails.Plain($"m{i}@client.example"));
        var inbox = (await graph.Mailbox.ChangesSince(Owner, MailFolder.Inbox, null, default)).Arrivals;
        Faults.AtRandom(seed: 2026, share: 0.1);
        foreach (var batch in inbox.Chunk(4))
        {
            await Task.WhenAll(batch.Select((mail, i) => Archive(mail, int.Parse(mail.InternetMessageId!.Split('@')[0][1..], System.Globalization.CultureInfo.InvariantCulture))));
            await graph.Restart();
        }

        Assert.True(Faults.Happened > 40);
        Assert.Equal(40, graph.Server.Library.Paths.Count);
        var drafts = Exchange.In(Owner, "drafts");
        Assert.Equal(40, drafts.Count);
        Assert.All(drafts, draft => Assert.Equal((1, 1), (draft.Attachments.Count, draft.Html.Split("Voici notre devis").Length - 1)));
        Assert.InRange(graph.Server.MostAtOnce, 1, 3);
    }

    private async Task Archive(MailArrival mail, int number)
    {
        var mime = await UntilDone(() => graph.Mailbox.ReadMime(Owner, mail.MessageId, default));
        await UntilDone(() => graph.Drive.Put($"Clients/C{number % 5}/DEM-{number}/1 Demande/mail.eml", mime, default));
        var request = Mails.Request(new Guid(number, 9, 9, new byte[8]), mime, attachments: Pdf) with { ReplyToMessageId = mail.MessageId };
        await UntilDone(() => graph.Mailbox.MakeDraft(Owner, request, default));
    }

    private static async Task<T> UntilDone<T>(Func<Task<T>> work)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (OutsideException failure) when (failure.IsTransient && attempt < 25)
            {
                // As the outbox: again later.
            }
        }
    }

    private async Task<DraftRequest> ReplyTo(byte[] mime)
    {
        Exchange.Deliver(Owner, "inbox", mime);
        var arrival = (await graph.Mailbox.ChangesSince(Owner, MailFolder.Inbox, null, default)).Arrivals[^1];
        return Mails.Request(Work, mime) with { ReplyToMessageId = arrival.MessageId };
    }

    private void FailOnce(string step, Fault fault, int skip = 0)
    {
        var (method, what) = step.Split(' ') is [var m, var w] ? (m, w) : throw new ArgumentException(step);
        var passed = 0;
        Faults.Once(seen => seen.Method == method && Matches(seen, what) && passed++ == skip, fault);
    }

    private static bool Matches(Seen seen, string what) => what switch
    {
        "messages?" => seen.Parts is ["users", _, "messages"],
        "messages" => seen.Parts is ["users", _, "messages", _],
        "attachments" => seen.Parts[^1] == "attachments",
        _ => seen.Path.Contains(what, StringComparison.Ordinal),
    };

    private static Fault FaultOf(string name) => name switch
    {
        nameof(Fault.Unavailable) => Fault.Unavailable,
        nameof(Fault.TimedOut) => Fault.TimedOut,
        nameof(Fault.BadGateway) => Fault.BadGateway,
        nameof(Fault.Broken) => Fault.Broken,
        nameof(Fault.BrokenAfter) => Fault.BrokenAfter,
        nameof(Fault.Unauthorized) => Fault.Unauthorized,
        nameof(Fault.Modified) => Fault.Modified,
        nameof(Fault.Precondition) => Fault.Precondition,
        _ => Fault.Throttled("0.01"),
    };
}
