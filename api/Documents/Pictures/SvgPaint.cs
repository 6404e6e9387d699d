using System.Globalization;
using System.Xml.Linq;
using IodOutlook.Documents.Layout;
using SkiaSharp;

namespace IodOutlook.Documents.Pictures;

/// <summary>How shapes are painted: what an element says, or what it inherits.</summary>
internal sealed record SvgPaint(Ink? Fill, Ink? Stroke, float StrokeWidth, bool EvenOdd)
{
    public static SvgPaint Default { get; } = new(new Ink(0, 0, 0), null, 1, false);

    public SvgPaint With(XElement element) => new(
        Colour(Value(element, "fill"), Fill),
        Colour(Value(element, "stroke"), Stroke),
        Value(element, "stroke-width") is { } width && SvgNumbers.List(width) is [var number, ..] ? number : StrokeWidth,
        Value(element, "fill-rule") is { } rule ? rule == "evenodd" : EvenOdd);

    /// <summary>A style declaration wins over the attribute of the same name.</summary>
    private static string? Value(XElement element, string name)
    {
        foreach (var declaration in (element.Attribute("style")?.Value ?? "").Split(';'))
        {
            var parts = declaration.Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts[0] == name) return parts[1];
        }

        return element.Attribute(name)?.Value.Trim();
    }

    private static Ink? Colour(string? text, Ink? inherited)
    {
        if (text is null or "inherit") return inherited;
        if (text is "none" or "transparent") return null;
        if (text is "currentColor") return new Ink(0, 0, 0);
        if (text.StartsWith("rgb(", StringComparison.Ordinal) && SvgNumbers.List(text[4..].TrimEnd(')')) is [var r, var g, var b]) return new Ink((byte)r, (byte)g, (byte)b);
        if (text[0] == '#' && SKColor.TryParse(text, out var colour)) return new Ink(colour.Red, colour.Green, colour.Blue);
        return text switch
        {
            "black" => new Ink(0, 0, 0),
            "white" => new Ink(255, 255, 255),
            "red" => new Ink(255, 0, 0),
            "green" => new Ink(0, 128, 0),
            "blue" => new Ink(0, 0, 255),
            "grey" or "gray" => new Ink(128, 128, 128),
            "navy" => new Ink(0, 0, 128),
            "orange" => new Ink(255, 165, 0),
            _ => throw LogoImport.Refused($"La couleur « {text} » n’est pas comprise : utilisez la forme #rrvvbb.")
        };
    }
}
