using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace IodOutlook.Documents.Spreadsheets;

/// <summary>The file is no workbook that can be read; the sentence says why, in French.</summary>
public sealed class UnreadableWorkbookException(string sentence) : Exception(sentence);

/// <summary>
/// Reads the first worksheet of an .xlsx file that somebody else made: values only, no formula, no link; with a bound on its size, because a
/// small file can unpack to a large one.
/// </summary>
internal sealed class SheetReader
{
    private const long MaxPart = 20_000_000;
    private const int MaxCells = 200_000;
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxPart };
    private readonly List<string> _shared = [];
    private readonly Dictionary<(int Column, int Row), string> _cells = [];

    /// <summary>What each filled cell says; numbers as Excel stores them, with a point.</summary>
    public static IReadOnlyDictionary<(int Column, int Row), string> Read(Stream file)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var reader = new SheetReader();
            ReadPart(archive, "xl/sharedStrings.xml", reader.SharedStrings);
            if (!ReadPart(archive, FirstSheet(archive), reader.Cells)) throw new UnreadableWorkbookException("Ce classeur n’a aucune feuille.");
            return reader._cells;
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or FormatException or OverflowException)
        {
            throw new UnreadableWorkbookException("Ce fichier n’est pas un classeur Excel (.xlsx) lisible.");
        }
    }

    private static string FirstSheet(ZipArchive archive) =>
        archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
            .OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault() ?? "xl/worksheets/sheet1.xml";

    private static bool ReadPart(ZipArchive archive, string name, Action<XmlReader> read)
    {
        if (archive.GetEntry(name) is not { } entry) return false;
        if (entry.Length > MaxPart) throw new UnreadableWorkbookException("Ce classeur est trop volumineux.");
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Safe);
        read(xml);
        return true;
    }

    private void SharedStrings(XmlReader xml)
    {
        while (xml.ReadToFollowing("si"))
        {
            using var item = xml.ReadSubtree();
            _shared.Add(TextOf(item));
        }
    }

    private void Cells(XmlReader xml)
    {
        while (xml.ReadToFollowing("c"))
        {
            var name = xml.GetAttribute("r") ?? "";
            var type = xml.GetAttribute("t") ?? "n";
            using var cell = xml.ReadSubtree();
            var value = Value(cell, type);
            if (value.Length == 0) continue;
            if (_cells.Count >= MaxCells) throw new UnreadableWorkbookException("Ce classeur contient trop de cellules.");
            var row = int.Parse(name.AsSpan(name.TakeWhile(char.IsAsciiLetterUpper).Count()), NumberStyles.None, CultureInfo.InvariantCulture);
            _cells[(CellName.ColumnIn(name), row)] = value;
        }
    }

    private string Value(XmlReader cell, string type)
    {
        if (type == "inlineStr") return TextOf(cell).Trim();
        var value = cell.ReadToDescendant("v") ? cell.ReadElementContentAsString() : "";
        if (type != "s") return value.Trim();
        var index = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
        return index < _shared.Count ? _shared[index].Trim() : "";
    }

    /// <summary>All runs of a rich text; its phonetic reading is not part of it.</summary>
    private static string TextOf(XmlReader item)
    {
        var text = "";
        while (item.Read())
        {
            if (item is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) item.Skip();
            if (item is { NodeType: XmlNodeType.Element, LocalName: "t" }) text += item.ReadString();
        }

        return text;
    }
}
