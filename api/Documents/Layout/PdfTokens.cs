using System.Buffers.Text;

namespace IodOutlook.Documents.Layout;

/// <summary>Cuts the dictionaries of a PDF into tokens (ISO 32000-1, 7.2).</summary>
internal static class PdfTokens
{
    /// <summary>How long the first token is: a string, a name or word, or a run of anything else.</summary>
    public static int Next(ReadOnlySpan<byte> source) => source[0] switch
    {
        (byte)'(' => Literal(source),
        (byte)'/' => 1 + Word(source[1..]),
        (byte)'<' when source.Length > 1 && source[1] != '<' => source.IndexOf((byte)'>') + 1,
        (byte)'<' => 2,
        var first when IsWord(first) => Word(source),
        _ => 1
    };

    /// <summary>« 12 0 R » at the start; null when something else is.</summary>
    public static (int Number, int Length)? ReferenceIn(ReadOnlySpan<byte> source)
    {
        if (!char.IsAsciiDigit((char)source[0]) || !Utf8Parser.TryParse(source, out int number, out var digits)) return null;
        return source[digits..].StartsWith(" 0 R"u8) ? (number, digits + 4) : null;
    }

    public static bool IsTaggedFont(ReadOnlySpan<byte> token)
    {
        if (token.Length < 9 || token[0] != '/' || token[7] != '+') return false;
        foreach (var letter in token[1..7])
            if (!char.IsAsciiLetterUpper((char)letter)) return false;
        return true;
    }

    private static int Literal(ReadOnlySpan<byte> source)
    {
        var depth = 0;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\\') i++;
            else if (source[i] == '(') depth++;
            else if (source[i] == ')' && --depth == 0) return i + 1;
        }

        return source.Length;
    }

    private static int Word(ReadOnlySpan<byte> source)
    {
        var length = 0;
        while (length < source.Length && IsWord(source[length])) length++;
        return length;
    }

    private static bool IsWord(byte value) => value > ' ' && value is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'/' or (byte)'{' or (byte)'}' or (byte)'%');
}
