using IodOutlook.Benchmarks.Measuring;
using IodOutlook.Tests;

namespace IodOutlook.Benchmarks.Rooms;

/// <summary>The published host: from nothing to the first answer, and how much memory it holds.</summary>
internal static class HostBenchmark
{
    private const int Starts = 7;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    public static async Task<IEnumerable<Line>> Run() => [await Starting(), .. await Memory()];

    private static async Task<Line> Starting()
    {
        await PublishedHost.Program();
        var folder = Directory.CreateTempSubdirectory("iod-start-").FullName;
        var times = await Times.Of(2, Starts, async _ =>
        {
            await using var host = await PublishedHost.Start(folder);
            using var api = new ApiClient(host);
            await api.Fetch("/api/me");
        });
        // The host that stops is killed, which takes no time worth counting.
        Directory.Delete(folder, recursive: true);
        return new("host, published ReadyToRun: start to first answer", "<= 1.4 s", $"{times.Median / 1000:0.00} s (median of {Starts})", times.Median <= 1400);
    }

    private static async Task<IEnumerable<Line>> Memory()
    {
        const string goal = "idle <= 120 MB, warm <= 250 MB";
        var folder = await Dataset.Of(Dataset.Sizes[^1]);
        await using var host = await PublishedHost.Start(folder);
        using var api = new ApiClient(host);
        await api.Fetch("/api/me");
        await Task.Delay(Rest);
        var idle = Megabytes(host);
        var ids = (await api.Get("/api/quotes"))["items"]!.AsArray().Select(quote => (string)quote!["id"]!).ToArray();
        await Parallel.ForAsync(0, 4_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (turn, _) =>
        {
            await api.Fetch("/api/quotes");
            await api.Fetch("/api/demands");
            await api.Fetch($"/api/search?q=evaluation%20{turn % 50}");
            if (ids.Length > 0) await api.Fetch($"/api/quotes/{ids[turn % ids.Length]}");
        });
        var warm = Megabytes(host);
        return [new($"memory, idle / warm {(folder is null ? "(empty: needs `seed`)" : "at 100k quotes")}", goal, $"{idle} / {warm} MB", folder is null ? null : idle <= 120 && warm <= 250)];
    }

    private static long Megabytes(RunningHost host)
    {
        host.Process.Refresh();
        return host.Process.WorkingSet64 / 1_000_000;
    }
}
