using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IodOutlook.Api.Tests.SignIn;

/// <summary>An OpenID Connect issuer on loopback, as Entra ID is one: it publishes its metadata and keys, and what it signs can be bent in every way.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string KeyId = "key-2026";
    public const string Tenant = "0b6f2a1c-8a77-4b8e-9d0e-0f5a7c3d9e11";
    public const string Application = "6f1c0f6e-2d52-4a0f-9f64-5b6a9d8c7e01";

    private readonly WebApplication app;

    private TestIssuer(WebApplication app) => this.app = app;

    public RSA Key { get; } = RSA.Create(2048);

    public string Address => app.Urls.First();

    public string Issuer => $"{Address}/{Tenant}/v2.0";

    public static async Task<TestIssuer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new TestIssuer(builder.Build());
        issuer.app.MapGet($"/{Tenant}/v2.0/.well-known/openid-configuration", () => Results.Text(new JsonObject
        {
            ["issuer"] = issuer.Issuer,
            ["jwks_uri"] = $"{issuer.Address}/keys",
        }.ToJsonString(), "application/json"));
        issuer.app.MapGet("/keys", () => Results.Text(new JsonObject { ["keys"] = new JsonArray(issuer.PublicKey()) }.ToJsonString(), "application/json"));
        await issuer.app.StartAsync();
        return issuer;
    }

    /// <summary>The claims of a token that is right in every part.</summary>
    public JsonObject Claims(params string[] roles)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject
        {
            ["aud"] = Application,
            ["iss"] = Issuer,
            ["iat"] = now - 60,
            ["nbf"] = now - 60,
            ["exp"] = now + 3600,
            ["azp"] = Application,
            ["tid"] = Tenant,
            ["ver"] = "2.0",
            ["scp"] = "openid access_as_user",
            ["oid"] = "00000000-0000-0000-0000-0000000000a1",
            ["sub"] = "s1",
            ["name"] = "Claire Roy",
            ["preferred_username"] = "c.roy@iod.example",
            ["roles"] = new JsonArray([.. roles.Select(role => (JsonNode)role)]),
        };
    }

    public string Token(params string[] roles) => Sign(Claims(roles));

    public string Sign(JsonObject claims, JsonObject? header = null, Func<byte[], byte[]>? sign = null)
    {
        header ??= Header();
        var text = $"{Part(header.ToJsonString())}.{Part(claims.ToJsonString())}";
        var signature = (sign ?? (bytes => Key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)))(Encoding.ASCII.GetBytes(text));
        return $"{text}.{Part(signature)}";
    }

    public static JsonObject Header(string algorithm = "RS256", string keyId = KeyId, string type = "JWT") => new() { ["alg"] = algorithm, ["kid"] = keyId, ["typ"] = type };

    public JsonObject PublicKey()
    {
        var key = Key.ExportParameters(false);
        return new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = KeyId, ["alg"] = "RS256", ["n"] = Part(key.Modulus!), ["e"] = Part(key.Exponent!) };
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Key.Dispose();
    }

    public static string Part(string text) => Part(Encoding.UTF8.GetBytes(text));

    public static string Part(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
