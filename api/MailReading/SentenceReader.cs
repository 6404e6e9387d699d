using System.Text.RegularExpressions;
using IodOutlook.MailReading.Attachments;
using IodOutlook.MailReading.Body;
using IodOutlook.MailReading.Dates;
using IodOutlook.MailReading.Mime;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading;

/// <summary>The sentences whose facts count, in the order of the mail: subject, fresh text, forwarded mails, file names, calendar.</summary>
internal static partial class SentenceReader
{
    private const int MostSentences = 1500;

    public static IReadOnlyList<Sentence> Read(MailParts parts, MailText body, Source subject, Source source, WebForm? form, DateOnly today, int tags)
    {
        var sentences = new List<Sentence>();
        if (subject.Text.Length > tags) sentences.Add(new Sentence(subject, tags, subject.Text.Length, Origin.Subject, today, -1, null));
        AddLines(sentences, body, source, form is null ? body.LinesOf(body.Own, LineRole.Text).Concat(body.LinesOf(body.Own, LineRole.SignOff).Where(l => !Wish().IsMatch(body.FoldedLine(l)))).Order() : FormLines(form), Origin.Current, today);
        foreach (var block in body.Blocks.Where(b => b.Forwarded)) AddForwarded(sentences, body, source, block, today);
        foreach (var calendar in parts.Calendars.Select(CalendarPart.Read).OfType<CalendarPart>().Take(1))
        {
            if (calendar.Summary.Length > 0) sentences.Add(Whole(new Source(EvidenceSource.Attachment, Cleaning.Clean(calendar.Summary), "text/calendar"), Origin.Calendar, today, -2));
        }
        foreach (var part in parts.Named.Where(p => AttachmentClassifier.ByName(p).Class != "signature-image").Take(50))
            sentences.Add(Whole(new Source(EvidenceSource.Attachment, part.Name, part.Name), Origin.FileName, today, -3 - part.Index, LengthOfStem(part.Name)));
        return sentences.Count > MostSentences ? sentences[..MostSentences] : sentences;
    }

    /// <summary>"Bonnes fêtes", "Bonne fin de semaine" say no date.</summary>
    [GeneratedRegex(@"^\W*((tres|bien|une|un|et|passez|excellente?) )*(bonnes?|bons?|belles?|beaux?|bel|excellente?s?|joyeuses?|joyeux|heureuses?|heureux|happy|have a|enjoy|merry)\b.{0,40}\b(fetes?|noel|paques|semaines?|week-? ?end|we|journees?|soirees?|matinees?|apres-midi|annee|ete|vacances|conges|rentree|lundi|mardi|mercredi|jeudi|vendredi|day|weekend|week|holidays?|christmas|easter|year|break)\b.{0,40}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Wish();

    private static IEnumerable<int> FormLines(WebForm form) => ((string[])["service", "position", "people", "place", "deadline", "budget"]).Select(f => form[f]?.Line).OfType<int>().Concat(form.MessageLines).Distinct().Order();

    private static Sentence Whole(Source source, Origin origin, DateOnly today, int paragraph, int? length = null) => new(source, 0, length ?? source.Text.Length, origin, today, paragraph, null);

    /// <summary>A file name without its extension, which is no part of a job or a number.</summary>
    private static int LengthOfStem(string name) => name.LastIndexOf('.') is > 0 and var dot && name.Length - dot <= 5 ? dot : name.Length;

    private static void AddForwarded(List<Sentence> sentences, MailText body, Source source, MailBlock block, DateOnly today)
    {
        var written = block.Date is { } date ? ParisTime.DayOf(date) : today;
        if (block.Header?.Subject is { Length: > 0 } subject && body.Text.IndexOf(subject, StringComparison.Ordinal) is >= 0 and var at)
            sentences.Add(new Sentence(source, at, at + subject.Length, Origin.Forwarded, written, body.LineAt(at), null));
        AddLines(sentences, body, source, body.LinesOf(block, LineRole.Text), Origin.Forwarded, written);
    }

    private static void AddLines(List<Sentence> sentences, MailText body, Source source, IEnumerable<int> lines, Origin origin, DateOnly today)
    {
        foreach (var line in lines)
        {
            var start = body.StartOf(line);
            foreach (var (from, to) in Text.Sentences.Of(body.Folded, start, start + body[line].Text.Length))
            {
                sentences.Add(new Sentence(source, from, to, origin, today, line, body[line]));
                if (sentences.Count > MostSentences) return;
            }
        }
    }
}
