using System.Globalization;
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
        return ColourMark(element, name);
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

    private static LineMarks ColourMark(IElement element, string name)
    {
        var colour = name == "font" ? element.GetAttribute("color") : ColourOf(element.GetAttribute("style"));
        return (colour is null ? null : Components(colour.Trim().ToLowerInvariant())) is var (red, green, blue) ? Family(red, green, blue) : LineMarks.None;
    }

    /// <summary>Of the tones that programs offer ("#C00000", "#0070C0"), the one a person would name.</summary>
    private static LineMarks Family(int red, int green, int blue)
    {
        if (red >= 150 && green < 100 && blue < 100) return LineMarks.Red;
        if (blue >= 110 && red < 110 && blue > green) return LineMarks.Blue;
        return green >= 100 && red < 130 && blue < 130 && green > red ? LineMarks.Green : LineMarks.None;
    }

    private static (int Red, int Green, int Blue)? Components(string colour)
    {
        switch (colour)
        {
            case "red": return (255, 0, 0);
            case "blue" or "navy": return (0, 0, 200);
            case "green": return (0, 128, 0);
        }
        if (colour.Length == 7 && colour[0] == '#' && int.TryParse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex)) return (hex >> 16, (hex >> 8) & 255, hex & 255);
        if (!colour.StartsWith("rgb", StringComparison.Ordinal)) return null;
        var parts = colour.Split('(', ',', ')');
        return parts.Length >= 4 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var r) && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var g) && int.TryParse(parts[3], CultureInfo.InvariantCulture, out var b) ? (r, g, b) : null;
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
