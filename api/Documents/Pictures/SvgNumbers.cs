using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SkiaSharp;

namespace IodOutlook.Documents.Pictures;

internal static partial class SvgNumbers
{
    public static List<float> List(string? text) =>
        [.. Number().Matches(text ?? "").Select(match => float.Parse(match.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture))];

    /// <summary>The number of an attribute, its unit ignored; 0 without one.</summary>
    public static float Length(XElement element, string name) => List(element.Attribute(name)?.Value) is [var number, ..] ? number : 0;

    [GeneratedRegex(@"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")]
    private static partial Regex Number();
}

/// <summary>The transform attribute: a list of functions, the first one outermost.</summary>
internal static partial class SvgTransform
{
    public static SKMatrix Of(XElement element)
    {
        var matrix = SKMatrix.Identity;
        foreach (Match function in Function().Matches(element.Attribute("transform")?.Value ?? ""))
            matrix = matrix.PreConcat(One(function.Groups[1].Value, SvgNumbers.List(function.Groups[2].Value)));
        return matrix;
    }

    private static SKMatrix One(string name, List<float> n) => (name, n.Count) switch
    {
        ("translate", 1) => SKMatrix.CreateTranslation(n[0], 0),
        ("translate", 2) => SKMatrix.CreateTranslation(n[0], n[1]),
        ("scale", 1) => SKMatrix.CreateScale(n[0], n[0]),
        ("scale", 2) => SKMatrix.CreateScale(n[0], n[1]),
        ("rotate", 1) => SKMatrix.CreateRotationDegrees(n[0]),
        ("rotate", 3) => SKMatrix.CreateRotationDegrees(n[0], n[1], n[2]),
        ("matrix", 6) => new SKMatrix(n[0], n[2], n[4], n[1], n[3], n[5], 0, 0, 1),
        _ => throw LogoImport.Refused($"La transformation « {name} » de ce dessin SVG n’est pas comprise.")
    };

    [GeneratedRegex(@"(\w+)\s*\(([^)]*)\)")]
    private static partial Regex Function();
}
