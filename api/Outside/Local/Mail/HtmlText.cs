using System.Text;
using MimeKit.Text;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>The text of a piece of HTML, line by line as a person sees it.</summary>
internal static class HtmlText
{
    private static readonly HashSet<HtmlTagId> Silent = [HtmlTagId.Head, HtmlTagId.Script, HtmlTagId.Style, HtmlTagId.Title, HtmlTagId.Object];
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
