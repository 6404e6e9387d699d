using System.Diagnostics;
using IodOutlook.Benchmarks.Measuring;
using IodOutlook.Documents.Quotes;
using IodOutlook.Documents.Tests.Quotes;

namespace IodOutlook.Benchmarks.Rooms;

/// <summary>What the process holds while it prints 10,000 quotes, each with words of its own.</summary>
internal static class DocumentsMemoryBenchmark
{
    private const int Documents = 10_000;
    private const int Warm = 1_000;
    private const double MostMb = 20;

    public static Task<IEnumerable<Line>> Run()
    {
        Print(0, Warm);
        var before = Held();
        Print(Warm, Documents);
        var after = Held();
        return Task.FromResult<IEnumerable<Line>>(
            [new($"memory held, {Documents:N0} quotes printed", $"<= {MostMb} MB more than after {Warm:N0}", $"{before:0} MB, then {after:0} MB", after - before <= MostMb)]);
    }

    private static void Print(int from, int to)
    {
        for (var i = from; i < to; i++) QuotePdf.Write(Sheets.Sheet(Sheets.Content(Sheets.Debriefing with { Description = $"Restitution du dossier-{i}, lot-{i}" })), Stream.Null);
    }

    /// <summary>Native memory included, once all that may be given back is given back.</summary>
    private static double Held()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, true, true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, true, true);
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64 / 1e6;
    }
}
