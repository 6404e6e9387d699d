using System.Text;
using System.Text.Json.Nodes;

namespace IodOutlook.Api.Tests.Settings;

/// <summary>How documents look: tried on the screen, and said when it cannot be printed, before anything is saved.</summary>
public sealed class TemplateTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task Preview_OfWhatIsTyped_IsAPdf_AndSavesNothing()
    {
        var before = (await Api.Get("/api/settings/company")).Ok();
        var preview = await Api.Post("/api/settings/company/preview", await Profile(("font", "literata"), ("accentColor", "#7a1f3d"), ("introduction", "## Bonjour\n- un\n- **deux**")));

        Assert.Equal(200, preview.Code);
        Assert.Equal("%PDF-"u8, preview.Bytes.AsSpan(0, 5));
        Assert.Contains("Literata", Encoding.Latin1.GetString(preview.Bytes), StringComparison.Ordinal);
        Assert.Equal(before.Version, (await Api.Get("/api/settings/company")).Ok().Version);
    }

    [Theory]
    [InlineData("footer", 301)]
    [InlineData("introduction", 5_001)]
    [InlineData("paymentTerms", 20_001)]
    [InlineData("generalTerms", 60_001)]
    [InlineData("englishIntroduction", 5_001)]
    [InlineData("englishGeneralTerms", 60_001)]
    [InlineData("website", 101)]
    public async Task Preview_OfATextTooLong_SaysWhich(string field, int length)
    {
        var refused = await Api.Post("/api/settings/company/preview", await Profile((field, new string('a', length))));

        Assert.Equal(400, refused.Code);
        Assert.Contains($"\"{field}\"", Encoding.UTF8.GetString(refused.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>", null)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>x()</script></svg>", "script")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='https://example.com/a.png'/></svg>", "image")]
    [InlineData("pas une image", "PNG ou JPEG")]
    public async Task Logo_OfAFile_IsReadyToPrint_OrRefusedWithTheReason(string file, string? reason)
    {
        var answer = await Api.Post("/api/settings/logo", new { content = Convert.ToBase64String(Encoding.UTF8.GetBytes(file)) });

        if (reason is null) Assert.StartsWith("data:image/png;base64,", answer.Ok()["logo"], StringComparison.Ordinal);
        else Assert.Contains(reason, Encoding.UTF8.GetString(answer.Bytes), StringComparison.Ordinal);
        Assert.Equal(reason is null ? 200 : 400, answer.Code);
    }

    [Fact]
    public async Task Logo_OfTwentyMegabytes_SaysHowLargeItMayBe()
    {
        var refused = await Api.Post("/api/settings/logo", new { content = Convert.ToBase64String(new byte[20_000_000]) });

        Assert.Equal(400, refused.Code);
        Assert.Contains("5 Mo", Encoding.UTF8.GetString(refused.Bytes), StringComparison.Ordinal);
    }

    private async Task<JsonObject> Profile(params (string Field, string Value)[] changes)
    {
        var profile = JsonNode.Parse((await Api.Get("/api/settings/company")).Ok().Bytes)!.AsObject();
        profile.Remove("missingMentions");
        profile.Remove("version");
        foreach (var (field, value) in changes) profile[field] = value;
        return profile;
    }
}
