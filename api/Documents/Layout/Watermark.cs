using IodOutlook.Domain.Quotes;
using SkiaSharp;

namespace IodOutlook.Documents.Layout;

/// <summary>One large pale word along the diagonal of a page.</summary>
internal sealed class Watermark
{
    private const float Share = 0.72f;
    private readonly TextLine _line;
    private readonly Document _document;

    public Watermark(string word, Document document)
    {
        _document = document;
        var size = Share * document.Width / Shaper.Shape(word, new Cut(DocumentFont.Inter, Face.SemiBold), false).Width;
        var style = new TextStyle(size, new Ink(0x1F, 0x24, 0x30).Tint(0.09f)) { Face = Face.SemiBold };
        _line = LineBreaker.Break(new Text(word, style), float.MaxValue)[0];
    }

    public void AddTo(FontSheets fonts)
    {
        foreach (var run in _line.Words.SelectMany(word => word.Word.Shape.Runs)) fonts.Add(run);
    }

    public void Draw(SKCanvas canvas, Pen pen)
    {
        canvas.Save();
        canvas.Translate(_document.Width / 2, _document.Height / 2);
        canvas.RotateDegrees(-52);
        pen.Draw(new LineMark(_line, _line.Style.Size * 0.36f), -_line.Width / 2, 0);
        canvas.Restore();
    }
}
