using System.Text;
using CsCheck;
using IodOutlook.Outside.Local;
using MimeKit;

namespace IodOutlook.Outside.Tests.Local;

public sealed class LocalDraftTests : IDisposable
{
    private static readonly Guid Work = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

    private readonly LocalFixture _local = new();

    public void Dispose() => _local.Dispose();

    [Fact]
    public async Task MakeDraft_AsAReply_OpensReadyToSendInOutlookAndThunderbird()
    {
        var (mail, bytes) = await Make(Mails.Request(Work, Mails.Plain()));
        Assert.Equal("1", mail.Headers["X-Unsent"]);
        Assert.Equal(Work.ToString(), mail.Headers["X-Iod-Work"]);
        Assert.Equal("gerant@iod.example", Assert.Single(mail.From.Mailboxes).Address);
        Assert.Null(mail.MessageId);
        Assert.IsType<MultipartAlternative>(mail.Body);
        Assert.Equal(bytes.Count(b => b == '\n'), Encoding.Latin1.GetString(bytes).Split("\r\n").Length - 1);
    }

    [Fact]
    public async Task MakeDraft_AsAReply_QuotesTheOriginalInFrench()
    {
        var (mail, _) = await Make(Mails.Request(Work, Mails.Plain()));
        Assert.EndsWith(
            "Le mardi 24 novembre 2026 à 09:12, Jean Dupont <jean@client.example> a écrit\u00A0:\n> Bonjour,\n>\n> Pouvez-vous nous faire un devis ?\n",
            mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("<blockquote type=\"cite\"", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tue, 01 Dec 2026 23:30:00 +0000", "Le mercredi 2 décembre 2026 à 00:30, Jean")]
    [InlineData("Sat, 01 Aug 2026 12:00:00 +0000", "Le samedi 1er août 2026 à 14:00, Jean")]
    [InlineData("not a date", "Jean Dupont <jean@client.example> a écrit")]
    public async Task MakeDraft_AsAReply_TellsWhenInFrenchTime(string date, string expected)
    {
        var (mail, _) = await Make(Mails.Request(Work, Mails.Plain(date: date)));
        Assert.Contains(expected, mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Devis", "RE: Devis")]
    [InlineData("Re: Devis", "RE: Devis")]
    [InlineData("RE : Devis", "RE: Devis")]
    [InlineData("Re: RE : AW: Rép : RE[2]: Devis", "RE: Devis")]
    [InlineData("TR: Devis", "RE: TR: Devis")]
    [InlineData("Réunion : le devis", "RE: Réunion : le devis")]
    [InlineData("", "RE:")]
    public async Task MakeDraft_AsAReply_MarksTheSubjectOnce(string subject, string expected)
    {
        var (mail, _) = await Make(Mails.Request(Work, Mails.Plain(subject: subject)));
        Assert.Equal(expected, mail.Subject);
    }

    [Theory]
    [InlineData("References: <a@x> <b@x>\r\nIn-Reply-To: <b@x>\r\n", "a@x b@x m1@client.example")]
    [InlineData("In-Reply-To: <b@x>\r\n", "b@x m1@client.example")]
    [InlineData("", "m1@client.example")]
    public async Task MakeDraft_AsAReply_CompletesTheChainOfReferences(string extra, string expected)
    {
        var (mail, _) = await Make(Mails.Request(Work, Mails.Plain(extra: extra)));
        Assert.Equal(expected, string.Join(' ', mail.References));
        Assert.Equal("m1@client.example", mail.InReplyTo);
    }

    [Fact]
    public async Task MakeDraft_AsAReplyToOutlook_ContinuesItsThread()
    {
        // The example of MS-OXOMSG: 22 bytes of the first message.
        var parent = Convert.ToBase64String([0x01, 0xDD, 0x3A, 0, 0, 0, .. Enumerable.Range(1, 16).Select(i => (byte)i)]);
        var (mail, _) = await Make(Mails.Request(Work, Mails.Plain(extra: $"Thread-Index: {parent}\r\nThread-Topic: Devis\r\n")));
        var index = Convert.FromBase64String(mail.Headers["Thread-Index"]!);
        Assert.Equal(27, index.Length);
        Assert.Equal(Convert.FromBase64String(parent), index[..22]);
        Assert.Equal("Devis", mail.Headers["Thread-Topic"]);
    }

    [Theory]
    [InlineData("AdM6")]
    [InlineData("%%%")]
    public async Task MakeDraft_AsAReplyToABrokenThreadIndex_GoesWithoutIt(string index)
    {
        var (mail, _) = await Make(Mails.Request(Work, Mails.Plain(extra: $"Thread-Index: {index}\r\n")));
        Assert.False(mail.Headers.Contains("Thread-Index"));
    }

    [Fact]
    public async Task MakeDraft_AsAReplyToHtml_KeepsItsPicturesAndDropsWhatIsDangerous()
    {
        const string Html = "<html><head><style>p{color:red}</style></head><body onload=\"x()\"><div id=\"iod-quote\"><p style=\"color:red;background:url(http://spy.example/b)\">Bonjour</p></div>"
            + "<script>alert(1)</script><img src=\"cid:logo@x\"><img src=\"http://spy.example/pixel.gif\"><a href=\"javascript:x()\">clic</a>"
            + "<iframe src=\"http://spy.example\"></iframe><form action=\"http://spy.example\"><input></form><svg><script>1</script></svg></body></html>";
        var (mail, _) = await Make(Mails.Request(Work, HtmlMail(Html)));
        var html = mail.HtmlBody!;
        Assert.Contains("cid:logo@x", html, StringComparison.Ordinal);
        Assert.Contains("Bonjour", html, StringComparison.Ordinal);
        foreach (var danger in new[] { "script", "spy.example", "onload", "iframe", "<form", "<input", "<svg" })
            Assert.DoesNotContain(danger, html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, html.Split("iod-quote").Length);
        var picture = Assert.Single(mail.BodyParts.OfType<MimePart>(), p => p.ContentType.IsMimeType("image", "png"));
        Assert.Equal("logo@x", picture.ContentId);
        Assert.IsType<MultipartRelated>(((MultipartAlternative)mail.Body!)[1]);
    }

    [Fact]
    public async Task MakeDraft_AsAReplyToHtmlOnly_QuotesItAsTextToo()
    {
        var (mail, _) = await Make(Mails.Request(Work, HtmlMail("<p>Première ligne<br>deuxième &amp; dernière</p><p>Fin</p>")));
        Assert.Contains("> Première ligne\n> deuxième & dernière\n>\n> Fin\n", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no header at all, and no colon")]
    [InlineData("\0\0\0\0")]
    [InlineData("")]
    [InlineData("Content-Type: text/plain; charset=klingon\r\n\r\n\u00e9t\u00e9 \0 fin")]
    [InlineData("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nune partie sans fin")]
    public async Task MakeDraft_AsAReplyToAlmostNoMail_MakesADraftOrSaysWhy(string original)
    {
        try
        {
            var (mail, _) = await Make(Mails.Request(Work, Encoding.UTF8.GetBytes(original)));
            Assert.StartsWith("Bonjour,", mail.TextBody, StringComparison.Ordinal);
        }
        catch (OutsideException failure)
        {
            Assert.Equal(OutsideProblem.Invalid, failure.Problem);
        }
    }

    [Fact]
    public async Task MakeDraft_AsAReplyToHtmlNestedWithoutEnd_QuotesItsText()
    {
        var (mail, _) = await Make(Mails.Request(Work, HtmlMail(string.Concat(Enumerable.Repeat("<div>", 50_000)) + "au fond")));
        Assert.Contains("> au fond", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<pre", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MakeDraft_AsAReplyToALongText_QuotesItsBeginning()
    {
        var (_, bytes) = await Make(Mails.Request(Work, Mails.Plain(body: string.Concat(Enumerable.Repeat("ligne de texte\r\n", 200_000)))));
        Assert.InRange(bytes.Length, 500_000, 2_500_000);
    }

    [Fact]
    public async Task MakeDraft_TooHeavyToBeReadAgain_IsRefused()
    {
        var heavy = new DraftAttachment("a.bin", "application/octet-stream", new byte[40 * 1024 * 1024]);
        var failure = await Assert.ThrowsAsync<OutsideException>(() => Make(Mails.Request(Work, attachments: heavy)));
        Assert.Equal(OutsideProblem.Invalid, failure.Problem);
        Assert.Empty(_local.Folders.List(MailFolder.Drafts));
    }

    [Fact]
    public async Task MakeDraft_WithALineEndInTheSubject_AddsNoHeader()
    {
        var (mail, _) = await Make(Mails.Request(Work, subject: "Devis\r\nBcc: voleur@mal.example"));
        Assert.False(mail.Headers.Contains(HeaderId.Bcc));
    }

    [Fact]
    public async Task MakeDraft_WithAnAccentedAttachment_NamesItForBothFamiliesOfMailPrograms()
    {
        var (_, bytes) = await Make(Mails.Request(Work, attachments: new DraftAttachment("Devis été €.pdf", "application/pdf", [1, 2, 3])));
        var raw = Encoding.ASCII.GetString(bytes);
        Assert.Contains("filename*=utf-8''Devis%20%C3%A9t%C3%A9%20%E2%82%AC.pdf", raw, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("name=\"=?utf-8?", raw, StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: attachment", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MakeDraft_AfterAnEditAndASend_IsStillTheSameWork()
    {
        var id = (await _local.Mailbox.MakeDraft("gerant@iod.example", Mails.Request(Work, Mails.Plain()), default)).MessageId;
        await _local.Folders.Edit(id, new(["autre@client.example"], [], "Autre sujet", "Autre texte"), default);
        var sent = await _local.Folders.Send(id, default);
        Assert.Equal(sent, (await _local.Mailbox.MakeDraft("gerant@iod.example", Mails.Request(Work, Mails.Plain()), default)).MessageId);
    }

    [Fact]
    public async Task MakeDraft_WhenAPersonRenamedTheFile_FindsItByItsHeader()
    {
        await Make(Mails.Request(Work));
        var file = Assert.Single(Directory.GetFiles(_local.PathOf(MailFolder.Drafts)));
        File.Move(file, _local.PathOf(MailFolder.Drafts, "mon devis.EML"));
        File.SetLastWriteTimeUtc(_local.PathOf(MailFolder.Drafts, "mon devis.EML"), new(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc));
        await Make(Mails.Request(Work));
        Assert.Single(Directory.GetFiles(_local.PathOf(MailFolder.Drafts)));
    }

    [Fact]
    public async Task MakeDraft_ByTwoProcessesAtOnce_MakesOne()
    {
        using var other = new LocalFixture(_local.Data);
        var both = new[] { _local.Mailbox, other.Mailbox };
        for (var i = 0; i < 10; i++)
        {
            var work = new Guid(i, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
            await Task.WhenAll(both.Select(m => Task.Run(() => m.MakeDraft("gerant@iod.example", Mails.Request(work), default))));
        }
        Assert.Equal(10, Directory.GetFiles(_local.PathOf(MailFolder.Drafts)).Length);
    }

    [Fact]
    public async Task Edit_ADraftThatQuotes_ReplacesThePersonsWordsOnly()
    {
        var original = HtmlMail("<p>Bonjour <b>vous</b></p><img src=\"cid:logo@x\">");
        var request = Mails.Request(Work, original, attachments: new DraftAttachment("Devis.pdf", "application/pdf", [1, 2, 3]));
        var id = (await _local.Mailbox.MakeDraft("gerant@iod.example", request, default)).MessageId;
        var before = Mails.Parse(await _local.Folders.Read(id, default));
        await _local.Folders.Edit(id, new(["Anna Müller <anna@x.example>"], ["c.roy@iod.example"], "Sujet à elle", "Mes mots\n> à moi"), default);
        var bytes = await _local.Folders.Read(id, default);
        var after = Mails.Parse(bytes);
        Assert.Equal("Mes mots\n> à moi", LocalDraft.TextAboveQuote(bytes));
        Assert.EndsWith(before.TextBody![before.TextBody!.IndexOf("Le mardi", StringComparison.Ordinal)..], after.TextBody, StringComparison.Ordinal);
        Assert.Contains("<b>vous</b>", after.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Voici notre devis", after.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(["Devis.pdf"], after.Attachments.OfType<MimePart>().Select(a => a.FileName));
        Assert.Single(after.BodyParts.OfType<MimePart>(), p => p.ContentId == "logo@x");
        Assert.Equal(("Sujet à elle", "1", "Anna Müller"), (after.Subject, after.Headers["X-Unsent"], after.To.Mailboxes.Single().Name));
    }

    [Theory]
    [InlineData("Content-Type: text/plain\r\n\r\nancien texte")]
    [InlineData("Content-Type: text/html\r\n\r\n<p>ancien texte</p>")]
    [InlineData("\r\n")]
    public async Task Edit_ADraftOfAnotherProgram_ReplacesItsText(string mime)
    {
        _local.Drop(MailFolder.Drafts, "autre.eml", Encoding.UTF8.GetBytes("From: gerant@iod.example\r\nX-Unsent: 1\r\n" + mime));
        var id = _local.Folders.List(MailFolder.Drafts).Single().Id;
        await _local.Folders.Edit(id, new(["a@x.example"], [], "S", "Nouveau texte, été"), default);
        Assert.Equal("Nouveau texte, été", LocalDraft.TextAboveQuote(await _local.Folders.Read(id, default)).Trim());
    }

    [Fact]
    public async Task Edit_AMessageThatIsNoDraft_IsRefused()
    {
        _local.Drop(MailFolder.Inbox, "a.eml", Mails.Plain());
        var id = _local.Folders.List(MailFolder.Inbox).Single().Id;
        var failure = await Assert.ThrowsAsync<OutsideException>(() => _local.Folders.Edit(id, new([], [], "", ""), default));
        Assert.Equal(OutsideProblem.Invalid, failure.Problem);
        Assert.Equal(Mails.Plain(), await _local.Folders.Read(id, default));
    }

    [Fact]
    public async Task Send_ADraft_MovesItStampedToSent()
    {
        var id = (await _local.Mailbox.MakeDraft("gerant@iod.example", Mails.Request(Work, Mails.Plain()), default)).MessageId;
        _local.Clock.Advance(TimeSpan.FromHours(1));
        var sent = Mails.Parse(await _local.Folders.Read(await _local.Folders.Send(id, default), default));
        Assert.Equal(_local.Clock.GetUtcNow(), sent.Date);
        Assert.EndsWith("@iod.example", sent.MessageId, StringComparison.Ordinal);
        Assert.False(sent.Headers.Contains("X-Unsent"));
        Assert.Equal(Work.ToString(), sent.Headers["X-Iod-Work"]);
        Assert.Empty(_local.Folders.List(MailFolder.Drafts));
        Assert.Single(_local.Folders.List(MailFolder.Sent));
    }

    [Fact]
    public async Task Send_ManyTimesAtOnce_SendsOnce()
    {
        var id = (await _local.Mailbox.MakeDraft("gerant@iod.example", Mails.Request(Work), default)).MessageId;
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _local.Folders.Send(id, default))));
        Assert.Single(sent.Distinct());
        Assert.Single(Directory.GetFiles(_local.PathOf(MailFolder.Sent)));
    }

    [Fact]
    public async Task Send_CutShortBetweenStampAndMove_OnlyMovesTheSecondTime()
    {
        var stamped = Mails.Plain("already@iod.example");
        _local.Drop(MailFolder.Drafts, "d.eml", stamped);
        var sent = await _local.Folders.Send(_local.Folders.List(MailFolder.Drafts).Single().Id, default);
        Assert.Equal(stamped, await _local.Folders.Read(sent, default));
    }

    [Fact]
    public async Task Send_WhenSentHoldsThatNameAlready_KeepsBoth()
    {
        _local.Drop(MailFolder.Sent, "d.eml", Mails.Plain("one@x"));
        _local.Drop(MailFolder.Drafts, "d.eml", Mails.Plain("two@x"));
        await _local.Folders.Send(_local.Folders.List(MailFolder.Drafts).Single().Id, default);
        Assert.Equal(["one@x", "two@x"], _local.Folders.List(MailFolder.Sent).Select(m => m.InternetMessageId).Order());
    }

    [Fact]
    public async Task Send_WithoutRecipient_IsRefusedAndStaysADraft()
    {
        var id = (await _local.Mailbox.MakeDraft("gerant@iod.example", Mails.Request(Work) with { To = [] }, default)).MessageId;
        var failure = await Assert.ThrowsAsync<OutsideException>(() => _local.Folders.Send(id, default));
        Assert.Equal(OutsideProblem.Invalid, failure.Problem);
        Assert.Single(_local.Folders.List(MailFolder.Drafts));
    }

    [Fact]
    public async Task Send_KeepsEveryOtherByteOfTheDraft()
    {
        var request = Mails.Request(Work, HtmlMail("<p>été</p><img src=\"cid:logo@x\">"), attachments: new DraftAttachment("Devis été.pdf", "application/pdf", new byte[100_000]));
        var id = (await _local.Mailbox.MakeDraft("gerant@iod.example", request, default)).MessageId;
        var before = Encoding.Latin1.GetString(await _local.Folders.Read(id, default));
        var after = Encoding.Latin1.GetString(await _local.Folders.Read(await _local.Folders.Send(id, default), default));
        static string Body(string mail) => mail[mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)..];
        Assert.Equal(Body(before), Body(after));
    }

    [Fact]
    public async Task MakeDraft_OfAnything_ReadsBackAsItWasAsked()
    {
        var piece = Gen.OneOf(
            "mot", " ", "  ", "\n", "\n\n", "é", "🎉", "👩‍💼", "«\u00A0été\u00A0»", "> cité", "From ici", ".", "\t", "https://x.example/a?b=c&d=é", "<b>", "&amp;", "a écrit :", "=?utf-8?Q?x?=",
            new string('x', 1200), new string('é', 500));
        var text = piece.List[0, 20].Select(string.Concat);
        var subject = Gen.OneOf("mot ", "é", "🎉", "«", ":", "?", "Devis", "=", "œ€", "1", ", ", "RE: ").List[0, 30].Select(string.Concat);
        var person = Gen.Select(Gen.OneOf("", "Jean Dupont", "Müller, Anna", "Élodie \"La Boss\" Œuf", "Zoë 🎉"), Gen.Int[1, 999], (name, n) => (Name: name, Address: $"p{n}@client.example"));
        await Gen.Select(subject, text, person.List[1, 5], Gen.Bool, Gen.Int).SampleAsync(async (wanted, body, people, reply, work) =>
        {
            var to = people.Select(p => new MailboxAddress(p.Name, p.Address).ToString()).ToList();
            var request = new DraftRequest(new Guid(work, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), reply ? Mails.Plain() : null, null, to, [], wanted, body, []);
            var (mail, bytes) = await Make(request);
            File.Delete(Assert.Single(Directory.GetFiles(_local.PathOf(MailFolder.Drafts))));
            Assert.Equal(people.Select(p => (p.Name, p.Address)), mail.To.Mailboxes.Select(m => (m.Name ?? "", m.Address)));
            Assert.Equal(body, LocalDraft.TextAboveQuote(bytes));
            if (!reply)
                Assert.Equal(wanted.Trim().Replace("=?", "= ?", StringComparison.Ordinal), mail.Subject);
        }, iter: 150, threads: 1);
    }

    private static byte[] HtmlMail(string html)
    {
        var related = new MultipartRelated { new TextPart("html") { Text = html } };
        var logo = new MimePart("image", "png") { ContentId = "logo@x", Content = new MimeContent(new MemoryStream([0x89, 0x50, 0x4E, 0x47])), ContentTransferEncoding = ContentEncoding.Base64 };
        related.Add(logo);
        var mail = new MimeMessage { Subject = "Demande", Body = related, Date = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), MessageId = "html@client.example" };
        mail.From.Add(new MailboxAddress("Jean Dupont", "jean@client.example"));
        return Mails.Bytes(mail);
    }

    private async Task<(MimeMessage Mail, byte[] Bytes)> Make(DraftRequest request)
    {
        var draft = await _local.Mailbox.MakeDraft("gerant@iod.example", request, default);
        var bytes = await _local.Folders.Read(draft.MessageId, default);
        return (Mails.Parse(bytes), bytes);
    }
}
