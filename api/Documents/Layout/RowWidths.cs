namespace IodOutlook.Documents.Layout;

internal static class RowWidths
{
    public static float[] Of(Row row, float width)
    {
        var widths = row.Cells.Select(cell => cell.Track.Share > 0 ? 0 : cell.Track.Points > 0 ? cell.Track.Points : Measurer.NaturalWidth(cell.Content)).ToArray();
        var left = Math.Max(0, width - widths.Sum() - row.Gap * (widths.Length - 1));
        var shares = row.Cells.Sum(cell => cell.Track.Share);
        for (var i = 0; i < widths.Length; i++)
            if (row.Cells[i].Track.Share > 0) widths[i] = left * row.Cells[i].Track.Share / shares;
        return widths;
    }
}
