using System.Reflection;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Layout;

/// <summary>The bundled faces, opened when first asked for: a host that prints nothing pays nothing.</summary>
internal static class FontShelf
{
    private static readonly int FacesOfAFamily = Enum.GetValues<Face>().Length;

    private static readonly Lazy<FontFile>[] Faces = [.. Enum.GetValues<DocumentFont>().SelectMany(family => Enum.GetValues<Face>().Select(face => Bundled($"{family}-{face}")))];

    /// <summary>Asked in this order for what the wanted face lacks: Greek and Cyrillic are in Inter; then other scripts, then pictographs.</summary>
    private static readonly Lazy<FontFile>[] Others =
        [Faces[0], Bundled("NotoSansHebrew"), Bundled("NotoSansArabic"), Bundled("NotoSansSC-1"), Bundled("NotoSansSC-2"), Bundled("NotoSansSC-3"), Bundled("NotoEmoji")];

    public static FontFile? Fallback(int codePoint) => Array.Find(Others, font => font.Value.Has(codePoint))?.Value;

    public static FontFile Of(Cut cut) => Faces[(int)cut.Family * FacesOfAFamily + (int)cut.Face].Value;

    private static Lazy<FontFile> Bundled(string name) => new(() => new FontFile(Read($"IodOutlook.Documents.Fonts.{name}.ttf"), name));

    private static byte[] Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
