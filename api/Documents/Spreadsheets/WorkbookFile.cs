using System.IO.Compression;
using System.Text;
using System.Xml;

namespace IodOutlook.Documents.Spreadsheets;

/// <summary>
/// Writes .xlsx files (ISO/IEC 29500) that Excel, LibreOffice and Numbers open. Text is always written as text, never as a formula; one that
/// begins like a formula also gets the mark that keeps it text when somebody edits the cell. The same tables make the same bytes.
/// </summary>
internal static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private static readonly DateTimeOffset Dated = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(IReadOnlyList<Worksheet> sheets, Stream output)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", xml => ContentTypes(xml, sheets.Count));
        Part(archive, "_rels/.rels", xml => Relationships(xml, [("officeDocument", "xl/workbook.xml")]));
        Part(archive, "xl/workbook.xml", xml => Book(xml, sheets));
        Part(archive, "xl/_rels/workbook.xml.rels", xml => Relationships(xml, [.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")]));
        Part(archive, "xl/styles.xml", WorkbookStyles.Write);
        for (var i = 0; i < sheets.Count; i++) Part(archive, $"xl/worksheets/sheet{i + 1}.xml", new WorksheetPart(sheets[i]).Write);
    }

    private static void Part(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Dated;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartDocument(true);
        write(xml);
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        const string type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        xml.WriteStartElement("Types", Package + "content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", type + "sheet.main+xml"));
        Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", type + "styles+xml"));
        for (var i = 1; i <= sheets; i++) Element(xml, "Override", ("PartName", $"/xl/worksheets/sheet{i}.xml"), ("ContentType", type + "worksheet+xml"));
        xml.WriteEndElement();
    }

    private static void Relationships(XmlWriter xml, IEnumerable<(string Type, string Target)> links)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        var number = 0;
        foreach (var (type, target) in links) Element(xml, "Relationship", ("Id", $"rId{++number}"), ("Type", $"{Links}/{type}"), ("Target", target));
        xml.WriteEndElement();
    }

    private static void Book(XmlWriter xml, IReadOnlyList<Worksheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Links);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", $"{i + 1}");
            xml.WriteAttributeString("r", "id", Links, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("definedNames");
        for (var i = 0; i < sheets.Count; i++) FilterName(xml, sheets[i], i);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Excel wants the filtered range under this hidden name too.</summary>
    private static void FilterName(XmlWriter xml, Worksheet sheet, int index)
    {
        xml.WriteStartElement("definedName");
        xml.WriteAttributeString("name", "_xlnm._FilterDatabase");
        xml.WriteAttributeString("localSheetId", $"{index}");
        xml.WriteAttributeString("hidden", "1");
        xml.WriteString($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!$A${sheet.HeaderRow}:${CellName.ColumnOf(sheet.Columns.Count - 1)}${sheet.HeaderRow + Math.Max(1, sheet.Rows.Count)}");
        xml.WriteEndElement();
    }

    internal static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
