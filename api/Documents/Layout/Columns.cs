namespace IodOutlook.Documents.Layout;

/// <summary>Text that flows down one column and on to the next, as small print does; the last columns are made even.</summary>
internal sealed record Columns(Block Title, Block Content, int Count, float Gap) : Block;

internal static class ColumnFlow
{
    private const float Step = 4;

    public static IReadOnlyList<Strip> Lay(Strip title, IReadOnlyList<Strip> strips, Columns columns, float columnWidth, float pageHeight)
    {
        var count = columns.Count;
        var pages = new List<Strip>();
        var left = Groups(strips);
        while (left.Count > 0)
        {
            var filled = Even(left, count, pages.Count == 0 ? pageHeight - title.Height : pageHeight);
            pages.Add(SideBySide(filled, columnWidth + columns.Gap));
            left.RemoveRange(0, filled.Sum(column => column.Count));
        }

        return pages.Count == 0 ? pages : [Strip.Merge([title, pages[0]]), .. pages.Skip(1)];
    }

    /// <summary>As high as the text needs to fill every column alike, and no higher than the page.</summary>
    private static List<Strip>[] Even(List<Strip> groups, int count, float pageHeight)
    {
        var height = Math.Min(pageHeight, groups.Sum(group => group.Height) / count);
        var columns = Fill(groups, count, height);
        while (height < pageHeight && columns.Sum(column => column.Count) < groups.Count)
        {
            height = Math.Min(pageHeight, height + Step);
            columns = Fill(groups, count, height);
        }

        if (columns[0].Count == 0) columns[0].Add(groups[0]);
        return columns;
    }

    private static List<Strip> Groups(IReadOnlyList<Strip> strips)
    {
        var groups = new List<Strip>();
        for (var start = 0; start < strips.Count;)
        {
            var end = start;
            while (end < strips.Count - 1 && strips[end].Glued) end++;
            groups.Add(Strip.Merge([.. strips.Skip(start).Take(end - start + 1)]) with { IsBlank = strips[start].IsBlank });
            start = end + 1;
        }

        return groups;
    }

    private static List<Strip>[] Fill(List<Strip> groups, int count, float height)
    {
        var columns = Enumerable.Range(0, count).Select(_ => new List<Strip>()).ToArray();
        var column = 0;
        var used = 0f;
        foreach (var group in groups)
        {
            var needed = used == 0 && group.IsBlank ? 0 : group.Height;
            if (used + needed > height && ++column < count) (used, needed) = (0, group.IsBlank ? 0 : group.Height);
            if (column >= count || needed > height) break;
            columns[column].Add(needed == 0 ? new Strip(0, Strip.Nothing) : group);
            used += needed;
        }

        return columns;
    }

    private static Strip SideBySide(List<Strip>[] columns, float step)
    {
        var marks = columns.SelectMany((column, i) => column.Count == 0 ? [] : Strip.Merge(column).Moved(i * step, 0, 0).Marks);
        return new Strip(columns.Max(Strip.TotalHeight), [.. marks]);
    }
}
