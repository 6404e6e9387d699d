using System.Text;
using MimeKit;

namespace IodOutlook.MailReading.Mime;

/// <summary>Bytes of a text part to text, whatever its charset parameter claims.</summary>
internal static class CharsetDecoding
{
    /// <summary>Beyond this a text part is no letter any more; the rest is not read.</summary>
    public const int MaxBytes = 2_000_000;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string TextOf(TextPart part) => Decode(BytesOf(part).Span, part.ContentType.Charset);

    public static ReadOnlyMemory<byte> BytesOf(MimePart part, int max = MaxBytes)
    {
        if (part.Content is null) return default;
        var limited = new LimitedStream(max);
        try
        {
            part.Content.DecodeTo(limited);
        }
        catch (LimitReachedException)
        {
            // The first bytes are enough: that is what the limit is for.
        }
        return limited.Written;
    }

    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        var declared = Named(charset);
        // Valid UTF-8 with accents is UTF-8, even where an older charset is declared: no French text is so by chance.
        if (declared is null or UTF8Encoding || declared.IsSingleByte) return Utf8OrElse(bytes, declared is UTF8Encoding or null ? Windows1252 : declared);
        return declared.GetString(bytes);
    }

    private static string Utf8OrElse(ReadOnlySpan<byte> bytes, Encoding other)
    {
        if (System.Text.Ascii.IsValid(bytes)) return Encoding.ASCII.GetString(bytes);
        try
        {
            return StrictUtf8.GetString(WithoutCutCharacter(bytes));
        }
        catch (DecoderFallbackException)
        {
            return other.GetString(bytes);
        }
    }

    private static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < MaxBytes) return bytes;
        var end = bytes.Length;
        while (end > bytes.Length - 4 && (bytes[end - 1] & 0xC0) == 0x80) end--;
        return bytes[..(end - 1)];
    }

    private static Encoding? Named(string? charset)
    {
        if (string.IsNullOrWhiteSpace(charset)) return null;
        var name = charset.Trim().Trim('"', '\'').ToLowerInvariant();
        // Mail programs write Windows-1252 under these names (curly quotes, the euro sign).
        if (name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "ansi" or "cp1252" or "ansi_x3.4-1968") return Windows1252;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private sealed class LimitReachedException : IOException;

    private sealed class LimitedStream(int max) : MemoryStream
    {
        public ReadOnlyMemory<byte> Written => GetBuffer().AsMemory(0, (int)Length);

        public override void Write(byte[] buffer, int offset, int count)
        {
            var room = max - (int)Length;
            base.Write(buffer, offset, Math.Min(count, room));
            if (count > room) throw new LimitReachedException();
        }
    }
}
