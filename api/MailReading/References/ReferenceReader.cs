using System.Text.RegularExpressions;
using IodOutlook.MailReading.Body;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.References;

/// <summary>Numbers of quotes, proposals and orders: those the mail says, and those of the message it answers.</summary>
internal static partial class ReferenceReader
{
    public static IReadOnlyList<Field<string>> Read(Letter letter, MailKind kind)
    {
        if (kind == MailKind.Bounce) return FromNewWords(letter, subjectOnly: true);
        var found = FromNewWords(letter, subjectOnly: false);
        // A new demand over an old thread does not take the old number.
        var answers = kind is MailKind.Acceptance or MailKind.Refusal or MailKind.QuoteQuestion or MailKind.DemandUpdate;
        if (found.Count == 0 && answers) AddQuoted(letter, found);
        return found;
    }

    private static List<Field<string>> FromNewWords(Letter letter, bool subjectOnly)
    {
        var found = new List<Field<string>>();
        AddFrom(letter.SubjectSource, 0, letter.SubjectSource.Text.Length, "reference.subject", found);
        if (subjectOnly) return found;
        foreach (var sentence in letter.Text) AddFrom(sentence.Source, sentence.Start, sentence.End, "reference.text", found);
        foreach (var sentence in letter.Sentences.Where(s => s.Origin == Origin.FileName)) AddFrom(sentence.Source, 0, sentence.End, "reference.file", found);
        return found;
    }

    private static void AddQuoted(Letter letter, List<Field<string>> found)
    {
        foreach (var block in letter.Body.Blocks.Where(b => b.Depth == 1 && !b.Forwarded).Take(1))
        {
            if (block.Header?.Subject is { } subject) AddFrom(new Source(EvidenceSource.Header, subject, "Subject"), 0, subject.Length, "reference.quoted", found);
            foreach (var line in block.Lines.Where(l => letter.Body.Roles[l] == LineRole.Text))
                AddFrom(letter.BodySource, letter.Body.StartOf(line), letter.Body.StartOf(line) + letter.Body[line].Text.Length, "reference.quoted", found);
        }
    }

    private static void AddFrom(Source source, int start, int end, string rule, List<Field<string>> found)
    {
        foreach (var (from, length) in Find(source.Folded, start, end))
        {
            var value = source.Text.Substring(from, length);
            if (found.Any(f => Key(f.Value).EndsWith(Key(value), StringComparison.Ordinal))) continue;
            found.RemoveAll(f => Key(value).EndsWith(Key(f.Value), StringComparison.Ordinal));
            found.Add(source.Field(value, rule == "reference.quoted" ? Confidence.Medium : Confidence.High, from, length, rule));
        }
    }

    private static string Key(string value) => new([.. Folding.Fold(value).Where(char.IsLetterOrDigit)]);

    internal static IEnumerable<(int Start, int Length)> Find(string folded, int start, int end)
    {
        var text = folded[start..end];
        foreach (Match match in Ours().Matches(text))
        {
            if (!IsJoined(text, match.Index, match.Length)) yield return (start + match.Index, match.Length);
        }
        foreach (Match match in Labelled().Matches(text))
        {
            var number = match.Groups["number"];
            if (IsReference(number.Value, match.Value, text, number.Index + number.Length)) yield return (start + number.Index, number.Length);
        }
    }

    private static bool IsJoined(string text, int start, int length) => start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '-') || (start + length < text.Length && char.IsLetterOrDigit(text[start + length]));

    /// <summary>"devis du 12/05" and "commande de 3 évaluations" hold no number; a date or an amount is none either.</summary>
    private static bool IsReference(string number, string whole, string text, int end)
    {
        var digits = number.Count(char.IsAsciiDigit);
        if (digits < 3 || (end < text.Length && text[end] is '€' or '%')) return false;
        if (DateLike().IsMatch(number) && !whole.Contains('°') && !whole.Contains("ref", StringComparison.Ordinal)) return false;
        if (number.Length == 4 && number.StartsWith("20", StringComparison.Ordinal)) return false;
        return !text[end..].TrimStart().StartsWith('€') && !text[end..].TrimStart().StartsWith("eur", StringComparison.Ordinal);
    }

    /// <summary>The shapes of our own numbers, old and new: DEV-2026-0031, D-0926/14, P26-041, P-2605-B, CMD-2026-0007, DEM-2026-0042.</summary>
    [GeneratedRegex(@"\b((dev|dem|cmd|pro|prop|off|fa|bc|bdc|po|qt|quo|d|p|cde)[-_ ]?(20)?\d{2}[-_/]\d{2,5}([-_/][a-z0-9]{1,5})?|(dev|cmd|prop|d|p)-\d{3,6}([-/][a-z0-9]{1,4})?)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Ours();

    [GeneratedRegex(@"\b(devis|proposition|offre|quote|quotation|proposal|commande|bon de commande|order|po|bdc|bc|purchase order|engagement|marche|lettre de commande)\b[ _]{0,2}(commerciale |ferme |d'achat |number |no\.? ?|num(ero)? ?)?(ref(erence)?\.? ?:? ?|n ?[°o]\.? ?:? ?|n\. ?|numero ?:? ?|# ?|: ?)?(?<number>[a-z]{0,5}[-_/]?\d[a-z0-9]*([-_/.][a-z0-9]+){0,4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex DateLike();
}
