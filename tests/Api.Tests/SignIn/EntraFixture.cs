using System.Net.Http.Headers;
using IodOutlook.Outside;
using IodOutlook.Outside.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IodOutlook.Api.Tests.SignIn;

/// <summary>The host in Microsoft 365 mode, people signed in by an issuer of ours; mailbox and drive are folders.</summary>
public sealed class EntraFixture : ApiFixture
{
    internal TellingMailbox Mailbox { get; private set; } = null!;

    internal TestIssuer Issuer { get; private set; } = null!;

    /// <param name="token">Null: none is sent.</param>
    public Task<Answer> Ask(HttpMethod method, string path, string? token, object? body = null, Action<HttpRequestMessage>? change = null) => Api.Send(
        method, path, body is null ? null : System.Net.Http.Json.JsonContent.Create(body), version: 1, key: "k", request =>
        {
            if (token is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            change?.Invoke(request);
        });

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    protected override async Task<string[]> Settings()
    {
        Issuer = await TestIssuer.Start();
        return
        [
            "--Iod:Mode=Microsoft365", $"--Iod:Microsoft365:TenantId={TestIssuer.Tenant}", $"--Iod:Microsoft365:ClientId={TestIssuer.Application}", "--Iod:Microsoft365:DriveId=b!drive",
            "--Iod:Microsoft365:Host=http://127.0.0.1", "--Iod:Microsoft365:Secret=s", "--Iod:Microsoft365:Database=Sqlite", $"--Iod:Microsoft365:Authority={Issuer.Address}",
        ];
    }

    protected override void Change(IServiceCollection services)
    {
        services.AddLocalOutside(new LocalOutsideOptions(DataFolder, "gerant@iod.example"));
        services.Replace(ServiceDescriptor.Singleton<IMailSignals>(Mailbox = new TellingMailbox(Clock)));
    }
}
