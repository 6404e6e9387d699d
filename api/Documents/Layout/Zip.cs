namespace IodOutlook.Documents.Layout;

/// <summary>Lays columns of strips side by side: the row can be cut at the heights where no column is inside a strip.</summary>
internal static class Zip
{
    private const float Same = 0.01f;

    public static IReadOnlyList<Strip> Rows(IReadOnlyList<(float X, IReadOnlyList<Strip> Strips)> columns)
    {
        var strips = new List<Strip>();
        var from = 0f;
        foreach (var cut in Cuts(columns))
        {
            strips.Add(Slice(columns, from, cut));
            from = cut;
        }

        return strips;
    }

    private static List<float> Cuts(IReadOnlyList<(float X, IReadOnlyList<Strip> Strips)> columns)
    {
        var bottoms = columns.SelectMany(column => Bottoms(column.Strips)).Order();
        var cuts = new List<float>();
        foreach (var bottom in bottoms)
            if ((cuts.Count == 0 || bottom - cuts[^1] > Same) && columns.All(column => IsFree(column.Strips, bottom))) cuts.Add(bottom);
        return cuts;
    }

    private static IEnumerable<float> Bottoms(IReadOnlyList<Strip> strips)
    {
        var y = 0f;
        foreach (var strip in strips) yield return y += strip.Height;
    }

    private static bool IsFree(IReadOnlyList<Strip> strips, float y)
    {
        var top = 0f;
        foreach (var strip in strips)
        {
            if (y > top + Same && y < top + strip.Height - Same) return false;
            top += strip.Height;
        }

        return true;
    }

    private static Strip Slice(IReadOnlyList<(float X, IReadOnlyList<Strip> Strips)> columns, float from, float to)
    {
        var marks = new List<Placed>();
        var glued = false;
        foreach (var (x, strips) in columns)
        {
            var top = 0f;
            foreach (var strip in strips)
            {
                if (top >= from - Same && top < to - Same)
                {
                    foreach (var placed in strip.Marks) marks.Add(new Placed(placed.Mark, placed.X + x, placed.Y + top - from));
                    glued |= strip.Glued && top + strip.Height >= to - Same;
                }

                top += strip.Height;
            }
        }

        return new Strip(to - from, marks) { Glued = glued };
    }
}
