using IodOutlook.Benchmarks.Measuring;

namespace IodOutlook.Benchmarks.Rooms;

/// <summary>The heaviest morning: 100,000 quotes that all wait, 300,000 follow-ups planned and more, one day in seven of them due today.</summary>
internal static class FollowUpsBenchmark
{
    private const int WarmUp = 20;
    private const int Rounds = 200;
    private const double MostMs = 50;

    /// <summary>Early enough that what is due today has not begun to leave.</summary>
    private const string Morning = "2026-11-24T05:00:00Z";

    private const string Today = "2026-11-24";

    public static async Task<IEnumerable<Line>> Run()
    {
        if (await Dataset.Waiting(100_000, Morning) is not { } folder)
            return [Line.NotBuilt("follow-ups at 100k waiting quotes (needs `seed --waiting`)", "<= 50 ms")];
        await using var host = await PublishedHost.Start(folder, "serve", "--now", Morning);
        using var api = new ApiClient(host);
        return
        [
            await Measure(api, "due follow-ups, 100k quotes waiting", $"/api/follow-ups?due={Today}"),
            await Measure(api, "to-do list, 100k quotes waiting", "/api/to-do"),
            await Measure(api, "to-do count, 100k quotes waiting", "/api/to-do/count"),
        ];
    }

    private static async Task<Line> Measure(ApiClient api, string what, string path)
    {
        var times = await Times.Of(WarmUp, Rounds, _ => api.Fetch(path));
        return new(what, "p50 <= 50 ms", $"{Times.Ms(times.Median)}, p95 {Times.Ms(times.At(0.95))}", times.Median <= MostMs);
    }
}
