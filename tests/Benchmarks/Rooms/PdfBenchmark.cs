using System.Diagnostics;
using IodOutlook.Benchmarks.Measuring;
using IodOutlook.Documents.Quotes;
using IodOutlook.Documents.Tests.Quotes;

namespace IodOutlook.Benchmarks.Rooms;

/// <summary>Printing a quote, warm: processor time of one print, and the file's size.</summary>
internal static class PdfBenchmark
{
    private const int WarmUp = 600;
    private const int Prints = 200;

    public static Task<IEnumerable<Line>> Run() => Task.FromResult<IEnumerable<Line>>(
    [
        Print("quote PDF, one page, warm", Sheets.OneLine, 6, 60),
        Print("quote PDF, two pages, warm", TwoPages, 12, 100),
        Print("quote PDF, 200 lines, warm", TwoHundredLines, 60, 300),
    ]);

    private static QuoteSheet TwoPages => Sheets.Sheet(Sheets.Content([.. Enumerable.Range(1, 14).Select(Sheets.Assessment)]));

    private static QuoteSheet TwoHundredLines => Sheets.Sheet(Sheets.Content([.. Enumerable.Range(1, 200).Select(i => Sheets.Debriefing with { Description = $"Restitution orale, dossier {i}" })]));

    private static Line Print(string what, QuoteSheet sheet, double mostMs, double mostKb)
    {
        var size = 0L;
        var pages = 0;
        for (var turn = 0; turn < WarmUp; turn++) (size, pages) = Once(sheet);
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        for (var turn = 0; turn < Prints; turn++) Once(sheet);
        self.Refresh();
        var each = (self.TotalProcessorTime - before).TotalMilliseconds / Prints;
        var kb = size / 1000.0;
        return new($"{what} ({pages} p.)", $"<= {mostMs} ms CPU, <= {mostKb} kB", $"{Times.Ms(each)}, {kb:0} kB", each <= mostMs && kb <= mostKb);
    }

    private static (long Size, int Pages) Once(QuoteSheet sheet)
    {
        using var file = new MemoryStream();
        QuotePdf.Write(sheet, file);
        return (file.Length, System.Text.Encoding.Latin1.GetString(file.GetBuffer(), 0, (int)file.Length).Split("/Type /Page\n").Length - 1);
    }
}
