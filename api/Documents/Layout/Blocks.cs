namespace IodOutlook.Documents.Layout;

/// <summary>Something that takes room on a page. Every length is in PostScript points (1/72 inch).</summary>
internal abstract record Block;

/// <summary>A paragraph: pieces of text that may differ in face and ink, set ragged right unless its style says otherwise.</summary>
internal sealed record Text(IReadOnlyList<Span> Spans, TextStyle Style) : Block
{
    public Text(string content, TextStyle style) : this([new Span(content)], style) { }
}

internal sealed record Span(string Content, Face? Face = null, Ink? Ink = null);

internal sealed record Stack(IReadOnlyList<Block> Children, float Gap = 0) : Block
{
    public Stack(params Block[] children) : this(children, 0) { }
}

/// <summary>Cells side by side. A row taller than a page is cut where every cell can be cut.</summary>
internal sealed record Row(IReadOnlyList<Cell> Cells, float Gap = 0) : Block;

internal sealed record Cell(Track Track, Block Content);

/// <summary>How wide a cell is: so many points, what its text needs, or a share of what is left.</summary>
internal readonly record struct Track(float Points, float Share)
{
    public static Track Fixed(float points) => new(points, 0);

    public static Track Natural => new(0, 0);

    public static Track Shared(float share = 1) => new(0, share);
}

/// <summary>Content with room around it and something behind it; kept on one page when it fits on one, unless it may be split.</summary>
internal sealed record Box(Block Content) : Block
{
    public Edges Padding { get; init; }

    public Ink? Fill { get; init; }

    public Ink? Border { get; init; }

    /// <summary>A vertical bar at the left edge.</summary>
    public Ink? Bar { get; init; }

    /// <summary>A line along the bottom edge.</summary>
    public Stripe? Underline { get; init; }

    /// <summary>May be cut between two pages once it is higher than a third of one.</summary>
    public bool Splits { get; init; }

    /// <summary>The least height, padding included.</summary>
    public float Height { get; init; }
}

internal readonly record struct Stripe(Ink Ink, float Thickness);

internal readonly record struct Edges(float Left, float Top, float Right, float Bottom)
{
    public static Edges All(float points) => new(points, points, points, points);

    public static Edges Of(float sides, float topAndBottom) => new(sides, topAndBottom, sides, topAndBottom);
}

/// <summary>Rows under a header that comes back at the top of each page the rows continue on.</summary>
internal sealed record Table(Block Header, IReadOnlyList<Block> Rows) : Block;

/// <summary>Stays on one page, if one page can hold it.</summary>
internal sealed record Keep(Block Content) : Block;

/// <summary>Never the last thing on a page: a heading goes with what it announces.</summary>
internal sealed record WithNext(Block Content) : Block;

/// <summary>Room between blocks; none at the top of a page.</summary>
internal sealed record Gap(float Height) : Block;

/// <summary>Room that is part of what it stands in: it stays, wherever the page ends.</summary>
internal sealed record Spacer(float Height) : Block;

internal sealed record Rule(Ink Ink, float Thickness = 0.5f) : Block;

internal sealed record Picture(Artwork Artwork, float Width, float Height) : Block;
