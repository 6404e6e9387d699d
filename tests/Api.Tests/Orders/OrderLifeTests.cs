using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Tests.Orders;

/// <summary>What happens to an order once it is recorded: amendments, cancellation, the end of its mission, and the lists that say so.</summary>
public sealed class OrderLifeTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Today = "2026-11-24";

    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task Amendment_KeepsTheFormerVersion_AndProductionIsToldAgain()
    {
        var order = await HandedOver();
        var before = order.At("agreed.lines")[0].GetProperty("quantity").GetInt32();
        fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        var amended = (await Api.Post($"/api/orders/{order.Id}/amend", Amendment(order, before * 2, null, new { criterion = "capacity", verdict = "met" }), order.Version)).Ok();

        Assert.Equal(before * 2, amended.At("agreed.lines")[0].GetProperty("quantity").GetInt32());
        Assert.Equal("incomplete", amended["progress"]);
        var version = amended.At("amendments").EnumerateArray().Single();
        Assert.Equal((1, "Anne Durand"), (version.GetProperty("number").GetInt32(), version.GetProperty("agreedBy").GetString()));
        Assert.NotEqual(0, version.GetProperty("changes").GetArrayLength());
        Assert.True(amended.At("inclVatCents").GetInt64() > order.At("inclVatCents").GetInt64());
        Assert.Equal("completeHandover", (await Api.Get($"/api/demands/{order["demandId"]}"))["next.code"]);

        fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = (await Api.Post($"/api/orders/{order.Id}/handover", Complete(amended), amended.Version)).Ok();
        Assert.Equal("awaitingProduction", again["progress"]);
    }

    [Theory]
    [InlineData("""{"agreedBy":" "}""", 400)]
    [InlineData("""{"reason":""}""", 400)]
    [InlineData("""{"lines":[{"index":99,"quantity":100,"unitPriceCents":1}]}""", 400)]
    [InlineData("""{"lines":[{"index":0,"quantity":0,"unitPriceCents":1}]}""", 400)]
    [InlineData("""{"period":{"from":"2027-05-01","to":"2027-04-01"}}""", 400)]
    [InlineData("""{"lines":[]}""", 409)]
    public async Task Amendment_ThatCannotBe_IsRefused_AndNothingChanges(string change, int status)
    {
        var order = await Api.Ordered(Today);
        var wish = JsonSerializer.SerializeToNode(Amendment(order, order.At("agreed.lines")[0].GetProperty("quantity").GetInt32()))!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(change)!.AsObject())
            wish[name] = value?.DeepClone();
        Assert.Equal(status, (await Api.Post($"/api/orders/{order.Id}/amend", wish, order.Version)).Code);
        Assert.Equal(0, (await Api.Get($"/api/orders/{order.Id}")).Ok().At("amendments").GetArrayLength());
    }

    [Fact]
    public async Task Amendment_BeyondWhatWasReviewed_AsksForAVerdict()
    {
        var order = await Api.Ordered(Today);
        var late = Amendment(order, 100, period: new { from = "2029-01-01", to = "2029-06-30", text = (string?)null });
        var refused = await Api.Post($"/api/orders/{order.Id}/amend", late, order.Version);
        Assert.Equal((409, "beyond-go"), (refused.Code, refused.Problem));
        var reviewed = Amendment(order, 100, period: new { from = "2029-01-01", to = "2029-06-30", text = (string?)null }, beyond: [new { criterion = "deadline", verdict = "met" }, new { criterion = "capacity", verdict = "met" }, new { criterion = "skills", verdict = "met" }]);
        Assert.Equal("2029-06-30", (await Api.Post($"/api/orders/{order.Id}/amend", reviewed, order.Version)).Ok()["agreed.period.to"]);
    }

    [Fact]
    public async Task Cancellation_NeedsAReason_AndTheInvoiceCreditedFirst()
    {
        var order = await Api.Ordered(Today);
        Assert.Equal(400, (await Api.Post($"/api/orders/{order.Id}/cancel", new { reason = "" }, order.Version)).Code);
        var invoiced = (await Api.Post($"/api/orders/{order.Id}/deposit-invoice", new { })).Ok();
        var refused = await Api.Post($"/api/orders/{order.Id}/cancel", new { reason = "Projet gelé" }, invoiced.Version);
        Assert.Equal((409, "already-invoiced"), (refused.Code, refused.Problem));
        var invoice = invoiced.At("invoices")[0];
        var credited = (await Api.Post($"/api/invoices/{invoice.GetProperty("id").GetGuid()}/credit-note", new { reason = "Annulation" }, invoice.GetProperty("version").GetInt32())).Ok();

        var version = (await Api.Get($"/api/orders/{order.Id}")).Ok().Version;
        var cancelled = (await Api.Post($"/api/orders/{order.Id}/cancel", new { reason = "Projet gelé" }, version)).Ok();
        Assert.Equal(("cancelled", "Projet gelé"), (cancelled["stage"], cancelled["cancellation.reason"]));
        Assert.Equal("False", cancelled["canHandOver"]);
        Assert.Equal(409, (await Api.Post($"/api/orders/{order.Id}/deposit-invoice", new { })).Code);
        Assert.Equal(409, (await Api.Post($"/api/orders/{order.Id}/handover", Complete(cancelled), cancelled.Version)).Code);
        Assert.Equal("nothing", (await Api.Get($"/api/demands/{order["demandId"]}"))["next.code"]);
        Assert.NotNull(credited["id"]);
    }

    [Fact]
    public async Task Mission_AtItsEnd_AsksTheClient_AndIsShownBesideTheNextReview()
    {
        var order = await HandedOver();
        var silent = await Api.Post($"/api/orders/{order.Id}/mission", Ended(Today, loadRight: false), order.Version);
        Assert.Equal(400, silent.Code);
        Assert.Equal(400, (await Api.Post($"/api/orders/{order.Id}/mission", Ended("2027-12-01"), order.Version)).Code);
        var ended = (await Api.Post($"/api/orders/{order.Id}/mission", Ended(Today, loadRight: false, comment: "Deux jours de plus"), order.Version)).Ok();
        await fixture.DeliverOutside();
        Assert.Equal("finished", ended["progress"]);
        Assert.Contains((await Api.Get($"/api/orders/{order.Id}")).Ok().At("outside").EnumerateArray(), work => work.GetProperty("label").GetString()!.Contains("Deux minutes", StringComparison.Ordinal) || work.GetProperty("state").GetString() == "done");

        Assert.Equal(400, (await Api.Post($"/api/orders/{order.Id}/satisfaction", new { score = 6, on = Today }, ended.Version)).Code);
        var answered = (await Api.Post($"/api/orders/{order.Id}/satisfaction", new { score = 4, words = "Très bien", on = Today }, ended.Version)).Ok();
        Assert.Equal("4", answered["mission.answer.score"]);
        Assert.Equal(409, (await Api.Post($"/api/orders/{order.Id}/amend", Amendment(order, 100), answered.Version)).Code);

        var next = await Api.Qualified();
        var told = (await Api.Get($"/api/demands/{next.Id}/feasibility")).Ok().At("experience").EnumerateArray().Single(one => one.GetProperty("orderReference").GetString() == order["reference"]);
        Assert.False(told.GetProperty("sameClient").GetBoolean());
        Assert.Equal("Deux jours de plus", told.GetProperty("mission").GetProperty("comment").GetString());
        Assert.Equal(4, told.GetProperty("mission").GetProperty("answer").GetProperty("score").GetInt32());
    }

    [Fact]
    public async Task Lists_AndThingsToDo_SayWhatEachOrderWaitsFor()
    {
        var won = await Api.Accepted(Today);
        var order = await Api.Ordered(Today);
        Assert.Contains(order.Id, await Listed("toHandOver"));
        Assert.Contains(order.Id, await Listed("toInvoice"));
        Assert.Contains(("orderToRecord", won.At("demandId").GetGuid()), await ToDo());
        Assert.Contains(("handoverWaiting", order.Id), await ToDo());
        Assert.Contains(("invoiceToIssue", order.Id), await ToDo());

        var handed = (await Api.Post($"/api/orders/{order.Id}/handover", Complete(order), order.Version)).Ok();
        (await Api.Post($"/api/orders/{order.Id}/production", new { missing = "les CV" }, handed.Version)).Ok();
        Assert.Contains(("handoverIncomplete", order.Id), await ToDo());
        (await Api.Post($"/api/orders/{order.Id}/deposit-invoice", new { })).Ok();
        Assert.Contains(order.Id, await Listed("unpaid"));
        Assert.DoesNotContain(order.Id, await Listed("toInvoice"));
        Assert.Contains(order.Id, (await Api.Get($"/api/orders?q={order["reference"]}")).Ok().At("items").EnumerateArray().Select(one => one.GetProperty("id").GetGuid()));
        Assert.Equal(400, (await Api.Get("/api/orders?state=lost")).Code);
    }

    [Fact]
    public async Task Columns_SayWhatTheOrderSays()
    {
        var order = await Api.Ordered(Today);
        var (cents, waits) = await fixture.InDatabase(db => db.Orders.Where(o => o.Id == order.Id).Select(o => new ValueTuple<long, bool>(EF.Property<long>(o, "AgreedCents"), EF.Property<bool>(o, "DepositWaits"))).SingleAsync());
        var line = (await Api.Get("/api/orders?sort=largest")).Ok().At("items").EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == order.Id);
        Assert.Equal((line.GetProperty("exclVatCents").GetInt64(), true), (cents, waits));
        Assert.True(cents > 0);
    }

    private async Task<Answer> HandedOver()
    {
        var order = await Api.Ordered(Today);
        return (await Api.Post($"/api/orders/{order.Id}/handover", Complete(order), order.Version)).Ok();
    }

    private async Task<List<Guid>> Listed(string state) => [.. (await Api.Get($"/api/orders?state={state}")).Ok().At("items").EnumerateArray().Select(one => one.GetProperty("id").GetGuid())];

    private async Task<List<(string, Guid)>> ToDo() =>
        [.. (await Api.Get("/api/to-do")).Ok().At("items").EnumerateArray().Select(one => (one.GetProperty("kind").GetString()!, one.GetProperty("subjectId").GetGuid()))];

    private static object Amendment(Answer order, int quantity, object? period = null, params object[] beyond) => new
    {
        agreedBy = "Anne Durand",
        reason = "Un candidat de plus",
        period = period ?? order.At("agreed.period"),
        place = order["agreed.place"],
        lines = new[] { new { index = 0, quantity, unitPriceCents = order.At("agreed.lines")[0].GetProperty("unitPriceCents").GetInt64() } },
        beyond,
    };

    private static object Ended(string on, bool loadRight = true, string? comment = null) => new { endedOn = on, deadlineKept = true, skillsRight = true, loadRight, comment, ask = true };

    private static object Complete(Answer order) => new
    {
        items = order.At("checklist").EnumerateArray().Select(line => new { item = line.GetProperty("item").GetString(), text = "dit", missingBecause = (string?)null }).ToArray(),
        to = new[] { "production@iod.example" },
    };
}
