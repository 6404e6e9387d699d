using System.Text.RegularExpressions;
using IodOutlook.Documents.Layout;

namespace IodOutlook.Documents.Texts;

/// <summary>
/// The little Markdown that settings take: headings (#), lists (-), **bold**, *italic*. Anything else is printed as it was typed, so a
/// text that was never meant as Markdown is safe.
/// </summary>
internal static partial class SmallMarkdown
{
    public static IEnumerable<Block> Blocks(string text, TextStyle style, TextStyle headingStyle, Language language)
    {
        var first = true;
        foreach (var paragraph in Paragraphs(text))
        {
            var heading = Heading().Match(paragraph);
            if (!first) yield return new Gap(heading.Success ? style.Size * 0.9f : style.Size * 0.45f);
            first = false;
            var item = Item().Match(paragraph);
            if (heading.Success) yield return new WithNext(new Text(Spans(heading.Groups[1].Value, language), headingStyle));
            else if (item.Success) yield return Bullet(new Text(Spans(item.Groups[1].Value, language), style));
            else yield return new Text(Spans(paragraph, language), style);
        }
    }

    public static Block Bullet(Text text) => new Row(
    [
        new Cell(Track.Fixed(text.Style.Size * 1.1f), new Text("•", text.Style with { Face = Face.Regular })),
        new Cell(Track.Shared(), text)
    ]);

    public static IReadOnlyList<Span> Spans(string text, Language language) =>
        [.. Pieces().Split(language.Typeset(text)).Where(piece => piece.Length > 0).Select(SpanOf)];

    private static Span SpanOf(string piece)
    {
        if (piece.Length > 4 && piece.StartsWith("**", StringComparison.Ordinal) && piece.EndsWith("**", StringComparison.Ordinal)) return new Span(piece[2..^2], Face.SemiBold);
        if (piece.Length > 2 && piece[0] == '*' && piece[^1] == '*') return new Span(piece[1..^1], Face.Italic);
        return new Span(piece);
    }

    /// <summary>A list item and a heading stand on a line of their own; other lines stay in their paragraph, with their line ends.</summary>
    private static IEnumerable<string> Paragraphs(string text)
    {
        var open = new List<string>();
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Append(""))
        {
            var alone = Heading().IsMatch(line) || Item().IsMatch(line);
            if (open.Count > 0 && (alone || string.IsNullOrWhiteSpace(line)))
            {
                yield return string.Join('\n', open);
                open.Clear();
            }

            if (alone) yield return line;
            else if (!string.IsNullOrWhiteSpace(line)) open.Add(line.TrimEnd());
        }
    }

    [GeneratedRegex(@"^#{1,3} +(.+?)\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*[-•*] +(.+?)\s*$")]
    private static partial Regex Item();

    [GeneratedRegex(@"(\*\*[^*\n]+\*\*|(?<![\w*])\*[^*\s][^*\n]*\*(?![\w*]))")]
    private static partial Regex Pieces();
}
