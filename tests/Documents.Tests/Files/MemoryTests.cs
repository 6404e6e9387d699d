using System.Diagnostics;
using IodOutlook.Documents.Invoices;
using IodOutlook.Documents.Quotes;
using IodOutlook.Documents.Tests.Quotes;
using Xunit;

namespace IodOutlook.Documents.Tests.Files;

/// <summary>Measures the whole process: no other test may run meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class MemoryTests
{
    /// <summary>One font that is not given back costs about 40 kB a document: four times this.</summary>
    private const long Growth = 12_000_000;

    [Fact]
    public void Write_After500Documents_HoldsWhatItHeldAfter100()
    {
        Print(0, 100);
        var before = Held();
        Print(100, 400);

        Assert.InRange(Held() - before, long.MinValue, Growth);
    }

    private static void Print(int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            QuotePdf.Write(Sheets.Sheet(Sheets.Content(Sheets.Debriefing with { Description = $"Restitution {i} du lot-{i} 語" })), Stream.Null);
            if (i % 4 == 0) InvoiceFile.Write(Tests.Invoices.Invoices.Deposit with { Title = $"Affaire {i}" }, Stream.Null);
        }
    }

    private static long Held()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, true, true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, true, true);
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}
