namespace IodOutlook.Documents.Layout;

/// <summary>Turns blocks into strips of a given width. What is kept together becomes one strip, if a page can hold it.</summary>
internal sealed class Measurer(float pageHeight)
{
    public IReadOnlyList<Strip> Measure(Block block, float width) => block switch
    {
        Text text => Lines(text, width),
        Stack stack => Piled(stack, width),
        Row row => SideBySide(row, width),
        Box box => Boxed(box, width),
        Columns columns => Flowing(columns, width),
        Table table => Tabled(table, width),
        Keep keep => Together(Measure(keep.Content, width)),
        WithNext heading => Glued(Together(Measure(heading.Content, width))),
        Gap gap => [new Strip(gap.Height, Strip.Nothing) { IsBlank = true }],
        Spacer spacer => [new Strip(spacer.Height, Strip.Nothing)],
        Rule rule => [new Strip(rule.Thickness, [new Placed(new FillMark(width, rule.Thickness, rule.Ink), 0, 0)])],
        Picture picture => [new Strip(picture.Height, [new Placed(new PictureMark(picture.Artwork, picture.Width, picture.Height), 0, 0)])],
        _ => throw new InvalidOperationException($"Nobody measures {block.GetType().Name}.")
    };

    /// <summary>How wide a block would be if it had all the room it wants.</summary>
    public static float NaturalWidth(Block block) => block switch
    {
        Text text => LineBreaker.Break(text, float.MaxValue).Max(line => line.Width) + 0.1f,
        Stack stack => stack.Children.Select(NaturalWidth).DefaultIfEmpty().Max(),
        Box box => NaturalWidth(box.Content) + box.Padding.Left + box.Padding.Right,
        Keep keep => NaturalWidth(keep.Content),
        Picture picture => picture.Width,
        _ => 0
    };

    private static Strip[] Lines(Text text, float width)
    {
        var lines = LineBreaker.Break(text, width);
        var strips = new Strip[lines.Count];
        for (var i = 0; i < strips.Length; i++) strips[i] = LineStrip(lines[i], text.Style, width) with { Glued = IsGlued(i, strips.Length) };
        return strips;
    }

    /// <summary>No line of a paragraph alone at the foot or at the head of a page.</summary>
    private static bool IsGlued(int line, int count) => line < count - 1 && (line == 0 || line == count - 2);

    private static Strip LineStrip(TextLine line, TextStyle style, float width)
    {
        var x = style.Align switch
        {
            Align.Right => width - line.Width,
            Align.Centre => (width - line.Width) / 2,
            _ => 0
        };
        var font = FontShelf.Of(style.Cut);
        var baseline = (style.LineHeight - (font.Ascent + font.Descent) * style.Size) / 2 + font.Ascent * style.Size;
        return new Strip(style.LineHeight, [new Placed(new LineMark(line, baseline), x, 0)]);
    }

    private List<Strip> Piled(Stack stack, float width)
    {
        var strips = new List<Strip>();
        foreach (var child in stack.Children)
        {
            if (strips.Count > 0 && stack.Gap > 0) strips.Add(new Strip(stack.Gap, Strip.Nothing) { IsBlank = true, Glued = strips[^1].Glued });
            strips.AddRange(Measure(child, width));
        }

        return strips;
    }

    private IReadOnlyList<Strip> Together(IReadOnlyList<Strip> strips) =>
        Strip.TotalHeight(strips) <= pageHeight ? [Strip.Merge(strips)] : strips;

    private static Strip[] Glued(IReadOnlyList<Strip> strips) =>
        [.. strips.Take(strips.Count - 1), .. strips.TakeLast(1).Select(strip => strip with { Glued = true })];

    private List<Strip> Tabled(Table table, float width)
    {
        var header = Together(Measure(table.Header, width));
        var strips = new List<Strip>(Glued(header));
        foreach (var row in table.Rows) strips.AddRange(Measure(row, width).Select(strip => strip with { Header = header }));
        return strips;
    }

    private IReadOnlyList<Strip> Flowing(Columns columns, float width)
    {
        var columnWidth = (width - columns.Gap * (columns.Count - 1)) / columns.Count;
        return ColumnFlow.Lay(Strip.Merge(Measure(columns.Title, width)), Measure(columns.Content, columnWidth), columns, columnWidth, pageHeight);
    }

    private IReadOnlyList<Strip> SideBySide(Row row, float width)
    {
        var widths = RowWidths.Of(row, width);
        var cells = new List<(float X, IReadOnlyList<Strip> Strips)>();
        var x = 0f;
        for (var i = 0; i < widths.Length; i++)
        {
            cells.Add((x, Measure(row.Cells[i].Content, widths[i])));
            x += widths[i] + row.Gap;
        }

        return Zip.Rows(cells);
    }

    private IReadOnlyList<Strip> Boxed(Box box, float width)
    {
        var inner = Measure(box.Content, width - box.Padding.Left - box.Padding.Right);
        var height = Math.Max(box.Height, Strip.TotalHeight(inner) + box.Padding.Top + box.Padding.Bottom);
        if (height <= (box.Splits ? pageHeight / 3 : pageHeight)) return [Behind(box, Strip.Merge(inner).Moved(box.Padding.Left, box.Padding.Top, height), width, true)];
        return
        [
            .. inner.Select((strip, i) =>
            {
                var above = i == 0 ? box.Padding.Top : 0;
                var below = i == inner.Count - 1 ? box.Padding.Bottom : 0;
                return Behind(box, strip.Moved(box.Padding.Left, above, strip.Height + above + below), width, i == inner.Count - 1);
            })
        ];
    }

    private static Strip Behind(Box box, Strip strip, float width, bool last)
    {
        var marks = new List<Placed>();
        if (box.Fill is { } fill) marks.Add(new Placed(new FillMark(width, strip.Height, fill), 0, 0));
        if (box.Border is { } border) marks.Add(new Placed(new FrameMark(width, strip.Height, border), 0, 0));
        if (box.Bar is { } bar) marks.Add(new Placed(new FillMark(2, strip.Height, bar), 0, 0));
        if (last && box.Underline is { } line) marks.Add(new Placed(new FillMark(width, line.Thickness, line.Ink), 0, strip.Height - line.Thickness));
        return strip with { Marks = [.. marks, .. strip.Marks] };
    }
}
