using System.Globalization;
using System.Xml;

namespace IodOutlook.Documents.Spreadsheets;

/// <summary>Writes one worksheet, in the order the format wants its parts.</summary>
internal sealed class WorksheetPart(Worksheet sheet)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestText = 32_767;
    private const string FormulaStarts = "=+-@\t\r";
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private string Range => $"A{sheet.HeaderRow}:{CellName.Of(sheet.Columns.Count - 1, sheet.HeaderRow + Math.Max(1, sheet.Rows.Count))}";

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", Main);
        View(xml);
        Widths(xml);
        xml.WriteStartElement("sheetData");
        for (var i = 0; i < sheet.Preface.Count; i++) Preface(xml, sheet.Preface[i], i + 1);
        Row(xml, sheet.HeaderRow, [.. sheet.Columns.Select(column => (object?)column.Title)], _ => WorkbookStyles.Header);
        for (var i = 0; i < sheet.Rows.Count; i++) Row(xml, sheet.HeaderRow + 1 + i, sheet.Rows[i], column => WorkbookStyles.Of(sheet.Columns[column].Kind));
        xml.WriteEndElement();
        WorkbookFile.Element(xml, "autoFilter", ("ref", Range));
        Choices(xml);
        WorkbookFile.Element(xml, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.5"), ("header", "0.3"), ("footer", "0.3"));
        WorkbookFile.Element(xml, "pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0"));
        xml.WriteEndElement();
    }

    private void View(XmlWriter xml)
    {
        xml.WriteStartElement("sheetPr");
        WorkbookFile.Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteAttributeString("showGridLines", "0");
        WorkbookFile.Element(xml, "pane", ("ySplit", $"{sheet.HeaderRow}"), ("topLeftCell", $"A{sheet.HeaderRow + 1}"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Widths(XmlWriter xml)
    {
        xml.WriteStartElement("cols");
        for (var i = 0; i < sheet.Columns.Count; i++)
            WorkbookFile.Element(xml, "col", ("min", $"{i + 1}"), ("max", $"{i + 1}"), ("width", sheet.Columns[i].Width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        xml.WriteEndElement();
    }

    private static void Preface(XmlWriter xml, (string Label, object Value) line, int row) =>
        Row(xml, row, [line.Label, line.Value], column => column == 0 ? WorkbookStyles.Label : WorkbookStyles.Of(line.Value is DateOnly ? ColumnKind.Date : ColumnKind.Text));

    private static void Row(XmlWriter xml, int row, IReadOnlyList<object?> values, Func<int, int> styleOf)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", $"{row}");
        for (var i = 0; i < values.Count; i++)
            if (values[i] is { } value) Cell(xml, CellName.Of(i, row), value, styleOf(i));
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string name, object value, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", name);
        if (value is string text) TextCell(xml, text, style);
        else
        {
            xml.WriteAttributeString("s", $"{style}");
            xml.WriteElementString("v", Number(value, style).ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }

    private static void TextCell(XmlWriter xml, string text, int style)
    {
        var looksLikeFormula = text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);
        xml.WriteAttributeString("s", $"{(looksLikeFormula ? WorkbookStyles.TextLikeFormula : style)}");
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Legal(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Cents, basis points and hundredths become what people read; a day becomes Excel's count of days.</summary>
    private static decimal Number(object value, int style) => value switch
    {
        DateOnly day => day.DayNumber - Epoch.DayNumber,
        _ when style == WorkbookStyles.Of(ColumnKind.Amount) || style == WorkbookStyles.Of(ColumnKind.Quantity) => Convert.ToDecimal(value, CultureInfo.InvariantCulture) / 100,
        _ when style == WorkbookStyles.Of(ColumnKind.Rate) => Convert.ToDecimal(value, CultureInfo.InvariantCulture) / 10_000,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture)
    };

    private static string Legal(string text)
    {
        if (text.Length > LongestText) text = text[..LongestText];
        return text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= 0x20 || rune.Value is '\n' or '\t').Select(rune => rune.ToString()));
    }

    private void Choices(XmlWriter xml)
    {
        var limited = sheet.Columns.Select((column, i) => (column.Choices, i)).Where(column => column.Choices.Count > 0).ToList();
        if (limited.Count == 0) return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", $"{limited.Count}");
        foreach (var (choices, column) in limited)
        {
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("sqref", $"{CellName.Of(column, sheet.HeaderRow + 1)}:{CellName.Of(column, sheet.HeaderRow + 300)}");
            xml.WriteElementString("formula1", $"\"{string.Join(',', choices)}\"");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
