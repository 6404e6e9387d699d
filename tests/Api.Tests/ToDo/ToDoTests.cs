using System.Text.Json;

namespace IodOutlook.Api.Tests.ToDo;

public sealed class ToDoTests : IAsyncLifetime
{
    private readonly ApiFixture fixture = new();

    private ApiClient Api => fixture.Api;

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task List_HoldsEachKind_InTheOrderOfTheHouse_WithItsCounts()
    {
        await Api.Captured();
        await Api.Qualified();
        await Api.Prepared();
        var followed = await Api.Sent();
        await Due(followed);
        var items = (await Api.Get("/api/to-do")).Ok();
        Assert.Equal(["draftNotSent", "followUpDue", "reviewWaiting", "demandToQualify"], Kinds(items));
        Assert.Equal(4, items.At("total").GetInt32());
        Assert.All(items.At("counts").EnumerateArray(), count => Assert.Equal(1, count.GetProperty("number").GetInt32()));
        var count = (await Api.Get("/api/to-do/count")).Ok();
        Assert.Equal((4, items.At("counts").ToString()), (count.At("total").GetInt32(), count.At("counts").ToString()));
        var followUp = items.At("items").EnumerateArray().Single(item => item.GetProperty("kind").GetString() == "followUpDue");
        Assert.Equal(("sendFollowUp", followed["demandId"]), (followUp.GetProperty("next").GetProperty("code").GetString(), followUp.GetProperty("demandId").GetString()));
    }

    [Fact]
    public async Task Count_FollowsWhatHappens_AndTheDay()
    {
        var quote = await Api.Sent();
        Assert.Equal((0, 0), (await Count(), await Count()));
        await Api.Captured();
        Assert.Equal(1, await Count());
        fixture.Clock.AdjustTime(new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.Zero));
        Assert.Equal(3, await Count());
        await fixture.RunJob("deliver-follow-ups");
        Assert.Equal((await Api.Get("/api/to-do")).At("total").GetInt32(), await Count());
        Assert.Equal("sent", (await Api.Get($"/api/quotes/{quote.Id}"))["current.state"]);
    }

    [Fact]
    public async Task FollowUp_OfAQuoteThatWasAnsweredSince_WaitsForNobody()
    {
        var quote = await Api.Sent();
        await Due(quote);
        quote = await Api.Get($"/api/quotes/{quote.Id}");
        (await Api.Post($"/api/quotes/{quote.Id}/accept", new { on = "2026-11-24" }, quote.Version)).Ok();
        Assert.Equal(["orderToRecord"], Kinds(await Api.Get("/api/to-do")));
    }

    [Fact]
    public async Task Version_OfASentQuoteThatNobodyFinished_IsNotForgotten()
    {
        var quote = await Api.Sent();
        (await Api.Post($"/api/quotes/{quote.Id}/revise", new { }, quote.Version)).Ok();
        Assert.Equal(["reviewWaiting"], Kinds(await Api.Get("/api/to-do")));
    }

    [Fact]
    public async Task NonConformity_IsOnTheListUntilSomebodySaysWhatWasDone()
    {
        var quote = await Api.Prepared();
        var message = quote.At("outside").EnumerateArray().Single(work => work.GetProperty("kind").GetString() == "makeDraft").GetProperty("messageId").GetString();
        var content = quote.At("current.content").EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        content["title"] = JsonSerializer.SerializeToElement("Autre titre");
        (await Api.Put($"/api/quotes/{quote.Id}", content, quote.Version)).Ok();
        (await Api.Post($"/api/local/mail/messages/{message}/send")).Ok();
        await fixture.LookIntoSent();

        Assert.Equal("sent", (await Api.Get($"/api/quotes/{quote.Id}"))["current.state"]);
        Assert.Equal(["alert"], Kinds(await Api.Get("/api/to-do")));
        var open = (await Api.Get("/api/non-conformities?open=true")).Ok().At("items").EnumerateArray().Single();
        Assert.Equal("changedAfterApproval", open.GetProperty("kind").GetString());
        Assert.Equal("Objet : texte modifié", open.GetProperty("found").GetString());
        Assert.Equal(1, (await Api.Get($"/api/demands/{quote["demandId"]}")).At("nonConformities").GetArrayLength());

        Assert.Equal(400, (await Api.Post($"/api/non-conformities/{open.GetProperty("id")}/settle", new { comment = " " }, 0)).Code);
        (await Api.Post($"/api/non-conformities/{open.GetProperty("id")}/settle", new { comment = "Nouvelle version envoyée." }, 0)).Ok();
        Assert.Equal("non-conformity-settled", (await Api.Post($"/api/non-conformities/{open.GetProperty("id")}/settle", new { comment = "Encore." }, 1)).Problem);
        Assert.Empty(Kinds(await Api.Get("/api/to-do")));
    }

    [Fact]
    public async Task Mail_OfAReplacedVersion_ThatLeavesAllTheSame_IsANonConformity()
    {
        var quote = await Api.Prepared();
        var message = quote.At("outside").EnumerateArray().Single(work => work.GetProperty("kind").GetString() == "makeDraft").GetProperty("messageId").GetString();
        (await Api.Post($"/api/quotes/{quote.Id}/revise", new { }, quote.Version)).Ok();
        (await Api.Post($"/api/local/mail/messages/{message}/send")).Ok();
        await fixture.LookIntoSent();
        Assert.Equal("draft", (await Api.Get($"/api/quotes/{quote.Id}"))["current.state"]);
        var open = (await Api.Get("/api/non-conformities?open=true")).At("items").EnumerateArray().Single();
        Assert.Equal(("replacedVersion", quote["number"]), (open.GetProperty("kind").GetString(), open.GetProperty("quoteName").GetString()));
    }

    private async Task Due(Answer quote)
    {
        var first = (await Api.Get($"/api/quotes/{quote.Id}/follow-ups")).At("items")[0];
        (await Api.Post($"/api/follow-ups/{first.GetProperty("id")}/draft", null, first.GetProperty("version").GetInt32())).Ok();
    }

    private static List<string?> Kinds(Answer list) => [.. list.Ok().At("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString())];

    private async Task<int> Count() => (await Api.Get("/api/to-do/count")).Ok().At("total").GetInt32();
}
