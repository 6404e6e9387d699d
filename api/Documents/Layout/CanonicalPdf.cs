using System.Buffers;
using System.Globalization;
using System.Text;

namespace IodOutlook.Documents.Layout;

/// <summary>
/// Skia writes the fonts of a file in the order of a hash table whose keys count up as the process runs: the same document comes out with its
/// objects in another order and under other numbers each time. They are put into the order in which they are first referred to, so that the
/// same document is the same bytes, today and in another process.
/// </summary>
internal sealed class CanonicalPdf
{
    private readonly byte[] _pdf;
    private readonly Dictionary<int, Range> _objects;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<int> _order = [];
    private readonly Dictionary<string, string> _fontTags = [];

    private CanonicalPdf(byte[] pdf)
    {
        _pdf = pdf;
        _objects = PdfObjects.Find(pdf);
    }

    public static byte[] Of(byte[] pdf) => new CanonicalPdf(pdf).Write();

    private byte[] Write()
    {
        var header = _pdf.AsSpan(0, _objects.Values.Min(range => range.Start.Value));
        var trailer = PdfIdentity.WithRoom(Rewritten(_pdf.AsSpan(PdfObjects.TrailerOf(_pdf))));
        var output = new ArrayBufferWriter<byte>(_pdf.Length);
        output.Write(header);
        var offsets = new List<int>();
        for (var i = 0; i < _order.Count; i++)
        {
            var body = Rewritten(_pdf.AsSpan(_objects[_order[i]])[(Digits(_order[i]) + 1)..]);
            offsets.Add(output.WrittenCount);
            output.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{i + 1} ")));
            output.Write(body);
        }

        var table = output.WrittenCount;
        output.Write(Encoding.ASCII.GetBytes(Table(offsets)));
        output.Write(trailer);
        output.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"\nstartxref\n{table}\n%%EOF\n")));
        return output.WrittenSpan.ToArray();
    }

    private static string Table(List<int> offsets)
    {
        var table = new StringBuilder(FormattableString.Invariant($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets) table.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        return table.ToString();
    }

    /// <summary>The same tokens with new numbers and font tags; strings and streams are copied as they are.</summary>
    private ReadOnlySpan<byte> Rewritten(ReadOnlySpan<byte> source)
    {
        var output = new ArrayBufferWriter<byte>(source.Length);
        while (source.Length > 0)
        {
            if (source.StartsWith("stream\n"u8)) break;
            var length = PdfTokens.Next(source);
            var token = source[..length];
            if (PdfTokens.ReferenceIn(source) is { } reference)
            {
                output.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{NumberOf(reference.Number)} 0 R")));
                length = reference.Length;
            }
            else output.Write(PdfTokens.IsTaggedFont(token) ? Encoding.ASCII.GetBytes(Tagged(Encoding.ASCII.GetString(token))) : token);

            source = source[length..];
        }

        output.Write(source);
        return output.WrittenSpan;
    }

    private int NumberOf(int old)
    {
        if (_numbers.TryGetValue(old, out var number)) return number;
        _order.Add(old);
        return _numbers[old] = _order.Count;
    }

    /// <summary>/BAAAAA+Inter-Regular: the six letters count the fonts of the file.</summary>
    private string Tagged(string name)
    {
        if (!_fontTags.TryGetValue(name, out var tagged)) _fontTags[name] = tagged = $"/{(char)('A' + _fontTags.Count % 26)}{(char)('A' + _fontTags.Count / 26)}AAAA{name[7..]}";
        return tagged;
    }

    private static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;
}
