using IodOutlook.Documents.Layout;
using SkiaSharp;

namespace IodOutlook.Documents.Tests.Pages;

/// <summary>A page as pixels, small and grey: enough to see that something moved.</summary>
internal static class PageImage
{
    private const float Scale = 0.6f;
    private const int Block = 6;
    private const int Visible = 20;

    public static SKBitmap Draw(Document document, int number, float scale = Scale)
    {
        (document, var pages) = Paginator.Fit(document);
        using var fonts = new FontSheets();
        foreach (var word in pages.SelectMany(page => page.Strips).SelectMany(placed => placed.Strip.Marks).Select(placed => placed.Mark).OfType<LineMark>().SelectMany(mark => mark.Line.Words))
            foreach (var run in word.Word.Shape.Runs) fonts.Add(run);
        var bitmap = new SKBitmap((int)(document.Width * scale), (int)(document.Height * scale), SKColorType.Gray8, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        using var pen = new Pen(canvas, fonts);
        foreach (var (strip, x, y) in pages[number].Strips)
            foreach (var placed in strip.Marks) pen.Draw(placed.Mark, x + placed.X, y + placed.Y);
        return bitmap;
    }

    /// <summary>The share of blocks that a person would see differ; antialiasing of another machine is not seen.</summary>
    public static double Difference(SKBitmap one, SKBitmap other)
    {
        if (one.Width != other.Width || one.Height != other.Height) return 1;
        var (differ, all) = (0, 0);
        for (var y = 0; y + Block <= one.Height; y += Block)
            for (var x = 0; x + Block <= one.Width; x += Block, all++)
                if (Math.Abs(Mean(one, x, y) - Mean(other, x, y)) > Visible) differ++;
        return differ / (double)all;
    }

    private static double Mean(SKBitmap bitmap, int left, int top)
    {
        var sum = 0;
        for (var y = top; y < top + Block; y++)
            for (var x = left; x < left + Block; x++) sum += bitmap.GetPixel(x, y).Red;
        return sum / (double)(Block * Block);
    }
}
