using SkiaSharp;

namespace IodOutlook.Documents.Layout;

/// <summary>Draws pages with Skia: PDF/A-2b metadata, fonts embedded as TrueType, text that can be selected.</summary>
internal sealed class SkiaRenderer : IDocumentRenderer
{
    public void Render(Document document, Stream output)
    {
        (document, var pages) = Paginator.Fit(document);
        var watermark = document.Watermark is { } word ? new Watermark(word, document) : null;
        using var fonts = new FontSheets();
        foreach (var run in RunsOf(pages)) fonts.Add(run);
        watermark?.AddTo(fonts);
        using var buffer = new SKDynamicMemoryWStream();
        using (var pdf = SKDocument.CreatePdf(buffer, Metadata(document.Info)))
        {
            foreach (var page in pages) Draw(page, pdf.BeginPage(document.Width, document.Height), fonts, watermark);
            pdf.Close();
        }

        Copy(buffer, output);
    }

    private static IEnumerable<GlyphRun> RunsOf(IReadOnlyList<Page> pages) =>
        from page in pages
        from placed in page.Strips
        from mark in placed.Strip.Marks
        where mark.Mark is LineMark
        from word in ((LineMark)mark.Mark).Line.Words
        from run in word.Word.Shape.Runs
        select run;

    private static void Draw(Page page, SKCanvas canvas, FontSheets fonts, Watermark? watermark)
    {
        using var pen = new Pen(canvas, fonts);
        watermark?.Draw(canvas, pen);
        foreach (var (strip, x, y) in page.Strips)
            foreach (var placed in strip.Marks) pen.Draw(placed.Mark, x + placed.X, y + placed.Y);
    }

    private static SKDocumentPdfMetadata Metadata(DocumentInfo info) => new()
    {
        Title = info.Title,
        Author = info.Author,
        Subject = info.Subject,
        Keywords = info.Keywords,
        Creator = "IodOutlook",
        Producer = "IodOutlook",
        Creation = info.Created.UtcDateTime,
        Modified = info.Created.UtcDateTime,
        RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
        EncodingQuality = 90,
        PdfA = true
    };

    private static void Copy(SKDynamicMemoryWStream buffer, Stream output)
    {
        var drawn = new byte[buffer.BytesWritten];
        buffer.CopyTo(drawn);
        var bytes = CanonicalPdf.Of(drawn);
        PdfIdentity.Stamp(bytes);
        output.Write(bytes);
    }
}
