using System.Runtime.CompilerServices;
using IodOutlook.Api.Outbox;
using IodOutlook.Outside.Graph;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace IodOutlook.Api;

/// <summary>
/// Traces and metrics for whoever runs the product, sent where the usual variables say (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its neighbours). Unless that is set nothing is measured,
/// and none of it is loaded.
/// </summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
            Add(builder.Services);
    }

    /// <summary>Called once the host is built: some values are looked up, not counted.</summary>
    public static void Watch(WebApplication app)
    {
        if (!string.IsNullOrWhiteSpace(app.Configuration[Endpoint]))
            OutboxSignals.WatchDepth(app.Services.GetRequiredService<IServiceScopeFactory>());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("IodOutlook"))
        .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddSource(OutboxSignals.Name))
        .WithMetrics(metrics => metrics.AddMeter("Microsoft.AspNetCore.Hosting", "System.Net.Http", "System.Runtime", OutboxSignals.Name, GraphOutside.Meter))
        .UseOtlpExporter();
}
