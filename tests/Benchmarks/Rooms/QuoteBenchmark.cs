using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using IodOutlook.Benchmarks.Measuring;

namespace IodOutlook.Benchmarks.Rooms;

/// <summary>Creating quotes of five lines over HTTP on a durable database, journal, numbering and checks included: alone, and eight at once.</summary>
internal static class QuoteBenchmark
{
    private const int Alone = 300;
    private const int WarmUp = 1_000;
    private const int AtOnce = 8;
    private const int Together = 1_600;

    private static readonly string[] Services = ["individual-assessment", "assessment-center", "360", "psychometric-tests", "debriefing"];

    public static async Task<IEnumerable<Line>> Run()
    {
        await using var host = await PublishedHost.Start();
        using var api = new ApiClient(host);
        Console.Error.WriteLine("preparing demands with a Go...");
        var demands = await Prepare(api, WarmUp + Alone + Together);
        Console.Error.WriteLine("letting the outbox archive their mails...");
        await OutboxIsEmpty(api, demands);
        var aloneCost = new HostProcessor(host);
        var alone = await Times.Of(WarmUp, Alone, turn => Create(api, demands[turn]));
        var aloneEach = aloneCost.Each(WarmUp + Alone);
        var togetherCost = new HostProcessor(host);
        var (together, seconds, failures) = await Concurrently(api, demands[(WarmUp + Alone)..]);
        var aSecond = together.Count / seconds;
        return
        [
            new("create a quote of 5 lines over HTTP, durable, at 1", "p50 <= 3 ms", $"{Times.Ms(alone.Median)} (p99 {Times.Ms(alone.At(0.99))}; {aloneEach})", alone.Median <= 3),
            new(
                "the same at 8 concurrent", ">= 500 a second, p99 <= 40 ms, no failure", $"{aSecond:0} a second, p99 {Times.Ms(together.At(0.99))}, {failures} failures; {togetherCost.Each(Together)}",
                aSecond >= 500 && together.At(0.99) <= 40 && failures == 0),
        ];
    }

    private static async Task Create(ApiClient api, string demand) => await api.Post($"/api/demands/{demand}/quotes", new { });

    private static async Task<(Times Times, double Seconds, int Failures)> Concurrently(ApiClient api, string[] demands)
    {
        var times = new double[demands.Length];
        var (next, failures) = (-1, 0);
        async Task Work()
        {
            for (var turn = Interlocked.Increment(ref next); turn < demands.Length; turn = Interlocked.Increment(ref next))
            {
                var began = Stopwatch.GetTimestamp();
                try
                {
                    await Create(api, demands[turn]);
                }
                catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException)
                {
                    Interlocked.Increment(ref failures);
                }

                times[turn] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        }

        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(Work)));
        return (new(times), Stopwatch.GetElapsedTime(start).TotalSeconds, failures);
    }

    private static async Task<string[]> Prepare(ApiClient api, int count)
    {
        var all = new string[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (index, _) => all[index] = await DemandWithGo(api, index));
        return all;
    }

    /// <summary>What is measured are the creates, not the archiving of the mails they come from.</summary>
    private static async Task OutboxIsEmpty(ApiClient api, string[] demands)
    {
        foreach (var demand in demands)
        {
            while ((await api.Get($"/api/demands/{demand}"))["outside"]!.AsArray().Any(work => (string?)work!["state"] is "pending" or "running"))
                await Task.Delay(100);
        }
    }

    private static async Task<string> DemandWithGo(ApiClient api, int index)
    {
        var mail = $"From: Client <contact@client{index}.example>\r\nTo: gerant@iod.example\r\nSubject: Demande {index}\r\nMessage-ID: <bench-{index}@client{index}.example>\r\nDate: Mon, 23 Nov 2026 09:00:00 +0100\r\n\r\nBonjour\r\n";
        var demand = await api.PostMail(Encoding.UTF8.GetBytes(mail));
        var id = (string)demand["id"]!;
        demand = await api.Post($"/api/demands/{id}/qualify", Qualification(index), Version(demand));
        await api.Post($"/api/demands/{id}/feasibility", Decision, Version(demand));
        return id;
    }

    private static long Version(JsonNode demand) => (long)demand["version"]!;

    private static object Qualification(int index) => new
    {
        title = $"Demande {index}",
        language = "fr",
        client = new { id = (string?)null, name = $"Client {index}", siren = (string?)null, addressLines = new[] { "1 rue de la Paix", "75002 Paris" }, domain = $"client{index}.example" },
        contact = new { id = (string?)null, name = "Claire Fontaine", email = $"contact@client{index}.example", phones = Array.Empty<string>(), jobTitle = (string?)null },
        needs = Services.Select(service => new { service, position = "chef de projet", people = 3, place = "Lyon" }),
        deadline = (object?)null,
        budget = (object?)null,
        origin = new { channel = (string?)null, referrer = (string?)null },
        notes = (string?)null,
    };

    private static object Decision => new
    {
        criteria = new[] { "deadline", "skills", "capacity" }.Select(criterion => new { criterion, verdict = "met", comment = (string?)null }),
        decision = "go",
        conditions = Array.Empty<string>(),
        reason = (string?)null,
        prepareRefusal = false,
    };
}
