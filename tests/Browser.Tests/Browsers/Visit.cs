using System.Collections.Concurrent;
using IodOutlook.Tests;
using Microsoft.Playwright;

namespace IodOutlook.Browser.Tests.Browsers;

/// <summary>One person before one browser and one host. What the browser complains of is kept.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>Milliseconds that something may take to show on a machine that does much else.</summary>
    public const int Patience = 60_000;

    private readonly ConcurrentQueue<string> complaints = new();
    private readonly IBrowserContext context;

    public Visit(RunningHost host, IBrowserContext context, IPage page)
    {
        (Host, this.context, Page) = (host, context, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Enqueue($"{message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
    }

    public RunningHost Host { get; }
    public IPage Page { get; }
    public IBrowserContext Context => context;
    public IReadOnlyCollection<string> Complaints => complaints;

    public string Mailbox(string folder) => Path.Combine(Host.DataFolder, "mailbox", folder);

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await Host.DisposeAsync();
    }
}
