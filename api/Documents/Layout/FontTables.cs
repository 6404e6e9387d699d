using System.Buffers.Binary;
using System.Text;

namespace IodOutlook.Documents.Layout;

/// <summary>Finds the tables, outlines and metrics of a TrueType font.</summary>
internal sealed class FontTables
{
    private readonly byte[] _font;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly bool _longLocations;
    private readonly int _metricsCount;

    public FontTables(byte[] font)
    {
        _font = font;
        var count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var entry = font.AsSpan(12 + 16 * i, 16);
            _tables[Encoding.ASCII.GetString(entry[..4])] =
                (BinaryPrimitives.ReadInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
        }

        _longLocations = BinaryPrimitives.ReadInt16BigEndian(Table("head")[50..]) != 0;
        _metricsCount = BinaryPrimitives.ReadUInt16BigEndian(Table("hhea")[34..]);
    }

    public byte[] Copy(string tag) => Table(tag).ToArray();

    public ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var start = Location(glyph);
        return Table("glyf")[start..Location(glyph + 1)];
    }

    /// <summary>Advance and left side bearing; the last advance stands for all that follow it.</summary>
    public ReadOnlySpan<byte> Metrics(ushort glyph)
    {
        var table = Table("hmtx");
        if (glyph < _metricsCount) return table.Slice(4 * glyph, 4);
        byte[] metrics = [.. table.Slice(4 * (_metricsCount - 1), 2), .. table.Slice(4 * _metricsCount + 2 * (glyph - _metricsCount), 2)];
        return metrics;
    }

    private int Location(int glyph)
    {
        var table = Table("loca");
        return _longLocations ? BinaryPrimitives.ReadInt32BigEndian(table[(4 * glyph)..]) : 2 * BinaryPrimitives.ReadUInt16BigEndian(table[(2 * glyph)..]);
    }

    private ReadOnlySpan<byte> Table(string tag) => _font.AsSpan(_tables[tag].Offset, _tables[tag].Length);
}
