namespace IodOutlook.Documents.Scans;

/// <summary>The centre of one of the three squares of a QR code, and how large a module is there, in pixels.</summary>
internal readonly record struct Finder(float X, float Y, float Module);

/// <summary>Finds the squares of QR codes: any line across the middle of one is dark, light, dark, light, dark as 1:1:3:1:1.</summary>
internal sealed class FinderPatterns(ScannedPage page)
{
    private const float Tolerance = 0.6f;
    private const int Most = 40;
    private readonly List<Finder> _found = [];

    public static IReadOnlyList<Finder> In(ScannedPage page)
    {
        var patterns = new FinderPatterns(page);
        for (var y = 0; y < page.Height && patterns._found.Count < Most; y++) patterns.Row(y);
        return patterns._found;
    }

    private void Row(int y)
    {
        Span<int> runs = stackalloc int[5];
        var (dark, start) = (false, 0);
        for (var x = 0; x <= page.Width; x++)
        {
            if (x < page.Width && page.IsDark(x, y) == dark) continue;
            runs[1..].CopyTo(runs);
            runs[4] = x - start;
            if (dark && IsFinder(runs)) Check(x - runs[4] - runs[3] - runs[2] / 2f, y);
            (dark, start) = (!dark, x);
        }
    }

    private static bool IsFinder(ReadOnlySpan<int> runs)
    {
        var total = 0;
        foreach (var run in runs) total += run;
        var module = total / 7f;
        if (module < 1.5f) return false;
        for (var i = 0; i < runs.Length; i++)
        {
            var wanted = i == 2 ? 3 : 1;
            if (Math.Abs(runs[i] - wanted * module) > wanted * Tolerance * module) return false;
        }

        return true;
    }

    /// <summary>What looks like one along its row must look like one down and across its middle too.</summary>
    private void Check(float x, int y)
    {
        if (Across(x, y, 0, 1) is not { } down || Across(x, down.Centre, 1, 0) is not { } along) return;
        if (Math.Abs(down.Module - along.Module) > Tolerance * along.Module) return;
        var finder = new Finder(along.Centre, down.Centre, (down.Module + along.Module) / 2);
        if (!_found.Exists(known => Math.Abs(known.X - finder.X) < 2 * finder.Module && Math.Abs(known.Y - finder.Y) < 2 * finder.Module)) _found.Add(finder);
    }

    private (float Centre, float Module)? Across(float x, float y, int stepX, int stepY)
    {
        Span<int> runs = stackalloc int[5];
        var (column, row) = ((int)x, (int)y);
        if (!page.IsDark(column, row)) return null;
        var back = Walk(column, row, -stepX, -stepY, runs[..3], true);
        var ahead = Walk(column + stepX, row + stepY, stepX, stepY, runs[2..], false);
        if (!IsFinder(runs)) return null;
        var centre = (stepX > 0 ? column : row) + 1 + (ahead - back) / 2f;
        return (centre, (back + ahead) / 7f);
    }

    /// <summary>Fills the runs from the middle outwards and gives how many pixels they are.</summary>
    private int Walk(int x, int y, int stepX, int stepY, Span<int> runs, bool isBack)
    {
        var length = 0;
        for (var i = 0; i < 3; i++)
        {
            ref var run = ref runs[isBack ? 2 - i : i];
            for (var dark = i != 1; IsInside(x, y) && page.IsDark(x, y) == dark; x += stepX, y += stepY, length++) run++;
        }

        return length;
    }

    private bool IsInside(int x, int y) => x >= 0 && y >= 0 && x < page.Width && y < page.Height;
}
