using System.Text.Json;

namespace IodOutlook.Api.Tests.FollowUps;

/// <summary>What follows a sent quote, asked and changed by hand. The fixture's clock stands on Tuesday 24 November 2026, 09:00 in Paris; quotes are valid for 60 days.</summary>
public sealed class FollowUpsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task Sent_PlansTheFollowUpsOfTheDefaultPlan_OnWorkingDays()
    {
        var quote = await Api.Sent();
        var plan = (await Api.Get($"/api/quotes/{quote.Id}/follow-ups")).Ok();
        Assert.Equal(["2026-12-01", "2026-12-09", "2026-12-24", "2027-01-18"], Items(plan).Select(item => item.GetProperty("dueDay").GetString()));
        Assert.Equal("Relances standard", plan["planName"]);

        var demand = await Api.Get($"/api/demands/{quote["demandId"]}");
        Assert.Equal(4, demand.At("followUps.items").GetArrayLength());
        Assert.Equal(("awaitAnswer", "2026-12-01"), (demand["next.code"], demand["next.followUpOn"]));
        Assert.Contains(demand.At("timeline").EnumerateArray(), item => item.GetProperty("text").GetString() == "Relances prévues : 01/12/2026, 09/12/2026, 24/12/2026, 18/01/2027.");
    }

    [Fact]
    public async Task List_UpToADay_HoldsWhatIsDueByThenAndNoMore()
    {
        var quote = await Api.Sent();
        Assert.DoesNotContain(await Due("2026-11-30"), item => IsOf(item, quote));
        var due = (await Due("2026-12-10")).Where(item => IsOf(item, quote)).ToList();
        Assert.Equal(["2026-12-01", "2026-12-09"], due.Select(item => item.GetProperty("dueDay").GetString()));
        Assert.Equal(quote["demandId"], due[0].GetProperty("demandId").GetString());
    }

    [Fact]
    public async Task Draft_AsksForAReplyInTheThreadOfTheClient_AndItsSendingIsSeen()
    {
        var quote = await Api.Sent();
        var first = await First(quote);
        var drafted = (await Api.Post($"/api/follow-ups/{Id(first)}/draft", null, Version(first))).Ok();
        Assert.Equal("drafted", drafted["state"]);
        await fixture.DeliverOutside();
        Assert.Equal("sendFollowUp", (await Api.Get($"/api/quotes/{quote.Id}"))["next.code"]);

        var work = (await Api.Get($"/api/demands/{quote["demandId"]}")).At("outside").EnumerateArray().Single(w => w.GetProperty("kind").GetString() == "makeDraft");
        var message = (await Api.Get($"/api/local/mail/messages/{work.GetProperty("messageId").GetString()}")).Ok();
        Assert.StartsWith("RE: Evaluation de candidats", message["subject"], StringComparison.Ordinal);
        (await Api.Post($"/api/local/mail/messages/{work.GetProperty("messageId").GetString()}/send")).Ok();
        await fixture.LookIntoSent();

        Assert.Equal("sent", (await First(quote)).GetProperty("state").GetString());
        Assert.Equal("awaitAnswer", (await Api.Get($"/api/quotes/{quote.Id}"))["next.code"]);
        Assert.Equal("sent", (await Api.Get($"/api/quotes/{quote.Id}"))["current.state"]);
    }

    [Fact]
    public async Task Postpone_MovesTheNextOnes_AndBeyondTheValidityIsRefused()
    {
        var quote = await Api.Sent();
        var first = await First(quote);
        var later = (await Api.Post($"/api/follow-ups/{Id(first)}/postpone", new { until = "2026-12-26", reason = "Le client revient après Noël." }, Version(first))).Ok();
        Assert.Equal("skipped", later["state"]);
        var plan = await Api.Get($"/api/quotes/{quote.Id}/follow-ups");
        // Saturday 26 December: the first working day after is Monday 28.
        Assert.Equal("2026-12-28", Items(plan).First(item => item.GetProperty("state").GetString() == "planned").GetProperty("dueDay").GetString());

        var next = Items(plan).First(item => item.GetProperty("state").GetString() == "planned");
        var refused = await Api.Post($"/api/follow-ups/{Id(next)}/postpone", new { until = "2027-03-01" }, Version(next));
        Assert.Equal((409, "after-validity"), (refused.Code, refused.Problem));
        Assert.Equal((400, "invalid-value"), ((await Api.Post($"/api/follow-ups/{Id(next)}/postpone", new { until = "2026-11-24" }, Version(next))) is var past ? (past.Code, past.Problem!) : default));
    }

    [Fact]
    public async Task Stop_EndsThemAll_AndResumePlansThemAgain()
    {
        var quote = await Api.Sent();
        var first = await First(quote);
        (await Api.Post($"/api/follow-ups/{Id(first)}/stop", new { reason = "On se voit la semaine prochaine." }, Version(first))).Ok();
        var stopped = await Api.Get($"/api/quotes/{quote.Id}/follow-ups");
        Assert.All(Items(stopped), item => Assert.Equal(("stopped", "On se voit la semaine prochaine."), (item.GetProperty("state").GetString(), item.GetProperty("reason").GetString())));
        Assert.Equal("False", stopped["active"]);

        var resumed = (await Api.Post($"/api/quotes/{quote.Id}/follow-ups/resume", null, stopped.Version)).Ok();
        Assert.Equal("2026-12-01", Items(resumed).First(item => item.GetProperty("state").GetString() == "planned").GetProperty("dueDay").GetString());
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("postpone")]
    [InlineData("stop")]
    [InlineData("done")]
    public async Task Change_OfWhatSomebodyElseChanged_IsStale(string verb)
    {
        var first = await First(await Api.Sent());
        var body = new { until = "2026-12-03", reason = "x" };
        Assert.Equal((412, "stale-version"), (await Api.Post($"/api/follow-ups/{Id(first)}/{verb}", body, Version(first) + 7)) is var stale ? (stale.Code, stale.Problem!) : default);
        Assert.Equal(428, (await Api.Post($"/api/follow-ups/{Id(first)}/{verb}", body, key: "k")).Code);
        Assert.Equal(403, (await fixture.As("s.bernard").Post($"/api/follow-ups/{Id(first)}/{verb}", body, Version(first))).Code);
        Assert.Equal(404, (await Api.Post($"/api/follow-ups/{Guid.CreateVersion7()}/{verb}", body, 0)).Code);
    }

    [Fact]
    public async Task Done_WhenNothingWaitsForAPerson_IsRefused_AndSaysWhy()
    {
        var first = await First(await Api.Sent());
        Assert.Equal("follow-up-closed", (await Api.Post($"/api/follow-ups/{Id(first)}/done", new { comment = "Appelé." }, Version(first))).Problem);
        var drafted = (await Api.Post($"/api/follow-ups/{Id(first)}/draft", null, Version(first))).Ok();
        Assert.Equal("sent", (await Api.Post($"/api/follow-ups/{drafted.Id}/done", new { comment = "Appelé." }, drafted.Version)).Ok()["state"]);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("refuse")]
    [InlineData("revise")]
    public async Task Answer_StopsWhatWasPlanned(string verb)
    {
        var quote = await Api.Sent();
        (await Api.Post($"/api/quotes/{quote.Id}/{verb}", new { on = "2026-11-24", reason = verb == "refuse" ? "price" : "Prix revu" }, quote.Version)).Ok();
        Assert.All(Items(await Api.Get($"/api/quotes/{quote.Id}/follow-ups")), item => Assert.Equal("stopped", item.GetProperty("state").GetString()));
        Assert.DoesNotContain(await Due("2027-12-31"), item => IsOf(item, quote));
    }

    [Fact]
    public async Task Reopen_TakesTheFollowUpsUpAgain()
    {
        var quote = await Api.Sent();
        (await Api.Post($"/api/quotes/{quote.Id}/refuse", new { reason = "price" }, quote.Version)).Ok();
        var demand = await Api.Get($"/api/demands/{quote["demandId"]}");
        (await Api.Post($"/api/demands/{demand.Id}/reopen", new { }, demand.Version)).Ok();
        Assert.Equal(4, Items(await Api.Get($"/api/quotes/{quote.Id}/follow-ups")).Count(item => item.GetProperty("state").GetString() == "planned"));
    }

    [Fact]
    public async Task Choice_OfAQuoteThatWantsNone_PlansNothing_AndSaysSo()
    {
        var quote = await Api.Ready();
        (await Api.Put($"/api/quotes/{quote.Id}/follow-up-choice", new { off = true }, 0)).Ok();
        (await Api.Post($"/api/quotes/{quote.Id}/sent", new { }, quote.Version)).Ok();
        Assert.Empty(Items(await Api.Get($"/api/quotes/{quote.Id}/follow-ups")));
        Assert.Contains((await Api.Get($"/api/demands/{quote["demandId"]}")).At("timeline").EnumerateArray(), item => item.GetProperty("text").GetString()!.StartsWith("Aucune relance", StringComparison.Ordinal));
        Assert.Equal(412, (await Api.Put($"/api/quotes/{quote.Id}/follow-up-choice", new { off = false }, 0)).Code);
    }

    [Fact]
    public async Task Choice_OfAClient_IsItsPlan_AndAQuoteMayChooseAnother()
    {
        var settings = await Api.Get("/api/settings/follow-ups");
        var plans = settings.At("plans").EnumerateArray().Select(plan => (object)plan).Append(new
        {
            name = $"Une seule {Guid.CreateVersion7():N}",
            isDefault = false,
            steps = new[] { new { anchor = "afterSent", days = 10, tone = "friendly", way = "reminder" } },
            minimumGapDays = 5,
            window = new { from = "09:00:00", to = "17:30:00", weekdays = new[] { "monday", "tuesday", "wednesday", "thursday", "friday" } },
        });
        var changed = (await Api.Put("/api/settings/follow-ups", new { plans, texts = settings.At("texts"), review = settings.At("review"), morningDigest = false }, settings.Version)).Ok();
        var planId = changed.At("plans").EnumerateArray().Last().GetProperty("id").GetString();

        var quote = await Api.Ready();
        (await Api.Put($"/api/clients/{quote["client.id"]}/follow-up-choice", new { off = false, planId }, 0)).Ok();
        (await Api.Post($"/api/quotes/{quote.Id}/sent", new { }, quote.Version)).Ok();
        Assert.Equal(["2026-12-04"], Items(await Api.Get($"/api/quotes/{quote.Id}/follow-ups")).Select(item => item.GetProperty("dueDay").GetString()));
        Assert.Equal("planId", (await Api.Put($"/api/clients/{quote["client.id"]}/follow-up-choice", new { off = false, planId = Guid.CreateVersion7() }, 1)).At("errors").EnumerateObject().Single().Name);
    }

    [Theory]
    [InlineData("steps", "[]", "steps")]
    [InlineData("minimumGapDays", "91", "minimumGapDays")]
    [InlineData("isDefault", "false", "plans")]
    [InlineData("name", "\" \"", "name")]
    public async Task Settings_ThatCannotBe_AreRefusedByField(string property, string value, string field)
    {
        var settings = await Api.Get("/api/settings/follow-ups");
        var plan = settings.At("plans").EnumerateArray().First(p => p.GetProperty("isDefault").GetBoolean()).EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        plan[property] = JsonSerializer.Deserialize<JsonElement>(value);
        var refused = await Api.Put("/api/settings/follow-ups", new { plans = new[] { plan }, texts = settings.At("texts"), review = settings.At("review"), morningDigest = false }, settings.Version);
        Assert.Equal((400, field), (refused.Code, refused.At("errors").EnumerateObject().Single().Name));
    }

    [Fact]
    public async Task Settings_WithAFieldThatDoesNotExist_AreRefused_AndOnlyTheManagerMayChangeThem()
    {
        var settings = await Api.Get("/api/settings/follow-ups");
        var texts = new[] { new { language = "fr", tone = "friendly", body = "Bonjour {prenom}" } };
        var body = new { plans = settings.At("plans"), texts, review = settings.At("review"), morningDigest = false };
        Assert.Contains("{prenom}", (await Api.Put("/api/settings/follow-ups", body, settings.Version))["detail"], StringComparison.Ordinal);
        Assert.Equal(403, (await fixture.As("c.roy").Put("/api/settings/follow-ups", body, settings.Version)).Code);
    }

    private async Task<JsonElement> First(Answer quote) => Items(await Api.Get($"/api/quotes/{quote.Id}/follow-ups")).First();

    private async Task<List<JsonElement>> Due(string day)
    {
        var all = new List<JsonElement>();
        for (string? after = ""; after is not null;)
        {
            var page = (await Api.Get($"/api/follow-ups?due={day}&after={after}")).Ok();
            all.AddRange(page.At("items").EnumerateArray());
            after = page["next"];
        }

        return all;
    }

    private static bool IsOf(JsonElement item, Answer quote) => item.GetProperty("quoteId").GetGuid() == quote.Id;

    private static JsonElement.ArrayEnumerator Items(Answer plan) => plan.At("items").EnumerateArray();

    private static Guid Id(JsonElement item) => item.GetProperty("id").GetGuid();

    private static int Version(JsonElement item) => item.GetProperty("version").GetInt32();
}
