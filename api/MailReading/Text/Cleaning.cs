using System.Text;

namespace IodOutlook.MailReading.Text;

/// <summary>Makes any text safe to show and to match: composed accents, no invisible characters, no broken surrogates, mojibake undone.</summary>
internal static class Cleaning
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Lazy<Encoding> Windows1252 = new(() =>
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!);

    public static string Clean(string text)
    {
        if (IsPlain(text)) return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++) AppendSafely(kept, text, i);
        var safe = RepairTwiceEncoded(kept.ToString());
        return safe.IsNormalized(NormalizationForm.FormC) ? safe : safe.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Undoes UTF-8 read as Windows-1252 ("Ã©" for "é"), line by line, where the result is valid and the tell-tale pairs disappear.</summary>
    public static string RepairTwiceEncoded(string text)
    {
        if (!text.Contains('Ã') && !text.Contains('Â') && !text.Contains("â€", StringComparison.Ordinal)) return text;
        return string.Join('\n', text.Split('\n').Select(RepairLine));
    }

    private static string RepairLine(string line)
    {
        if (line.AsSpan().IndexOfAny('Ã', 'Â', 'â') < 0) return line;
        try
        {
            var repaired = StrictUtf8.GetString(Windows1252.Value.GetBytes(line));
            return repaired.Length < line.Length ? repaired : line;
        }
        catch (ArgumentException)
        {
            return RepairWords(line);
        }
    }

    /// <summary>A line that mixes damaged and sound words (a signature appended later) is repaired word by word.</summary>
    private static string RepairWords(string line)
    {
        var words = line.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].AsSpan().IndexOfAny('Ã', 'Â', 'â') < 0) continue;
            try
            {
                words[i] = StrictUtf8.GetString(Windows1252.Value.GetBytes(words[i]));
            }
            catch (ArgumentException)
            {
                // Sound as it is: "Â" and "â" are also French letters.
            }
        }
        return string.Join(' ', words);
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' and not ('\n' or '\t') or > '\u02AF' or '\u00AD' or '\u007F' or 'Ã' or 'Â' or 'â') return false;
        }
        return true;
    }

    private static void AppendSafely(StringBuilder kept, string text, int i)
    {
        var c = text[i];
        if (IsInvisible(c)) return;
        var broken = char.IsSurrogate(c) && !IsPaired(text, i);
        kept.Append(broken ? '\uFFFD' : c is < ' ' and not ('\n' or '\t') ? ' ' : c);
    }

    private static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);

    private static bool IsInvisible(char c) => c is '\0' or '\r' or '\u00AD' or '\uFEFF' or '\u034F' or '\u061C'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F');
}
