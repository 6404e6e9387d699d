using IodOutlook.Documents.Pictures;
using IodOutlook.Documents.Quotes;

namespace IodOutlook.Documents.Scans;

/// <summary>Recognises a quote that comes back signed on paper, by the QR code beside its signature.</summary>
public static class QuoteScan
{
    private const float Sides = QrGrid.Size - 7;

    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private const int MostPages = 12;
    private const int MostCorners = 60;

    /// <summary>Which quote a scan is; null when it cannot be read or bears no mark of a quote. Its pages may lie on any side.</summary>
    /// <param name="file">A PNG, a JPEG, or a PDF as scanners make them: one JPEG a page.</param>
    public static QuoteMark? TryRead(byte[] file)
    {
        foreach (var picture in Pictures(file))
            if (MarkOn(file.AsSpan(picture)) is { } mark) return mark;
        return null;
    }

    /// <summary>The last pages first: the signature stands there.</summary>
    private static IEnumerable<Range> Pictures(byte[] file)
    {
        if (!file.AsSpan().StartsWith("%PDF-"u8)) return [0..];
        var pictures = new List<Range>();
        for (var at = 0; file.AsSpan(at).IndexOf("stream"u8) is var next and >= 0; at += next + 6)
        {
            var start = at + next + 6;
            while (start < file.Length && file[start] is (byte)'\r' or (byte)'\n') start++;
            var length = file.AsSpan(start).IndexOf("endstream"u8);
            if (length > 0 && file.AsSpan(start).StartsWith(Jpeg)) pictures.Add(start..(start + length));
        }

        pictures.Reverse();
        return pictures.Take(MostPages);
    }

    private static QuoteMark? MarkOn(ReadOnlySpan<byte> picture)
    {
        using var bitmap = PictureFile.TryDecode(picture, out _);
        if (bitmap is null) return null;
        var page = new ScannedPage(bitmap);
        return Corners(FinderPatterns.In(page)).Take(MostCorners).Select(corners => QrGrid.Read((row, column) => IsDark(page, corners, row, column)))
            .OfType<string>().Select(QuoteMark.TryRead).FirstOrDefault(mark => mark is not null);
    }

    /// <summary>Every three squares that stand as the corners of a code do: top left, top right, bottom left.</summary>
    private static IEnumerable<(Finder TopLeft, Finder TopRight, Finder BottomLeft)> Corners(IReadOnlyList<Finder> finders) =>
        from corner in finders
        from right in finders
        where right != corner && IsSide(corner, right)
        from below in finders
        where below != corner && below != right && IsSide(corner, below)
        let turn = (right.X - corner.X) * (below.Y - corner.Y) - (right.Y - corner.Y) * (below.X - corner.X)
        where turn > 0.9f * Distance(corner, right) * Distance(corner, below)
        select (corner, right, below);

    private static bool IsSide(Finder one, Finder other) => Distance(one, other) / ((one.Module + other.Module) / 2) is > 0.7f * Sides and < 1.3f * Sides;

    private static float Distance(Finder one, Finder other) => MathF.Sqrt((one.X - other.X) * (one.X - other.X) + (one.Y - other.Y) * (one.Y - other.Y));

    private static bool IsDark(ScannedPage page, (Finder TopLeft, Finder TopRight, Finder BottomLeft) corners, int row, int column)
    {
        var (u, v) = ((column - 3) / Sides, (row - 3) / Sides);
        var (origin, right, below) = corners;
        return page.IsDark(
            (int)MathF.Floor(origin.X + u * (right.X - origin.X) + v * (below.X - origin.X)),
            (int)MathF.Floor(origin.Y + u * (right.Y - origin.Y) + v * (below.Y - origin.Y)));
    }
}
