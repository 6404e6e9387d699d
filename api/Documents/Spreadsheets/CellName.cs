using System.Globalization;

namespace IodOutlook.Documents.Spreadsheets;

/// <summary>« B7 »: how people and Excel name a cell.</summary>
internal static class CellName
{
    public static string Of(int column, int row) => ColumnOf(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>0 is A, 26 is AA.</summary>
    public static string ColumnOf(int column) => column < 26 ? ((char)('A' + column)).ToString() : ColumnOf(column / 26 - 1) + (char)('A' + column % 26);

    /// <summary>The column of a cell name; -1 when it is none.</summary>
    public static int ColumnIn(string name)
    {
        var column = 0;
        foreach (var letter in name.TakeWhile(char.IsAsciiLetterUpper).Take(3)) column = column * 26 + letter - 'A' + 1;
        return column - 1;
    }
}
