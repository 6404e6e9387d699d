using System.Reflection;

namespace IodOutlook.Documents.Layout;

/// <summary>The bundled faces, opened when first asked for: a host that prints nothing pays nothing.</summary>
internal static class FontShelf
{
    private static readonly Lazy<FontFile>[] Faces = [Bundled("Inter-Regular"), Bundled("Inter-SemiBold"), Bundled("Inter-Italic")];

    public static FontFile Of(Face face) => Faces[(int)face].Value;

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
