using IodOutlook.Outside.Tests.Graph.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IodOutlook.Outside.Tests.Graph;

/// <summary>That a mailbox tells when a message comes: begun, gone on with, and begun anew once it was dropped.</summary>
public sealed class GraphSignalsTests : IAsyncLifetime
{
    private const string Owner = "gerant@iod.example";

    private readonly GraphFixture graph = new();
    private Listener listener = null!;

    public async Task InitializeAsync()
    {
        await graph.InitializeAsync();
        listener = await Listener.Start();
    }

    public async Task DisposeAsync()
    {
        await listener.DisposeAsync();
        await graph.DisposeAsync();
    }

    [Fact]
    public async Task Begin_AsksForWhatComesToTheFolder_AndTakesTheEndThatIsGranted()
    {
        var signal = await graph.Signals.Begin(Owner, MailFolder.Sent, listener.Address, "secret", default);
        var made = Assert.Single(graph.Server.Subscriptions.All);
        Assert.Equal(("created", $"/users/{Owner}/mailFolders('sentitems')/messages", "secret"), ((string)made["changeType"]!, (string)made["resource"]!, (string)made["clientState"]!));
        Assert.InRange(signal.Until, TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow() + Subscriptions.Most);
    }

    [Fact]
    public async Task Begin_WhereNobodyListens_IsToldAsAFailureOfTheOutside()
    {
        var failure = await Assert.ThrowsAsync<OutsideException>(() => graph.Signals.Begin(Owner, MailFolder.Inbox, new Uri(graph.Server.Address, "/nobody"), "secret", default));
        Assert.Equal(OutsideProblem.Invalid, failure.Problem);
    }

    [Fact]
    public async Task GoOn_WithOneThatWasDropped_IsNull()
    {
        var signal = await graph.Signals.Begin(Owner, MailFolder.Inbox, listener.Address, "secret", default);
        Assert.Equal(signal.Id, (await graph.Signals.GoOn(signal.Id, default))!.Id);
        graph.Server.Subscriptions.Drop();
        Assert.Null(await graph.Signals.GoOn(signal.Id, default));
    }
}

/// <summary>Where notifications go: gives the token back that proves it.</summary>
internal sealed class Listener(WebApplication app) : IAsyncDisposable
{
    public Uri Address => new(new Uri(app.Urls.First()), "/heard");

    public static async Task<Listener> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/heard", (string validationToken) => Results.Text(validationToken));
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
