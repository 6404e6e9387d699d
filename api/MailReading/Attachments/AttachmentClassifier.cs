using IodOutlook.MailReading.Body;
using IodOutlook.MailReading.Mime;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Attachments;

/// <summary>What a named part is: by its name, its type and, where the name says nothing, its first words.</summary>
internal static class AttachmentClassifier
{
    public readonly record struct Verdict(string Class, int Weight, string Rule, int Start, int Length);

    public static Verdict ByName(NamedPart part)
    {
        if (part.MediaType is "text/calendar") return new Verdict("calendar", 9, "attachment.type", 0, part.Name.Length);
        var raw = Folding.Fold(part.Name);
        if (IsImage(part) && ImageVerdict(part, raw) is { Weight: > 0 } image) return image;
        var spoken = Spoken(raw);
        Verdict best = new("other", 0, "attachment.unknown", 0, part.Name.Length);
        foreach (var rule in Lexicon.Default.Rules("attachment"))
        {
            if (rule.Value == "signature-image") continue;
            var text = rule.Value == "calendar" ? raw : spoken;
            if (rule.Weight > best.Weight && rule.Pattern.Match(text) is { Success: true } match && IsAllowed(rule.Value, spoken)) best = new Verdict(rule.Value, rule.Weight, rule.Id, match.Index, match.Length);
        }
        return best;
    }

    /// <summary>"Proposition.pdf" is ours unless it is signed; "commande" in "commande publique" is no order.</summary>
    private static bool IsAllowed(string value, string name) => value switch
    {
        "signed-quote" => name.Contains("devis", StringComparison.Ordinal) || name.Contains("dev ", StringComparison.Ordinal) || name.Contains("propos", StringComparison.Ordinal) || name.Contains("offre", StringComparison.Ordinal) || name.Contains("convention", StringComparison.Ordinal) || name.Contains("contrat", StringComparison.Ordinal) || name.Contains("quote", StringComparison.Ordinal)
            || name.Contains("bpa", StringComparison.Ordinal) || name.Contains("bon pour accord", StringComparison.Ordinal) || name.Contains("lettre de mission", StringComparison.Ordinal) || References.ReferenceReader.Find(name.Replace(' ', '-'), 0, name.Length).Any() || name.Contains("signe", StringComparison.Ordinal),
        "purchase-order" => !name.Contains("publique", StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>The class that most of its first words speak for.</summary>
    private static Field<string>? ByText(NamedPart part)
    {
        var text = AttachmentText.FirstWords(part);
        if (text.Length < 20) return null;
        var source = new Source(EvidenceSource.Attachment, text, part.Name);
        foreach (var rule in Lexicon.Default.Rules("attachment-text").OrderByDescending(r => r.Weight))
        {
            var matches = rule.Pattern.Matches(source.Folded);
            if (matches.Count >= (rule.Value is "cv" ? 2 : 1)) return source.Field(rule.Value, Confidence.Medium, matches[0].Index, matches[0].Length, rule.Id);
        }
        return null;
    }

    private static bool IsImage(NamedPart part) => part.MediaType.StartsWith("image/", StringComparison.Ordinal);

    private static Verdict ImageVerdict(NamedPart part, string raw)
    {
        var named = Lexicon.Default.Rules("attachment").First(r => r.Value == "signature-image").Pattern.IsMatch(raw);
        var embedded = part.ContentId is not null && part.Inline;
        return named || embedded ? new Verdict("signature-image", 7, named ? "attachment.signature" : "attachment.embedded", 0, part.Name.Length) : default;
    }

    /// <summary>Marks become blanks: "_" is a letter to a pattern, so that "CV_Durand" would hide its "CV". Digits part from letters likewise.</summary>
    private static string Spoken(string folded) => string.Create(folded.Length, folded, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = source[i] is '_' or '.' or '+' or '-' or '(' or ')' or '[' or ']' or ',' or '\'' ? ' ' : source[i];
    });

    public static Field<string> Read(NamedPart part)
    {
        var verdict = ByName(part);
        if (verdict.Weight < 3 && ByText(part) is { } fromText) return fromText;
        var evidence = new Evidence(EvidenceSource.Attachment, verdict.Start, verdict.Length, part.Name.Substring(verdict.Start, verdict.Length), verdict.Rule, part.Name);
        return new Field<string>(verdict.Class, verdict.Weight >= 6 ? Confidence.High : Confidence.Medium, [evidence], []);
    }
}
