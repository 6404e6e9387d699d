namespace IodOutlook.MailReading.Dates;

/// <summary>Appointments proposed: from the calendar part if there is one, else from the text.</summary>
internal static class MeetingsReader
{
    public static IReadOnlyList<Field<MeetingReading>> Read(Letter letter, IReadOnlyList<DatedClause> dates, MailKind kind)
    {
        if (kind is MailKind.AutoReply or MailKind.Bounce or MailKind.NotCommercial or MailKind.Refusal) return [];
        var found = new List<Field<MeetingReading>>();
        foreach (var invitation in letter.Parts.Calendars.Select(CalendarPart.Read).OfType<CalendarPart>().Where(c => !c.IsCancelled && c.Start is not null).Take(3))
            Add(found, FromCalendar(invitation));
        if (found.Count > 0) return found;
        foreach (var date in dates.Where(d => d.Role == DateRole.Meeting && d.Hit.Anchor is not null)) Add(found, FieldOf(date));
        // An event is one day: the first that says its hour, else the first.
        return kind == MailKind.Event ? [.. found.OrderBy(m => m.Value.Time is null).Take(1)] : found;
    }

    private static void Add(List<Field<MeetingReading>> found, Field<MeetingReading> meeting)
    {
        var same = found.FindIndex(m => m.Value.Date == meeting.Value.Date && (m.Value.Time == meeting.Value.Time || m.Value.Time is null || meeting.Value.Time is null));
        if (same < 0) found.Add(meeting);
        else if (found[same].Value.Time is null) found[same] = meeting;
    }

    private static Field<MeetingReading> FieldOf(DatedClause date)
    {
        var bounded = date.Hit.Bound == Bound.Before && date.Hit.Time is not null && date.Hit.EndTime is null;
        var meeting = new MeetingReading(date.Hit.Anchor!.Value, bounded ? null : date.Hit.Time);
        return date.Sentence.Field(meeting, date.Score >= 5 ? Confidence.High : Confidence.Medium, date.Hit.Start, date.Hit.End - date.Hit.Start, date.Hit.Rule);
    }

    private static Field<MeetingReading> FromCalendar(CalendarPart part)
    {
        var start = part.Start!.Value;
        var meeting = new MeetingReading(DateOnly.FromDateTime(start.DateTime), part.IsAllDay ? null : TimeOnly.FromDateTime(start.DateTime));
        return new Field<MeetingReading>(meeting, Confidence.High, [new Evidence(EvidenceSource.Attachment, 0, part.StartLine.Length, part.StartLine, "meeting.calendar", "text/calendar")], []);
    }
}
