using System.Net;

namespace IodOutlook.Outside.Mail;

/// <summary>What a person writes in a draft, plain, as the lines and the HTML that a mail carries.</summary>
internal static class OwnWords
{
    public static string Html(string own) => $"<div style=\"font-family:Calibri,Arial,sans-serif;font-size:11pt\">{Paragraphs(own)}</div>";

    // A mail's lines end in CR LF; a control character in them would end it early in some programs.
    public static string Lines(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).Replace("\n", "\r\n", StringComparison.Ordinal);

    private static string Paragraphs(string own) => string.Join("\r\n", Lines(own).Split("\r\n\r\n").Select(p =>
        $"<p>{WebUtility.HtmlEncode(p).Replace("\r\n", "<br>\r\n", StringComparison.Ordinal)}</p>"));
}
