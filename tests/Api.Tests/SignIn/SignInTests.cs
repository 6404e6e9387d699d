using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IodOutlook.Api.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IodOutlook.Api.Tests.SignIn;

/// <summary>Who is let in by Entra ID, and as what: every forged, borrowed or worn-out token is refused, and every route asks for its role.</summary>
public sealed class SignInTests(EntraFixture fixture) : IClassFixture<EntraFixture>
{
    private static readonly RSA Stranger = RSA.Create(2048);

    private TestIssuer Issuer => fixture.Issuer;

    private IEnumerable<RouteEndpoint> Endpoints => fixture.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public static TheoryData<string> HostileTokens => [.. Hostile.Keys];

    public static TheoryData<string> BentClaims => [.. Bent.Keys];

    [Theory]
    [InlineData("manager", "Manager")]
    [InlineData("consultant", "Consultant")]
    [InlineData("finance", "Finance")]
    [InlineData("auditor", "Auditor")]
    [InlineData("manager", "Auditor", "Manager")]
    [InlineData("finance", "Finance", "SomethingElse")]
    public async Task Me_WithARoleOfTheApplication_IsThatPerson(string role, params string[] given)
    {
        var me = (await fixture.Ask(HttpMethod.Get, "/api/me", Issuer.Token(given))).Ok();
        Assert.Equal((role, "Claire Roy", "c.roy@iod.example", "microsoft365"), (me["role"], me["name"], me["address"], me["mode"]));
    }

    [Theory]
    [MemberData(nameof(HostileTokens))]
    public async Task Token_WhenHostile_IsRefused(string kind)
    {
        var answer = await fixture.Ask(HttpMethod.Get, "/api/me", Hostile[kind](Issuer));
        Assert.Equal((401, "not-signed-in"), (answer.Code, answer.Problem));
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [MemberData(nameof(BentClaims))]
    public async Task Token_WithABentClaim_IsRefused(string kind)
    {
        var claims = Issuer.Claims("Manager");
        Bent[kind](claims);
        var answer = await fixture.Ask(HttpMethod.Get, "/api/me", Issuer.Sign(claims));
        Assert.Equal((401, "not-signed-in"), (answer.Code, answer.Problem));
    }

    [Fact]
    public async Task Configuration_AskedByNobody_SaysWhereToSignIn()
    {
        var answer = (await fixture.Ask(HttpMethod.Get, "/api/sign-in", token: null)).Ok();
        Assert.Equal((TestIssuer.Application, $"{fixture.Issuer.Address}/{TestIssuer.Tenant}", $"api://{TestIssuer.Application}/access_as_user"), (answer["clientId"], answer["authority"], answer["scope"]));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains($"connect-src 'self' {fixture.Issuer.Address};", policy, StringComparison.Ordinal);
        Assert.Contains($"frame-src 'self' blob: {fixture.Issuer.Address};", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileTokens_AreTwentyFiveAtLeast() => Assert.True(Hostile.Count + Bent.Count >= 25, $"{Hostile.Count + Bent.Count}");

    [Theory]
    [InlineData("?access_token={0}", null)]
    [InlineData("", "Cookie: Authorization={0}")]
    [InlineData("", "X-Iod-User: e.lambert")]
    [InlineData("", "X-MS-TOKEN-AAD-ACCESS-TOKEN: {0}")]
    [InlineData("", "X-MS-CLIENT-PRINCIPAL-ID: 00000000-0000-0000-0000-0000000000a1")]
    [InlineData("", "Authorization: Basic {0}")]
    public async Task Token_ByAnotherWayThanItsHeader_IsNotSeen(string query, string? header)
    {
        var token = Issuer.Token("Manager");
        var answer = await fixture.Ask(HttpMethod.Get, "/api/me" + query.Replace("{0}", token, StringComparison.Ordinal), null, change: request =>
        {
            if (header?.Split(": ") is [var name, var value])
                request.Headers.TryAddWithoutValidation(name, value.Replace("{0}", token, StringComparison.Ordinal));
        });
        Assert.Equal(401, answer.Code);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[\"manager\"]")]
    [InlineData("\"Manager,Consultant\"")]
    [InlineData("[\"Manager \"]")]
    [InlineData("{\"Manager\":true}")]
    [InlineData("[\"SomethingElse\"]")]
    [InlineData("null")]
    public async Task Roles_ThatAreNotOurs_OpenNothing(string roles)
    {
        var claims = Issuer.Claims();
        claims["roles"] = JsonNode.Parse(roles);
        claims["role"] = "Manager";
        claims["groups"] = new JsonArray("Manager");
        claims["http://schemas.microsoft.com/ws/2008/06/identity/claims/role"] = "Manager";
        var answer = await fixture.Ask(HttpMethod.Get, "/api/me", Issuer.Sign(claims));
        Assert.Equal((403, "forbidden"), (answer.Code, answer.Problem));
        Assert.Contains("pas de rôle", answer["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Manager", Policies.Read, Policies.Sell, Policies.Bill, Policies.Configure)]
    [InlineData("Consultant", Policies.Read, Policies.Sell, Policies.Bill)]
    [InlineData("Finance", Policies.Read, Policies.Bill)]
    [InlineData("Auditor", Policies.Read)]
    public async Task Routes_ByRole_OpenExactlyWhatTheirPoliciesSay(string role, params string[] open)
    {
        var token = Issuer.Token(role);
        var asked = 0;
        foreach (var (method, path, policies) in Routes())
        {
            var answer = await fixture.Ask(method, path, token, new { }, request => request.Headers.Add("X-Iod-User", "e.lambert"));
            var isOpen = policies.All(policy => open.Contains(policy));
            Assert.True(isOpen == (answer.Problem != "forbidden") && answer.Code != 401, $"{role} {method} {path}: {answer.Code}");
            asked++;
        }

        Assert.True(asked > 40);
    }

    [Fact]
    public async Task Routes_WithoutAToken_AreClosed()
    {
        foreach (var (method, path, _) in Routes())
            Assert.Equal((path, 401), (path, (await fixture.Ask(method, path, null, new { })).Code));
    }

    [Fact]
    public async Task LocalMailbox_InMicrosoft365Mode_IsNotThere() =>
        Assert.Equal(404, (await fixture.Ask(HttpMethod.Get, "/api/local/mail/inbox", Issuer.Token("Manager"))).Code);

    [Fact]
    public async Task Step_ByASignedInPerson_IsInTheJournalUnderTheirName()
    {
        var token = Issuer.Token("Manager");
        var settings = (await fixture.Ask(HttpMethod.Get, "/api/settings/company", token)).Ok();
        Assert.Equal("", settings["name"]);
        var company = JsonNode.Parse(settings.Json.GetRawText())!;
        company["name"] = "Cabinet Vasseur";
        (await fixture.Api.Send(HttpMethod.Put, "/api/settings/company", System.Net.Http.Json.JsonContent.Create(company), settings.Version, change: request =>
            request.Headers.Authorization = new("Bearer", token))).Ok();
        var journal = (await fixture.Ask(HttpMethod.Get, "/api/journal", token)).Ok();
        Assert.Contains("Claire Roy", Encoding.UTF8.GetString(journal.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/me", "iod.attaquant.example", 421)]
    [InlineData("/health/live", "10.0.0.7", 200)]
    public async Task Request_UnderAnotherName_IsAnsweredOnlyToProbes(string path, string host, int status) =>
        Assert.Equal(status, (await fixture.Ask(HttpMethod.Get, path, Issuer.Token("Manager"), change: request => request.Headers.Host = host)).Code);

    private static readonly Dictionary<string, Func<TestIssuer, string>> Hostile = new()
    {
        ["empty"] = _ => "",
        ["no token at all"] = _ => "abc.def.ghi",
        ["two parts"] = issuer => string.Join('.', issuer.Token("Manager").Split('.')[..2]),
        ["no signature"] = issuer => string.Join('.', issuer.Token("Manager").Split('.')[..2]) + ".",
        ["alg none"] = issuer => issuer.Sign(issuer.Claims("Manager"), TestIssuer.Header("none"), _ => []),
        ["alg None"] = issuer => issuer.Sign(issuer.Claims("Manager"), TestIssuer.Header("None"), _ => []),
        ["HMAC with the public key"] = issuer => issuer.Sign(issuer.Claims("Manager"), TestIssuer.Header("HS256"), bytes => HMACSHA256.HashData(issuer.Key.ExportSubjectPublicKeyInfo(), bytes)),
        ["HMAC with the modulus"] = issuer => issuer.Sign(issuer.Claims("Manager"), TestIssuer.Header("HS256"), bytes => HMACSHA256.HashData(issuer.Key.ExportParameters(false).Modulus!, bytes)),
        ["a stranger's key under our id"] = issuer => issuer.Sign(issuer.Claims("Manager"), sign: ByStranger),
        ["a stranger's key"] = issuer => issuer.Sign(issuer.Claims("Manager"), TestIssuer.Header(keyId: "other"), ByStranger),
        ["a key in the header"] = issuer => issuer.Sign(issuer.Claims("Manager"), WithHeader("jwk", JwkOfStranger()), ByStranger),
        ["an address of keys in the header"] = issuer => issuer.Sign(issuer.Claims("Manager"), WithHeader("jku", "http://127.0.0.1:1/keys"), ByStranger),
        ["a path for a key id"] = issuer => issuer.Sign(issuer.Claims("Manager"), TestIssuer.Header(keyId: "../../dev/null"), ByStranger),
        ["RS512"] = issuer => issuer.Sign(issuer.Claims("Manager"), TestIssuer.Header("RS512"), bytes => issuer.Key.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        ["PS256"] = issuer => issuer.Sign(issuer.Claims("Manager"), TestIssuer.Header("PS256"), bytes => issuer.Key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ["another kind of token"] = issuer => issuer.Sign(issuer.Claims("Manager"), TestIssuer.Header(type: "logout+jwt")),
        ["claims changed after signing"] = issuer => issuer.Token("Auditor").Split('.') is [var head, _, var signature] ? $"{head}.{TestIssuer.Part(issuer.Claims("Manager").ToJsonString())}.{signature}" : "",
        ["a bit of the signature changed"] = issuer => Flipped(issuer.Token("Manager")),
    };

    private static readonly Dictionary<string, Action<JsonObject>> Bent = new()
    {
        ["expired"] = claims => claims["exp"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 600,
        ["without an end"] = claims => claims.Remove("exp"),
        ["not yet valid"] = claims => claims["nbf"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 600,
        ["for Microsoft Graph"] = claims => claims["aud"] = "00000003-0000-0000-c000-000000000000",
        ["for our address instead of our id"] = claims => claims["aud"] = $"api://{TestIssuer.Application}",
        ["for several others"] = claims => claims["aud"] = new JsonArray("a", "b"),
        ["for nobody"] = claims => claims.Remove("aud"),
        ["by another tenant"] = claims => claims["iss"] = claims["iss"]!.ToString().Replace(TestIssuer.Tenant, "11111111-1111-1111-1111-111111111111", StringComparison.Ordinal),
        ["by the issuer of version 1"] = claims => claims["iss"] = $"https://sts.windows.net/{TestIssuer.Tenant}/",
        ["by an issuer that begins alike"] = claims => claims["iss"] = $"{claims["iss"]}/",
        ["by nobody"] = claims => claims.Remove("iss"),
        ["of another tenant"] = claims => claims["tid"] = "11111111-1111-1111-1111-111111111111",
        ["of no tenant"] = claims => claims.Remove("tid"),
        ["of version 1"] = claims => claims["ver"] = "1.0",
        ["of no version"] = claims => claims.Remove("ver"),
        ["asked for by another application"] = claims => claims["azp"] = "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
        ["asked for by nobody"] = claims => claims.Remove("azp"),
        ["without a scope"] = claims => claims.Remove("scp"),
        ["with another scope"] = claims => claims["scp"] = "openid profile",
        ["with a scope that begins alike"] = claims => claims["scp"] = "access_as_user_admin",
        ["of an application"] = claims => (claims["idtyp"], claims["scp"]) = ("app", null),
        ["of an application that claims a scope"] = claims => claims["idtyp"] = "app",
        ["of nobody"] = claims => claims.Remove("oid"),
        ["of somebody without a proper id"] = claims => claims["oid"] = "admin",
        ["of two people"] = claims => claims["oid"] = new JsonArray("00000000-0000-0000-0000-0000000000a1", "00000000-0000-0000-0000-0000000000a2"),
        ["of somebody without a name"] = claims => claims.Remove("preferred_username"),
    };

    private static byte[] ByStranger(byte[] bytes) => Stranger.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static JsonObject WithHeader(string name, JsonNode value)
    {
        var header = TestIssuer.Header(keyId: "other");
        header[name] = value;
        return header;
    }

    private static JsonObject JwkOfStranger()
    {
        var key = Stranger.ExportParameters(false);
        return new JsonObject { ["kty"] = "RSA", ["n"] = TestIssuer.Part(key.Modulus!), ["e"] = TestIssuer.Part(key.Exponent!) };
    }

    private static string Flipped(string token)
    {
        var at = token.LastIndexOf('.') + 10;
        return token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
    }

    private IEnumerable<(HttpMethod Method, string Path, List<string> Policies)> Routes() =>
        from endpoint in Endpoints
        let policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy!).ToList()
        where policies.Count > 0
        let path = System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!, @"\{\w+(?::(\w+))?\}", found => found.Groups[1].Value == "guid" ? Guid.Empty.ToString() : "1")
        select (new HttpMethod(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]), path, policies);
}
