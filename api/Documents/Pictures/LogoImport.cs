using IodOutlook.Documents.Layout;
using IodOutlook.Domain.Process;
using SkiaSharp;

namespace IodOutlook.Documents.Pictures;

/// <summary>Takes the file a person gives as the firm's logo, and says what is wrong with it rather than print it badly.</summary>
public static class LogoImport
{
    public const int MaxFile = 5_000_000;
    private const int MaxKept = 300_000;
    private const int Width = 1_000;
    private const int Height = 400;

    /// <summary>The logo as a PNG data URI, of a size that prints well; a PNG, a JPEG, or an SVG of plain shapes.</summary>
    /// <exception cref="InvalidValueException">The file is none of these, is too large, or holds what a logo must not; the sentence says which.</exception>
    public static string ToDataUri(byte[] file)
    {
        if (file.Length > MaxFile) throw Refused("Ce fichier dépasse 5 Mo : exportez le logo en plus petit.");
        using var bitmap = LooksLikeSvg(file) ? Rasterise(SvgFile.Read(file)) : PictureFile.TryDecode(file, out var problem) ?? throw Refused(problem);
        using var reduced = Reduce(bitmap);
        using var png = reduced.Encode(SKEncodedImageFormat.Png, 100);
        return png.Size <= MaxKept ? "data:image/png;base64," + Convert.ToBase64String(png.AsSpan()) : AsPhoto(reduced);
    }

    /// <summary>A photograph is too large as a PNG; on white paper nobody sees that it became a JPEG.</summary>
    private static string AsPhoto(SKImage image)
    {
        using var surface = SKSurface.Create(new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.DrawImage(image, SKRect.Create(image.Width, image.Height), new SKSamplingOptions(SKCubicResampler.Mitchell));
        using var flat = surface.Snapshot();
        using var jpeg = flat.Encode(SKEncodedImageFormat.Jpeg, 90);
        return "data:image/jpeg;base64," + Convert.ToBase64String(jpeg.AsSpan());
    }

    internal static InvalidValueException Refused(string sentence) => new("logo", sentence);

    private static bool LooksLikeSvg(byte[] file)
    {
        var start = System.Text.Encoding.UTF8.GetString(file, 0, Math.Min(file.Length, 2_000));
        return start.Contains("<svg", StringComparison.OrdinalIgnoreCase) || start.TrimStart('\ufeff', ' ', '\r', '\n').StartsWith("<?xml", StringComparison.Ordinal);
    }

    private static SKBitmap Rasterise(Drawing drawing)
    {
        var scale = Math.Min(Width / drawing.Width, Height / drawing.Height);
        var bitmap = new SKBitmap(Math.Max(1, (int)MathF.Round(drawing.Width * scale)), Math.Max(1, (int)MathF.Round(drawing.Height * scale)));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        drawing.Draw(canvas, 0, 0, bitmap.Width, bitmap.Height);
        return bitmap;
    }

    private static SKImage Reduce(SKBitmap bitmap)
    {
        var scale = Math.Min(1f, Math.Min((float)Width / bitmap.Width, (float)Height / bitmap.Height));
        var info = new SKImageInfo(Math.Max(1, (int)MathF.Round(bitmap.Width * scale)), Math.Max(1, (int)MathF.Round(bitmap.Height * scale)));
        using var surface = SKSurface.Create(info);
        using var image = SKImage.FromBitmap(bitmap);
        surface.Canvas.DrawImage(image, SKRect.Create(info.Width, info.Height), new SKSamplingOptions(SKCubicResampler.Mitchell));
        return surface.Snapshot();
    }
}
