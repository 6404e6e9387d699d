using System.Buffers.Text;

namespace IodOutlook.Documents.Layout;

/// <summary>Finds the objects of a PDF that has one classic cross-reference table, as Skia writes it.</summary>
internal static class PdfObjects
{
    private const int EntryLength = 20;

    /// <summary>Where each object stands, from its number to the start of what follows it.</summary>
    public static Dictionary<int, Range> Find(ReadOnlySpan<byte> pdf)
    {
        var table = TableOf(pdf);
        var starts = Starts(pdf, table);
        var bounds = starts.Values.Append(table).Order().ToList();
        return starts.ToDictionary(start => start.Key, start => start.Value..bounds[bounds.BinarySearch(start.Value) + 1]);
    }

    /// <summary>The word trailer and its dictionary.</summary>
    public static Range TrailerOf(ReadOnlySpan<byte> pdf)
    {
        var start = pdf.LastIndexOf("trailer"u8);
        return start..(start + pdf[start..].LastIndexOf("startxref"u8) - 1);
    }

    private static int TableOf(ReadOnlySpan<byte> pdf) => NumberAt(pdf[(pdf.LastIndexOf("startxref"u8) + 10)..], out _);

    private static Dictionary<int, int> Starts(ReadOnlySpan<byte> pdf, int table)
    {
        var entries = pdf[(table + 7)..];
        var count = NumberAt(entries, out var digits);
        entries = entries[(digits + 1)..];
        var starts = new Dictionary<int, int>(count);
        for (var i = 0; i < count; i++)
            if (entries[i * EntryLength + 17] == 'n') starts[i] = NumberAt(entries[(i * EntryLength)..], out _);
        return starts;
    }

    private static int NumberAt(ReadOnlySpan<byte> text, out int digits) =>
        Utf8Parser.TryParse(text, out int number, out digits) ? number : throw new InvalidOperationException("The file has no cross-reference table where it should be.");
}
