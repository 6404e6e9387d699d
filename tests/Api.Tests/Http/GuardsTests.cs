using System.Net.Http.Json;

namespace IodOutlook.Api.Tests.Http;

public sealed class GuardsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiClient Api => fixture.Api;

    [Theory]
    [InlineData("GET", "/api/nothing", 404, "not-found")]
    [InlineData("DELETE", "/api/me", 405, "method-not-allowed")]
    [InlineData("GET", "/api/demands/no-guid", 404, "not-found")]
    public async Task Request_ThatNoRouteTakes_IsAProblemWithItsCode(string method, string path, int status, string code)
    {
        var answer = await Api.Send(new HttpMethod(method), path);
        Assert.Equal((status, code), (answer.Code, answer.Problem));
        Assert.False(string.IsNullOrEmpty(answer["traceId"]));
    }

    [Fact]
    public async Task Request_OfAnotherContentType_Is415()
    {
        var answer = await Api.Send(HttpMethod.Post, "/api/messages/read", new StringContent("x", System.Text.Encoding.UTF8, "text/csv"));
        Assert.Equal((415, "unsupported-media-type"), (answer.Code, answer.Problem));
    }

    [Fact]
    public async Task Request_ForAnotherHost_IsRefused()
    {
        var answer = await Api.Send(HttpMethod.Get, "/api/me", change: request => request.Headers.Host = "evil.example");
        Assert.Equal((421, "wrong-host"), (answer.Code, answer.Problem));
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Write_FromAnotherPage_IsRefused(string header, string value)
    {
        var answer = await Api.Send(HttpMethod.Post, "/api/quotes/totals", JsonContent.Create(new { }), change: request => request.Headers.TryAddWithoutValidation(header, value));
        Assert.Equal((403, "other-origin"), (answer.Code, answer.Problem));
    }

    [Fact]
    public async Task Write_FromOurPage_Passes()
    {
        var answer = await Api.Send(HttpMethod.Post, "/api/quotes/totals", JsonContent.Create(new { }), change: request =>
        {
            request.Headers.TryAddWithoutValidation("Origin", fixture.Address.GetLeftPart(UriPartial.Authority));
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        });
        Assert.Equal("malformed", answer.Problem);
    }

    [Fact]
    public async Task EveryAnswer_BearsTheSecurityHeaders()
    {
        foreach (var path in new[] { "/api/me", "/api/nothing", "/health/live" })
        {
            var answer = await Api.Get(path);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("frame-ancestors 'self' https://outlook.office.com", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Person_Unknown_IsNotSignedIn()
    {
        using var nobody = fixture.As("nobody");
        var answer = await nobody.Get("/api/me");
        Assert.Equal((401, "not-signed-in"), (answer.Code, answer.Problem));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://192.0.2.1:5080")]
    public void Start_OnAnAddressOthersReach_IsRefused(string url) =>
        Assert.Throws<IodOutlook.Api.Http.StartRefusedException>(() => IodOutlook.Api.Http.LocalGuard.RefuseOtherThanLoopback([url]));

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:5080")]
    public void Start_OnLoopback_IsAllowed(string url) => IodOutlook.Api.Http.LocalGuard.RefuseOtherThanLoopback([url]);
}
