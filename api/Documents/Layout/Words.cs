using System.Text;

namespace IodOutlook.Documents.Layout;

/// <summary>A word of a paragraph, or the part of one between two places where a line may break.</summary>
/// <param name="Spaces">How many spaces follow.</param>
/// <param name="BreakAfter">Whether the line may end after it.</param>
/// <param name="LineEnds">Whether it must.</param>
internal readonly record struct Word(ShapedWord Shape, string Content, Cut Cut, Ink Ink, int Spaces, bool BreakAfter, bool LineEnds);

/// <summary>Cuts the spans of a paragraph into words. A no-break space belongs to its word.</summary>
internal static class Words
{
    public static List<Word> Of(Text text)
    {
        var words = new List<Word>();
        foreach (var span in text.Spans) Cut(Clean(span.Content), span, text.Style, words);
        return words;
    }

    private static void Cut(string content, Span span, TextStyle style, List<Word> words)
    {
        var start = 0;
        while (start < content.Length)
        {
            var end = start;
            while (end < content.Length && content[end] is not (' ' or '\n') && (end == start || !MayBreakBefore(content, end))) end += StepAt(content, end);
            var spaces = 0;
            while (end + spaces < content.Length && content[end + spaces] == ' ') spaces++;
            var next = end + spaces;
            var lineEnds = next < content.Length && content[next] == '\n';
            Add(content[start..end], spaces, lineEnds, next < content.Length || spaces > 0, span, style, words);
            start = lineEnds ? next + 1 : next;
        }
    }

    private static void Add(string word, int spaces, bool lineEnds, bool breakAfter, Span span, TextStyle style, List<Word> words)
    {
        var cut = style.Cut with { Face = span.Face ?? style.Face };
        words.Add(new Word(Shaper.Shape(word, cut, style.Tabular), word, cut, span.Ink ?? style.Ink, spaces, breakAfter, lineEnds));
    }

    /// <summary>A grapheme a piece, for a word that no line can hold.</summary>
    public static IEnumerable<Word> Letters(Word word, TextStyle style)
    {
        var elements = System.Globalization.StringInfo.GetTextElementEnumerator(word.Content);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var last = elements.ElementIndex + element.Length == word.Content.Length;
            yield return word with
            {
                Shape = Shaper.Shape(element, word.Cut, style.Tabular),
                Content = element,
                Spaces = last ? word.Spaces : 0,
                BreakAfter = !last || word.BreakAfter,
                LineEnds = last && word.LineEnds
            };
        }
    }

    /// <summary>After a hyphen or a slash between letters (never inside a reference or a date), and around ideographs.</summary>
    private static bool MayBreakBefore(string content, int at)
    {
        if (content[at - 1] is '-' or '/' or '–' or '—') return char.IsLetter(content[at]) && at >= 2 && char.IsLetterOrDigit(content[at - 2]);
        if (content[at] < 0x2E80) return at >= 1 && content[at - 1] >= 0x2E80 && !char.IsPunctuation(content[at]) && IsIdeographBefore(content, at);
        return Rune.TryGetRuneAt(content, at, out var rune) && Script.IsIdeographic(rune) && !Rune.IsPunctuation(rune);
    }

    private static bool IsIdeographBefore(string content, int at) =>
        Rune.TryGetRuneAt(content, at >= 2 && char.IsLowSurrogate(content[at - 1]) ? at - 2 : at - 1, out var rune) && Script.IsIdeographic(rune);

    private static int StepAt(string content, int at) => char.IsSurrogatePair(content, at) ? 2 : 1;

    /// <summary>Composed letters (one glyph each), one kind of line end, no tab, nothing invisible.</summary>
    private static string Clean(string content)
    {
        if (IsClean(content)) return content;
        var clean = new StringBuilder(content.Length);
        foreach (var rune in content.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\t' or '\v' or '\f') clean.Append(' ');
            else if (rune.Value is '\r' or 0x2028 or 0x2029) clean.Append('\n');
            else if (rune.Value == '\n' || !IsInvisible(rune)) clean.Append(rune.ToString());
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsClean(string content)
    {
        foreach (var c in content)
            if (c < ' ' && c != '\n' || c is >= '\u007f' and < '\u00a0' or '\u00ad' or >= '\u0300' and < '\u0370' or >= '\u0590' and not ('\u202f' or '\u20ac' or '\u2019' or '\u2212')) return false;
        return true;
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x00AD or 0xFEFF or 0xFFFE or 0xFFFF or >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F
        or >= 0xFE00 and <= 0xFE0F or >= 0x1F3FB and <= 0x1F3FF or >= 0xE0000 and <= 0xE0FFF;
}
