using IodOutlook.MailReading.Attachments;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Needs;

/// <summary>A need that only an attached document tells ("vous trouverez notre besoin ci-joint"): low confidence, with the document as its source.</summary>
internal static class AttachedNeeds
{
    public static IReadOnlyList<NeedReading> Read(Letter letter)
    {
        var matcher = ServiceMatcher.For(letter.Context.Services);
        foreach (var part in letter.Parts.Named.Where(p => AttachmentClassifier.ByName(p).Class is "requirements" or "job-description" or "other").Take(5))
        {
            var source = new Source(EvidenceSource.Attachment, AttachmentText.FirstWords(part), part.Name);
            var sentences = Sentences.Of(source.Folded, 0, source.Text.Length).Select(s => new Sentence(source, s.Start, s.End, Origin.AttachmentText, letter.Today, 0, null)).Take(200).ToList();
            if (FirstService(matcher, sentences) is { } need) return [need];
        }
        return [];
    }

    private static NeedReading? FirstService(ServiceMatcher matcher, List<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (matcher.Find(sentence.Tokens) is not [var hit, ..]) continue;
            var position = sentences.SelectMany(PositionFinder.Find).Where(p => p.Score >= 5).MaxBy(p => p.Score);
            var people = Headcounts.Find(sentence).MaxBy(c => c.Score);
            return new NeedReading(
                sentence.Field(hit.Code, Confidence.Low, hit.Start, hit.End - hit.Start, "need.service.attachment"),
                position?.Sentence.Field(position.Value, Confidence.Low, position.Start, position.Length, position.Rule),
                people?.Sentence.Field(people.Value, Confidence.Low, people.Start, people.Length, people.Rule),
                null);
        }
        return null;
    }
}
