using System.Collections.Concurrent;
using IodOutlook.Documents.Layout;
using SkiaSharp;

namespace IodOutlook.Documents.Pictures;

/// <summary>
/// The firm's logo as documents show it: flattened on white and kept as a JPEG, which a PDF embeds as it is; so a page with a logo costs
/// no more than one without. A logo that cannot be read is left out, and the firm's name stands in its place.
/// </summary>
internal static class Logo
{
    private const int Remembered = 8;
    private const int MaxWidth = 760;
    private const int MaxHeight = 260;
    private static readonly ConcurrentDictionary<string, Artwork?> Known = new(StringComparer.Ordinal);

    public static Artwork? TryRead(string? dataUri)
    {
        if (string.IsNullOrWhiteSpace(dataUri)) return null;
        if (Known.TryGetValue(dataUri, out var artwork)) return artwork;
        if (Known.Count >= Remembered) Known.Clear();
        return Known[dataUri] = Read(dataUri);
    }

    private static Photo? Read(string dataUri)
    {
        var file = new byte[dataUri.Length];
        var comma = dataUri.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !Convert.TryFromBase64String(dataUri[(comma + 1)..], file, out var length)) return null;
        using var bitmap = PictureFile.TryDecode(file.AsSpan(0, length), out _);
        return bitmap is null ? null : Flatten(bitmap);
    }

    private static Photo Flatten(SKBitmap bitmap)
    {
        var scale = Math.Min(1f, Math.Min((float)MaxWidth / bitmap.Width, (float)MaxHeight / bitmap.Height));
        var info = new SKImageInfo(Math.Max(1, (int)MathF.Round(bitmap.Width * scale)), Math.Max(1, (int)MathF.Round(bitmap.Height * scale)), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(info);
        surface.Canvas.Clear(SKColors.White);
        using var image = SKImage.FromBitmap(bitmap);
        surface.Canvas.DrawImage(image, SKRect.Create(info.Width, info.Height), new SKSamplingOptions(SKCubicResampler.Mitchell));
        using var flat = surface.Snapshot();
        using var jpeg = flat.Encode(SKEncodedImageFormat.Jpeg, 94);
        return new Photo(SKImage.FromEncodedData(jpeg));
    }
}
