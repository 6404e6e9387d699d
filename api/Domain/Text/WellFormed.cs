using System.Text;

namespace IodOutlook.Domain.Text;

/// <summary>Text as every database and drive takes it: mails may hold halves of characters, and cutting may leave one.</summary>
public static class WellFormed
{
    /// <summary>The text with U+FFFD where half a character stood; U+FFFE, which no normalisation takes, counts as one.</summary>
    public static string Of(string text)
    {
        if (IsWellFormed(text))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.Value == NotACharacter ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return whole.ToString();
    }

    /// <summary>The beginning of a text, at most so many UTF-16 units and UTF-8 bytes, never ending inside a character.</summary>
    public static string Cut(string text, int units, int bytes = int.MaxValue)
    {
        int end = 0, size = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            size += rune.Utf8SequenceLength;
            if (end + rune.Utf16SequenceLength > units || size > bytes)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return text[..end];
    }

    private const int NotACharacter = 0xFFFE;

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || rune.Value == NotACharacter)
            {
                return false;
            }
        }

        return true;
    }
}
