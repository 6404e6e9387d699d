using System.Text;

namespace IodOutlook.Outside.Tests;

/// <summary>What every mailbox must do, whatever is behind it.</summary>
public abstract class MailboxContract
{
    private static readonly DraftAttachment Pdf = new("Devis DEV-2026-0031 – Évaluation.pdf", "application/pdf", "%PDF-1.7 facade"u8.ToArray());

    protected const string Owner = "gerant@iod.example";

    protected abstract IMailbox Mailbox { get; }

    /// <summary>A message comes to the folder, as from outside; returns once the mailbox can see it.</summary>
    protected abstract Task Deliver(MailFolder folder, byte[] mime);

    /// <summary>The person opens the draft and sends it.</summary>
    protected abstract Task SendByHand(string messageId);

    /// <summary>What the person sees when opening the draft.</summary>
    protected abstract Task<SeenDraft> Open(string messageId);

    [Fact]
    public async Task ReadMime_OfAMessageThatCame_IsItsBytes()
    {
        var mime = Mails.Plain();
        await Deliver(MailFolder.Inbox, mime);
        var arrival = Assert.Single((await Mailbox.ChangesSince(Owner, MailFolder.Inbox, null, default)).Arrivals);
        Assert.Equal(mime, await Mailbox.ReadMime(Owner, arrival.MessageId, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing-like-an-id")]
    [InlineData("../../../etc/passwd")]
    public async Task ReadMime_WhenThereIsNone_IsGone(string id)
    {
        var failure = await Assert.ThrowsAsync<OutsideException>(() => Mailbox.ReadMime(Owner, id, default));
        Assert.Equal(OutsideProblem.Gone, failure.Problem);
    }

    [Fact]
    public async Task ChangesSince_WithTheLastCursor_AnswersOnlyWhatCameAfter()
    {
        await Deliver(MailFolder.Inbox, Mails.Plain("first@client.example"));
        var before = await Mailbox.ChangesSince(Owner, MailFolder.Inbox, null, default);
        await Deliver(MailFolder.Inbox, Mails.Plain("second@client.example", extra: "In-Reply-To: <first@client.example>\r\n"));
        var after = await Mailbox.ChangesSince(Owner, MailFolder.Inbox, before.Cursor, default);
        Assert.Equal("first@client.example", Assert.Single(before.Arrivals).InternetMessageId);
        var arrival = Assert.Single(after.Arrivals);
        Assert.Equal(("second@client.example", "first@client.example"), (arrival.InternetMessageId, arrival.InReplyTo));
        Assert.Empty((await Mailbox.ChangesSince(Owner, MailFolder.Inbox, after.Cursor, default)).Arrivals);
    }

    [Fact]
    public async Task ChangesSince_WithACursorNobodyKnows_AnswersEverything()
    {
        await Deliver(MailFolder.Inbox, Mails.Plain());
        Assert.Single((await Mailbox.ChangesSince(Owner, MailFolder.Inbox, "lost.12", default)).Arrivals);
    }

    [Fact]
    public async Task ChangesSince_ForOneFolder_LeavesTheOthersOut()
    {
        await Deliver(MailFolder.Inbox, Mails.Plain());
        Assert.Empty((await Mailbox.ChangesSince(Owner, MailFolder.Sent, null, default)).Arrivals);
    }

    [Fact]
    public async Task MakeDraft_ForANewMessage_ShowsWhatWasAsked()
    {
        var request = new DraftRequest(
            Work(1), null, null, ["Jean Dupont <jean@client.example>"], ["c.roy@iod.example"], "Votre devis « été » 🎉", "Bonjour,\n\nDeux lignes\nici.", [Pdf]);
        var draft = await Mailbox.MakeDraft(Owner, request, default);
        var seen = await Open(draft.MessageId);
        Assert.Equal(["jean@client.example"], seen.To);
        Assert.Equal(["c.roy@iod.example"], seen.Cc);
        Assert.Equal("Votre devis « été » 🎉", seen.Subject);
        Assert.StartsWith("Bonjour,\n\nDeux lignes\nici.", seen.Text, StringComparison.Ordinal);
        var attached = Assert.Single(seen.Attachments);
        Assert.Equal(Pdf.Name, attached.Name);
        Assert.Equal(Pdf.Content, attached.Content);
    }

    [Fact]
    public async Task MakeDraft_AsAReply_StaysInTheThreadWithTheOriginalBelow()
    {
        var original = Mails.Plain();
        await Deliver(MailFolder.Inbox, original);
        var arrival = (await Mailbox.ChangesSince(Owner, MailFolder.Inbox, null, default)).Arrivals[0];
        var draft = await Mailbox.MakeDraft(Owner, Mails.Request(Work(2), original) with { ReplyToMessageId = arrival.MessageId }, default);
        var seen = await Open(draft.MessageId);
        Assert.Equal("m1@client.example", seen.InReplyTo);
        Assert.Equal("RE: Évaluation de deux cadres", seen.Subject);
        Assert.Matches("(?s)^Bonjour,\n\nVoici notre devis.*Jean Dupont.*Pouvez-vous nous faire un devis", seen.Text);
    }

    [Fact]
    public async Task MakeDraft_AskedTwiceForOneWork_MakesOne()
    {
        var first = await Mailbox.MakeDraft(Owner, Mails.Request(Work(3), subject: "Un"), default);
        var again = await Mailbox.MakeDraft(Owner, Mails.Request(Work(3), subject: "Deux"), default);
        Assert.Equal(first.MessageId, again.MessageId);
        Assert.Single((await Mailbox.ChangesSince(Owner, MailFolder.Drafts, null, default)).Arrivals);
    }

    [Fact]
    public async Task MakeDraft_ForTwoWorks_MakesTwo()
    {
        var first = await Mailbox.MakeDraft(Owner, Mails.Request(Work(4)), default);
        var second = await Mailbox.MakeDraft(Owner, Mails.Request(Work(5)), default);
        Assert.NotEqual(first.MessageId, second.MessageId);
    }

    [Fact]
    public async Task MakeDraft_WhenItWasSentMeanwhile_AnswersTheSentMessage()
    {
        var draft = await Mailbox.MakeDraft(Owner, Mails.Request(Work(6)), default);
        await SendByHand(draft.MessageId);
        var again = await Mailbox.MakeDraft(Owner, Mails.Request(Work(6)), default);
        var sent = Assert.Single((await Mailbox.ChangesSince(Owner, MailFolder.Sent, null, default)).Arrivals);
        Assert.Equal(Work(6), sent.WorkId);
        Assert.Equal(sent.MessageId, again.MessageId);
        Assert.NotNull(sent.InternetMessageId);
        Assert.Empty((await Mailbox.ChangesSince(Owner, MailFolder.Drafts, null, default)).Arrivals);
    }

    [Fact]
    public async Task MakeDraft_ByManyAtOnceForOneWork_MakesOne()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Mailbox.MakeDraft(Owner, Mails.Request(Work(7)), default))));
        Assert.Single(made.Select(d => d.MessageId).Distinct());
        Assert.Single((await Mailbox.ChangesSince(Owner, MailFolder.Drafts, null, default)).Arrivals);
    }

    [Theory]
    [InlineData("pas une adresse")]
    [InlineData("jean@")]
    [InlineData("@client.example")]
    public async Task MakeDraft_ToWhatIsNoAddress_IsInvalid(string address)
    {
        var failure = await Assert.ThrowsAsync<OutsideException>(() => Mailbox.MakeDraft(Owner, Mails.Request(Work(8)) with { To = [address] }, default));
        Assert.Equal(OutsideProblem.Invalid, failure.Problem);
        Assert.False(failure.IsTransient);
    }

    [Theory]
    [InlineData(@"..\..\x.pdf")]
    [InlineData("../../x.pdf")]
    [InlineData("a\r\nBcc: voleur@mal.example\r\n.pdf")]
    [InlineData("🎉🎉🎉.pdf")]
    public async Task MakeDraft_WithAHostileAttachmentName_KeepsTheContentUnderAHarmlessName(string name)
    {
        var draft = await Mailbox.MakeDraft(Owner, Mails.Request(Work(9), attachments: Pdf with { Name = name }), default);
        var attached = Assert.Single((await Open(draft.MessageId)).Attachments);
        Assert.Equal(Pdf.Content, attached.Content);
        Assert.DoesNotContain(attached.Name, c => c is '/' or '\\' or '\r' or '\n');
    }

    [Fact]
    public async Task MakeDraft_With200Attachments_KeepsThemAllInOrder()
    {
        var attachments = Enumerable.Range(0, 200).Select(i => new DraftAttachment($"Pièce {i}.txt", "text/plain", Encoding.UTF8.GetBytes($"contenu {i}"))).ToArray();
        var draft = await Mailbox.MakeDraft(Owner, Mails.Request(Work(10), attachments: attachments), default);
        var seen = (await Open(draft.MessageId)).Attachments;
        Assert.Equal(attachments.Select(a => (a.Name, Encoding.UTF8.GetString(a.Content))), seen.Select(a => (a.Name, Encoding.UTF8.GetString(a.Content))));
    }

    /// <summary>A fixed work id for a number, so that a failing test fails the same way twice.</summary>
    protected static Guid Work(int number) => new(number, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8);

    /// <summary>A draft as a person sees it; line ends are <c>\n</c>.</summary>
    protected sealed record SeenDraft(
        IReadOnlyList<string> To, IReadOnlyList<string> Cc, string Subject, string Text, string? InReplyTo, IReadOnlyList<(string Name, byte[] Content)> Attachments);
}
