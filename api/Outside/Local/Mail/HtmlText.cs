using System.Text;
using MimeKit.Text;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>The text of a piece of HTML, line by line as a person sees it.</summary>
internal static class HtmlText
{
    private static readonly HashSet<HtmlTagId> Silent = [HtmlTagId.Head, HtmlTagId.Script, HtmlTagId.Style, HtmlTagId.Title, HtmlTagId.Object];
    private const int Deepest = 400;

    // Elements that end by themselves, and nest no deeper for being left open.
    private static readonly HashSet<HtmlTagId> LeftOpen =
    [
        HtmlTagId.P, HtmlTagId.LI, HtmlTagId.TD, HtmlTagId.TH, HtmlTagId.TR, HtmlTagId.DT, HtmlTagId.DD, HtmlTagId.Option, HtmlTagId.Br, HtmlTagId.HR, HtmlTagId.Image,
        HtmlTagId.Meta, HtmlTagId.Link, HtmlTagId.Input, HtmlTagId.Col, HtmlTagId.Area, HtmlTagId.Base, HtmlTagId.Wbr, HtmlTagId.Embed, HtmlTagId.Source,
    ];
    private static readonly HashSet<HtmlTagId> Lines =
    [
        HtmlTagId.Br, HtmlTagId.P, HtmlTagId.Div, HtmlTagId.LI, HtmlTagId.TR, HtmlTagId.Table, HtmlTagId.BlockQuote, HtmlTagId.HR, HtmlTagId.UL, HtmlTagId.OL, HtmlTagId.Pre,
        HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.H5, HtmlTagId.H6,
    ];

    /// <param name="html">Any HTML, broken too.</param>
    /// <param name="atMost">Reading stops soon after this many characters.</param>
    public static string Of(string html, int atMost = int.MaxValue)
    {
        var text = new StringBuilder();
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        HtmlTagId? silent = null;
        while (text.Length < atMost && tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
                silent = Tag(text, tag, silent);
            else if (silent is null && token is HtmlDataToken data and not HtmlScriptDataToken)
                Words(text, data.Data);
        }
        return text.ToString().Trim();
    }

    /// <summary>
    /// True for HTML nested so deep that only malice explains it: the tree that a parser would build of it overflows the stack, and nothing can catch that.
    /// </summary>
    public static bool IsTooDeep(string html)
    {
        var tokens = new HtmlTokenizer(new StringReader(html));
        var depth = 0;
        while (depth < Deepest && tokens.ReadNextToken(out var token))
            if (token is HtmlTagToken tag && !tag.IsEmptyElement && !LeftOpen.Contains(tag.Id))
                depth = tag.IsEndTag ? Math.Max(0, depth - 1) : depth + 1;
        return depth >= Deepest;
    }

    private static HtmlTagId? Tag(StringBuilder text, HtmlTagToken tag, HtmlTagId? silent)
    {
        if (silent is not null)
            return tag.IsEndTag && tag.Id == silent ? null : silent;
        if (Silent.Contains(tag.Id) && !tag.IsEndTag && !tag.IsEmptyElement)
            return tag.Id;
        if (tag.Id == HtmlTagId.TD && tag.IsEndTag)
            Words(text, " ");
        // Two line ends at most: one paragraph parted from the next, whatever the number of nested blocks.
        if (Lines.Contains(tag.Id) && !EndsWith(text, "\n\n") && (tag.Id == HtmlTagId.Br || tag.Id == HtmlTagId.P || !EndsWith(text, "\n")))
            text.Append('\n');
        return null;
    }

    private static void Words(StringBuilder text, string data)
    {
        foreach (var c in data)
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
    }

    private static bool EndsWith(StringBuilder text, string end) =>
        text.Length == 0 || text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;
}
