using System.Globalization;

namespace IodOutlook.Outside.Tests.Local;

public sealed class LocalCalendarTests : CalendarContract, IDisposable
{
    private readonly LocalFixture _local = new();

    protected override ICalendar Calendar => _local.Calendar;

    public void Dispose() => _local.Dispose();

    protected override Task Fill(params Entry[] entries)
    {
        Write(string.Concat(entries.Select((e, i) => $"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTAMP:20260101T000000Z\r\n{Times(e)}{Marks(e)}END:VEVENT\r\n")));
        return Task.CompletedTask;
    }

    private void Write(string events, string person = Person)
    {
        Directory.CreateDirectory(_local.Folder.At("calendars"));
        File.WriteAllText(_local.Folder.At("calendars", person + ".ics"), $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//FR\r\n{events}END:VCALENDAR\r\n");
    }

    private static string Times(Entry e) => e.AllDay
        ? string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{e.From:yyyyMMdd}\r\nDTEND;VALUE=DATE:{e.To:yyyyMMdd}\r\n")
        : string.Create(CultureInfo.InvariantCulture, $"DTSTART;TZID=Europe/Paris:{e.From:yyyyMMdd'T'HHmmss}\r\nDTEND;TZID=Europe/Paris:{e.To:yyyyMMdd'T'HHmmss}\r\n");

    private static string Marks(Entry e) => (e.Free ? "TRANSP:TRANSPARENT\r\n" : "") + (e.Cancelled ? "STATUS:CANCELLED\r\n" : "") + (e.EveryWeek ? "RRULE:FREQ=WEEKLY\r\n" : "");
}
