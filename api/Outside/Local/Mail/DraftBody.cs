using AngleSharp.Html.Parser;
using IodOutlook.Outside.Mail;
using MimeKit;
using MimeKit.Text;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>
/// The two faces of a draft's text, plain and HTML, and the seam between what the person writes and the original quoted below. The seam is an element of the HTML that
/// no quoted mail can imitate (ids are taken out of what is quoted); in the plain text it is the block of quoted lines at the end with the line above it.
/// </summary>
internal static class DraftBody
{
    private const string QuoteId = "iod-quote";

    public static string Text(string own, QuotedOriginal? quote) => quote is null
        ? OwnWords.Lines(own)
        : $"{OwnWords.Lines(own)}\r\n\r\n{quote.Attribution}\r\n{string.Join("\r\n", OwnWords.Lines(quote.Text).TrimEnd().Split("\r\n").Select(Quoted))}\r\n";

    public static string Html(string own, QuotedOriginal? quote) => Page(own, quote is null ? "" : QuoteHtml(quote));

    public static string QuoteHtml(QuotedOriginal quote) => $"<div id=\"{QuoteId}\"><p>{HtmlUtils.HtmlEncode(quote.Attribution)}</p>"
        + $"<blockquote type=\"cite\" style=\"margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex\">{quote.Html}</blockquote></div>";

    /// <summary>The same draft with other words of the person; what is quoted, and all that is attached, stays.</summary>
    public static void Replace(MimeMessage draft, string own)
    {
        var (plain, html) = Parts(draft);
        var quote = QuoteOf(html);
        if (plain is not null)
            SetText(plain, OwnWords.Lines(own) + (quote.Length > 0 ? Split(plain.Text).Quoted : ""));
        if (html is not null)
            SetText(html, Page(own, quote));
        if (plain is null && html is null)
            Begin(draft, own);
    }

    /// <summary>What the person wrote, above the quoted original; everything when nothing tells the two apart.</summary>
    public static string TextAboveQuote(MimeMessage draft)
    {
        var (plain, html) = Parts(draft);
        var own = plain is null ? HtmlText.Of(html?.Text ?? "")
            : QuoteOf(html).Length > 0 ? Split(plain.Text).Own
            : plain.Text;
        return own.ReplaceLineEndings("\n");
    }

    public static TextPart Part(string subtype, string text)
    {
        var part = new TextPart(subtype);
        SetText(part, text);
        return part;
    }

    private static void SetText(TextPart part, string text)
    {
        part.SetText(System.Text.Encoding.UTF8, text);
        part.ContentTransferEncoding = ContentEncoding.QuotedPrintable;
    }

    private static void Begin(MimeMessage draft, string own)
    {
        var text = Part("plain", OwnWords.Lines(own));
        draft.Body = draft.Body is null ? text : new Multipart("mixed") { text, draft.Body };
    }

    private static (TextPart? Plain, TextPart? Html) Parts(MimeMessage draft)
    {
        var texts = draft.BodyParts.OfType<TextPart>().Where(p => !p.IsAttachment).ToList();
        return (texts.FirstOrDefault(p => p.IsPlain), texts.FirstOrDefault(p => p.IsHtml));
    }

    private static string QuoteOf(TextPart? html) =>
        html is null || HtmlText.IsTooDeep(html.Text) ? "" : new HtmlParser().ParseDocument(html.Text).GetElementById(QuoteId)?.OuterHtml ?? "";

    // What is quoted begins at the blank line before the attribution, and is the whole end of the text.
    private static (string Own, string Quoted) Split(string text)
    {
        var lines = text.ReplaceLineEndings("\r\n").Split("\r\n");
        var end = lines.Length - (lines[^1].Length == 0 ? 1 : 0);
        var first = end;
        while (first > 0 && lines[first - 1].StartsWith('>'))
            first--;
        return first < 3 || first == end
            ? (text, "")
            : (string.Join("\r\n", lines[..(first - 2)]), $"\r\n\r\n{string.Join("\r\n", lines[(first - 1)..])}");
    }

    private static string Page(string own, string quote) =>
        $"<!DOCTYPE html>\r\n<html lang=\"fr\"><head><meta charset=\"utf-8\"></head><body>\r\n"
        + $"{OwnWords.Html(own)}\r\n{quote}\r\n</body></html>\r\n";

    private static string Quoted(string line) => line.Length == 0 ? ">" : line[0] == '>' ? ">" + line : "> " + line;
}
