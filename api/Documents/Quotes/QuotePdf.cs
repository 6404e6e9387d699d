using IodOutlook.Documents.Layout;

namespace IodOutlook.Documents.Quotes;

/// <summary>Prints quotes. The same sheet always makes the same bytes.</summary>
public static class QuotePdf
{
    public static void Write(QuoteSheet sheet, Stream output) => new SkiaRenderer().Render(QuoteDocument.Of(sheet), output);
}
