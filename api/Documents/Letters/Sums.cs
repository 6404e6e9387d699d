using IodOutlook.Documents.Layout;

namespace IodOutlook.Documents.Letters;

/// <summary>Labels on the left, amounts under one another on the right, the last of them in full colour.</summary>
internal static class Sums
{
    private const float Inset = 10;

    public static Stack Of(IEnumerable<Block> rows, string label, string amount, Theme theme)
    {
        var style = theme.Strong with { Size = 11.5f, Ink = Theme.White };
        return new Stack(
            new Box(new Stack([.. rows], 4)) { Padding = new Edges(Inset, 0, Inset, 8) },
            new Box(Pair(label, amount, style, style with { Align = Align.Right, Tabular = true })) { Fill = theme.Accent, Padding = Edges.Of(Inset, 7) });
    }

    /// <summary>Cells of the table above, as far from its right end as the amounts here, so that all of them stand in one column.</summary>
    public static Box Above(Row cells, float room) => new(cells) { Padding = new Edges(0, room, Inset, room) };

    public static Row Line(string label, string amount, Theme theme) => Pair(label, amount, theme.Body, theme.Amount);

    public static Row Strong(string label, string amount, Theme theme) => Pair(label, amount, theme.Strong, theme.StrongAmount);

    public static Row Pair(string label, string amount, TextStyle style, TextStyle amountStyle) => new(
    [
        new Cell(Track.Shared(), new Text(label, style)),
        new Cell(Track.Natural, new Text(amount, amountStyle))
    ],
    10);
}
