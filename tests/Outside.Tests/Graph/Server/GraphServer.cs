using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace IodOutlook.Outside.Tests.Graph.Server;

/// <summary>
/// Microsoft Graph as far as the product uses it, with a memory, on a free loopback port: mailboxes, a document library, calendars, upload sessions, change tracking,
/// and the faults it really has. It answers what Microsoft documents (<c>../shared/fixtures/graph</c>), and refuses a fourth request at once to a mailbox.
/// </summary>
internal sealed class GraphServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, int> running = new(StringComparer.OrdinalIgnoreCase);

    private GraphServer(WebApplication app) => this.app = app;

    public Faults Faults { get; } = new();

    public Exchange Exchange { get; private set; } = null!;

    public Library Library { get; private set; } = null!;

    public Calendars Calendars { get; } = new();

    public People People { get; } = new();

    public Subscriptions Subscriptions { get; } = new();

    public ConcurrentQueue<Seen> Requests { get; } = new();

    public int MostAtOnce { get; private set; }

    public Uri Address { get; private set; } = null!;

    public static async Task<GraphServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var server = new GraphServer(builder.Build());
        server.app.Run(server.Serve);
        await server.app.StartAsync();
        server.Address = new Uri(server.app.Urls.First());
        var uploads = new Uploads(server.Address);
        server.Exchange = new Exchange(server.Address, uploads);
        server.Library = new Library(uploads);
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Serve(HttpContext http)
    {
        var seen = await Read(http);
        if (seen.Parts is ["identity", ..])
        {
            await Write(http, Identity.Answer);
            return;
        }

        Requests.Enqueue(seen);
        var mailbox = seen.Parts is ["users", var user, ..] ? user : seen.Parts is ["up", var session] ? Exchange.MailboxOf(session) : null;
        try
        {
            var atOnce = mailbox is null ? 0 : running.AddOrUpdate(mailbox, 1, (_, n) => n + 1);
            MostAtOnce = Math.Max(MostAtOnce, atOnce);
            await (atOnce > 4 ? Write(http, Answer.Error(429, "ApplicationThrottled")) : Serve(http, seen));
        }
        finally
        {
            if (mailbox is not null)
                running.AddOrUpdate(mailbox, 0, (_, n) => n - 1);
        }
    }

    private async Task Serve(HttpContext http, Seen seen)
    {
        var fault = Faults.Next(seen);
        var answer = fault is null or { HasEffect: true } ? await AnswerTo(seen) : null;
        // Long enough that requests meet.
        await Task.Delay(1);
        if (fault is { Status: 0 })
            http.Abort();
        else if (fault is not null)
            await Write(http, fault);
        else
            await Write(http, answer!);
    }

    private async Task<Answer> AnswerTo(Seen seen)
    {
        if (!seen.Headers.ContainsKey("Authorization") && seen.Parts[0] != "up")
            return Answer.Error(401, "InvalidAuthenticationToken");
        return seen.Parts[0] switch
        {
            "users" when seen.Parts is [_, _, "calendar", ..] => Calendars.AnswerTo(seen),
            "users" when seen.Parts.Length > 2 => Exchange.AnswerTo(seen),
            "subscriptions" => await Subscriptions.AnswerTo(seen),
            "drives" => Library.AnswerTo(seen),
            "up" => Exchange.Uploads.AnswerTo(seen),
            _ => People.AnswerTo(seen),
        };
    }

    private static async Task<Seen> Read(HttpContext http)
    {
        var raw = http.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?', 2);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var path = raw[0].StartsWith("/v1.0/", StringComparison.Ordinal) ? raw[0]["/v1.0".Length..] : raw[0];
        return new Seen(
            http.Request.Method, path, raw.Length > 1 ? Uri.UnescapeDataString(raw[1].Replace('+', ' ')) : "",
            http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray());
    }

    private static Task Write(HttpContext http, Fault fault)
    {
        if (fault.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = wait;
        if (!fault.IsHtml)
            return Write(http, Answer.Error(fault.Status, fault.Code));
        http.Response.StatusCode = fault.Status;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync("<html><body><h1>502 Bad Gateway</h1></body></html>");
    }

    private static async Task Write(HttpContext http, Answer answer)
    {
        http.Response.StatusCode = answer.Status;
        if (answer is { Json: null, Bytes: null })
            return;
        http.Response.ContentType = answer.Json is null ? "application/octet-stream" : "application/json";
        await http.Response.Body.WriteAsync(answer.Bytes ?? Encoding.UTF8.GetBytes(answer.Json!.ToJsonString()));
    }
}
