using System.Globalization;
using System.Text;
using System.Text.Json;
using IodOutlook.Api.Tests.Orders;

namespace IodOutlook.Api.Tests.Indicators;

/// <summary>The indicators follow what people do, and each leads to its quotes.</summary>
public sealed class IndicatorsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Year = "from=2026-01-01&to=2026-12-31";

    private ApiClient Api => fixture.Api;

    private string Today => fixture.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Indicators_WhenQuotesAreAccepted_CountEach_AndListThem()
    {
        var before = await Figures();
        var won = await Api.Accepted(Today);
        var other = await Api.Accepted(Today);
        var after = await Figures();
        Assert.Equal(before.Issued + 2, after.Issued);
        Assert.Equal(before.Won + 2, after.Won);
        Assert.Equal(before.WonCents + Cents(won) + Cents(other), after.WonCents);

        var listed = (await Api.Get($"/api/indicators/quotes?list=won&{Year}&by=service&key=individual-assessment")).Ok();
        Assert.Equal(after.Won, listed.At("total.count").GetInt32());
        Assert.Contains(listed.At("lines").EnumerateArray(), line => line.GetProperty("quoteId").GetGuid() == won.Id);
        Assert.Equal(0, (await Api.Get($"/api/indicators/quotes?list=won&{Year}&by=month&key=2026-10")).Ok().At("total.count").GetInt32());
    }

    [Fact]
    public async Task Indicators_OfAnOrderWithAnOption_CountWhatWasOrdered()
    {
        var before = await Figures();
        var quote = await Api.Accepted(Today, deposit: 0, options: [("Restitution", 70_000)]);
        Assert.Equal(before.WonCents + Cents(quote), (await Figures()).WonCents);
        (await Api.Post($"/api/quotes/{quote.Id}/order", OrderStory.Request(OrderStory.Order(Today, """{"options":[1]}""")))).Ok();

        Assert.Equal(before.WonCents + Cents(quote) + 70_000, (await Figures()).WonCents);
        var line = (await Lines("won")).Single(line => line.GetProperty("quoteId").GetGuid() == quote.Id);
        Assert.Equal(Cents(quote) + 70_000, line.GetProperty("exclVatCents").GetInt64());
    }

    [Fact]
    public async Task Indicators_WhenAnOrderIsCancelled_CountItAsSignedNoMore()
    {
        var before = await Figures();
        var order = await Api.Ordered(Today);
        Assert.Equal(before.Won + 1, (await Figures()).Won);
        (await Api.Post($"/api/orders/{order.Id}/cancel", new { reason = "Projet gelé" }, order.Version)).Ok();

        Assert.Equal((before.Issued + 1, before.Won, before.WonCents), await Figures());
        var listed = (await Api.Get($"/api/indicators/quotes?list=cancelled&{Year}")).Ok();
        Assert.Equal((await Api.Get($"/api/indicators?{Year}")).Ok().At("figures.cancelled").GetRawText(), listed.At("total").GetRawText());
        Assert.Contains(listed.At("lines").EnumerateArray(), line => line.GetProperty("quoteId").GetString() == order["quoteId"] && line.GetProperty("outcome").GetString() == "cancelled");
        Assert.Contains(await Lines("answered"), line => line.GetProperty("quoteId").GetString() == order["quoteId"]);
    }

    [Fact]
    public async Task FollowUps_WhoseDayCame_AreDueUntilTheyAreDone_AndAreListed()
    {
        var quote = await Api.Sent();
        var before = await FollowUpTally();
        fixture.Clock.Advance(TimeSpan.FromDays(8));
        var (due, done) = await FollowUpTally();
        Assert.True(due > before.Due);
        Assert.Equal((due, due - done), (await Listed(""), await Listed("&done=false")));

        var first = (await Api.Get($"/api/quotes/{quote.Id}/follow-ups")).Ok().At("items")[0];
        var drafted = (await Api.Post($"/api/follow-ups/{first.GetProperty("id").GetGuid()}/draft", null, first.GetProperty("version").GetInt32())).Ok();
        Assert.Equal((due, done), await FollowUpTally());
        (await Api.Post($"/api/follow-ups/{drafted.Id}/done", new { comment = "Appelé." }, drafted.Version)).Ok();

        Assert.Equal((due, done + 1), await FollowUpTally());
        Assert.Equal((due, done + 1), (await Listed(""), await Listed("&done=true")));

        async Task<int> Listed(string which)
        {
            var list = (await Api.Get($"/api/indicators/follow-ups?{Year}{which}")).Ok();
            Assert.Equal(list.At("count").GetInt32(), list.At("lines").GetArrayLength());
            return list.At("count").GetInt32();
        }
    }

    [Fact]
    public async Task Targets_AreSetByTheManager_OverTheVersionThatWasSeen_AndShownForTheDaysAsked()
    {
        const string path = "/api/indicators/targets/2026";
        var targets = new { issued = 365, issuedCents = 36_500_000, rate = 4_000 };
        Assert.Equal(0, (await Api.Get(path)).Ok().Version);
        using var consultant = fixture.As("c.roy");
        Assert.Equal(403, (await consultant.Put(path, targets, 0)).Code);
        Assert.Equal(400, (await Api.Put(path, new { rate = 20_000 }, 0)).Code);
        Assert.Equal(400, (await Api.Put("/api/indicators/targets/1999", targets, 0)).Code);
        Assert.Equal(1, (await Api.Put(path, targets, 0)).Ok().Version);
        Assert.Equal(412, (await Api.Put(path, targets, 0)).Code);

        var shown = (await consultant.Get("/api/indicators?from=2026-01-01&to=2026-01-10")).Ok();
        Assert.Equal(("10", "1000000", null, "4000"), (shown["targets.issued"], shown["targets.issuedCents"], shown["targets.wonCents"], shown["targets.rate"]));
        Assert.False(shown.At("maySetTargets").GetBoolean());
        Assert.True((await Api.Get($"/api/indicators?{Year}")).Ok().At("maySetTargets").GetBoolean());
    }

    [Fact]
    public async Task Exports_OfAPeriod_AreAWorkbookAndAPdf()
    {
        var workbook = (await Api.Get($"/api/indicators/workbook?{Year}")).Ok();
        Assert.Equal("PK", Encoding.ASCII.GetString(workbook.Bytes[..2]));
        var pdf = (await Api.Get($"/api/indicators/pdf?{Year}")).Ok();
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf.Bytes[..5]));
    }

    [Fact]
    public async Task ManagementReview_IsPrintedAndArchivedOnce()
    {
        const string path = "/api/indicators/management-reviews";
        var days = new { from = "2026-01-01", to = "2026-12-31" };
        using var auditor = fixture.As("c.roy");
        Assert.Equal(403, (await auditor.Post(path, days)).Code);
        var key = Guid.CreateVersion7().ToString();
        var kept = (await Api.Post(path, days, key: key)).Ok();
        Assert.Equal(kept["documentId"], (await Api.Post(path, days, key: key)).Ok()["documentId"]);
        await fixture.DeliverOutside();

        var file = (await Api.Get($"/api/documents/{kept["documentId"]}")).Ok();
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(file.Bytes[..5]));
        Assert.Equal(file.Bytes, File.ReadAllBytes(Path.Combine(fixture.DataFolder, "drive", "Revues de direction", kept["name"]!)));
    }

    [Fact]
    public async Task Indicators_OfAClientThatIsRenamed_BearItsNewName()
    {
        var quote = await Api.Accepted(Today);
        await Figures();
        var client = (await Api.Get($"/api/clients/{quote["client.id"]}")).Ok();
        var renamed = System.Text.Json.Nodes.JsonNode.Parse(client.Json.GetRawText())!;
        renamed["name"] = "Renommée SAS";
        (await Api.Put($"/api/clients/{client.Id}", renamed, client.Version)).Ok();
        Assert.Equal(1, (await Api.Get($"/api/indicators/quotes?list=issued&{Year}&by=client&key=Renomm%C3%A9e%20SAS")).Ok().At("total.count").GetInt32());
    }

    [Theory]
    [InlineData("from=2026-12-31&to=2026-01-01")]
    [InlineData("from=1926-01-01&to=2026-01-01")]
    public async Task Indicators_OfImpossibleDays_Are400(string days) => Assert.Equal(400, (await Api.Get($"/api/indicators?{days}")).Code);

    [Fact]
    public async Task Indicators_OfTheLastMonthThereIs_AreNothing()
    {
        const string end = "from=9999-12-01&to=9999-12-31";
        Assert.Equal(1, (await Api.Get($"/api/indicators?{end}")).Ok().At("figures.months").GetArrayLength());
        Assert.Equal(0, (await Api.Get($"/api/indicators/quotes?list=won&{end}&by=month&key=9999-12")).Ok().At("total.count").GetInt32());
    }

    [Fact]
    public async Task Indicators_OfAnEmptyYear_AreNothing()
    {
        var figures = (await Api.Get("/api/indicators?from=2020-01-01&to=2020-12-31")).Ok();
        Assert.Equal((0, 12), (figures.At("figures.total.issued.count").GetInt32(), figures.At("figures.months").GetArrayLength()));
        Assert.Null(figures["figures.total.rate"]);
    }

    private async Task<IEnumerable<JsonElement>> Lines(string list) => (await Api.Get($"/api/indicators/quotes?list={list}&{Year}")).Ok().At("lines").EnumerateArray();

    private async Task<(int Due, int Done)> FollowUpTally()
    {
        var tally = (await Api.Get($"/api/indicators?{Year}")).Ok().At("followUps");
        return (tally.GetProperty("due").GetInt32(), tally.GetProperty("done").GetInt32());
    }

    private async Task<(int Issued, int Won, long WonCents)> Figures()
    {
        var total = (await Api.Get($"/api/indicators?{Year}")).Ok().At("figures.total");
        return (total.GetProperty("issued").GetProperty("count").GetInt32(), total.GetProperty("won").GetProperty("count").GetInt32(), total.GetProperty("won").GetProperty("cents").GetInt64());
    }

    private static long Cents(Answer quote) => quote.At("current.totals.exclVatCents").GetInt64();
}
