using Azure.Core;
using IodOutlook.Outside.Graph;
using IodOutlook.Outside.Tests.Graph.Server;
using Microsoft.Extensions.DependencyInjection;

namespace IodOutlook.Outside.Tests.Graph;

/// <summary>The Graph outside over the server of the tests, registered as the product registers it.</summary>
public sealed class GraphFixture : IAsyncLifetime
{
    private ServiceProvider services = null!;

    internal GraphServer Server { get; private set; } = null!;

    internal RememberedFolders Memory { get; } = new();

    internal IMailbox Mailbox => services.GetRequiredService<IMailbox>();

    internal IMailSignals Signals => services.GetRequiredService<IMailSignals>();

    internal IDrive Drive => services.GetRequiredService<IDrive>();

    internal ICalendar Calendar => services.GetRequiredService<ICalendar>();

    internal IDirectory Directory => services.GetRequiredService<IDirectory>();

    public async Task InitializeAsync()
    {
        Server = await GraphServer.Start();
        services = Connect();
    }

    /// <summary>A process that died and was started again: it knows nothing but what the outside and the folder memory tell it.</summary>
    internal async Task Restart()
    {
        await services.DisposeAsync();
        services = Connect();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await Server.DisposeAsync();
    }

    private ServiceProvider Connect() => new ServiceCollection()
        .AddSingleton<IFolderMemory>(Memory)
        .AddGraphOutside(new GraphOutsideOptions("tenant", People.ApplicationId, "b!drive", null, null) { Endpoint = Server.Address, Credential = new FixedToken(), FirstPause = TimeSpan.FromMilliseconds(1) })
        .BuildServiceProvider();

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}

internal sealed class RememberedFolders : IFolderMemory
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> folders = new(StringComparer.Ordinal);

    public Task<string?> Find(string path, CancellationToken cancel) => Task.FromResult(folders.GetValueOrDefault(path));

    public Task Remember(string path, string folderId, CancellationToken cancel)
    {
        folders[path] = folderId;
        return Task.CompletedTask;
    }
}
