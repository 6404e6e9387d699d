using System.Security.Cryptography;
using System.Text;

namespace IodOutlook.Documents.Layout;

/// <summary>
/// Skia draws the file's identifiers at random. They are replaced, length for length, by ones that depend on the content, so that the
/// same document is the same bytes: what was approved, sent and archived can be told by one hash.
/// </summary>
internal static class PdfIdentity
{
    private const int UuidLength = 36;
    private static readonly byte[] Room = Encoding.ASCII.GetBytes($"/ID [<{new string('0', 32)}> <{new string('0', 32)}>]");

    public static void Stamp(Span<byte> pdf)
    {
        Span<Range> places = stackalloc Range[8];
        var count = FindPlaces(pdf, places);
        foreach (var place in places[..count]) pdf[place].Fill((byte)'0');
        var hash = Convert.ToHexStringLower(SHA256.HashData(pdf));
        foreach (var place in places[..count]) Write(pdf[place], hash);
    }

    /// <summary>
    /// The trailer with its identifier in hexadecimal, whatever stood there: about once in seventy files Skia finds that its sixteen random
    /// bytes are shorter as text, and the file would be a few bytes shorter than its like.
    /// </summary>
    public static byte[] WithRoom(ReadOnlySpan<byte> trailer)
    {
        var output = new List<byte>(trailer.Length + Room.Length);
        while (trailer.Length > 0)
        {
            var length = PdfTokens.Next(trailer);
            if (trailer[..length].SequenceEqual("/ID"u8))
            {
                output.AddRange(Room);
                trailer = AfterArray(trailer[length..]);
                continue;
            }

            output.AddRange(trailer[..length]);
            trailer = trailer[length..];
        }

        return [.. output];
    }

    private static ReadOnlySpan<byte> AfterArray(ReadOnlySpan<byte> source)
    {
        while (source.Length > 0 && source[0] != ']') source = source[PdfTokens.Next(source)..];
        return source.Length > 0 ? source[1..] : source;
    }

    private static int FindPlaces(ReadOnlySpan<byte> pdf, Span<Range> places)
    {
        var count = 0;
        var trailer = pdf.LastIndexOf("/ID [<"u8);
        if (trailer >= 0)
        {
            var first = trailer + 6;
            places[count++] = first..(first + 32);
            var second = first + 32 + pdf[(first + 32)..].IndexOf((byte)'<') + 1;
            places[count++] = second..(second + 32);
        }

        var from = 0;
        while (count < places.Length && pdf[from..].IndexOf("uuid:"u8) is var next and >= 0)
        {
            from += next + 5;
            places[count++] = from..(from + UuidLength);
        }

        return count;
    }

    private static void Write(Span<byte> place, string hash)
    {
        var text = place.Length == UuidLength ? $"{hash[..8]}-{hash[8..12]}-8{hash[13..16]}-8{hash[17..20]}-{hash[20..32]}" : hash[..place.Length];
        Encoding.ASCII.GetBytes(text, place);
    }
}
