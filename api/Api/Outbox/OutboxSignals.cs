using System.Diagnostics;
using System.Diagnostics.Metrics;
using IodOutlook.Api.Database;

namespace IodOutlook.Api.Outbox;

/// <summary>What can be watched of the outbox: how deep it is, what is delivered, and how long each piece takes. Costs nothing while nobody listens.</summary>
internal static class OutboxSignals
{
    public const string Name = "IodOutlook.Outbox";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("iod.outbox.deliveries", "{delivery}", "Pieces of outside work that were tried, by kind and outcome.");

    /// <summary>One try to deliver; null while nobody listens.</summary>
    public static Activity? Begin(OutsideWork work) => Source.StartActivity($"outbox {work.Kind}")?.SetTag("iod.outbox.attempt", work.Attempt);

    public static void Delivered(OutsideWork work) => Deliveries.Add(1, new("iod.outbox.kind", work.Kind.ToString()), new("iod.outbox.outcome", "done"));

    public static void NotDelivered(OutsideWork work, Exception failure)
    {
        Activity.Current?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
        Deliveries.Add(1, new("iod.outbox.kind", work.Kind.ToString()), new("iod.outbox.outcome", "failed"));
    }

    /// <summary>From here on, whoever reads the metrics is told how much work there is that is not done.</summary>
    public static void WatchDepth(IServiceScopeFactory scopes) =>
        Meter.CreateObservableGauge("iod.outbox.depth", () => Depth(scopes), "{work}", "Pieces of outside work that are not done, by state.");

    private static List<Measurement<long>> Depth(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        var counts = scope.ServiceProvider.GetRequiredService<IodDb>().OutsideWorks.Where(work => work.State != OutsideState.Done)
            .GroupBy(work => work.State).Select(group => new { group.Key, Count = group.LongCount() }).ToDictionary(group => group.Key, group => group.Count);
        return [.. Enum.GetValues<OutsideState>().Where(state => state != OutsideState.Done)
            .Select(state => new Measurement<long>(counts.GetValueOrDefault(state), new KeyValuePair<string, object?>("iod.outbox.state", state.ToString())))];
    }
}
