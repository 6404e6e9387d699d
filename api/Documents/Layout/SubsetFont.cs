using System.Buffers.Binary;
using System.Text;

namespace IodOutlook.Documents.Layout;

/// <summary>
/// Writes a small TrueType font that holds only the glyphs a document uses, renumbered, with a character map of its own: the file
/// stays light, its fonts are embedded as TrueType, and every glyph can be read back as the character it stands for.
/// </summary>
internal static class SubsetFont
{
    private const int GlyphsOfOneDocument = 60_000;

    /// <param name="glyphs">The glyphs wanted, in their new order; the first is 0, the missing glyph.</param>
    /// <param name="characters">New glyph number of each character.</param>
    public static byte[] Write(FontTables source, IReadOnlyList<ushort> glyphs, IReadOnlyDictionary<int, ushort> characters, string name)
    {
        var all = glyphs.ToList();
        var outlines = Outlines(source, all);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["OS/2"] = source.Copy("OS/2"),
            ["cmap"] = CharacterMap(characters),
            ["glyf"] = [.. outlines.SelectMany(outline => outline)],
            ["head"] = Patched(source.Copy("head"), 50, 1),
            ["hhea"] = Patched(source.Copy("hhea"), 34, (ushort)all.Count),
            ["hmtx"] = [.. all.SelectMany(glyph => source.Metrics(glyph).ToArray())],
            ["loca"] = Locations(outlines),
            ["maxp"] = Patched(source.Copy("maxp"), 4, (ushort)all.Count),
            ["name"] = Names(name),
            ["post"] = Post(source.Copy("post"))
        };
        return Assemble(tables);
    }

    /// <summary>The outlines, four-byte aligned; the parts of composed glyphs are added at the end of the list as they are met.</summary>
    private static List<byte[]> Outlines(FontTables source, List<ushort> glyphs)
    {
        var outlines = new List<byte[]>(glyphs.Count);
        var numbers = new Dictionary<ushort, ushort>();
        for (var i = 0; i < glyphs.Count; i++) numbers.TryAdd(glyphs[i], (ushort)i);
        for (var i = 0; i < glyphs.Count && i < GlyphsOfOneDocument; i++)
        {
            var outline = source.Outline(glyphs[i]);
            var copy = new byte[(outline.Length + 3) & ~3];
            outline.CopyTo(copy);
            RenumberParts(copy, outline.Length, glyphs, numbers);
            outlines.Add(copy);
        }

        return outlines;
    }

    private static void RenumberParts(Span<byte> outline, int length, List<ushort> glyphs, Dictionary<ushort, ushort> numbers)
    {
        if (length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return;
        for (int at = 10, flags = 0x20; (flags & 0x20) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            if (!numbers.TryGetValue(part, out var number))
            {
                numbers[part] = number = (ushort)glyphs.Count;
                glyphs.Add(part);
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline[(at + 2)..], number);
            at += 4 + ((flags & 0x01) != 0 ? 4 : 2) + ((flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
    }

    private static byte[] Locations(List<byte[]> outlines)
    {
        var table = new byte[4 * (outlines.Count + 1)];
        var offset = 0;
        for (var i = 0; i < outlines.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * i), offset);
            offset += outlines[i].Length;
        }

        BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * outlines.Count), offset);
        return table;
    }

    /// <summary>Format 12, one group a character: it holds every plane.</summary>
    private static byte[] CharacterMap(IReadOnlyDictionary<int, ushort> characters)
    {
        var table = new byte[12 + 16 + 12 * characters.Count];
        var words = table.AsSpan();
        BinaryPrimitives.WriteUInt16BigEndian(words[2..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(words[4..], 3);
        BinaryPrimitives.WriteUInt16BigEndian(words[6..], 10);
        BinaryPrimitives.WriteInt32BigEndian(words[8..], 12);
        BinaryPrimitives.WriteUInt16BigEndian(words[12..], 12);
        BinaryPrimitives.WriteInt32BigEndian(words[16..], table.Length - 12);
        BinaryPrimitives.WriteInt32BigEndian(words[24..], characters.Count);
        var at = 28;
        foreach (var (character, glyph) in characters.OrderBy(pair => pair.Key))
        {
            BinaryPrimitives.WriteInt32BigEndian(words[at..], character);
            BinaryPrimitives.WriteInt32BigEndian(words[(at + 4)..], character);
            BinaryPrimitives.WriteInt32BigEndian(words[(at + 8)..], glyph);
            at += 12;
        }

        return table;
    }

    /// <summary>Family and PostScript name, the two that a PDF needs.</summary>
    private static byte[] Names(string name)
    {
        var text = Encoding.BigEndianUnicode.GetBytes(name);
        var table = new byte[6 + 2 * 12 + text.Length];
        var words = table.AsSpan();
        BinaryPrimitives.WriteUInt16BigEndian(words[2..], 2);
        BinaryPrimitives.WriteUInt16BigEndian(words[4..], 30);
        for (var i = 0; i < 2; i++)
        {
            var record = words[(6 + 12 * i)..];
            BinaryPrimitives.WriteUInt16BigEndian(record, 3);
            BinaryPrimitives.WriteUInt16BigEndian(record[2..], 1);
            BinaryPrimitives.WriteUInt16BigEndian(record[4..], 0x0409);
            BinaryPrimitives.WriteUInt16BigEndian(record[6..], (ushort)(i == 0 ? 1 : 6));
            BinaryPrimitives.WriteUInt16BigEndian(record[8..], (ushort)text.Length);
        }

        text.CopyTo(words[30..]);
        return table;
    }

    private static byte[] Post(byte[] source)
    {
        var table = source[..32];
        BinaryPrimitives.WriteInt32BigEndian(table, 0x00030000);
        return table;
    }

    private static byte[] Patched(byte[] table, int at, ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), value);
        return table;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var offset = 12 + 16 * tables.Count;
        var font = new byte[offset + tables.Values.Sum(table => (table.Length + 3) & ~3)];
        BinaryPrimitives.WriteInt32BigEndian(font, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)tables.Count);
        var entry = 12;
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(font, offset);
            var padded = font.AsSpan(offset, (table.Length + 3) & ~3);
            Encoding.ASCII.GetBytes(tag, font.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(entry + 4), Checksum(padded));
            BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(entry + 8), offset);
            BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(entry + 12), table.Length);
            offset += padded.Length;
            entry += 16;
        }

        return font;
    }

    private static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i += 4) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(table[i..]));
        return sum;
    }
}
