using System.Globalization;
using Ganss.Xss;
using IodOutlook.Outside.Mail;
using MimeKit;
using MimeKit.Text;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>The message answered, as it stands below the answer: attribution, text and HTML, with the pictures the HTML shows.</summary>
internal sealed record QuotedOriginal(string Attribution, string Text, string Html, IReadOnlyList<MimePart> Pictures)
{
    // Beyond these the quote would weigh more than it says: the text stands for the HTML, the pictures are left out.
    private const int LargestHtml = 1_000_000;
    private const int LargestText = 500_000;
    private const long LargestPictures = 5_000_000;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static QuotedOriginal Of(MimeMessage original)
    {
        var html = original.HtmlBody is { Length: > 0 and <= LargestHtml } body && !HtmlText.IsTooDeep(body) ? Sanitise(body) : null;
        var text = original.TextBody ?? HtmlText.Of(original.HtmlBody ?? "", LargestText + 1);
        if (text.Length > LargestText)
            text = text[..LargestText] + "\n[…]";
        var pictures = html is null ? [] : PicturesIn(html, original).ToList();
        return new(Attribute(original), text, html ?? TextToHtml(text), pictures);
    }

    private static string Attribute(MimeMessage original)
    {
        var who = original.From.Mailboxes.FirstOrDefault() ?? original.Sender;
        var name = who is null ? "l’expéditeur" : who.Name is { Length: > 0 } n ? $"{HeaderText.OneLine(n)} <{who.Address}>" : $"<{who.Address}>";
        if (original.Date <= DateTimeOffset.UnixEpoch)
            return $"{char.ToUpper(name[0], French)}{name[1..]} a écrit\u00A0:";
        var at = TimeZoneInfo.ConvertTime(original.Date, Paris);
        var day = at.Day == 1 ? "1er" : at.Day.ToString(French);
        return string.Create(French, $"Le {at:dddd} {day} {at:MMMM yyyy} à {at:HH:mm}, {name} a écrit\u00A0:");
    }

    // Only pictures that travel with the mail are kept: one on a server would tell its owner when the draft is opened.
    private static string Sanitise(string html)
    {
        var sanitiser = new HtmlSanitizer();
        sanitiser.AllowedSchemes.UnionWith(["mailto", "tel", "cid"]);
        sanitiser.AllowedAttributes.ExceptWith(["name", "background", "action"]);
        sanitiser.AllowedTags.ExceptWith(["form", "input", "button", "select", "textarea"]);
        sanitiser.AllowedCssProperties.ExceptWith(
            ["background", "background-image", "border-image", "border-image-source", "list-style", "list-style-image", "content", "cursor", "position"]);
        sanitiser.FilterUrl += (_, url) =>
        {
            if (url.Tag?.LocalName is "img" && !url.OriginalUrl.StartsWith("cid:", StringComparison.OrdinalIgnoreCase))
                url.SanitizedUrl = null;
        };
        return sanitiser.Sanitize(html);
    }

    private static IEnumerable<MimePart> PicturesIn(string html, MimeMessage original)
    {
        var room = LargestPictures;
        foreach (var part in original.BodyParts.OfType<MimePart>())
            if (part.ContentId is { Length: > 0 } id && part.ContentType.IsMimeType("image", "*") && Shows(html, id)
                && part.Content?.Stream is { } bytes && (room -= bytes.Length) > 0)
                yield return part;
    }

    private static bool Shows(string html, string id) =>
        html.Contains($"cid:{id}", StringComparison.OrdinalIgnoreCase) || html.Contains($"cid:{Uri.EscapeDataString(id)}", StringComparison.OrdinalIgnoreCase);

    private static string TextToHtml(string text) => $"<pre style=\"font-family:inherit;white-space:pre-wrap\">{HtmlUtils.HtmlEncode(text)}</pre>";
}
