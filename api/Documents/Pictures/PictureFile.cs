using SkiaSharp;

namespace IodOutlook.Documents.Pictures;

/// <summary>Opens PNG and JPEG files that somebody else made, with a bound on the room they may take.</summary>
internal static class PictureFile
{
    private const long MaxPixels = 40_000_000;

    /// <param name="problem">Why there is no picture, in French.</param>
    public static SKBitmap? TryDecode(ReadOnlySpan<byte> file, out string problem)
    {
        problem = "Ce fichier n’est pas une image PNG ou JPEG lisible.";
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg)) return null;
        if ((long)codec.Info.Width * codec.Info.Height > MaxPixels)
        {
            problem = "Cette image est trop grande : 40 millions de pixels au plus.";
            return null;
        }

        return Decode(codec);
    }

    /// <summary>All of the picture or nothing: half a logo is not printed.</summary>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success) return bitmap;
        bitmap.Dispose();
        return null;
    }
}
