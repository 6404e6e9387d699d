using System.Text;

namespace IodOutlook.MailReading.People;

/// <summary>Telephone numbers in running text, French by default, as E.164.</summary>
internal static class PhoneNumbers
{
    /// <param name="E164">"+33465712018".</param>
    public readonly record struct Hit(int Start, int Length, string E164);

    public static List<Hit> Find(string folded, int start, int end)
    {
        var hits = new List<Hit>();
        for (var i = start; i < end; i++)
        {
            if (!CanStart(folded, i, start) || Read(folded, i, end) is not { } hit) continue;
            hits.Add(hit);
            i = hit.Start + hit.Length - 1;
        }
        return hits;
    }

    private static bool CanStart(string text, int i, int start)
    {
        if (!(text[i] is '+' or '0' || (text[i] == '(' && i + 1 < text.Length && text[i + 1] is '+' or '0'))) return false;
        if (i == start) return true;
        var before = text[i - 1];
        if (char.IsLetterOrDigit(before) || before is '-' or '_' or '/' or '=' or '&' or '#') return before is '/' && i > 1 && text[i - 2] == ' ';
        // "12 450 000" and "TVA FR 00 812 …" go on from what stands before.
        if (before is ' ' or '.' && i > start + 1) return !char.IsAsciiDigit(text[i - 2]) && !(text[i] == '0' && i > start + 2 && text[i - 3] == 'f' && text[i - 2] == 'r');
        return before != ',' || i < start + 2 || !char.IsAsciiDigit(text[i - 2]);
    }

    private static Hit? Read(string text, int start, int end)
    {
        var digits = new StringBuilder(18);
        var plus = false;
        var last = start;
        for (int i = start, gap = 0; i < end && digits.Length <= 16; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
                last = i;
                gap = 0;
                if (IsComplete(digits, plus)) break;
            }
            else if (c == '+' && digits.Length == 0) plus = true;
            else if (c is ' ' or '.' or '-' or '(' or ')' or '/' && ++gap <= 3)
            {
                if (c == '/' && digits.Length >= 9) break;
            }
            else break;
        }
        if (last + 1 < end && (char.IsAsciiDigit(text[last + 1]) || (text[last + 1] is '.' or ',' or '/' or '-' && last + 2 < end && char.IsAsciiDigit(text[last + 2]) && !plus && digits.Length != 10))) return null;
        var number = Normalise(digits.ToString(), plus);
        return number is null ? null : new Hit(start, last + 1 - start + (last + 1 < end && text[start] == '(' && text[last + 1] == ')' ? 1 : 0), number);
    }

    /// <summary>A French number has a known length: what follows is another one ("02 61 91 44 09 02 61 …").</summary>
    private static bool IsComplete(StringBuilder digits, bool plus)
    {
        if (!plus && digits[0] == '0' && digits.Length >= 2 && digits[1] != '0') return digits.Length == 10;
        var text = digits.ToString();
        if (!plus && text.StartsWith("00", StringComparison.Ordinal)) text = text[2..];
        return text.StartsWith("330", StringComparison.Ordinal) ? text.Length == 12 : text.StartsWith("33", StringComparison.Ordinal) && text.Length == 11;
    }

    private static string? Normalise(string digits, bool plus)
    {
        var international = plus ? digits : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : null;
        if (international is not null) return International(international);
        return digits.Length == 10 && digits[0] == '0' && digits[1] is >= '1' and <= '9' ? "+33" + digits[1..] : null;
    }

    private static string? International(string digits)
    {
        if (digits.StartsWith("33", StringComparison.Ordinal))
        {
            var national = digits.Length > 2 && digits[2] == '0' ? digits[3..] : digits[2..];
            return national.Length == 9 && national[0] != '0' ? "+33" + national : null;
        }
        if (digits.Length is < 9 or > 15 || digits[0] == '0') return null;
        // The bracketed trunk zero of "+44 (0)20 …" and "+41 (0)22 …"; Italy keeps its zero.
        var trunk = digits.Length > 3 && digits[2] == '0' && !digits.StartsWith("39", StringComparison.Ordinal);
        return "+" + (trunk ? digits[..2] + digits[3..] : digits);
    }
}
