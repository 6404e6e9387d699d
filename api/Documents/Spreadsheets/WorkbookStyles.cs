using System.Xml;

namespace IodOutlook.Documents.Spreadsheets;

/// <summary>The few formats a workbook needs; a cell names its format by its place in this list.</summary>
internal static class WorkbookStyles
{
    public const int Header = 1;
    public const int Label = 2;
    public const int TextLikeFormula = 10;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] Formats = ["#,##0.00\\ \"€\"", "0.0#%", "#,##0.##", "dd/mm/yyyy"];

    public static int Of(ColumnKind kind) => 3 + (int)kind;

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteStartElement("numFmts");
        xml.WriteAttributeString("count", $"{Formats.Length}");
        for (var i = 0; i < Formats.Length; i++) WorkbookFile.Element(xml, "numFmt", ("numFmtId", $"{164 + i}"), ("formatCode", Formats[i]));
        xml.WriteEndElement();
        xml.WriteRaw(
            """
            <fonts count="3"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts>
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills>
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="hair"><color rgb="FFB5BCC5"/></bottom><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            """);
        xml.WriteStartElement("cellXfs");
        xml.WriteAttributeString("count", "11");
        xml.WriteRaw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        xml.WriteRaw("<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>");
        xml.WriteRaw("<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>");
        foreach (var (format, wrap, quoted) in ((int, bool, bool)[])[(0, false, false), (0, true, false), (164, false, false), (165, false, false), (166, false, false), (1, false, false), (167, false, false), (0, false, true)])
            Cell(xml, format, wrap, quoted);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, int format, bool wrap, bool quoted)
    {
        xml.WriteRaw($"<xf numFmtId=\"{format}\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\"{(quoted ? " quotePrefix=\"1\"" : "")}>");
        xml.WriteRaw($"<alignment vertical=\"top\"{(wrap ? " wrapText=\"1\"" : "")}/></xf>");
    }
}
