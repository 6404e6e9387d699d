using System.Collections.Concurrent;
using System.Text;
using HarfBuzzSharp;

namespace IodOutlook.Documents.Layout;

/// <summary>Glyphs of one font, in the order they are drawn. Advances and rises are in sizes.</summary>
/// <param name="CodePoints">The character each glyph stands for, so that the text can be read back; 0 for a glyph that adds none.</param>
internal sealed record GlyphRun(FontFile Font, bool Tabular, ushort[] Ids, int[] CodePoints, float[] Advances, Offset[]? Offsets);

internal readonly record struct Offset(float X, float Y);

/// <summary>A word as it is drawn. The width is in sizes.</summary>
internal sealed record ShapedWord(IReadOnlyList<GlyphRun> Runs, float Width, bool RightToLeft);

/// <summary>
/// Turns words into glyphs with HarfBuzz. Quotes say the same words again and again, so shaped words are remembered, up to a bound:
/// a process that prints for years must not grow.
/// </summary>
internal static class Shaper
{
    private const int Remembered = 16_384;
    private const int LongestRemembered = 40;
    private static readonly Feature[] Plain = [];
    private static readonly Feature[] Figures = [new(Tag.Parse("tnum"), 1)];
    private static readonly ConcurrentDictionary<(string, Cut, bool), ShapedWord> Words = new();

    public static ShapedWord Shape(string word, Cut cut, bool tabular)
    {
        if (Words.TryGetValue((word, cut, tabular), out var known)) return known;
        var shaped = ShapeAnew(word, cut, tabular);
        if (word.Length > LongestRemembered) return shaped;
        if (Words.Count >= Remembered) Words.Clear();
        Words[(word, cut, tabular)] = shaped;
        return shaped;
    }

    private static ShapedWord ShapeAnew(string word, Cut cut, bool tabular)
    {
        word = FontFallback.Legible(word, cut);
        var rightToLeft = Script.IsRightToLeft(word);
        var runs = new List<GlyphRun>(1);
        foreach (var (start, length, font) in FontFallback.Split(word, cut)) runs.Add(ShapeRun(word.Substring(start, length), font, tabular, rightToLeft));
        if (rightToLeft) runs.Reverse();
        return new ShapedWord(runs, runs.Sum(run => run.Advances.Sum()), rightToLeft);
    }

    private static GlyphRun ShapeRun(string text, FontFile font, bool tabular, bool rightToLeft)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        if (rightToLeft && !text.Any(char.IsAsciiLetterOrDigit)) buffer.Direction = HarfBuzzSharp.Direction.RightToLeft;
        font.Shape(buffer, tabular ? Figures : Plain);
        return Collect(text, font, tabular, buffer.GetGlyphInfoSpan(), buffer.GetGlyphPositionSpan());
    }

    private static GlyphRun Collect(
        string text, FontFile font, bool tabular, ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions)
    {
        var run = new GlyphRun(
            font, tabular, new ushort[infos.Length], new int[infos.Length], new float[infos.Length], HasOffsets(positions) ? new Offset[infos.Length] : null);
        var em = (float)font.UnitsPerEm;
        for (var i = 0; i < infos.Length; i++)
        {
            run.Ids[i] = (ushort)infos[i].Codepoint;
            run.CodePoints[i] = CodePointOf(text, infos, i);
            run.Advances[i] = positions[i].XAdvance / em;
            if (run.Offsets is not null) run.Offsets[i] = new Offset(positions[i].XOffset / em, positions[i].YOffset / em);
        }

        return run;
    }

    private static bool HasOffsets(ReadOnlySpan<GlyphPosition> positions)
    {
        foreach (var position in positions)
            if (position.XOffset != 0 || position.YOffset != 0) return true;
        return false;
    }

    /// <summary>A cluster of several glyphs gives its characters to its glyphs in turn; a ligature keeps its first.</summary>
    private static int CodePointOf(string text, ReadOnlySpan<GlyphInfo> infos, int index)
    {
        var cluster = infos[index].Cluster;
        var before = 0;
        while (index > before && infos[index - before - 1].Cluster == cluster) before++;
        var at = (int)cluster;
        for (; before > 0 && at < text.Length; before--) at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) ? rune.Value : 0;
    }
}
