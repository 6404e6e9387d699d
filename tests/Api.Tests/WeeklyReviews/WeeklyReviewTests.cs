using System.Text.Json;

namespace IodOutlook.Api.Tests.WeeklyReviews;

/// <summary>The review of the week of Monday 23 November 2026, held on Tuesday 24 by the fixture's clock; the next one is due on Monday 30 at 08:00 in Paris.</summary>
public sealed class WeeklyReviewTests : IAsyncLifetime
{
    private readonly ApiFixture fixture = new();

    private ApiClient Api => fixture.Api;

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Agenda_HoldsEveryOpenQuote_AndWhatItOwesItsPlaceTo()
    {
        var quote = await Api.Sent();
        await Api.Ready();
        var review = (await Api.Get("/api/weekly-review")).Ok();
        Assert.Equal(("2026-11-23", "2026-11-23", "2026-11-23T07:00:00Z", 1), (review["week"], review["heldOn"], review.At("heldAt").GetString(), review.At("undecided").GetInt32()));
        var item = Assert.Single(review.At("agenda").EnumerateArray());
        Assert.Equal((quote.Id, quote["demandId"], "2026-12-01"), (item.GetProperty("quoteId").GetGuid(), item.GetProperty("demandId").GetString(), item.GetProperty("nextFollowUpOn").GetString()));
        Assert.Contains("HT", item.GetProperty("because")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_AreDoneAtOnce_AndTheMinutesAreArchivedAndDrafted()
    {
        var (followed, waiting, closed, called) = (await Api.Sent(), await Api.Sent(), await Api.Sent(), await Api.Sent());
        await Decide(followed, "followUpNow");
        await Decide(waiting, "waitUntil", due: "2026-12-16");
        await Decide(closed, "close", reason: "price");
        var refused = await Close();
        Assert.Equal((409, "decision-missing"), (refused.Code, refused.Problem));
        Assert.Contains(called["number"]!, refused["detail"], StringComparison.Ordinal);
        await Decide(called, "call", due: "2026-11-26");

        var done = (await Close()).Ok();
        await fixture.DeliverOutside();
        Assert.Equal(("drafted", "2026-12-16", "refused"), (await State(followed), await NextDay(waiting), (await Api.Get($"/api/quotes/{closed.Id}"))["current.state"]));
        var pdf = (await Api.Get($"/api/documents/{done["minutesDocumentId"]}")).Ok();
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(pdf.Bytes[..4]));
        Assert.True(File.Exists(Path.Combine(fixture.DataFolder, "drive", "Revues hebdomadaires", "2026-11-23 Revue des devis en cours.pdf")));
        var draft = Directory.GetFiles(Path.Combine(fixture.DataFolder, "mailbox", "Drafts")).Select(File.ReadAllText).Single(text => text.Contains("Compte rendu", StringComparison.Ordinal));
        Assert.Contains("application/pdf", draft, StringComparison.Ordinal);
        Assert.Equal((409, "review-closed"), (await Post(called, "call", (await Api.Get("/api/weekly-review")).Version!.Value, "2026-11-26", null)) is var late ? (late.Code, late.Problem!) : default);
    }

    [Fact]
    public async Task Decision_ThatIsIncomplete_IsRefusedByField()
    {
        var quote = await Api.Sent();
        Assert.Equal("reason", FieldOf(await Post(quote, "close", 0, "2026-11-24", null)));
        Assert.Equal("due", FieldOf(await Post(quote, "waitUntil", 0, "2026-11-24", null)));
        Assert.Equal("due", FieldOf(await Post(quote, "call", 0, "2026-11-23", null)));
        Assert.Equal("byId", FieldOf(await Api.Post("/api/weekly-review/decisions", new { week = "2026-11-23", quoteId = quote.Id, choice = "call", byId = "nobody", due = "2026-11-26" }, 0)));
        Assert.Equal("participantIds", FieldOf(await Api.Post("/api/weekly-review/close", new { week = "2026-11-23", participantIds = Array.Empty<string>() }, 0)));
        Assert.Equal("week", FieldOf(await Api.Post("/api/weekly-review/close", new { week = "2026-11-30", participantIds = new[] { "e.lambert" } }, 0)));
        Assert.Equal(0, (await Api.Get("/api/weekly-review")).Version);
    }

    [Fact]
    public async Task Closing_ThatIsDecidedOtherwise_IsTakenBack()
    {
        var quote = await Api.Sent();
        await Decide(quote, "close", reason: "noAnswer");
        Assert.Equal("refused", (await Api.Get($"/api/quotes/{quote.Id}"))["current.state"]);
        await Decide(quote, "waitUntil", due: "2026-12-10");
        Assert.Equal(("sent", "2026-12-10"), ((await Api.Get($"/api/quotes/{quote.Id}"))["current.state"], await NextDay(quote)));
    }

    [Fact]
    public async Task Review_NotHeld_IsShownAsMissed_AndLastWeeksDecisionsComeBack()
    {
        var quote = await Api.Sent();
        await Decide(quote, "call", due: "2026-11-26");
        (await Close()).Ok();
        fixture.Clock.AdjustTime(new DateTimeOffset(2026, 12, 8, 9, 0, 0, TimeSpan.Zero));
        var review = (await Api.Get("/api/weekly-review")).Ok();
        Assert.Equal(("2026-12-07", "2026-11-30"), (review["week"], review.At("missedWeeks").EnumerateArray().Single().GetString()));
        var before = review.At("before").EnumerateArray().Single();
        Assert.Equal(("late", "Pas fait : c'était prévu pour le 26/11/2026."), (before.GetProperty("outcome").GetString(), before.GetProperty("text").GetString()));
        Assert.Contains(await ToDo(), kind => kind == "weeklyReviewMissed");
        Assert.Contains(await ToDo(), kind => kind == "decisionDue");

        (await Api.Post("/api/weekly-review/calls", new { quoteId = quote.Id, comment = "Réponse attendue vendredi." })).Ok();
        Assert.Equal("Fait le 08/12/2026.", (await Api.Get("/api/weekly-review")).At("before").EnumerateArray().Single().GetProperty("text").GetString());
        Assert.DoesNotContain(await ToDo(), kind => kind == "decisionDue");
        Assert.Contains((await Api.Get($"/api/demands/{quote["demandId"]}")).At("timeline").EnumerateArray(), item => item.GetProperty("text").GetString() == "Client appelé. Réponse attendue vendredi.");
    }

    [Fact]
    public async Task Review_OnAnotherDay_IsDueThen()
    {
        var settings = await Api.Get("/api/settings/follow-ups");
        var body = new { plans = settings.At("plans"), texts = settings.At("texts"), review = new { weekday = "thursday", hour = "10:30:00" }, morningDigest = false };
        (await Api.Put("/api/settings/follow-ups", body, settings.Version)).Ok();
        var review = await Api.Get("/api/weekly-review");
        Assert.Equal(("2026-11-16", "2026-11-19", "2026-11-19T09:30:00Z"), (review["week"], review["heldOn"], review.At("heldAt").GetString()));
        Assert.Equal("weekday", FieldOf(await Api.Put("/api/settings/follow-ups", body with { review = new { weekday = "sunday", hour = "10:30:00" } }, settings.Version + 1)));
    }

    [Fact]
    public async Task Decision_OfSomebodyWhoMayOnlyLook_OrOnAStaleReview_IsRefused()
    {
        var quote = await Api.Sent();
        var body = new { week = "2026-11-23", quoteId = quote.Id, choice = "call", byId = "c.roy", due = "2026-11-26" };
        Assert.Equal(403, (await fixture.As("p.vidal").Post("/api/weekly-review/decisions", body, 0)).Code);
        (await Api.Post("/api/weekly-review/decisions", body, 0)).Ok();
        Assert.Equal(412, (await Api.Post("/api/weekly-review/decisions", body, 0)).Code);
    }

    private async Task Decide(Answer quote, string choice, string due = "2026-11-27", string? reason = null) =>
        (await Post(quote, choice, (await Api.Get("/api/weekly-review?week=2026-11-23")).Version!.Value, due, reason)).Ok();

    private Task<Answer> Post(Answer quote, string choice, int version, string due, string? reason) =>
        Api.Post("/api/weekly-review/decisions", new { week = "2026-11-23", quoteId = quote.Id, choice, byId = "c.roy", due, reason }, version);

    private async Task<Answer> Close() => await Api.Post(
        "/api/weekly-review/close", new { week = "2026-11-23", participantIds = new[] { "e.lambert", "c.roy" } }, (await Api.Get("/api/weekly-review?week=2026-11-23")).Version!.Value);

    private async Task<List<string?>> ToDo() => [.. (await Api.Get("/api/to-do")).Ok().At("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString())];

    private async Task<string?> State(Answer quote) => (await Plan(quote))[0].GetProperty("state").GetString();

    private async Task<string?> NextDay(Answer quote) => (await Plan(quote)).First(item => item.GetProperty("state").GetString() == "planned").GetProperty("dueDay").GetString();

    private async Task<List<JsonElement>> Plan(Answer quote) => [.. (await Api.Get($"/api/quotes/{quote.Id}/follow-ups")).Ok().At("items").EnumerateArray()];

    private static string? FieldOf(Answer refused) => refused.Code == 400 ? refused.At("errors").EnumerateObject().Single().Name : $"{refused.Code} {refused.Problem}";
}
