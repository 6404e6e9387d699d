namespace IodOutlook.Documents.Layout;

/// <summary>A page and where its strips stand, in points from its corner.</summary>
internal sealed record Page(IReadOnlyList<(Strip Strip, float X, float Y)> Strips);

/// <summary>Fills pages with strips, then gives each its header and footer, which know the total.</summary>
internal sealed class Paginator(Document document)
{
    private const float Rounding = 0.05f;
    private static readonly PagePosition AnyPage = new(88, 88);
    private readonly float _width = document.Width - document.Margins.Left - document.Margins.Right;

    public static IReadOnlyList<Page> Paginate(Document document) => new Paginator(document).Pages();

    /// <summary>The document as it is drawn, tightly or not, and its pages.</summary>
    public static (Document Document, IReadOnlyList<Page> Pages) Fit(Document document)
    {
        var pages = Paginate(document);
        if (pages.Count == 1 || document.Tighter is not { } tighter) return (document, pages);
        var tight = tighter();
        var fewer = Paginate(tight);
        return fewer.Count < pages.Count ? (tight, fewer) : (document, pages);
    }

    private List<Page> Pages()
    {
        var bodies = Bodies();
        return [.. bodies.Select((body, i) => Dressed(body, new PagePosition(i + 1, bodies.Count)))];
    }

    private List<List<Strip>> Bodies()
    {
        var first = BodyHeight(new PagePosition(1, 88));
        var later = BodyHeight(AnyPage);
        var measurer = new Measurer(Math.Min(first, later));
        var strips = document.Body.SelectMany(block => measurer.Measure(block, _width)).ToList();
        return PageFiller.Fill(strips, page => page == 0 ? first : later);
    }

    private float BodyHeight(PagePosition position) =>
        document.Height - document.Margins.Top - document.Margins.Bottom - HeightOf(document.Header(position)) - HeightOf(document.Footer(position)) + Rounding;

    private float HeightOf(Block? block) => block is null ? 0 : Strip.TotalHeight(new Measurer(document.Height).Measure(block, _width));

    private Page Dressed(List<Strip> body, PagePosition position)
    {
        var placed = new List<(Strip, float, float)>();
        var whole = new Measurer(document.Height);
        if (document.Backdrop(position) is { } backdrop) Place(whole.Measure(backdrop, document.Width), 0, 0, placed);
        var y = document.Margins.Top;
        if (document.Header(position) is { } header) y = Place(whole.Measure(header, _width), document.Margins.Left, y, placed);
        Place(body, document.Margins.Left, y, placed);
        if (document.Footer(position) is { } footer)
            Place(whole.Measure(footer, _width), document.Margins.Left, document.Height - document.Margins.Bottom - HeightOf(footer), placed);
        return new Page(placed);
    }

    private static float Place(IReadOnlyList<Strip> strips, float x, float y, List<(Strip, float, float)> placed)
    {
        foreach (var strip in strips)
        {
            placed.Add((strip, x, y));
            y += strip.Height;
        }

        return y;
    }
}
