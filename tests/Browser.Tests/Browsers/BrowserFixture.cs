using IodOutlook.Tests;
using Microsoft.Playwright;

namespace IodOutlook.Browser.Tests.Browsers;

/// <summary>One browser for all the tests; each test has a context and a host of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    public const string Collection = "browser";

    /// <summary>The morning the sample mailbox was made for.</summary>
    private const string Morning = "2026-11-24T08:30:00Z";

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path(), Args = InstalledBrowser.Flags, Headless = true });
        Assertions.SetDefaultExpectTimeout(Visit.Patience);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A new host with the sample mailbox, and a new browser before it.</summary>
    /// <param name="dataFolder">Of an earlier visit, which this one goes on from; null for a new one.</param>
    internal async Task<Visit> Begin(ColorScheme colours = ColorScheme.Light, string now = Morning, string? dataFolder = null)
    {
        var host = await RunningHost.Start(RunningHost.BuiltProgram, dataFolder, "serve", "--now", now);
        var context = await Context(colours, host.Address);
        return new(host, context, await context.NewPageAsync());
    }

    /// <summary>A browser of its own, that trusts whatever certificate a server of the tests has.</summary>
    internal async Task<IBrowserContext> Context(ColorScheme colours = ColorScheme.Light, Uri? address = null)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address?.ToString(),
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1280, Height = 800 },
            IgnoreHTTPSErrors = true,
        });
        context.SetDefaultTimeout(Visit.Patience);
        return context;
    }
}

[CollectionDefinition(BrowserFixture.Collection)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>;
