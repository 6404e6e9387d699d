using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace IodOutlook.Browser.Tests.Outlook;

/// <summary>
/// Entra ID on loopback: a real OpenID Connect server (OpenIddict) at the addresses and with the claims of a tenant. It signs in its one person without asking; what it checks is the
/// protocol: client, redirect address, code and its proof (PKCE).
/// </summary>
internal sealed class EntraIssuer : IAsyncDisposable
{
    public const string TenantId = "0b6f2a1c-8a77-4b8e-9d0e-0f5a7c3d9e11";
    public const string ClientId = "6f1c0f6e-2d52-4a0f-9f64-5b6a9d8c7e01";

    /// <summary>How Outlook, which knows the person, gets a token for a page that it frames.</summary>
    private const string NestedGrant = "urn:iod:outlook";

    private readonly WebApplication app;
    private readonly string certificate = Path.GetTempFileName();

    private EntraIssuer(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    /// <summary>A file with the certificate that this server proves itself with.</summary>
    public string CertificateFile => certificate;

    /// <summary>Codes exchanged for tokens, each with the proof of who had asked for it.</summary>
    public int CodesRedeemed { get; private set; }

    public static async Task<EntraIssuer> Start(Person person)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        var proof = SelfSigned();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(proof)));
        EntraIssuer issuer = null!;
        builder.Services.AddCors();
        builder.Services.AddOpenIddict().AddServer(server => Configure(server, person, () => issuer.CodesRedeemed++));
        // Its name holds the port, which is known once it listens.
        builder.Services.AddOptions<OpenIddictServerOptions>().Configure<IServer>((options, server) => options.Issuer = new Uri($"{AddressOf(server)}{TenantId}/v2.0"));
        issuer = new EntraIssuer(builder.Build());
        issuer.app.UseCors(policy => policy.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod());
        issuer.app.UseAuthentication();
        await issuer.app.StartAsync();
        issuer.Address = AddressOf(issuer.app.Services.GetRequiredService<IServer>());
        await File.WriteAllTextAsync(issuer.certificate, proof.ExportCertificatePem());
        return issuer;
    }

    /// <summary>What Outlook answers a page that it frames: the tokens and whose they are, as JSON.</summary>
    public async Task<string> Vouch(Person person)
    {
        using var trusting = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using var http = new HttpClient(trusting);
        using var answer = await http.PostAsync(new Uri(Address, $"{TenantId}/oauth2/v2.0/token"), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = NestedGrant,
            ["client_id"] = ClientId,
            ["scope"] = $"openid profile api://{ClientId}/access_as_user",
        }));
        var token = JsonSerializer.Deserialize<JsonElement>(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return JsonSerializer.Serialize(new
        {
            token,
            account = new
            {
                homeAccountId = $"{person.Id}.{TenantId}",
                environment = Address.Authority,
                tenantId = TenantId,
                username = person.Address,
                localAccountId = person.Id,
                name = person.Name,
                idToken = token.GetProperty("id_token").GetString(),
            },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        File.Delete(certificate);
    }

    private static void Configure(OpenIddictServerBuilder server, Person person, Action redeemed)
    {
        server.SetConfigurationEndpointUris($"{TenantId}/v2.0/.well-known/openid-configuration")
            .SetJsonWebKeySetEndpointUris($"{TenantId}/discovery/v2.0/keys")
            .SetAuthorizationEndpointUris($"{TenantId}/oauth2/v2.0/authorize")
            .SetTokenEndpointUris($"{TenantId}/oauth2/v2.0/token")
            .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowCustomFlow(NestedGrant)
            .EnableDegradedMode().DisableScopeValidation().DisableAccessTokenEncryption()
            .AddEphemeralEncryptionKey().AddEphemeralSigningKey()
            .UseAspNetCore();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || context.RedirectUri is not { } address || !new Uri(address).IsLoopback || !address.EndsWith("/sign-in.html", StringComparison.Ordinal))
                context.Reject(Errors.InvalidClient, "Not this application, or not its page.");
            return default;
        }));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId)
                context.Reject(Errors.InvalidClient, "Not this application.");
            return default;
        }));
        server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            context.Principal = PrincipalOf(person, context.Request.GetScopes());
            return default;
        }));
        server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.Request.IsAuthorizationCodeGrantType())
                redeemed();
            else
                context.Principal = PrincipalOf(person, context.Request.GetScopes());
            return default;
        }));
        server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseInlineHandler(context =>
        {
            // Entra's own addition, by which its library knows the account.
            context.Response["client_info"] = Base64(JsonSerializer.Serialize(new { uid = person.Id, utid = TenantId }));
            return default;
        }));
    }

    private static ClaimsPrincipal PrincipalOf(Person person, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("entra", "oid", "roles");
        foreach (var (type, value) in new[]
        {
            ("sub", $"sub-{person.Id}"), ("oid", person.Id), ("tid", TenantId), ("ver", "2.0"), ("name", person.Name), ("preferred_username", person.Address),
            ("azp", ClientId), ("scp", "access_as_user"), ("roles", person.Role),
        })
            identity.AddClaim(new Claim(type, value).SetDestinations(Destinations.AccessToken, Destinations.IdentityToken));
        return new ClaimsPrincipal(identity).SetScopes(scopes).SetAudiences(ClientId);
    }

    private static Uri AddressOf(IServer server) => new UriBuilder(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()) { Host = "localhost" }.Uri;

    private static string Base64(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    /// <param name="Id">Of the directory; a GUID.</param>
    internal sealed record Person(string Id, string Name, string Address, string Role);
}
