using AngleSharp.Dom;

namespace IodOutlook.MailReading.Body;

/// <summary>What ids, classes and inline styles of mail programs mean.</summary>
internal static class HtmlStyles
{
    public static bool IsQuote(IElement element, string name)
    {
        if (name == "blockquote") return true;
        var classes = element.ClassName ?? "";
        return (classes.Contains("gmail_quote", StringComparison.Ordinal) && !HasChildQuote(element))
            || classes.Contains("yahoo_quoted", StringComparison.Ordinal)
            || classes.Contains("protonmail_quote", StringComparison.Ordinal);
    }

    /// <summary>Gmail puts its attribution line and a blockquote in one div: the blockquote counts, not the div around it.</summary>
    private static bool HasChildQuote(IElement element) => element.QuerySelector("blockquote") is not null;

    public static bool IsReplyHeader(IElement element)
    {
        var id = element.Id ?? "";
        if (id is "divRplyFwdMsg" or "appendonsend" or "mail-editor-reference-message-container" || id.EndsWith("_divRplyFwdMsg", StringComparison.Ordinal)) return true;
        var classes = element.ClassName ?? "";
        if (classes.Contains("moz-cite-prefix", StringComparison.Ordinal) || classes.Contains("gmail_attr", StringComparison.Ordinal)) return true;
        var style = element.GetAttribute("style") ?? "";
        return style.Contains("border-top", StringComparison.OrdinalIgnoreCase) && style.Contains("solid #E1E1E1", StringComparison.OrdinalIgnoreCase)
            || style.Contains("solid #B5C4DF", StringComparison.OrdinalIgnoreCase);
    }

    public static LineMarks MarksOf(IElement element, string name)
    {
        if (name == "li") return LineMarks.Bullet;
        var id = element.Id ?? "";
        var classes = element.ClassName ?? "";
        if (id.EndsWith("Signature", StringComparison.OrdinalIgnoreCase) || classes.Contains("gmail_signature", StringComparison.Ordinal)
            || classes.Contains("moz-signature", StringComparison.Ordinal) || element.HasAttribute("data-smartmail"))
            return LineMarks.Signature;
        if (classes.Contains("MsoListParagraph", StringComparison.Ordinal)) return LineMarks.Bullet;
        return IsColoured(element, name) ? LineMarks.Coloured : LineMarks.None;
    }

    public static bool KeepsBreaks(IElement element) => (element.GetAttribute("style") ?? "").Contains("white-space: pre", StringComparison.OrdinalIgnoreCase);

    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        var style = element.GetAttribute("style");
        if (string.IsNullOrEmpty(style)) return false;
        var compact = style.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return compact.Contains("display:none", StringComparison.Ordinal)
            || compact.Contains("visibility:hidden", StringComparison.Ordinal)
            || compact.Contains("mso-hide:all", StringComparison.Ordinal)
            || compact.Contains("max-height:0", StringComparison.Ordinal)
            || compact.Contains("font-size:0", StringComparison.Ordinal)
            || compact.Contains("font-size:1px", StringComparison.Ordinal)
            || (compact.Contains("opacity:0", StringComparison.Ordinal) && !compact.Contains("opacity:0.", StringComparison.Ordinal));
    }

    private static bool IsColoured(IElement element, string name)
    {
        var colour = name == "font" ? element.GetAttribute("color") : ColourOf(element.GetAttribute("style"));
        if (colour is null) return false;
        var c = colour.Trim().ToLowerInvariant();
        return c is "red" or "blue" or "green" or "purple" or "#ff0000" or "#c00000" or "#0070c0" or "#00b050" or "#7030a0" or "#1f497d" or "#0000ff" or "#2f5496" or "#4472c4"
            or "rgb(255, 0, 0)" or "rgb(192, 0, 0)" or "rgb(0, 112, 192)" or "rgb(0, 176, 80)" or "rgb(0, 0, 255)" or "rgb(200, 38, 19)" or "rgb(12, 100, 192)";
    }

    private static string? ColourOf(string? style)
    {
        if (style is null) return null;
        foreach (var rule in style.Split(';'))
        {
            var colon = rule.IndexOf(':');
            if (colon > 0 && rule.AsSpan(0, colon).Trim().Equals("color", StringComparison.OrdinalIgnoreCase)) return rule[(colon + 1)..];
        }
        return null;
    }
}
