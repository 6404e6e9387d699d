using IodOutlook.Documents.Layout;

namespace IodOutlook.Documents.Quotes;

/// <summary>Prints quotes. The same sheet always makes the same bytes.</summary>
public static class QuotePdf
{
    public static void Write(QuoteSheet sheet, Stream output) => new SkiaRenderer().Render(Fitted(sheet), output);

    /// <summary>Set compactly when that saves a page.</summary>
    internal static Document Fitted(QuoteSheet sheet)
    {
        var standard = QuoteDocument.Of(sheet);
        var pages = Paginator.Paginate(standard).Count;
        if (pages == 1) return standard;
        var compact = QuoteDocument.Of(sheet, Density.Compact);
        return Paginator.Paginate(compact).Count < pages ? compact : standard;
    }
}
