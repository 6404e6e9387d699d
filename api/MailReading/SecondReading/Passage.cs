namespace IodOutlook.MailReading.SecondReading;

/// <summary>Words that stand in the mail exactly as they were proposed.</summary>
internal sealed record Passage(EvidenceSource Source, int Start, string Text)
{
    private const int Longest = 160;

    /// <summary>What the sender wrote or handed on; quoted mails, disclaimers and banners are not theirs.</summary>
    public static IEnumerable<Segment> Readable(Reading reading) =>
        reading.Body.Segments.Where(s => s.Kind is SegmentKind.Current or SegmentKind.SignOff or SegmentKind.Signature or SegmentKind.Forwarded);

    /// <summary>Null where the mail does not hold these very words, as whole words.</summary>
    public static Passage? Find(Reading reading, string? words)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > Longest || words.AsSpan().ContainsAny('\r', '\n') || words.Trim().Length != words.Length) return null;
        foreach (var segment in Readable(reading))
        {
            if (At(reading.Body.Text.AsSpan(segment.Start, segment.Length), words) is >= 0 and var at) return new(EvidenceSource.Body, segment.Start + at, words);
        }
        return At(reading.Subject, words) is >= 0 and var start ? new(EvidenceSource.Subject, start, words) : null;
    }

    public Field<T> Field<T>(T value, string field) => new(value, Confidence.Low, [new Evidence(Source, Start, Text.Length, Text, "second-reader." + field)], []);

    private static int At(ReadOnlySpan<char> text, string words)
    {
        for (var from = 0; text[from..].IndexOf(words, StringComparison.Ordinal) is >= 0 and var found;)
        {
            var at = from + found;
            var end = at + words.Length;
            var whole = (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(words[0])))
                && (end == text.Length || !(char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(words[^1])));
            if (whole) return at;
            from = at + 1;
        }
        return -1;
    }
}
