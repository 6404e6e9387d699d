using IodOutlook.MailReading.Dates;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Body;

/// <summary>Finds where a quoted or forwarded mail begins: a block of header lines, a separator, or a sentence such as "Le … a écrit :".</summary>
internal static class QuoteHeaders
{
    private const int LongestBlock = 14;

    public static QuoteHeader? At(IReadOnlyList<Line> lines, int i)
    {
        var text = lines[i].Text;
        if (text.Length is 0 or > 600) return null;
        return Separated(lines, i) ?? Block(lines, i) ?? Attributions.At(lines, i);
    }

    private static QuoteHeader? Separated(IReadOnlyList<Line> lines, int i)
    {
        var kind = Separators.KindOf(lines[i].Text);
        if (kind == SeparatorKind.None) return null;
        var next = NextText(lines, i + 1);
        var block = next < lines.Count && next - i <= 4 ? Block(lines, next) ?? Attributions.At(lines, next) : null;
        if (kind == SeparatorKind.Rule) return block is null ? null : block with { Lines = block.Lines + next - i };
        bool? forwards = kind == SeparatorKind.Forward ? true : null;
        return block is null
            ? new QuoteHeader(1, forwards, null, null, null, null)
            : block with { Lines = block.Lines + next - i, Forwards = forwards ?? block.Forwards };
    }

    private static int NextText(IReadOnlyList<Line> lines, int i)
    {
        while (i < lines.Count && lines[i].IsBlank) i++;
        return i;
    }

    private static QuoteHeader? Block(IReadOnlyList<Line> lines, int start)
    {
        if (!HeaderLabels.TryRead(lines[start].Text, out _, out _)) return null;
        var values = new Dictionary<HeaderField, string>();
        var end = Collect(lines, start, values);
        if (!IsHeader(values)) return null;
        var (name, address) = SplitAddress(values.GetValueOrDefault(HeaderField.From));
        return new QuoteHeader(end - start, null, name, address, HeaderDates.Read(values.GetValueOrDefault(HeaderField.Date)), values.GetValueOrDefault(HeaderField.Subject),
            values.GetValueOrDefault(HeaderField.To), values.GetValueOrDefault(HeaderField.Cc));
    }

    private static int Collect(IReadOnlyList<Line> lines, int start, Dictionary<HeaderField, string> values)
    {
        var end = start;
        HeaderField? open = null;
        var blanks = 0;
        for (var i = start; i < lines.Count && i - start < LongestBlock; i++)
        {
            var text = lines[i].Text;
            if (text.Length == 0)
            {
                // One blank line may stand between header lines, never two.
                if (++blanks > 1 || open is null) break;
                continue;
            }
            if (HeaderLabels.TryRead(text, out var field, out var value))
            {
                if (values.ContainsKey(field) || (blanks > 0 && values.ContainsKey(HeaderField.Subject))) break;
                values[field] = value;
                open = field;
            }
            else if (!Continues(values, open, text, blanks)) break;
            else values[open!.Value] = (values[open.Value] + ' ' + text).Trim();
            blanks = 0;
            end = i + 1;
        }
        return end;
    }

    /// <summary>A label alone on its line has its value on the next; a long list of addresses goes on.</summary>
    private static bool Continues(Dictionary<HeaderField, string> values, HeaderField? open, string text, int blanks)
    {
        if (open is not { } field || blanks > 0) return false;
        var value = values[field];
        if (value.Length == 0) return text.Length < 200;
        return field is HeaderField.To or HeaderField.Cc && (value.EndsWith(';') || value.EndsWith(',') || text.StartsWith('<')) && text.Contains('@');
    }

    private static bool IsHeader(Dictionary<HeaderField, string> values)
    {
        if (!values.TryGetValue(HeaderField.From, out var from) || from.Length == 0) return false;
        return values.Count >= 3 || (values.Count == 2 && (from.Contains('@') || values.ContainsKey(HeaderField.Date)));
    }

    /// <summary>"Marie Dupont &lt;m.dupont@x&gt;", "m.dupont@x", "Marie Dupont [mailto:m.dupont@x]".</summary>
    public static (string? Name, string? Address) SplitAddress(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return (null, null);
        var address = EmailAddresses.FirstIn(value);
        var cut = address is null ? value : value[..Math.Max(0, value.IndexOf(address, StringComparison.Ordinal))];
        cut = cut.TrimEnd(' ', '<', '[');
        if (cut.IndexOf("mailto:", StringComparison.OrdinalIgnoreCase) is var mailto and >= 0) cut = cut[..mailto];
        var name = Cleaning.Clean(cut).Trim(' ', '<', '[', '(', '"', '\'', '«', '»', '*', ',', ';', '\u00A0');
        if (name.IndexOf(" via ", StringComparison.Ordinal) is var via and > 0) name = name[..via];
        return (name.Length == 0 ? null : name, address);
    }
}
