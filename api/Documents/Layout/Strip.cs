namespace IodOutlook.Documents.Layout;

/// <summary>What ink is put on the page, at a place relative to the strip that holds it.</summary>
internal abstract record Mark;

internal sealed record LineMark(TextLine Line, float Baseline) : Mark;

internal sealed record FillMark(float Width, float Height, Ink Ink) : Mark;

internal sealed record FrameMark(float Width, float Height, Ink Ink) : Mark;

internal sealed record PictureMark(Artwork Artwork, float Width, float Height) : Mark;

internal readonly record struct Placed(Mark Mark, float X, float Y);

/// <summary>A slice of a document that no page break can cut.</summary>
internal sealed record Strip(float Height, IReadOnlyList<Placed> Marks)
{
    public static readonly IReadOnlyList<Placed> Nothing = [];

    /// <summary>Stays with the strip below.</summary>
    public bool Glued { get; init; }

    /// <summary>Only room: not kept at the top of a page.</summary>
    public bool IsBlank { get; init; }

    /// <summary>What comes back above it when it begins a page: the header of its table.</summary>
    public IReadOnlyList<Strip> Header { get; init; } = [];

    public Strip Moved(float x, float y, float height) =>
        this with { Height = height, Marks = [.. Marks.Select(placed => placed with { X = placed.X + x, Y = placed.Y + y })] };

    public static float TotalHeight(IEnumerable<Strip> strips) => strips.Sum(strip => strip.Height);

    /// <summary>One strip of many.</summary>
    public static Strip Merge(IReadOnlyList<Strip> strips)
    {
        if (strips.Count == 1) return strips[0];
        var marks = new List<Placed>();
        var y = 0f;
        foreach (var strip in strips)
        {
            foreach (var placed in strip.Marks) marks.Add(placed with { Y = placed.Y + y });
            y += strip.Height;
        }

        return new Strip(y, marks) { Glued = strips.Count > 0 && strips[^1].Glued };
    }
}
