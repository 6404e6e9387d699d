namespace IodOutlook.MailReading.Dates;

/// <summary>When the service is wanted.</summary>
internal static class DeadlineReader
{
    public static Field<PeriodReading>? Read(IReadOnlyList<DatedClause> dates, IReadOnlyList<Field<MeetingReading>> meetings, MailKind kind)
    {
        if (kind is MailKind.AutoReply or MailKind.Bounce or MailKind.NotCommercial or MailKind.Event or MailKind.Refusal) return null;
        var found = dates.Where(d => d.Role == DateRole.Deadline && d.Score >= 2 && !IsMeeting(d.Hit, meetings)).OrderByDescending(d => d.Score).ToList();
        if (found.Count == 0) return null;
        var alternatives = found.Skip(1).Take(3).Select(d => FieldOf(d, Confidence.Low));
        var confidence = found[0].Score >= 5 ? Confidence.High : Confidence.Medium;
        return FieldOf(found[0], confidence) with { Alternatives = [.. alternatives] };
    }

    /// <summary>"l'invitation pour mardi" names the day of the meeting again.</summary>
    private static bool IsMeeting(DateHit hit, IReadOnlyList<Field<MeetingReading>> meetings) =>
        hit is { Grain: Grain.Day, Rule: "date.weekday" or "date.relative-day" } && meetings.Any(m => m.Value.Date == hit.Anchor);

    private static Field<PeriodReading> FieldOf(DatedClause date, Confidence confidence)
    {
        var (start, length) = Shown(date);
        var text = date.Sentence.Raw(start, length);
        return date.Sentence.Field(new PeriodReading(date.Hit.From, date.Hit.To, text), confidence, start, length, date.Hit.Rule);
    }

    private static (int Start, int Length) Shown(DatedClause date)
    {
        var folded = date.Sentence.Folded;
        var end = date.Hit.End;
        while (end > date.Hit.Start && folded[end - 1] is ' ' or ',') end--;
        return (date.Hit.Start, end - date.Hit.Start);
    }
}
