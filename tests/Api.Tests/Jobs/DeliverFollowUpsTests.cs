using System.Text.Json;
using IodOutlook.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Tests.Jobs;

/// <summary>The clock moves, the job looks. Quotes are sent on Tuesday 24 November 2026 and valid until 23 January; the default plan follows up on 1, 9 and 24 December and 18 January.</summary>
public sealed class DeliverFollowUpsTests : IAsyncLifetime
{
    private readonly ApiFixture fixture = new();

    private ApiClient Api => fixture.Api;

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Due_InsideTheSendWindow_BecomesOneReplyDraftInTheThread()
    {
        var quote = await Api.Sent();
        await At("2026-12-01T07:55:00Z");
        Assert.Empty(Drafts());
        await At("2026-12-01T08:00:00Z");
        await At("2026-12-01T10:00:00Z");

        var draft = Assert.Single(Drafts());
        Assert.Contains("In-Reply-To: <mail-", draft, StringComparison.Ordinal);
        Assert.Contains("To: anne.durand@client.example", draft, StringComparison.Ordinal);
        Assert.Contains("X-Unsent: 1", draft, StringComparison.Ordinal);
        Assert.Equal(["drafted", "planned", "planned", "planned"], await States(quote));
        Assert.Equal("sendFollowUp", (await Api.Get($"/api/demands/{quote["demandId"]}"))["next.code"]);
    }

    [Fact]
    public async Task Due_WhenTheMachineSleptForWeeks_IsCaughtUpByOneMail()
    {
        var quote = await Api.Sent();
        await At("2026-12-28T10:00:00Z");
        await At("2026-12-28T11:00:00Z");
        Assert.Single(Drafts());
        Assert.Equal(["skipped", "skipped", "drafted", "planned"], await States(quote));
        Assert.All((await Plan(quote)).Take(2), item => Assert.Equal("Une seule relance remplace celles dont le jour est passé.", item.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Due_WhenTheClockIsSetBack_IsNeverDeliveredTwice()
    {
        var quote = await Api.Sent();
        await At("2026-12-01T10:00:00Z");
        await At("2026-11-25T10:00:00Z");
        await At("2026-12-01T10:00:00Z");
        Assert.Single(Drafts());
        await At("2026-12-09T10:00:00Z");
        Assert.Equal(2, Drafts().Length);
        Assert.Equal(["drafted", "drafted", "planned", "planned"], await States(quote));
    }

    [Fact]
    public async Task Due_OfTwoQuotesOfOneClient_KeepsTheMinimumGap()
    {
        var first = await SentTo("Mercier SA");
        var second = await SentTo("Mercier SA");
        await At("2026-12-01T10:00:00Z");
        Assert.Single(Drafts());
        var states = new[] { await Plan(first), await Plan(second) }.Select(plan => plan[0]).OrderBy(item => item.GetProperty("state").GetString()).ToList();
        Assert.Equal(("drafted", "planned", "2026-12-07"), (states[0].GetProperty("state").GetString(), states[1].GetProperty("state").GetString(), states[1].GetProperty("dueDay").GetString()));
        Assert.Equal("Le client a été relancé il y a moins de 5 jours.", states[1].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Due_OfAPlanThatRemindsOrSends_DoesSo_EvenWhenThePlanIsDeletedMeanwhile()
    {
        var reminded = await SentWith("reminder");
        var sent = await SentWith("send");
        await ChangePlans(_ => true, plans => [plans.First(plan => plan.GetProperty("name").GetString() == "Relances standard")]);
        await At("2026-12-01T10:00:00Z");
        await fixture.LookIntoSent();

        Assert.Equal("reminded", (await States(reminded))[0]);
        Assert.Equal("followUp", (await Api.Get($"/api/quotes/{reminded.Id}"))["next.code"]);
        Assert.Equal("sent", (await States(sent))[0]);
        Assert.Empty(Drafts());
        Assert.Contains("Sauf erreur de notre part", Assert.Single(Files("Sent")), StringComparison.Ordinal);
        Assert.Equal("sent", (await Api.Get($"/api/quotes/{sent.Id}"))["current.state"]);
    }

    [Fact]
    public async Task Due_OfAClientThatWasMergedIntoAnother_KeepsTheGapOfBoth()
    {
        var kept = await SentTo("Mercier SA");
        var merged = await SentTo("Mercier Industrie");
        var demand = await Api.Get($"/api/demands/{merged["demandId"]}");
        (await Api.Post($"/api/demands/{demand.Id}/qualify", ApiClient.Qualification("Mercier SA"), demand.Version)).Ok();
        Assert.Equal(kept["client.id"], (await Api.Get($"/api/quotes/{merged.Id}"))["client.id"]);
        await At("2026-12-01T10:00:00Z");
        Assert.Single(Drafts());
        await At("2026-12-04T10:00:00Z");
        Assert.Single(Drafts());
        await At("2026-12-07T10:00:00Z");
        Assert.Equal(2, Drafts().Length);
    }

    [Fact]
    public async Task Due_WhenTheArchivedMailWasTakenFromTheDrive_AnswersInItsThreadAllTheSame()
    {
        var quote = await Api.Sent();
        await fixture.DeliverOutside();
        Directory.Delete(Path.Combine(fixture.DataFolder, "drive"), recursive: true);
        await At("2026-12-01T10:00:00Z");
        var draft = Assert.Single(Drafts());
        Assert.Contains("In-Reply-To: <mail-", draft, StringComparison.Ordinal);
        Assert.Contains("Subject: RE: Evaluation de candidats", draft, StringComparison.Ordinal);
        Assert.Equal("sendFollowUp", (await Api.Get($"/api/quotes/{quote.Id}"))["next.code"]);
    }

    [Fact]
    public async Task Draft_EditedByHand_IsTheFollowUpAllTheSame_AndLeavesAsItWasEdited()
    {
        var quote = await Api.Sent();
        await At("2026-12-01T10:00:00Z");
        var file = Assert.Single(Directory.GetFiles(Folder("Drafts")));
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("Bien cordialement", "Au plaisir de vous lire", StringComparison.Ordinal));
        await At("2026-12-02T10:00:00Z");
        var work = (await Api.Get($"/api/demands/{quote["demandId"]}")).At("outside").EnumerateArray().Single(w => w.GetProperty("kind").GetString() == "makeDraft");
        (await Api.Post($"/api/local/mail/messages/{work.GetProperty("messageId").GetString()}/send")).Ok();
        await fixture.LookIntoSent();

        Assert.Contains("Au plaisir de vous lire", Assert.Single(Files("Sent")), StringComparison.Ordinal);
        Assert.Empty(Drafts());
        Assert.Equal(["sent", "planned", "planned", "planned"], await States(quote));
        Assert.Empty((await Api.Get("/api/non-conformities?open=true")).Ok().At("items").EnumerateArray());
    }

    [Fact]
    public async Task Draft_Deleted_IsNotMadeAgain()
    {
        var quote = await Api.Sent();
        await At("2026-12-01T10:00:00Z");
        foreach (var file in Directory.GetFiles(Folder("Drafts")))
            File.Delete(file);
        await At("2026-12-02T10:00:00Z");
        Assert.Empty(Drafts());
        var first = (await Plan(quote))[0];
        (await Api.Post($"/api/follow-ups/{first.GetProperty("id")}/done", new { comment = "Appelé." }, first.GetProperty("version").GetInt32())).Ok();
        Assert.Equal("awaitAnswer", (await Api.Get($"/api/quotes/{quote.Id}"))["next.code"]);
    }

    [Fact]
    public async Task Expiry_TouchesOnlyWhatIsStillSent()
    {
        var silent = await Api.Sent();
        var lost = await Api.Sent();
        (await Api.Post($"/api/quotes/{lost.Id}/refuse", new { reason = "price" }, lost.Version)).Ok();
        await At("2027-01-23T10:00:00Z", "expire-quotes");
        Assert.Equal("sent", (await Api.Get($"/api/quotes/{silent.Id}"))["current.state"]);
        await At("2027-01-24T10:00:00Z", "expire-quotes");
        Assert.Equal(("expired", "refused"), ((await Api.Get($"/api/quotes/{silent.Id}"))["current.state"], (await Api.Get($"/api/quotes/{lost.Id}"))["current.state"]));
        Assert.Equal("expired", (await Api.Get($"/api/demands/{silent["demandId"]}"))["stage"]);
    }

    [Fact]
    public async Task Plan_OfAQuoteSentBeforeThereWereFollowUps_IsMadeLater_AndCaughtUpByOneMail()
    {
        var quote = await Api.Sent();
        await fixture.InDatabase(db => db.FollowUps.ExecuteDeleteAsync());
        await fixture.InDatabase(db => db.Schedules.ExecuteDeleteAsync());
        await At("2026-12-14T10:00:00Z", "plan-follow-ups");
        await At("2026-12-14T10:00:00Z");
        Assert.Single(Drafts());
        Assert.Equal(["skipped", "drafted", "planned", "planned"], await States(quote));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(4, false)]
    [InlineData(6, true)]
    [InlineData(-60 * 24 * 21, true)]
    public async Task Lease_OfAProcessThatDied_HoldsForItsLengthAndNoLonger(int minutesLater, bool taken)
    {
        var now = fixture.Clock.GetUtcNow().UtcDateTime;
        await fixture.InDatabase(db =>
        {
            db.Jobs.Add(new JobState { Name = "deliver-follow-ups", LeaseOwner = "another machine", LeaseUntil = now + IodOutlook.Api.Jobs.JobLeases.Length, Fence = 3 });
            return db.SaveChangesAsync();
        });
        fixture.Clock.AdjustTime(fixture.Clock.GetUtcNow().AddMinutes(minutesLater));
        Assert.Equal(taken, await fixture.TakesLease("deliver-follow-ups"));
    }

    private async Task At(string time, string job = "deliver-follow-ups")
    {
        fixture.Clock.AdjustTime(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
        await fixture.RunJob(job);
        await fixture.DeliverOutside();
    }

    private async Task<List<JsonElement>> Plan(Answer quote) => [.. (await Api.Get($"/api/quotes/{quote.Id}/follow-ups")).Ok().At("items").EnumerateArray()];

    private async Task<string[]> States(Answer quote) => [.. (await Plan(quote)).Select(item => item.GetProperty("state").GetString()!)];

    private async Task<Answer> SentTo(string client)
    {
        var demand = await Api.Captured();
        demand = (await Api.Post($"/api/demands/{demand.Id}/qualify", ApiClient.Qualification(client), demand.Version)).Ok();
        await Api.Post($"/api/demands/{demand.Id}/feasibility", ApiClient.Go, demand.Version);
        var quote = (await Api.Post($"/api/demands/{demand.Id}/quotes")).Ok();
        quote = (await Api.Post($"/api/quotes/{quote.Id}/review", new { decision = "go", beyond = Array.Empty<object>() }, quote.Version)).Ok();
        return (await Api.Post($"/api/quotes/{quote.Id}/sent", new { }, quote.Version)).Ok();
    }

    private async Task<Answer> SentWith(string way)
    {
        var changed = await ChangePlans(_ => true, plans =>
        [
            .. plans.Select(plan => (object)plan),
            new
            {
                name = $"Plan {way}",
                isDefault = false,
                steps = new[] { new { anchor = "afterSent", days = 7, tone = "neutral", way } },
                minimumGapDays = 5,
                window = new { from = "09:00:00", to = "17:30:00", weekdays = new[] { "monday", "tuesday", "wednesday", "thursday", "friday" } },
            },
        ]);
        var quote = await Api.Ready();
        (await Api.Put($"/api/quotes/{quote.Id}/follow-up-choice", new { off = false, planId = changed.At("plans").EnumerateArray().Last().GetProperty("id").GetString() }, 0)).Ok();
        return (await Api.Post($"/api/quotes/{quote.Id}/sent", new { }, quote.Version)).Ok();
    }

    private async Task<Answer> ChangePlans(Func<JsonElement, bool> keep, Func<IEnumerable<JsonElement>, IEnumerable<object>> change)
    {
        var settings = await Api.Get("/api/settings/follow-ups");
        var plans = change(settings.At("plans").EnumerateArray().Where(keep));
        return (await Api.Put("/api/settings/follow-ups", new { plans, texts = settings.At("texts"), review = settings.At("review"), morningDigest = false }, settings.Version)).Ok();
    }

    private string[] Drafts() => Files("Drafts");

    private string[] Files(string folder) => [.. Directory.GetFiles(Folder(folder)).Select(File.ReadAllText).Where(text => text.Contains("X-Iod", StringComparison.Ordinal))];

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(fixture.DataFolder, "mailbox", name)).FullName;
}
