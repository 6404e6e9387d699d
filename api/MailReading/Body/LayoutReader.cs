using IodOutlook.MailReading.Mime;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Body;

/// <summary>Body pieces to <see cref="MailText"/>: lines, whose mail each belongs to, and what it is there.</summary>
internal static class LayoutReader
{
    /// <summary>Beyond this a body is no letter any more; the rest, mostly old quotes, is not read.</summary>
    private const int MostCharacters = 60_000;

    private const int LongestLine = 3000;

    private const string TooLong = "Message très long : seuls les 60 000 premiers caractères ont été lus. Vérifiez la fin dans le message.";

    /// <param name="author">Who the headers say wrote it.</param>
    /// <param name="forward">The subject says that the mail forwards another.</param>
    public static MailText Read(List<Line> lines, MailAddress? author, bool forward)
    {
        SplitClosingFromName(lines);
        var split = BlockSplitter.Split(lines, forward);
        ColouredAnswers.TakeOut(lines, split);
        var roles = new LineRole[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (split.IsHeader[i]) roles[i] = LineRole.Header;
        }
        split.Blocks[0].AuthorName = author?.Name;
        split.Blocks[0].AuthorAddress = author?.Address;
        foreach (var block in split.Blocks)
            new SignatureSplitter(lines, block.Lines, roles, new AuthorName(block.AuthorName, block.AuthorAddress)).Run(banners: block.Depth == 0 || block.Forwarded);
        return new MailText(lines, roles, split.BlockOf, split.Blocks);
    }

    /// <param name="warnings">Told when the body is too long to be read to its end.</param>
    public static List<Line> LinesOf(IEnumerable<BodyPiece> pieces, List<string>? warnings = null)
    {
        var lines = new List<Line>();
        var room = MostCharacters;
        foreach (var piece in pieces)
        {
            var content = piece.IsHtml ? HtmlLines.Read(piece.Content) : PlainLines.Read(piece.Content, piece.Flowed);
            foreach (var line in content)
            {
                if (room < line.Text.Length + 1) warnings?.Add(TooLong);
                if ((room -= line.Text.Length + 1) < 0 && lines.Count > 0) return lines;
                AddBounded(lines, line with { Text = Cleaning.Clean(line.Text.Length > MostCharacters ? line.Text[..MostCharacters] : line.Text).Trim() });
            }
        }
        return lines;
    }

    /// <summary>A line without end is cut at blanks, so that no rule on lines has to look at more than a page.</summary>
    private static void AddBounded(List<Line> lines, Line line)
    {
        while (line.Text.Length > LongestLine)
        {
            var cut = line.Text.LastIndexOf(' ', LongestLine);
            if (cut <= 0) cut = LongestLine;
            lines.Add(line with { Text = line.Text[..cut] });
            line = line with { Text = line.Text[cut..].TrimStart() };
        }
        AddClean(lines, line);
    }

    /// <summary>Yahoo writes its separator and all header lines in one: each gets its own line again.</summary>
    private static void AddClean(List<Line> lines, Line line)
    {
        if (!line.Text.StartsWith("-----", StringComparison.Ordinal) || line.Text.IndexOf("----- ", 5, StringComparison.Ordinal) is not (> 5 and var end) || !line.Text.Contains('@'))
        {
            lines.Add(line);
            return;
        }
        lines.Add(line with { Text = line.Text[..(end + 5)] });
        var at = end + 6;
        for (var next = HeaderLabels.NextIn(line.Text, at + 2); next > 0; at = next, next = HeaderLabels.NextIn(line.Text, at + 2)) lines.Add(line with { Text = line.Text[at..next].Trim() });
        lines.Add(line with { Text = line.Text[at..].Trim() });
    }

    /// <summary>"Cordialement, Marie Dupont" on one line is a formula and a signature.</summary>
    private static void SplitClosingFromName(List<Line> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var text = lines[i].Text;
            if (text.Length is < 8 or > 80 || text.IndexOf(',') is not (> 2 and var comma) || comma + 2 >= text.Length) continue;
            var (formula, rest) = (text[..(comma + 1)], text[(comma + 1)..].Trim());
            if (rest.Length < 2 || !char.IsUpper(rest[0]) || rest.Split(' ').Length > 4 || !LineRules.Is("closer", Folding.Fold(formula)) || rest.AsSpan().IndexOfAny('?', '.', '!') >= 0) continue;
            lines[i] = lines[i] with { Text = formula };
            lines.Insert(i + 1, lines[i] with { Text = rest });
        }
    }
}
