using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace IodOutlook.Documents.Tests.Files;

/// <summary>
/// Reads a PDF as strictly as its format is written (ISO 32000-1, 7.5): what a viewer forgives and mends in silence is a problem here. It asks
/// of every file what <c>qpdf --check</c> asks, on machines that have no qpdf too.
/// </summary>
internal sealed partial class PdfSyntax
{
    private const int EntryLength = 20;
    private readonly string _text;
    private readonly SortedDictionary<int, int> _offsets = [];
    private readonly Dictionary<int, string> _dictionaries = [];
    private readonly List<string> _trailers = [];
    private readonly List<string> _problems = [];

    private PdfSyntax(byte[] pdf) => _text = Encoding.Latin1.GetString(pdf);

    /// <summary>What is wrong with the file; empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(byte[] pdf)
    {
        var file = new PdfSyntax(pdf);
        file.Check();
        return file._problems;
    }

    private void Check()
    {
        Require(_text.StartsWith("%PDF-1.", StringComparison.Ordinal), "The file does not begin as a PDF.");
        Require(_text.EndsWith("%%EOF\n", StringComparison.Ordinal), "The file does not end as a PDF.");
        var size = ReadTables();
        Require(_offsets.Count > 0 && _offsets.Keys.Max() + 1 == size, $"The trailer says {size} objects, the tables hold {_offsets.Count}.");
        foreach (var (number, offset) in _offsets) CheckObject(number, offset);
        foreach (var trailer in _trailers) CheckReferences(0, trailer);
        foreach (var (number, dictionary) in _dictionaries) CheckReferences(number, dictionary);
        CheckFonts();
    }

    /// <summary>The newest table first, then those it leads back to; gives what the newest trailer says of the number of objects.</summary>
    private int ReadTables()
    {
        var size = 0;
        var trailers = StartXref().Matches(_text);
        Require(trailers.Count > 0, "The file says nowhere where its table is.");
        for (int? at = trailers.Count == 0 ? null : Number(trailers[^1].Groups[1].Value); at is { } table;)
        {
            var trailer = ReadTable(table);
            if (trailer is null) return size;
            _trailers.Add(trailer);
            if (size == 0) size = Number(SizeEntry().Match(trailer).Groups[1].Value);
            at = PrevEntry().Match(trailer) is { Success: true } previous ? Number(previous.Groups[1].Value) : null;
        }

        return size;
    }

    private string? ReadTable(int at)
    {
        if (!Require(at < _text.Length && _text.AsSpan(at).StartsWith("xref\n"), $"There is no table at {at}.")) return null;
        at += 5;
        while (Section().Match(_text, at) is { Success: true } section && section.Index == at)
        {
            at += section.Length;
            for (var i = 0; i < Number(section.Groups[2].Value); i++, at += EntryLength) ReadEntry(Number(section.Groups[1].Value) + i, _text.Substring(at, EntryLength));
        }

        if (!Require(_text.AsSpan(at).StartsWith("trailer"), $"The table does not end in a trailer at {at}.")) return null;
        return _text[at.._text.IndexOf("startxref", at, StringComparison.Ordinal)];
    }

    private void ReadEntry(int number, string entry)
    {
        if (!Require(Entry().IsMatch(entry), $"The entry of object {number} is written badly: {entry}.")) return;
        if (entry[17] == 'n') _offsets.TryAdd(number, Number(entry[..10]));
    }

    private void CheckObject(int number, int offset)
    {
        var head = FormattableString.Invariant($"{number} 0 obj\n");
        if (!Require(offset < _text.Length && string.CompareOrdinal(_text, offset, head, 0, head.Length) == 0, $"Object {number} is not at {offset}.")) return;
        var body = _text[(offset + head.Length).._text.IndexOf("endobj", offset, StringComparison.Ordinal)];
        var stream = body.IndexOf("stream\n", StringComparison.Ordinal);
        _dictionaries[number] = stream < 0 ? body : body[..stream];
        if (stream >= 0) CheckStream(number, body[..stream], offset + head.Length + stream + 7);
    }

    private void CheckStream(int number, string dictionary, int at)
    {
        var length = LengthEntry().Match(dictionary) is { Success: true } entry ? Number(entry.Groups[1].Value) : -1;
        if (!Require(length >= 0 && at + length < _text.Length && string.CompareOrdinal(_text, at + length, "\nendstream", 0, 10) == 0, $"The stream of object {number} is not {length} bytes long.")) return;
        if (!dictionary.Contains("/FlateDecode", StringComparison.Ordinal)) return;
        try
        {
            using var packed = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(_text.Substring(at, length))), CompressionMode.Decompress);
            packed.CopyTo(Stream.Null);
        }
        catch (InvalidDataException)
        {
            _problems.Add($"The stream of object {number} cannot be unpacked.");
        }
    }

    private void CheckReferences(int number, string dictionary)
    {
        foreach (Match reference in Reference().Matches(Strings().Replace(dictionary, "")))
            Require(_offsets.ContainsKey(Number(reference.Groups[1].Value)), $"Object {number} refers to {reference.Value}, which is not there.");
    }

    /// <summary>Every font stands in the file, as outlines and not as drawings (Type 3), so that it prints alike everywhere.</summary>
    private void CheckFonts()
    {
        foreach (var (number, dictionary) in _dictionaries)
        {
            Require(!dictionary.Contains("/Type3", StringComparison.Ordinal), $"Font {number} is of type 3.");
            Require(!dictionary.Contains("/Type /FontDescriptor", StringComparison.Ordinal) || dictionary.Contains("/FontFile2 ", StringComparison.Ordinal), $"Font {number} is not embedded.");
        }
    }

    private bool Require(bool holds, string problem)
    {
        if (!holds) _problems.Add(problem);
        return holds;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF")]
    private static partial Regex StartXref();

    [GeneratedRegex(@"(\d+) (\d+)\n")]
    private static partial Regex Section();

    [GeneratedRegex(@"^\d{10} \d{5} [nf] \n$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"/Size (\d+)")]
    private static partial Regex SizeEntry();

    [GeneratedRegex(@"/Prev (\d+)")]
    private static partial Regex PrevEntry();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex LengthEntry();

    [GeneratedRegex(@"(?<!\d)(\d+) 0 R\b")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\((?:\\.|[^\\)])*\)", RegexOptions.Singleline)]
    private static partial Regex Strings();
}
