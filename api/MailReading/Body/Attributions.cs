using System.Text.RegularExpressions;
using IodOutlook.MailReading.Dates;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Body;

/// <summary>The sentence above a quoted mail: "Le 3 oct. 2025 à 16:20, Jean Dupont &lt;j@x&gt; a écrit :", in one to four lines.</summary>
internal static partial class Attributions
{
    private const int MostLines = 5;
    private const int LongestLength = 320;

    public static QuoteHeader? At(IReadOnlyList<Line> lines, int i)
    {
        var joined = "";
        for (var n = 1; n <= MostLines && i + n <= lines.Count; n++)
        {
            var line = lines[i + n - 1];
            if (line.IsBlank || (n > 1 && line.Quote < lines[i].Quote)) return null;
            joined = n == 1 ? line.Text : joined + ' ' + line.Text;
            if (joined.Length > LongestLength) return null;
            if (n == 1 && !CanStart(joined)) return null;
            var folded = Folding.Fold(joined).Trim();
            // Whole on its own line, it does not begin on the line above: "Il est fermé" opens none.
            if (IsAttribution(folded)) return n > 1 && Openings().IsMatch(Folding.Fold(line.Text)) && IsAttribution(Folding.Fold(line.Text).Trim()) ? null : Read(joined, n);
            if (SentenceEnd().IsMatch(folded)) return null;
        }
        return null;
    }

    private static bool CanStart(string line)
    {
        var folded = Folding.Fold(line.Length > 60 ? line[..60] : line).TrimStart(' ', '*', '-', '>');
        return Openings().IsMatch(folded) || line.Contains('@') || line.EndsWith(':');
    }

    private static bool IsAttribution(string folded) =>
        (WroteAtEnd().IsMatch(folded) && (folded.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || folded.Contains('@')))
        || IsoDate().IsMatch(folded) || WroteInside().IsMatch(folded) || DateFrom().IsMatch(folded);

    private static QuoteHeader Read(string sentence, int lines)
    {
        var address = EmailAddresses.FirstIn(sentence);
        return new QuoteHeader(lines, null, NameIn(sentence, address), address, HeaderDates.Read(sentence), null) { IsAttribution = true };
    }

    /// <summary>The name stands before the address, or between the hour and the verb.</summary>
    private static string? NameIn(string sentence, string? address)
    {
        var end = address is null ? -1 : sentence.IndexOf(address, StringComparison.Ordinal);
        if (end < 0) end = Verb().Match(Folding.Fold(sentence)) is { Success: true } verb ? verb.Index : sentence.Length;
        var before = sentence[..end].TrimEnd(' ', '<', '"', '(', '[', ',', '\u00A0');
        var comma = before.LastIndexOf(',');
        var start = Math.Max(comma + 1, AfterLastDigit(before));
        var name = before[start..].Trim(' ', '"', '\'', ',', '<', '*');
        if (name.StartsWith("par ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        return name.Length is > 1 and < 80 ? name : null;
    }

    private static int AfterLastDigit(string text)
    {
        var digit = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (digit < 0) return 0;
        var blank = text.IndexOf(' ', digit);
        return blank < 0 ? text.Length : blank + 1;
    }

    [GeneratedRegex(@"^\W{0,4}(le|on|am|el|il|op|den|em|dnia|at|in|om|a|en|pa|dne|kl|date|lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|from|quoting|\d{1,4})\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Openings();

    // Not the full stop of an abbreviated month.
    [GeneratedRegex(@"\w{5,}[.!?]$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(a ecrit|ont ecrit|a envoye|ecrivait|ecrit|wrote|writes|said|schrieb|escribio|escribi.|ha scritto|scrisse|schreef|skrev|escreveu|napisa.a?|napsal|kirjoitti|irta|yazdi|написал.?|пише|wrote the following)( le .{6,60}| on .{6,60})? ?:? ?\W{0,4}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WroteAtEnd();

    [GeneratedRegex(@"\b(a ecrit|a envoye|ecrivait|ecrit|wrote|writes|said|schrieb|escribio|ha scritto|schreef|skrev|escreveu|napisa.a?|napsal|kirjoitti)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Verb();

    /// <summary>The verb before the name or the day: "Am 03.02.2016 schrieb Max M. &lt;m@x&gt;:", "Max M. &lt;m@x&gt; schrieb am Fr., 28. Apr. 2017:".</summary>
    [GeneratedRegex(@"^.{4,160}\b(a ecrit|ecrivait|wrote|schrieb|skrev|schreef|escribio|escreveu|ha scritto|napisal\w*|napsal|kirjoitti) (.{0,120}@[^ ]+|(am|le|on|den|op|il|el|em|dnia) .{6,60}) ?:$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WroteInside();

    /// <summary>"Wednesday, 17 November 2021, 3:32 PM +0300 from john@x.com &lt;john@x.com&gt;:".</summary>
    [GeneratedRegex(@"^\W{0,4}[a-z]{3,10}\.?,? .{0,40}\b\d{4}\b.{0,30}\b(from|de|von|par|by) .{0,60}@[^ ]+( <[^>]+>)? ?:$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex DateFrom();

    [GeneratedRegex(@"^\W{0,4}\d{4}[-/]\d{1,2}[-/]\d{1,2} (\d{1,2}:\d{2} )?((gmt|utc) ?[+-]\d{1,2}:?\d{0,2} )?.{2,120}(:|@[^ ]+>)$|^\W{0,4}\d{4}-\d{2}-\d{2} \d{1,2}:\d{2} (gmt|utc) ?[+-]\d{1,2}:?\d{0,2} .{2,60}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex IsoDate();
}
