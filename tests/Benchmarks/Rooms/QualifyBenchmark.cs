using IodOutlook.Api.Database;
using IodOutlook.Benchmarks.Measuring;
using IodOutlook.MailReading;
using IodOutlook.Tests;

namespace IodOutlook.Benchmarks.Rooms;

/// <summary>Reading mails: warm in this process, and a whole folder from a cold start.</summary>
internal static class QualifyBenchmark
{
    private const int Rounds = 20;

    public static async Task<IEnumerable<Line>> Run() => [await Warm(), await Folder()];

    private static async Task<Line> Warm()
    {
        var context = new ReadingContext("gerant@iod.example", ["iod.example"], ReadingContexts.Terms(SampleCompany.Grid(Guid.Empty)));
        var mails = Directory.GetFiles(Solution.PathOf("tests/MailReading.Tests/Corpus"), "*.eml").Select(File.ReadAllBytes)
            .Where(mail => MailReader.Read(mail, context).Attachments.Count == 0).ToArray();
        var times = await Times.Of(mails.Length * Rounds, mails.Length * Rounds, turn =>
        {
            MailReader.Read(mails[turn % mails.Length], context);
            return Task.CompletedTask;
        });
        return new(
            $"read a mail without attachments, warm ({mails.Length} mails x {Rounds})", "median <= 3 ms, p95 <= 25 ms",
            $"{Times.Ms(times.Median)}, p95 {Times.Ms(times.At(0.95))}", times.Median <= 3 && times.At(0.95) <= 25);
    }

    private static async Task<Line> Folder()
    {
        const string goal = "<= 3 s";
        var mails = Path.Combine(Solution.Folder, "..", "shared", "mails");
        if (!Directory.Exists(mails)) mails = Solution.PathOf("tests/MailReading.Tests/Corpus");
        var what = $"`qualify` of a folder of {Directory.GetFiles(mails, "*.eml").Length} mails, cold start included";
        var output = Directory.CreateTempSubdirectory("iod-qualify-").FullName;
        var (exit, _, took) = await PublishedHost.Run(null, "qualify", mails, "--out", output);
        var written = Directory.GetFiles(output, "*.json").Length;
        Directory.Delete(output, recursive: true);
        return exit == 0 && written > 0 ? new(what, goal, $"{took.TotalSeconds:0.00} s", took.TotalSeconds <= 3) : Line.NotBuilt(what, goal);
    }
}
