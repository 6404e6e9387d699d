using IodOutlook.Api.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IodOutlook.Api.Tests.Http;

public sealed class RoutesTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private IEnumerable<RouteEndpoint> Endpoints => fixture.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Routes_All_NameTheirPolicy()
    {
        var silent = Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Policy is null));
        Assert.Empty(silent.Select(e => e.RoutePattern.RawText));
        Assert.True(Endpoints.Count() > 40);
    }

    [Fact]
    public void Routes_OpenToEverybody_AreTheTwoHealthChecksAndWhereToSignIn()
    {
        var open = Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(e => e.RoutePattern.RawText);
        Assert.Equal(["/api/sign-in", "/health/live", "/health/ready"], open.Order());
    }

    [Theory]
    [InlineData("s.bernard")]
    [InlineData("p.vidal")]
    public async Task Writes_ByThoseWhoOnlyRead_AreForbidden(string person)
    {
        using var reader = fixture.As(person);
        var writes = Endpoints.Where(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is Policies.Sell or Policies.Configure)).ToList();
        Assert.NotEmpty(writes);
        foreach (var write in writes)
        {
            var method = new HttpMethod(write.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]);
            var path = write.RoutePattern.RawText!.Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{id}", "x", StringComparison.Ordinal).Replace("{year:int}", "2026", StringComparison.Ordinal);
            var answer = await reader.Send(method, path, System.Net.Http.Json.JsonContent.Create(new { }), version: 1, key: "k");
            Assert.Equal((path, 403, "forbidden"), (path, answer.Code, answer.Problem));
        }
    }

    [Fact]
    public async Task OpenApiFile_SaysWhatTheApiDoes()
    {
        var document = await IodOutlook.Api.Cli.PrintOpenApi.Document(CancellationToken.None);
        Assert.Equal(await File.ReadAllTextAsync(IodOutlook.Tests.Solution.PathOf("api/Api/openapi.json")), document);
    }
}
