using System.Globalization;
using IodOutlook.Benchmarks.Measuring;

namespace IodOutlook.Benchmarks.Rooms;

/// <summary>Opening, listing, searching and counting, and how that grows with the number of quotes.</summary>
internal static class ReadingBenchmark
{
    // The runtime compiles again what runs often; opening a quote stays twice as slow until that is done.
    private const int WarmUp = 6_000;
    private const int ShortWarmUp = 20;
    private const int Rounds = 1_000;
    private const string Indicators = "/api/indicators?from=2024-01-01&to=2026-12-31";

    private sealed record Found(int Quotes, Times Open, Times List, Times? Indicators, Times? Search);

    public static async Task<IEnumerable<Line>> Run()
    {
        var found = new List<Found>();
        foreach (var quotes in Dataset.Sizes)
        {
            if (await Dataset.Of(quotes) is not { } folder) return NotBuilt();
            found.Add(await Measure(quotes, folder));
        }

        return [Growing("open a quote", 1.3, found, one => one.Open), Growing("list 20 quotes", 1.5, found, one => one.List), Searching(found[^1]), Counting(found)];
    }

    private static IEnumerable<Line> NotBuilt() =>
    [
        Line.NotBuilt("open a quote, list 20 at 1k, 10k, 100k (needs `seed`)", "p50 <= 1.3 / 1.5 ms; 100k <= 1.5x 1k"),
        Line.NotBuilt("search at 100k (needs `seed`)", "p50 <= 10 ms, p95 <= 60 ms"),
        Line.NotBuilt("indicators at 100k", "p50 <= 10 ms; 100k <= 3x 1k"),
    ];

    private static async Task<Found> Measure(int quotes, string folder)
    {
        await using var host = await PublishedHost.Start(folder);
        using var api = new ApiClient(host);
        var page = (await api.Get("/api/quotes"))["items"]!.AsArray();
        var ids = page.Select(quote => (string)quote!["id"]!).ToArray();
        var words = page.SelectMany(quote => new[] { (string)quote!["clientName"]!, (string)quote["number"]! }).Concat(["evaluation directeur", "assessment lyon", "mercier"]).Distinct().ToArray();
        var open = await Times.Of(WarmUp, Rounds, turn => api.Fetch($"/api/quotes/{ids[turn % ids.Length]}"));
        var list = await Times.Of(WarmUp, Rounds, _ => api.Fetch("/api/quotes"));
        var indicators = await api.Exists(Indicators) ? await Times.Of(ShortWarmUp, Rounds / 5, _ => api.Fetch(Indicators)) : null;
        var search = await Times.Of(ShortWarmUp, Rounds / 5, turn => api.Fetch($"/api/search?q={Uri.EscapeDataString(words[turn % words.Length])}"));
        return new(quotes, open, list, indicators, search);
    }

    private static Line Growing(string what, double mostMs, List<Found> found, Func<Found, Times> of)
    {
        var medians = found.Select(one => of(one).Median).ToArray();
        var growth = medians[^1] / medians[0];
        return new(
            $"{what}, at 1k / 10k / 100k quotes", $"p50 <= {mostMs.ToString(CultureInfo.InvariantCulture)} ms; 100k <= 1.5x 1k",
            $"{string.Join(" / ", medians.Select(Times.Ms))}; {growth.ToString("0.00", CultureInfo.InvariantCulture)}x", medians.All(median => median <= mostMs) && growth <= 1.5);
    }

    private static Line Searching(Found largest)
    {
        var times = largest.Search!;
        return new(
            "search quotes, mails and clients at 100k", "p50 <= 10 ms, p95 <= 60 ms", $"{Times.Ms(times.Median)}, p95 {Times.Ms(times.At(0.95))}",
            times.Median <= 10 && times.At(0.95) <= 60);
    }

    private static Line Counting(List<Found> found)
    {
        const string what = "indicators at 100k";
        const string goal = "p50 <= 10 ms; 100k <= 3x 1k";
        if (found[0].Indicators is not { } small || found[^1].Indicators is not { } large) return Line.NotBuilt(what, goal);
        var growth = large.Median / small.Median;
        return new(what, goal, $"{Times.Ms(large.Median)}; {growth.ToString("0.0", CultureInfo.InvariantCulture)}x", large.Median <= 10 && growth <= 3);
    }
}
