using SkiaSharp;

namespace IodOutlook.Documents.Scans;

/// <summary>A scan as dark and light: a point is dark when it is darker than the paper around it, so that a grey corner does not hide what stands in it.</summary>
internal sealed class ScannedPage
{
    private const int LongestSide = 2_600;
    private const int Neighbourhood = 24;
    private const float Darker = 0.82f;
    private readonly bool[] _dark;

    public ScannedPage(SKBitmap picture)
    {
        using var grey = Grey(picture);
        (Width, Height) = (grey.Width, grey.Height);
        _dark = Dark(grey.GetPixelSpan(), grey.RowBytes);
    }

    public int Width { get; }

    public int Height { get; }

    public bool IsDark(int x, int y) => x >= 0 && y >= 0 && x < Width && y < Height && _dark[y * Width + x];

    private static SKBitmap Grey(SKBitmap picture)
    {
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(picture.Width, picture.Height));
        var grey = new SKBitmap(new SKImageInfo(Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale)), SKColorType.Gray8, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(grey);
        canvas.Clear(SKColors.White);
        using var image = SKImage.FromBitmap(picture);
        canvas.DrawImage(image, SKRect.Create(grey.Width, grey.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return grey;
    }

    /// <summary>Against the mean of the square around each point, by sums over the rectangle from the corner.</summary>
    private bool[] Dark(ReadOnlySpan<byte> pixels, int rowBytes)
    {
        var sums = new int[(Width + 1) * (Height + 1)];
        for (var y = 0; y < Height; y++)
            for (int x = 0, row = 0; x < Width; x++)
                sums[(y + 1) * (Width + 1) + x + 1] = sums[y * (Width + 1) + x + 1] + (row += pixels[y * rowBytes + x]);
        var dark = new bool[Width * Height];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                dark[y * Width + x] = pixels[y * rowBytes + x] < Darker * MeanAround(sums, x, y);
        return dark;
    }

    private float MeanAround(int[] sums, int x, int y)
    {
        var (left, top, right, bottom) = (Math.Max(0, x - Neighbourhood), Math.Max(0, y - Neighbourhood), Math.Min(Width, x + Neighbourhood), Math.Min(Height, y + Neighbourhood));
        var stride = Width + 1;
        var sum = sums[bottom * stride + right] - sums[top * stride + right] - sums[bottom * stride + left] + sums[top * stride + left];
        return (float)sum / Math.Max(1, (right - left) * (bottom - top));
    }
}
