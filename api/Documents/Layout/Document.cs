namespace IodOutlook.Documents.Layout;

/// <summary>Where a page stands; the total is known before anything is drawn.</summary>
internal readonly record struct PagePosition(int Number, int Total)
{
    public bool IsFirst => Number == 1;
}

/// <summary>What the file says about itself. The date is given, so that the same input makes the same bytes.</summary>
internal sealed record DocumentInfo(string Title, string Author, string Subject, DateTimeOffset Created)
{
    public string Keywords { get; init; } = "";
}

internal sealed record Document(DocumentInfo Info, IReadOnlyList<Block> Body)
{
    /// <summary>A4.</summary>
    public float Width { get; init; } = 595.28f;

    public float Height { get; init; } = 841.89f;

    public Edges Margins { get; init; } = new(51, 42, 51, 34);

    public Func<PagePosition, Block?> Header { get; init; } = _ => null;

    public Func<PagePosition, Block?> Footer { get; init; } = _ => null;

    /// <summary>Drawn from the page's corner, behind everything.</summary>
    public Func<PagePosition, Block?> Backdrop { get; init; } = _ => null;

    /// <summary>A word across each page, behind the text.</summary>
    public string? Watermark { get; init; }

    /// <summary>The same set more tightly, taken when that saves a page; null when it cannot be.</summary>
    public Func<Document>? Tighter { get; init; }
}

/// <summary>
/// The seam between what a page says and what draws it: a block maps to an element of any layout engine, so that another one can
/// take this one's place without a template knowing.
/// </summary>
internal interface IDocumentRenderer
{
    void Render(Document document, Stream output);
}
