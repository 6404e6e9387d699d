namespace IodOutlook.MailReading.Body;

/// <summary>A plain text body to lines: quote marks counted and taken off, lines that a mail program wrapped joined again.</summary>
internal static class PlainLines
{
    private const int MaxLines = 40_000;
    private const int LongestWrap = 80;
    private const int ShortestWrap = 58;

    public static List<Line> Read(string text, bool flowed)
    {
        var raw = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n', MaxLines);
        TakeInitialsForMarks(raw);
        var unquoted = Array.ConvertAll(raw, Unquote);
        TakeBackRemnants(unquoted);
        var width = flowed ? 0 : WrapWidth(unquoted);
        var lines = new List<Line>(unquoted.Length);
        for (var i = 0; i < unquoted.Length; i++)
        {
            var joined = i > 0 && unquoted[i].Depth == unquoted[i - 1].Depth && (flowed ? FlowsOn(unquoted[i - 1].Content) : Wraps(unquoted[i - 1], unquoted[i], width));
            if (joined) lines[^1] = lines[^1] with { Text = lines[^1].Text + ' ' + unquoted[i].Content.Trim() };
            else lines.Add(new Line(unquoted[i].Content.Trim(), unquoted[i].Depth));
        }
        return lines;
    }

    /// <summary>"JD> text": some programs quote with the writer's initials.</summary>
    private static void TakeInitialsForMarks(string[] raw)
    {
        var marks = raw.Where(l => InitialsOf(l) > 0).GroupBy(l => l[..InitialsOf(l)]).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        if (marks.Count == 0) return;
        for (var i = 0; i < raw.Length; i++)
        {
            if (InitialsOf(raw[i]) is > 0 and var length && marks.Contains(raw[i][..length])) raw[i] = raw[i][length..];
        }
    }

    private static int InitialsOf(string line)
    {
        var i = 0;
        while (i < line.Length && i < 4 && char.IsAsciiLetterUpper(line[i])) i++;
        return i is > 0 and < 4 && i < line.Length && line[i] == '>' ? i : 0;
    }

    private static (int Depth, string Content) Unquote(string line)
    {
        int depth = 0, i = 0, start = 0;
        for (; i < line.Length && (line[i] == '>' || (line[i] is ' ' && depth + i < 200)); i++)
        {
            if (line[i] != '>') continue;
            depth++;
            start = i + 1;
        }
        if (depth > 0 && start < line.Length && line[start] == ' ') start++;
        return (depth, line[start..]);
    }

    /// <summary>A quoted line that was wrapped again leaves its end without a mark: small letters right below a quoted line that had not ended.</summary>
    private static void TakeBackRemnants((int Depth, string Content)[] lines)
    {
        for (var i = 1; i + 1 < lines.Length; i++)
        {
            var (above, line, below) = (lines[i - 1], lines[i], lines[i + 1]);
            if (line.Depth > 0 || above.Depth == 0 || below.Depth == 0 || line.Content.Length == 0 || !char.IsLower(line.Content[0])) continue;
            var end = above.Content.TrimEnd();
            if (end.Length > 45 && end[^1] is not ('?' or '!' or ':' or '.')) lines[i] = (above.Depth, line.Content);
        }
    }

    /// <summary>RFC 3676: a blank at the end says that the paragraph goes on, except after the signature mark.</summary>
    private static bool FlowsOn(string line) => line.EndsWith(' ') && line != "-- " && line.Trim().Length > 0;

    /// <summary>The longest line, where no line is longer than mail programs wrap; 0 where the text is not wrapped.</summary>
    private static int WrapWidth((int Depth, string Content)[] lines)
    {
        var width = 0;
        foreach (var (depth, content) in lines)
        {
            if (depth > 0) continue;
            var length = content.TrimEnd().Length;
            if (length > LongestWrap && content.Contains(' ') && !content.Contains("http", StringComparison.OrdinalIgnoreCase)) return 0;
            if (length <= LongestWrap) width = Math.Max(width, length);
        }
        return width >= ShortestWrap ? width : 0;
    }

    private static bool Wraps((int Depth, string Content) line, (int Depth, string Content) next, int width)
    {
        var text = line.Content.TrimEnd();
        var following = next.Content.TrimStart();
        if (width == 0 || text.Length < ShortestWrap - 12 || following.Length == 0 || text.Length == 0) return false;
        if (!char.IsLetterOrDigit(following[0]) && following[0] is not ('(' or '"' or '«' or '€' or '/' or '\'')) return false;
        if (text.All(c => !char.IsLetterOrDigit(c))) return false;
        var blank = following.IndexOf(' ');
        var word = blank < 0 ? following.Length : blank;
        return text.Length + 1 + word > width;
    }
}
