using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using IodOutlook.Documents.Layout;
using SkiaSharp;

namespace IodOutlook.Documents.Pictures;

/// <summary>
/// Reads the plain shapes of an SVG. An SVG is a program that somebody else wrote: whatever is not a shape is refused, not skipped, so
/// that no script runs, nothing is fetched, and no logo is printed by halves.
/// </summary>
internal sealed class SvgFile
{
    private const int MaxElements = 20_000;
    private static readonly string[] Silent = ["title", "desc", "metadata", "namedview"];
    private readonly List<(SKPath Path, Ink Ink)> _shapes = [];
    private int _elements;

    public static Drawing Read(byte[] file)
    {
        var root = Parse(file);
        if (root.Name.LocalName != "svg") throw LogoImport.Refused("Ce fichier n’est pas un dessin SVG.");
        var box = ViewBox(root);
        var svg = new SvgFile();
        svg.Walk(root, SKMatrix.CreateTranslation(-box.Left, -box.Top), SvgPaint.Default);
        if (svg._shapes.Count == 0) throw LogoImport.Refused("Ce dessin SVG ne contient aucune forme.");
        return new Drawing(box.Width, box.Height, svg._shapes);
    }

    private static XElement Parse(byte[] file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LogoImport.MaxFile };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file), settings);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            throw LogoImport.Refused("Ce fichier SVG est illisible ou contient une déclaration DOCTYPE : exportez-le en « SVG simple ».");
        }
    }

    private static SKRect ViewBox(XElement root)
    {
        var numbers = SvgNumbers.List(root.Attribute("viewBox")?.Value);
        var box = numbers.Count == 4
            ? SKRect.Create(numbers[0], numbers[1], numbers[2], numbers[3])
            : SKRect.Create(SvgNumbers.Length(root, "width"), SvgNumbers.Length(root, "height"));
        if (box.Width is > 0 and < 100_000 && box.Height is > 0 and < 100_000) return box;
        throw LogoImport.Refused("Ce dessin SVG n’a pas de dimensions (viewBox).");
    }

    private void Walk(XElement element, SKMatrix matrix, SvgPaint paint)
    {
        if (++_elements > MaxElements) throw LogoImport.Refused("Ce dessin SVG est trop compliqué pour un logo.");
        RefuseWhatIsNoShape(element);
        if (Silent.Contains(element.Name.LocalName)) return;
        paint = paint.With(element);
        matrix = matrix.PreConcat(SvgTransform.Of(element));
        if (element.Name.LocalName is "svg" or "g" or "defs")
        {
            foreach (var child in element.Elements()) Walk(child, matrix, paint);
            return;
        }

        using var outline = SvgShape.Of(element);
        Add(outline, matrix, paint);
    }

    private void Add(SKPath outline, SKMatrix matrix, SvgPaint paint)
    {
        outline.FillType = paint.EvenOdd ? SKPathFillType.EvenOdd : SKPathFillType.Winding;
        if (paint.Fill is { } fill) _shapes.Add((Moved(outline, matrix), fill));
        if (paint.Stroke is not { } stroke) return;
        using var pen = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = paint.StrokeWidth };
        using var line = pen.GetFillPath(outline);
        if (line is not null) _shapes.Add((Moved(line, matrix), stroke));
    }

    private static SKPath Moved(SKPath path, SKMatrix matrix)
    {
        var moved = new SKPath(path);
        moved.Transform(matrix);
        return moved;
    }

    private static void RefuseWhatIsNoShape(XElement element)
    {
        var name = element.Name.LocalName;
        if (name is "text" or "tspan") throw LogoImport.Refused("Ce dessin SVG contient du texte : convertissez-le en tracés.");
        if (name is "linearGradient" or "radialGradient" or "filter" or "mask" or "clipPath" or "pattern")
            throw LogoImport.Refused("Ce dessin SVG contient un dégradé, un masque ou un filtre : exportez le logo en PNG.");
        if (!Silent.Contains(name) && name is not ("svg" or "g" or "defs") && !SvgShape.Knows(name))
            throw LogoImport.Refused($"Ce dessin SVG contient un élément « {name} » : un logo ne contient que des formes.");
        foreach (var attribute in element.Attributes()) RefuseLinkOrScript(attribute);
    }

    private static void RefuseLinkOrScript(XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        if (attribute.IsNamespaceDeclaration) return;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) throw LogoImport.Refused("Ce dessin SVG contient un script : il est refusé.");
        if (name == "href" || attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
            throw LogoImport.Refused("Ce dessin SVG renvoie à autre chose que lui-même : il est refusé.");
    }
}
