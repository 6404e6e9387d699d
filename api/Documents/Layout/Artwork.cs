using SkiaSharp;

namespace IodOutlook.Documents.Layout;

/// <summary>A picture with its own proportions.</summary>
internal abstract record Artwork(float Width, float Height)
{
    public abstract void Draw(SKCanvas canvas, float x, float y, float width, float height);
}

/// <summary>Pixels: a PNG or a JPEG that has been decoded once to be sure that it is one.</summary>
internal sealed record Photo(SKImage Image) : Artwork(Image.Width, Image.Height)
{
    public override void Draw(SKCanvas canvas, float x, float y, float width, float height) =>
        canvas.DrawImage(Image, SKRect.Create(x, y, width, height), new SKSamplingOptions(SKCubicResampler.Mitchell));
}

/// <summary>Shapes: an SVG that was read and found harmless, or a QR code.</summary>
internal sealed record Drawing(float Width, float Height, IReadOnlyList<(SKPath Path, Ink Ink)> Shapes) : Artwork(Width, Height)
{
    public override void Draw(SKCanvas canvas, float x, float y, float width, float height)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(width / Width, height / Height);
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var (path, ink) in Shapes)
        {
            paint.Color = new SKColor(ink.Red, ink.Green, ink.Blue);
            canvas.DrawPath(path, paint);
        }

        canvas.Restore();
    }
}
