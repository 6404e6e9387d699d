using IodOutlook.Api.Tests.Orders;

namespace IodOutlook.Api.Tests.Indicators;

/// <summary>The indicators follow what people do, and each leads to its quotes.</summary>
public sealed class IndicatorsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Today = "2026-11-24";
    private const string Year = "from=2026-01-01&to=2026-12-31";

    private ApiClient Api => fixture.Api;

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

    private async Task<(int Issued, int Won, long WonCents)> Figures()
    {
        var total = (await Api.Get($"/api/indicators?{Year}")).Ok().At("figures.total");
        return (total.GetProperty("issued").GetProperty("count").GetInt32(), total.GetProperty("won").GetProperty("count").GetInt32(), total.GetProperty("won").GetProperty("cents").GetInt64());
    }

    private static long Cents(Answer quote) => quote.At("current.totals.exclVatCents").GetInt64();
}
