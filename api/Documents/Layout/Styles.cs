using System.Globalization;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Layout;

internal enum Face
{
    Regular,
    SemiBold,
    Italic
}

/// <summary>One face of one family: what a word is shaped with.</summary>
internal readonly record struct Cut(DocumentFont Family, Face Face);

internal enum Align
{
    Left,
    Right,
    Centre
}

/// <summary>An opaque colour: nothing printed here is transparent, so every viewer and printer shows the same.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads #RRGGBB.</summary>
    public static bool TryParse(string? text, out Ink ink)
    {
        ink = default;
        if (text is not { Length: 7 } || text[0] != '#') return false;
        if (!int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)) return false;
        ink = new Ink((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
        return true;
    }

    /// <summary>This colour on white paper, as if it covered only that part of it (0 to 1).</summary>
    public Ink Tint(float strength) => new(Fade(Red, strength), Fade(Green, strength), Fade(Blue, strength));

    /// <summary>This colour, darkened until small text in it reads well on white (WCAG contrast 4.5).</summary>
    public Ink Readable()
    {
        var ink = this;
        while (1.05 / (ink.Luminance() + 0.05) < 4.5) ink = new Ink((byte)(ink.Red * 0.94), (byte)(ink.Green * 0.94), (byte)(ink.Blue * 0.94));
        return ink;
    }

    private static byte Fade(byte channel, float strength) => (byte)MathF.Round(255 - (255 - channel) * strength);

    private double Luminance() => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}

internal sealed record TextStyle(float Size, Ink Ink)
{
    public DocumentFont Family { get; init; }

    public Face Face { get; init; }

    public Cut Cut => new(Family, Face);

    public Align Align { get; init; }

    /// <summary>Distance between baselines, in sizes.</summary>
    public float Leading { get; init; } = 1.4f;

    /// <summary>Every digit as wide as the next, so that amounts stand in columns.</summary>
    public bool Tabular { get; init; }

    /// <summary>Room added after each letter, in sizes; for small capitals lines only.</summary>
    public float Tracking { get; init; }

    public float LineHeight => Size * Leading;
}
