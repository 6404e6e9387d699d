using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Outside.Tests.Graph.Server;
using IodOutlook.Tests;

namespace IodOutlook.Browser.Tests.Outlook;

/// <summary>A firm in Microsoft 365, on loopback: its mailbox, library and people (our Graph server), its sign-in (OpenIddict), and the product's host in its mode for it.</summary>
internal sealed class Tenant : IAsyncDisposable
{
    public static readonly EntraIssuer.Person Manager = new("00000000-0000-0000-0000-0000000000a1", "Étienne Lambert", "gerant@iod.example", "Manager");

    private Tenant(GraphServer graph, EntraIssuer issuer, RunningHost host) => (Graph, Issuer, Host) = (graph, issuer, host);

    public GraphServer Graph { get; }
    public EntraIssuer Issuer { get; }
    public RunningHost Host { get; }

    public static async Task<Tenant> Start()
    {
        var graph = await GraphServer.Start();
        graph.People.Add(Manager.Id, Manager.Name, Manager.Address, Manager.Role);
        graph.Calendars.Open(Manager.Address);
        var issuer = await EntraIssuer.Start(Manager);
        // The certificate of the issuer is one that this host trusts, and no other.
        var environment = new Dictionary<string, string>(Identity.EnvironmentFor(graph)) { ["SSL_CERT_FILE"] = issuer.CertificateFile };
        var host = await RunningHost.Start(
            RunningHost.BuiltProgram, dataFolder: null, environment, "--Iod:Mode=Microsoft365", $"--Iod:Microsoft365:TenantId={EntraIssuer.TenantId}",
            $"--Iod:Microsoft365:ClientId={EntraIssuer.ClientId}", "--Iod:Microsoft365:DriveId=b!drive", "--Iod:Microsoft365:Host=http://127.0.0.1", "--Iod:Microsoft365:Database=Sqlite",
            $"--Iod:Microsoft365:Authority={issuer.Address.GetLeftPart(UriPartial.Authority)}", $"--Iod:Microsoft365:Graph={graph.Address}");
        return new(graph, issuer, host);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
        await Graph.DisposeAsync();
    }

    /// <summary>A host can be told which certificate to trust by its environment on Linux only.</summary>
    internal sealed class FactOnLinuxAttribute : FactAttribute
    {
        public FactOnLinuxAttribute() => Skip = OperatingSystem.IsLinux() ? null : "The issuer's certificate is trusted through SSL_CERT_FILE, which only Linux heeds.";
    }
}
