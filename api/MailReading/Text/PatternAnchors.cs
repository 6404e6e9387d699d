namespace IodOutlook.MailReading.Text;

/// <summary>
/// Finds, in a pattern, words one of which every match must contain. A text without any of them need not be searched:
/// that is what makes some hundreds of patterns cheap.
/// </summary>
internal static class PatternAnchors
{
    private const int ShortestAnchor = 2;

    /// <summary>The words, or null where no such words can be told.</summary>
    public static IReadOnlyList<string>? Of(string pattern)
    {
        var at = 0;
        var found = Alternatives(pattern, ref at);
        return at >= pattern.Length ? found : null;
    }

    private static List<string>? Alternatives(string p, ref int at)
    {
        List<string>? all = [];
        while (true)
        {
            var one = Sequence(p, ref at);
            if (one is null) all = null;
            else all?.AddRange(one);
            if (at >= p.Length || p[at] != '|') return all;
            at++;
        }
    }

    /// <summary>The best anchors among the parts of a sequence: the longer the shortest word, the better.</summary>
    private static List<string>? Sequence(string p, ref int at)
    {
        List<string>? best = null;
        var run = "";
        while (at < p.Length && p[at] is not ('|' or ')'))
        {
            if (p[at] == '(')
            {
                best = Better(best, run);
                run = "";
                best = Better(best, Group(p, ref at));
                continue;
            }
            var literal = Literal(p, ref at);
            var optional = SkipQuantifier(p, ref at, out var repeats);
            if (literal is { } c && !optional) run += c;
            if (literal is null || optional || repeats)
            {
                best = Better(best, run);
                run = "";
            }
        }
        return Better(best, run);
    }

    private static List<string>? Group(string p, ref int at)
    {
        at++;
        var looksAround = at + 1 < p.Length && p[at] == '?' && p[at + 1] is '!' or '=';
        if (looksAround) at += 2;
        else if (at < p.Length && p[at] == '?') at = p.IndexOf(p[at + 1] == '<' ? '>' : ':', at) + 1;
        var inner = Alternatives(p, ref at);
        at++;
        return SkipQuantifier(p, ref at, out _) || looksAround ? null : inner;
    }

    private static List<string>? Better(List<string>? best, string run) => run.Trim().Length < ShortestAnchor ? best : Better(best, [run]);

    private static List<string>? Better(List<string>? best, List<string>? other)
    {
        if (other is null || other.Count == 0 || other.Exists(w => w.Trim().Length < ShortestAnchor)) return best;
        return best is null || Worth(other) > Worth(best) ? other : best;
    }

    private static double Worth(List<string> words) => Math.Min(6, words.Min(w => w.Trim().Length)) - (0.02 * words.Count);

    /// <summary>One element: its character, or null where it stands for several or for a place ("\b", "[a-z]", ".").</summary>
    private static char? Literal(string p, ref int at)
    {
        var c = p[at++];
        if (c == '[')
        {
            at = p.IndexOf(']', p[at] == ']' || p[at] == '^' ? at + 1 : at) + 1;
            return null;
        }
        if (c == '\\')
        {
            var escaped = p[at++];
            if (escaped == 'p') at = p.IndexOf('}', at) + 1;
            return char.IsLetterOrDigit(escaped) ? null : escaped;
        }
        return c is '.' or '^' or '$' ? null : c;
    }

    /// <summary>True for "?", "*" and "{0,…}": the element may be missing.</summary>
    private static bool SkipQuantifier(string p, ref int at, out bool repeats)
    {
        repeats = false;
        if (at >= p.Length) return false;
        var optional = p[at] is '?' or '*';
        if (p[at] is '?' or '*' or '+')
        {
            repeats = p[at] != '?';
            at++;
        }
        else if (p[at] == '{')
        {
            optional = p[at + 1] == '0';
            repeats = true;
            at = p.IndexOf('}', at) + 1;
        }
        if (repeats && at < p.Length && p[at] == '?') at++;
        return optional;
    }
}
