using IodOutlook.Documents.Layout;
using SkiaSharp;

namespace IodOutlook.Documents.Letters;

/// <summary>The firm's logo, out of its data URI.</summary>
internal static class Logo
{
    public static Artwork? TryRead(string? dataUri)
    {
        var comma = dataUri?.IndexOf(',', StringComparison.Ordinal) ?? -1;
        if (comma < 0) return null;
        using var data = SKData.CreateCopy(Convert.FromBase64String(dataUri![(comma + 1)..]));
        return SKImage.FromEncodedData(data) is { } image ? new Photo(image) : null;
    }
}
