using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace IodOutlook.Documents.Layout;

/// <summary>A font: its tables, and what is needed to shape text with it. Immutable, so threads share it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The few fonts live as long as the process.")]
internal sealed class FontFile
{
    private readonly Font _font;

    /// <summary>HarfBuzz reads from here for as long as it lives. (Blob.FromStream points at memory that the collector moves.)</summary>
    private readonly byte[] _pinned;

    public FontFile(byte[] bytes, string name)
    {
        Name = name;
        _pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(_pinned, 0);
        using var blob = new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(_pinned, 0), bytes.Length, MemoryMode.ReadOnly);
        using var face = new HarfBuzzSharp.Face(blob, 0);
        Tables = new FontTables(_pinned);
        UnitsPerEm = face.UnitsPerEm;
        _font = new Font(face);
        _font.SetFunctionsOpenType();
        _font.SetScale(UnitsPerEm, UnitsPerEm);
        _font.TryGetHorizontalFontExtents(out var extents);
        Ascent = extents.Ascender / (float)UnitsPerEm;
        Descent = -extents.Descender / (float)UnitsPerEm;
    }

    public string Name { get; }

    public FontTables Tables { get; }

    public int UnitsPerEm { get; }

    /// <summary>Above and below the baseline, in sizes.</summary>
    public float Ascent { get; }

    public float Descent { get; }

    public bool Has(int codePoint) => _font.TryGetNominalGlyph((uint)codePoint, out _);

    public void Shape(HarfBuzzSharp.Buffer buffer, Feature[] features) => _font.Shape(buffer, features);
}
