using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IodOutlook.Documents.Invoices;

/// <summary>Objects to append to a PDF, then their cross-reference table and a trailer that leads on to the old one.</summary>
internal sealed partial class PdfUpdate(int start)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly SortedDictionary<int, int> _offsets = [];

    public void Add(int number, byte[] body)
    {
        Write("\n");
        _offsets[number] = start + _bytes.WrittenCount;
        Write(FormattableString.Invariant($"{number} 0 obj\n"));
        _bytes.Write(body);
        Write("\nendobj\n");
    }

    /// <param name="oldTrailer">From the word trailer to the end of the file.</param>
    public byte[] Finish(string oldTrailer, int size)
    {
        var table = start + _bytes.WrittenCount;
        Write("xref\n");
        foreach (var (number, offset) in _offsets) Write(FormattableString.Invariant($"{number} 1\n{offset:0000000000} 00000 n \n"));
        var previous = StartXref().Match(oldTrailer).Groups[1].Value;
        var entries = oldTrailer[oldTrailer.IndexOf("<<", StringComparison.Ordinal)..oldTrailer.LastIndexOf(">>", StringComparison.Ordinal)];
        entries = SizeEntry().Replace(entries, FormattableString.Invariant($"/Size {size}"));
        Write(FormattableString.Invariant($"trailer\n{entries}\n/Prev {previous}>>\nstartxref\n{table}\n%%EOF\n"));
        return _bytes.WrittenSpan.ToArray();
    }

    private void Write(string text) => _bytes.Write(Encoding.Latin1.GetBytes(text));

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex StartXref();

    [GeneratedRegex(@"/Size \d+")]
    private static partial Regex SizeEntry();
}
