using System.Xml.Linq;
using SkiaSharp;

namespace IodOutlook.Documents.Pictures;

/// <summary>The outline of one SVG shape.</summary>
internal static class SvgShape
{
    public static bool Knows(string name) => name is "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon";

    public static SKPath Of(XElement element)
    {
        if (element.Name.LocalName == "path")
            return SKPath.ParseSvgPathData(element.Attribute("d")?.Value ?? "") ?? throw LogoImport.Refused("Un tracé de ce dessin SVG est illisible.");
        using var builder = new SKPathBuilder();
        Add(element, builder);
        return builder.Detach();
    }

    private static void Add(XElement element, SKPathBuilder path)
    {
        float At(string name) => SvgNumbers.Length(element, name);
        switch (element.Name.LocalName)
        {
            case "rect":
                path.AddRoundRect(new SKRoundRect(SKRect.Create(At("x"), At("y"), At("width"), At("height")), Math.Max(At("rx"), At("ry"))));
                break;
            case "circle":
                path.AddCircle(At("cx"), At("cy"), At("r"));
                break;
            case "ellipse":
                path.AddOval(SKRect.Create(At("cx") - At("rx"), At("cy") - At("ry"), 2 * At("rx"), 2 * At("ry")));
                break;
            case "line":
                path.MoveTo(At("x1"), At("y1"));
                path.LineTo(At("x2"), At("y2"));
                break;
            default:
                path.AddPoly(Points(element), element.Name.LocalName == "polygon");
                break;
        }
    }

    private static SKPoint[] Points(XElement element)
    {
        var numbers = SvgNumbers.List(element.Attribute("points")?.Value);
        return [.. numbers.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new SKPoint(pair[0], pair[1]))];
    }
}
