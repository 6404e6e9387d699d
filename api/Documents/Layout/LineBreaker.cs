namespace IodOutlook.Documents.Layout;

/// <summary>A line ready to be drawn from its left end, its spaces included, so that the text can be read back; x is in points.</summary>
internal sealed record TextLine(IReadOnlyList<(Word Word, float X)> Words, float Width, TextStyle Style);

/// <summary>Fills lines one after the other; a word too long for any line is cut between two letters.</summary>
internal sealed class LineBreaker(TextStyle style, float width)
{
    private const float Tolerance = 0.01f;

    /// <summary>Of the width of the paragraph, at most.</summary>
    private const float LastTwo = 0.4f;
    private readonly List<TextLine> _lines = [];
    private readonly ShapedWord _blank = Shaper.Shape(" ", style.Cut, style.Tabular);
    private List<(Word Word, float X)> _line = [];
    private float _x;
    private float _used;

    private float Space => _blank.Width * style.Size;

    public static IReadOnlyList<TextLine> Break(Text text, float width)
    {
        var breaker = new LineBreaker(text.Style, width);
        var words = Words.Of(text);
        breaker.KeepLastTwo(words);
        for (var start = 0; start < words.Count;)
        {
            var end = start;
            while (end < words.Count - 1 && !words[end].BreakAfter && !words[end].LineEnds) end++;
            breaker.Place(words, start, end);
            start = end + 1;
        }

        if (breaker._line.Count > 0 || breaker._lines.Count == 0) breaker.EndLine();
        return breaker._lines;
    }

    /// <summary>No word alone on the last line of a paragraph: it takes the one before along, unless that would leave a hole.</summary>
    private void KeepLastTwo(List<Word> words)
    {
        var first = 0;
        for (var last = 0; last < words.Count; last++)
        {
            if (last < words.Count - 1 && !words[last].LineEnds) continue;
            if (last - first >= 3 && WidthOf(words[last - 1]) + Space + WidthOf(words[last]) < width * LastTwo) words[last - 1] = words[last - 1] with { BreakAfter = false };
            first = last + 1;
        }
    }

    private float WidthOf(Word word) => word.Shape.Width * style.Size + style.Tracking * style.Size * word.Content.Length;

    private void Place(List<Word> words, int start, int end)
    {
        var needed = 0f;
        for (var i = start; i <= end; i++) needed += WidthOf(words[i]) + (i < end ? Space * words[i].Spaces : 0);
        if (_line.Count > 0 && _x + needed > width + Tolerance) EndLine();
        for (var i = start; i <= end; i++)
            if (needed > width + Tolerance) PlaceLetters(words[i]);
            else Put(words[i]);
    }

    private void PlaceLetters(Word word)
    {
        foreach (var letter in Words.Letters(word, style))
        {
            if (_line.Count > 0 && _x + WidthOf(letter) > width + Tolerance) EndLine();
            Put(letter);
        }
    }

    private void Put(Word word)
    {
        _line.Add((word, _x));
        _used = _x += WidthOf(word);
        for (var i = 0; i < word.Spaces; i++, _x += Space) _line.Add((word with { Shape = _blank, Content = " " }, _x));
        if (word.LineEnds) EndLine();
    }

    private void EndLine()
    {
        _lines.Add(new TextLine(Direction.Order(_line, WidthOf), _used, style));
        _line = [];
        _x = _used = 0;
    }
}
