namespace IodOutlook.Api.Tests.Http;

/// <summary>Lists are asked for with the names that answers hold.</summary>
public sealed class ChoiceTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("/api/demands?stage=handedOver", 200)]
    [InlineData("/api/quotes?state=sent", 200)]
    [InlineData("/api/follow-ups?state=planned", 200)]
    [InlineData("/api/answers?state=confirmed", 200)]
    [InlineData("/api/demands?stage=3", 400)]
    [InlineData("/api/demands?stage=sent,won", 400)]
    [InlineData("/api/demands?stage=nowhere", 400)]
    public async Task Query_ByTheNameOfAnEnumeration_IsUnderstoodAsItIsWritten(string path, int code) => Assert.Equal(code, (await fixture.Api.Get(path)).Code);

    [Fact]
    public async Task List_OfOneStage_HoldsThatStageAlone()
    {
        var demand = await fixture.Api.Qualified();
        await fixture.Api.Captured();
        var found = (await fixture.Api.Get("/api/demands?stage=qualified")).Ok().At("items").EnumerateArray().ToList();
        Assert.Contains(found, item => item.GetProperty("id").GetGuid() == demand.Id);
        Assert.All(found, item => Assert.Equal("qualified", item.GetProperty("stage").GetString()));
    }
}
