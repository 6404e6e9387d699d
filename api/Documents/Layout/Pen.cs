using SkiaSharp;

namespace IodOutlook.Documents.Layout;

/// <summary>Draws marks on the canvas of one page.</summary>
internal sealed class Pen(SKCanvas canvas, FontSheets fonts) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true };
    private readonly Stroke _stroke = new(canvas, fonts);

    public void Draw(Mark mark, float x, float y)
    {
        switch (mark)
        {
            case LineMark line:
                _stroke.Draw(line.Line, x, y + line.Baseline);
                break;
            case FillMark fill:
                _paint.Style = SKPaintStyle.Fill;
                _paint.Color = Pen.ColourOf(fill.Ink);
                canvas.DrawRect(x, y, fill.Width, fill.Height, _paint);
                break;
            case FrameMark frame:
                _paint.Style = SKPaintStyle.Stroke;
                _paint.StrokeWidth = 0.5f;
                _paint.Color = Pen.ColourOf(frame.Ink);
                canvas.DrawRect(x + 0.25f, y + 0.25f, frame.Width - 0.5f, frame.Height - 0.5f, _paint);
                break;
            case PictureMark picture:
                picture.Artwork.Draw(canvas, x, y, picture.Width, picture.Height);
                break;
        }
    }

    public void Dispose()
    {
        _paint.Dispose();
        _stroke.Dispose();
    }

    public static SKColor ColourOf(Ink ink) => new(ink.Red, ink.Green, ink.Blue);
}
