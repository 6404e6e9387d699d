using System.Text;
using System.Text.Json.Nodes;

namespace IodOutlook.Api.Tests.Http;

/// <summary>Values that cannot be, in the bodies of writes: 400, a stable code, a French sentence, and nothing changed.</summary>
public sealed class WrongValuesTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiClient Api => fixture.Api;

    [Theory]
    [InlineData("quantity", "-1")]
    [InlineData("quantity", "0")]
    [InlineData("quantity", "1e300")]
    [InlineData("quantity", "\"deux\"")]
    [InlineData("unitPriceCents", "-500")]
    [InlineData("unitPriceCents", "1000000000000")]
    [InlineData("unitPriceCents", "1e12")]
    [InlineData("unitPriceCents", "99999999999999999999")]
    [InlineData("unitPriceCents", "10.5")]
    [InlineData("discount", "10001")]
    [InlineData("discount", "-1")]
    [InlineData("vatRate", "-2000")]
    [InlineData("unit", "\"parsec\"")]
    [InlineData("description", "null")]
    public async Task Line_WithAWrongValue_Is400_AndTheQuoteStays(string name, string value)
    {
        var quote = await Api.Quoted();
        var content = JsonNode.Parse(quote.At("current.content").GetRawText())!;
        Assert.True(content["lines"]![0]!.AsObject().ContainsKey(name), content["lines"]![0]!.ToJsonString());
        content["lines"]![0]![name] = JsonNode.Parse(value);
        await IsRefused(await Api.Put($"/api/quotes/{quote.Id}", content, quote.Version), quote);
    }

    [Theory]
    [InlineData("""{"lines":"aucune"}""")]
    [InlineData("""[]""")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("")]
    public async Task Body_ThatIsNotAQuote_Is400_AndTheQuoteStays(string body)
    {
        var quote = await Api.Quoted();
        await IsRefused(await Api.Send(HttpMethod.Put, $"/api/quotes/{quote.Id}", new StringContent(body, Encoding.UTF8, "application/json"), quote.Version), quote);
    }

    [Fact]
    public async Task Qualification_OfAnUnknownService_Is400_AndNamesTheField()
    {
        var demand = await Api.Captured();
        var answer = await Api.Post($"/api/demands/{demand.Id}/qualify", ApiClient.Qualification(service: "astrology"), demand.Version);
        Assert.Equal(400, answer.Code);
        Assert.Contains("needs[0].service", Encoding.UTF8.GetString(answer.Bytes), StringComparison.Ordinal);
        Assert.Equal("captured", (await Api.Get($"/api/demands/{demand.Id}"))["stage"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(1_000_000)]
    public async Task Qualification_OfAnImpossibleNumberOfPeople_Is400(int people)
    {
        var demand = await Api.Captured();
        var answer = await Api.Post($"/api/demands/{demand.Id}/qualify", ApiClient.Qualification(people: people), demand.Version);
        Assert.Equal(400, answer.Code);
        Assert.Equal("captured", (await Api.Get($"/api/demands/{demand.Id}"))["stage"]);
    }

    private async Task IsRefused(Answer answer, Answer quote)
    {
        Assert.True(answer.Code == 400, $"{answer.Code} {answer.Problem} {Encoding.UTF8.GetString(answer.Bytes)}");
        Assert.False(string.IsNullOrEmpty(answer.Problem));
        Assert.False(string.IsNullOrEmpty(answer["detail"]));
        Assert.Equal(quote.Version, (await Api.Get($"/api/quotes/{quote.Id}")).Version);
    }
}
