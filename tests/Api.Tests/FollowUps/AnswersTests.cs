using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IodOutlook.Api.Tests.FollowUps;

/// <summary>Mails dropped into the inbox, read as answers to a quote that was sent on Tuesday 24 November 2026.</summary>
public sealed class AnswersTests : IAsyncLifetime
{
    private readonly AwayMailboxFixture fixture = new();
    private int mails;

    private ApiClient Api => fixture.Api;

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Acceptance_StopsTheFollowUps_IsConfirmedInOneClick_AndUndone()
    {
        var quote = await Api.Sent();
        await Reply(quote, "Bonjour,\r\n\r\nNous acceptons votre devis, bon pour accord.\r\n\r\nAnne Durand");
        Assert.Equal("confirmAnswer", (await Api.Get($"/api/quotes/{quote.Id}"))["next.code"]);
        Assert.All(await Plan(quote), item => Assert.Equal("stopped", item.GetProperty("state").GetString()));
        var answer = await TheAnswer();
        Assert.Equal(("accepted", "thread", "accord du client"), (Text(answer, "kind"), Text(answer, "by"), Text(answer, "inFrench")));

        var confirmed = (await Api.Post($"/api/answers/{Text(answer, "id")}/confirm", new { }, 0)).Ok();
        var demand = await Api.Get($"/api/demands/{quote["demandId"]}");
        Assert.Equal(("confirmed", "won", "accepted", 2), (confirmed["state"], demand["stage"], demand["quote.state"], demand.At("messages").GetArrayLength()));

        (await Api.Post($"/api/answers/{confirmed.Id}/undo", null, confirmed.Version)).Ok();
        demand = await Api.Get($"/api/demands/{quote["demandId"]}");
        Assert.Equal(("sent", "sent", "awaitAnswer"), (demand["stage"], demand["quote.state"], demand["next.code"]));
        Assert.Equal(4, (await Plan(quote)).Count(item => Text(item, "state") == "planned"));
        Assert.Equal("answer-settled", (await Api.Post($"/api/answers/{confirmed.Id}/confirm", new { }, confirmed.Version + 1)).Problem);
        Assert.Equal("awaitAnswer", await NextOfTheMail());
    }

    [Fact]
    public async Task Answer_ThatAPersonPutAside_IsNotProposedAgainWhenItsMailIsOpened()
    {
        var quote = await Api.Sent();
        await Reply(quote, "Bonjour,\r\n\r\nNous acceptons votre devis, bon pour accord.\r\n\r\nAnne Durand");
        Assert.NotEqual("awaitAnswer", await NextOfTheMail());
        (await Api.Post($"/api/answers/{Text(await TheAnswer(), "id")}/dismiss", null, 0)).Ok();
        Assert.Equal("awaitAnswer", await NextOfTheMail());
    }

    [Fact]
    public async Task Refusal_IsReadWithItsReason_AndNeverBecomesAnExpiry()
    {
        var quote = await Api.Sent();
        await Reply(quote, "Bonjour,\r\n\r\nNous ne donnerons pas suite à votre devis : il dépasse notre budget.\r\n\r\nCordialement");
        var answer = await TheAnswer();
        Assert.Equal(("refused", "price"), (Text(answer, "kind"), Text(answer, "reason")));
        (await Api.Post($"/api/answers/{Text(answer, "id")}/confirm", new { }, 0)).Ok();
        fixture.Clock.Advance(TimeSpan.FromDays(90));
        await fixture.RunJob("expire-quotes");
        Assert.Equal(("refused", "lost"), ((await Api.Get($"/api/quotes/{quote.Id}"))["current.state"], (await Api.Get($"/api/demands/{quote["demandId"]}"))["stage"]));
    }

    [Fact]
    public async Task Expiry_WaitsForAnAnswerThatNobodyConfirmed()
    {
        var quote = await Api.Sent();
        await Reply(quote, "Bonjour,\r\n\r\nNous acceptons votre devis, bon pour accord.\r\n");
        fixture.Clock.Advance(TimeSpan.FromDays(90));
        await fixture.RunJob("expire-quotes");
        Assert.Equal("sent", (await Api.Get($"/api/quotes/{quote.Id}"))["current.state"]);
        (await Api.Post($"/api/answers/{Text(await TheAnswer(), "id")}/dismiss", null, 0)).Ok();
        await fixture.RunJob("expire-quotes");
        Assert.Equal("expired", (await Api.Get($"/api/quotes/{quote.Id}"))["current.state"]);
    }

    [Fact]
    public async Task Postponement_ProposesTheDay_WhichAPersonMayCorrect()
    {
        var quote = await Api.Sent();
        await Reply(quote, "Bonjour,\r\n\r\nLe sujet est décalé chez nous, revenez vers moi début janvier.\r\n\r\nCordialement");
        var answer = await TheAnswer();
        Assert.Equal(("postponed", "2027-01-01"), (Text(answer, "kind"), Text(answer, "until")));
        (await Api.Post($"/api/answers/{Text(answer, "id")}/confirm", new { until = "2027-01-09" }, 0)).Ok();
        // Saturday 9 January: Monday 11; the one before the end of the validity stays.
        Assert.Equal(["2027-01-11", "2027-01-18"], (await Plan(quote)).Where(item => Text(item, "state") == "planned").Select(item => Text(item, "dueDay")));
    }

    [Fact]
    public async Task OutOfOffice_PutsTheFollowUpsOffUntilTheReturn_AndAsksNothing()
    {
        var quote = await Api.Sent();
        await Reply(quote, "Bonjour,\r\n\r\nJe suis absente du bureau jusqu'au 11 décembre inclus, sans accès à ma messagerie.\r\n", "Réponse automatique : Devis", "Auto-Submitted: auto-replied\r\n");
        Assert.Empty((await Api.Get("/api/answers")).Ok().At("items").EnumerateArray());
        var planned = (await Plan(quote)).Where(item => Text(item, "state") == "planned").ToList();
        // Away until Friday 11 December, back on Monday 14.
        Assert.Equal(("2026-12-14", "Le client est absent."), (Text(planned[0], "dueDay"), Text(planned[0], "reason")));
        Assert.Equal("awaitAnswer", (await Api.Get($"/api/quotes/{quote.Id}"))["next.code"]);
    }

    [Fact]
    public async Task Bounce_RaisesAnAlertInsteadOfAnotherFollowUp_UntilSomebodySeesToIt()
    {
        var quote = await Api.Sent();
        var original = await ThreadOf(quote);
        await Drop(
            "Mail Delivery Subsystem <mailer-daemon@client.example>",
            "Undelivered Mail Returned to Sender",
            "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
            "--b\r\nContent-Type: text/plain\r\n\r\nThe address could not be found.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.client.example\r\n\r\n"
            + "Final-Recipient: rfc822; anne.durand@client.example\r\nAction: failed\r\nStatus: 5.1.1\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
            + $"Message-ID: <reply@iod.example>\r\nIn-Reply-To: <{original}>\r\nSubject: Devis\r\n--b--\r\n");
        Assert.Equal("settleAlert", (await Api.Get($"/api/quotes/{quote.Id}"))["next.code"]);
        fixture.Clock.AdjustTime(new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.Zero));
        await fixture.RunJob("deliver-follow-ups");
        var plan = await Api.Get($"/api/quotes/{quote.Id}/follow-ups");
        Assert.Equal("Le message à anne.durand@client.example n'a pas été remis : vérifiez l'adresse.", plan["alert"]);
        Assert.Equal("planned", Text((await Plan(quote))[0], "state"));

        (await Api.Post($"/api/quotes/{quote.Id}/follow-ups/resume", null, plan.Version)).Ok();
        await fixture.RunJob("deliver-follow-ups");
        Assert.Equal("drafted", Text((await Plan(quote))[0], "state"));
    }

    [Fact]
    public async Task Question_WhenConfirmed_LetsTheFollowUpsGoOnAWeekLater()
    {
        var quote = await Api.Sent();
        await Reply(quote, "Bonjour,\r\n\r\nPouvez-vous me préciser si les frais de déplacement sont compris dans votre devis ?\r\n\r\nMerci");
        var answer = await TheAnswer();
        Assert.Equal("question", Text(answer, "kind"));
        fixture.Clock.Advance(TimeSpan.FromDays(8));
        (await Api.Post($"/api/answers/{Text(answer, "id")}/confirm", new { }, 0)).Ok();
        Assert.Equal("2026-12-09", Text((await Plan(quote)).First(item => Text(item, "state") == "planned"), "dueDay"));
    }

    [Fact]
    public async Task PartialAgreement_OpensTheNextVersion_WhichUndoingRemoves()
    {
        var quote = await Api.Sent();
        await Reply(quote, "Bonjour,\r\n\r\nNous acceptons votre devis, mais OK pour l'option 2 uniquement, bon pour accord.\r\n");
        var answer = await TheAnswer();
        Assert.Equal("partial", Text(answer, "kind"));
        var confirmed = (await Api.Post($"/api/answers/{Text(answer, "id")}/confirm", new { }, 0)).Ok();
        var revised = await Api.Get($"/api/quotes/{quote.Id}");
        Assert.Equal(("2", "draft"), (revised["current.version"], revised["current.state"]));
        (await Api.Post($"/api/answers/{confirmed.Id}/undo", null, confirmed.Version)).Ok();
        var back = await Api.Get($"/api/quotes/{quote.Id}");
        Assert.Equal(("1", "sent", 1), (back["current.version"], back["current.state"], back.At("versions").GetArrayLength()));
    }

    [Fact]
    public async Task PartialAgreement_WhoseVersionSomebodyWorkedOn_IsNotUndone()
    {
        var quote = await Api.Sent();
        await Reply(quote, "Bonjour,\r\n\r\nNous acceptons votre devis sous réserve de l'accord de notre direction, bon pour accord.\r\n");
        var answer = await TheAnswer();
        Assert.Equal("conditional", Text(answer, "kind"));
        var confirmed = (await Api.Post($"/api/answers/{Text(answer, "id")}/confirm", new { }, 0)).Ok();
        var revised = await Api.Get($"/api/quotes/{quote.Id}");
        var content = revised.At("current.content").EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        content["title"] = JsonSerializer.SerializeToElement("Autre périmètre");
        (await Api.Put($"/api/quotes/{quote.Id}", content, revised.Version)).Ok();
        Assert.Equal((409, "step-not-allowed"), (await Api.Post($"/api/answers/{confirmed.Id}/undo", null, confirmed.Version)) is var refused ? (refused.Code, refused.Problem!) : default);
        Assert.Equal("confirmed", Text((await Api.Get("/api/answers?state=confirmed")).Ok().At("items").EnumerateArray().Single(), "state"));
    }

    [Fact]
    public async Task Answer_OfSomebodyWithSeveralOpenQuotes_IsGivenItsQuoteByAPerson()
    {
        var (first, second) = (await Api.Sent(), await Api.Sent());
        await Drop("Anne Durand <anne.durand@client.example>", "Votre devis", "Content-Type: text/plain; charset=utf-8\r\n", "Bonjour,\r\n\r\nNous acceptons votre devis, bon pour accord.\r\n");
        var answer = await TheAnswer();
        Assert.Equal(2, answer.GetProperty("candidates").GetArrayLength());
        Assert.Equal(400, (await Api.Post($"/api/answers/{Text(answer, "id")}/confirm", new { }, 0)).Code);
        (await Api.Post($"/api/answers/{Text(answer, "id")}/confirm", new { quoteId = first.Id }, 0)).Ok();
        Assert.Equal(("accepted", "sent"), ((await Api.Get($"/api/quotes/{first.Id}"))["current.state"], (await Api.Get($"/api/quotes/{second.Id}"))["current.state"]));
        Assert.Equal(2, (await Api.Get($"/api/demands/{first["demandId"]}")).At("messages").GetArrayLength());
        Assert.Equal("planned", Text((await Plan(second))[0], "state"));
    }

    [Fact]
    public async Task Answer_ThatAPersonRecordsByHand_IsSettledByThat()
    {
        var quote = await Api.Sent();
        await Reply(quote, "Bonjour,\r\n\r\nNous acceptons votre devis, bon pour accord.\r\n");
        (await Api.Post($"/api/quotes/{quote.Id}/accept", new { on = "2026-11-24" }, quote.Version)).Ok();
        Assert.Empty((await Api.Get("/api/answers")).Ok().At("items").EnumerateArray());
        Assert.Single((await Api.Get("/api/answers?state=confirmed")).Ok().At("items").EnumerateArray());
    }

    [Fact]
    public async Task Inbox_AwayForADay_IsReadFromWhereItWasLeft()
    {
        var quote = await Api.Sent();
        fixture.IsAway = true;
        await Reply(quote, "Bonjour,\r\n\r\nNous acceptons votre devis, bon pour accord.\r\n");
        Assert.Empty((await Api.Get("/api/answers")).Ok().At("items").EnumerateArray());
        fixture.Clock.Advance(TimeSpan.FromDays(1));
        fixture.IsAway = false;
        await fixture.RunJob("read-answers");
        Assert.Equal("accepted", Text(await TheAnswer(), "kind"));
    }

    [Fact]
    public async Task Mail_ThatIsNoAnswer_ProposesNothing()
    {
        var quote = await Api.Sent();
        await Drop("Newsletter <news@client.example>", "Nos offres de décembre", "List-Unsubscribe: <mailto:stop@client.example>\r\nContent-Type: text/plain; charset=utf-8\r\n", "Profitez de nos offres. Désabonnez-vous ici.\r\n");
        await Drop("Paul Autre <paul@ailleurs.example>", "Bonjour", "Content-Type: text/plain; charset=utf-8\r\n", "Bonjour, nous acceptons votre devis.\r\n");
        Assert.Empty((await Api.Get("/api/answers")).Ok().At("items").EnumerateArray());
        Assert.Equal("planned", Text((await Plan(quote))[0], "state"));
    }

    private async Task Reply(Answer quote, string text, string subject = "RE: Devis", string headers = "") =>
        await Drop("Anne Durand <anne.durand@client.example>", subject, $"In-Reply-To: <{await ThreadOf(quote)}>\r\n{headers}Content-Type: text/plain; charset=utf-8\r\n", text);

    private async Task<string> ThreadOf(Answer quote) =>
        (await Api.Get($"/api/demands/{quote["demandId"]}")).At("messages").EnumerateArray().First().GetProperty("internetMessageId").GetString()!;

    /// <summary>Puts a mail into the inbox, an hour after the sending, and lets the job look. The disk says that the file has been there a while.</summary>
    private async Task Drop(string from, string subject, string headers, string body)
    {
        var at = fixture.Clock.GetUtcNow().AddHours(1);
        fixture.Clock.AdjustTime(at);
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(fixture.DataFolder, "mailbox", "Inbox")).FullName, $"answer {++mails}.eml");
        await File.WriteAllTextAsync(
            file,
            $"From: {from}\r\nTo: gerant@iod.example\r\nSubject: {subject}\r\nMessage-ID: <answer-{mails}@client.example>\r\nDate: {at.ToString("r", CultureInfo.InvariantCulture)}\r\n{headers}\r\n{body}",
            new UTF8Encoding(false));
        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddMinutes(-1));
        await fixture.RunJob("read-answers");
    }

    private async Task<string?> NextOfTheMail() =>
        (await Api.PostMail("/api/messages/read", await File.ReadAllBytesAsync(Path.Combine(fixture.DataFolder, "mailbox", "Inbox", $"answer {mails}.eml")))).Ok()["next.code"];

    private async Task<JsonElement> TheAnswer() => Assert.Single((await Api.Get("/api/answers")).Ok().At("items").EnumerateArray());

    private async Task<List<JsonElement>> Plan(Answer quote) => [.. (await Api.Get($"/api/quotes/{quote.Id}/follow-ups")).Ok().At("items").EnumerateArray()];

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
