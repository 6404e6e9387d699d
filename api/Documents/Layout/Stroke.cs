using SkiaSharp;

namespace IodOutlook.Documents.Layout;

/// <summary>Draws lines of text, as few and as long stretches of glyphs as their fonts and inks allow.</summary>
internal sealed class Stroke(SKCanvas canvas, FontSheets fonts) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true };
    private readonly SKTextBlobBuilder _builder = new();
    private readonly List<ushort> _ids = [];
    private readonly List<SKPoint> _points = [];
    private readonly Dictionary<(SKTypeface, float), SKFont> _fonts = [];
    private SKTypeface? _typeface;
    private Ink _ink;

    public void Draw(TextLine line, float x, float baseline)
    {
        var style = line.Style;
        foreach (var (word, offset) in line.Words)
        {
            var pen = x + offset;
            foreach (var run in word.Shape.Runs) pen = Draw(run, word.Ink, style, pen, baseline);
        }

        Flush(style.Size);
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values) font.Dispose();
        _builder.Dispose();
        _paint.Dispose();
    }

    private float Draw(GlyphRun run, Ink ink, TextStyle style, float pen, float baseline)
    {
        for (var i = 0; i < run.Ids.Length; i++)
        {
            var (typeface, id) = fonts.Find(run, i);
            if (!ReferenceEquals(typeface, _typeface) || ink != _ink) Flush(style.Size);
            (_typeface, _ink) = (typeface, ink);
            var shift = run.Offsets is { } offsets ? offsets[i] : default;
            _ids.Add(id);
            _points.Add(new SKPoint(pen + shift.X * style.Size, baseline - shift.Y * style.Size));
            pen += (run.Advances[i] + style.Tracking) * style.Size;
        }

        return pen;
    }

    private void Flush(float size)
    {
        if (_ids.Count == 0) return;
        var ids = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ids);
        var points = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_points);
        _builder.AddPositionedRun(ids, FontOf(_typeface!, size), points);
        using (var blob = _builder.Build()) Paint(blob);
        _ids.Clear();
        _points.Clear();
    }

    private void Paint(SKTextBlob? blob)
    {
        if (blob is null) return;
        _paint.Color = Pen.ColourOf(_ink);
        canvas.DrawText(blob, 0, 0, _paint);
    }

    private SKFont FontOf(SKTypeface typeface, float size)
    {
        if (_fonts.TryGetValue((typeface, size), out var font)) return font;
        return _fonts[(typeface, size)] = new SKFont(typeface, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
    }
}
