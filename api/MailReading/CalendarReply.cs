using IodOutlook.MailReading.Dates;
using IodOutlook.MailReading.Mime;

namespace IodOutlook.MailReading;

/// <summary>What somebody answered in their calendar.</summary>
public enum CalendarAttendance
{
    Accepted,
    Declined,

    /// <summary>« Peut-être », or another time proposed.</summary>
    Undecided,
}

/// <summary>The answer of a calendar to an invitation (RFC 5546, METHOD:REPLY).</summary>
/// <param name="Uid">Of the event, as the invitation named it.</param>
/// <param name="Comment">What was typed beside it; null when nothing was.</param>
public sealed record CalendarReply(string Uid, CalendarAttendance Attendance, string? Comment)
{
    /// <summary>Null when the mail holds no such answer.</summary>
    /// <exception cref="UnreadableMailException">It is no mail.</exception>
    public static CalendarReply? Read(ReadOnlyMemory<byte> rawMime)
    {
        var part = MailParser.Parse(rawMime).Calendars.Select(CalendarPart.Read).FirstOrDefault(calendar => calendar is { IsReply: true, Uid.Length: > 0 });
        return part is null ? null : new CalendarReply(part.Uid, Attended(part.Attendance), string.IsNullOrWhiteSpace(part.Comment) ? null : part.Comment.Trim());
    }

    private static CalendarAttendance Attended(string status) => status switch
    {
        "ACCEPTED" => CalendarAttendance.Accepted,
        "DECLINED" => CalendarAttendance.Declined,
        _ => CalendarAttendance.Undecided,
    };
}
