using System.Collections.Concurrent;
using System.Text;
using IodOutlook.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IodOutlook.Host.Tests;

/// <summary>What whoever runs the product can watch: sent where the usual variable says, and only then.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Telemetry_WhereACollectorIsNamed_SendsTracesAndTheDepthOfTheOutbox()
    {
        await using var collector = await Collector.Start();
        await using var host = await RunningHost.Start(RunningHost.BuiltProgram, null, new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        });
        using var http = new HttpClient { BaseAddress = host.Address };
        (await http.GetAsync("/api/me")).EnsureSuccessStatusCode();
        await Task.WhenAll(collector.Hears("/v1/metrics", "iod.outbox.depth"), collector.Hears("/v1/traces", "/api/me")).WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Telemetry_WhereNoCollectorIsNamed_IsNotEvenLoaded()
    {
        await using var host = await RunningHost.Start(RunningHost.BuiltProgram);
        using var http = new HttpClient { BaseAddress = host.Address };
        (await http.GetAsync("/api/me")).EnsureSuccessStatusCode();
        host.Process.Refresh();
        Assert.DoesNotContain(Loaded(host), file => file.Contains("OpenTelemetry", StringComparison.Ordinal));
    }

    /// <summary>Linux tells a process's files; elsewhere its modules, which for assemblies may be none.</summary>
    private static IEnumerable<string> Loaded(RunningHost host) => OperatingSystem.IsLinux()
        ? File.ReadLines($"/proc/{host.Process.Id}/maps")
        : host.Process.Modules.Cast<System.Diagnostics.ProcessModule>().Select(module => module.FileName);

    /// <summary>An OpenTelemetry collector, as far as it takes what is sent.</summary>
    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Words, TaskCompletionSource Heard)> waiting = new();

        public string Address => app.Urls.First();

        public static async Task<Collector> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var collector = new Collector(builder.Build());
            await collector.Listen();
            return collector;
        }

        /// <summary>Ends once something sent there holds the words, which the format leaves as they are.</summary>
        public Task Hears(string path, string words)
        {
            var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue((path, words, heard));
            return heard.Task;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private Task Listen()
        {
            app.Run(async http =>
            {
                using var body = new MemoryStream();
                await http.Request.Body.CopyToAsync(body);
                var text = Encoding.Latin1.GetString(body.ToArray());
                foreach (var (path, words, heard) in waiting)
                    if (http.Request.Path == path && text.Contains(words, StringComparison.Ordinal))
                        heard.TrySetResult();
                http.Response.ContentType = "application/x-protobuf";
            });
            return app.StartAsync();
        }
    }
}
