using System.Globalization;
using System.Text;

namespace IodOutlook.Documents.Calendar;

/// <summary>A meeting or a breakfast.</summary>
/// <param name="Uid">Stays the same when the event is sent again, so that calendars replace it.</param>
/// <param name="Sequence">Counts up with each change.</param>
/// <param name="Stamp">UTC, when this version was made.</param>
public sealed record CalendarEvent(
    string Uid, int Sequence, DateTime Stamp, DateTime StartUtc, DateTime EndUtc, string Title, string? Place, string? Description, CalendarPerson? Organiser, IReadOnlyList<CalendarPerson> Guests)
{
    public bool IsCancelled { get; init; }
}

public sealed record CalendarPerson(string Name, string Email);

/// <summary>Writes iCalendar files (RFC 5545), times in UTC: every calendar shows them in its own zone.</summary>
public static class CalendarFile
{
    private const int LineOctets = 75;

    public static void Write(CalendarEvent meeting, Stream output)
    {
        foreach (var line in Lines(meeting)) output.Write(Encoding.UTF8.GetBytes(Folded(line)));
    }

    private static IEnumerable<string> Lines(CalendarEvent meeting)
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//IOD//IodOutlook//FR";
        yield return "METHOD:" + (meeting.IsCancelled ? "CANCEL" : meeting.Guests.Count > 0 ? "REQUEST" : "PUBLISH");
        yield return "BEGIN:VEVENT";
        yield return "UID:" + Escaped(meeting.Uid);
        yield return FormattableString.Invariant($"SEQUENCE:{meeting.Sequence}");
        yield return "DTSTAMP:" + Utc(meeting.Stamp);
        yield return "DTSTART:" + Utc(meeting.StartUtc);
        yield return "DTEND:" + Utc(meeting.EndUtc);
        yield return "SUMMARY:" + Escaped(meeting.Title);
        if (!string.IsNullOrWhiteSpace(meeting.Place)) yield return "LOCATION:" + Escaped(meeting.Place);
        if (!string.IsNullOrWhiteSpace(meeting.Description)) yield return "DESCRIPTION:" + Escaped(meeting.Description);
        if (meeting.Organiser is { } organiser) yield return $"ORGANIZER;CN={Quoted(organiser.Name)}:mailto:{Address(organiser.Email)}";
        foreach (var guest in meeting.Guests) yield return $"ATTENDEE;CN={Quoted(guest.Name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{Address(guest.Email)}";
        yield return "STATUS:" + (meeting.IsCancelled ? "CANCELLED" : "CONFIRMED");
        yield return "END:VEVENT";
        yield return "END:VCALENDAR";
    }

    private static string Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => OneLine(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));

    private static string Quoted(string text) => $"\"{OneLine(text).Replace("\"", "'", StringComparison.Ordinal)}\"";

    private static string Address(string email) => string.Concat(email.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not (';' or ',' or '"')));

    /// <summary>No control character, so that no text can begin a line of its own.</summary>
    private static string OneLine(string text) => string.Concat(text.Where(c => !char.IsControl(c)));

    /// <summary>Lines of at most 75 octets, cut between characters.</summary>
    private static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length + 8);
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > LineOctets)
            {
                folded.Append("\r\n ");
                used = 1;
            }

            folded.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
