using System.Globalization;

namespace IodOutlook.Outside.Tests.Local;

public sealed class LocalCalendarTests : CalendarContract, IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    private readonly LocalFixture _local = new();

    protected override ICalendar Calendar => _local.Calendar;

    public void Dispose() => _local.Dispose();

    [Theory]
    [InlineData("DTSTART:20261124T080000Z\r\nDTEND:20261124T090000Z", 9, 10)]
    [InlineData("DTSTART:20261124T090000\r\nDTEND:20261124T100000", 9, 10)]
    [InlineData("DTSTART;TZID=America/New_York:20261124T090000\r\nDURATION:PT2H", 15, 17)]
    [InlineData("DTSTART;TZID=Romance Standard Time:20261124T090000\r\nDTEND;TZID=Romance Standard Time:20261124T100000", 9, 10)]
    [InlineData("DTSTART;VALUE=DATE:20261124", 0, 24)]
    public async Task Busy_ForTimesAsOtherProgramsWriteThem_IsFrenchTime(string times, int from, int to)
    {
        Write($"BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n{times}\r\nEND:VEVENT\r\n");
        var busy = await Calendar.Busy([Person], Day, Day, default);
        Assert.Equal([new BusyTime(Day.ToDateTime(default).AddHours(from), Day.ToDateTime(default).AddHours(to))], busy[Person]);
    }

    [Fact]
    public async Task Busy_ForOneOccurrenceMovedAndOneTakenOut_FollowsThem()
    {
        Write("BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Paris:20261102T090000\r\nDTEND;TZID=Europe/Paris:20261102T100000\r\n"
            + "RRULE:FREQ=WEEKLY;COUNT=5\r\nEXDATE;TZID=Europe/Paris:20261123T090000\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nRECURRENCE-ID;TZID=Europe/Paris:20261116T090000\r\n"
            + "DTSTART;TZID=Europe/Paris:20261124T140000\r\nDTEND;TZID=Europe/Paris:20261124T150000\r\nEND:VEVENT\r\n");
        var busy = await Calendar.Busy([Person], Day.AddDays(-8), Day, default);
        Assert.Equal([At(24, 14)], busy[Person].Select(t => t.From));
    }

    [Fact]
    public async Task Busy_AcrossTheChangeOfClocks_KeepsTheLocalHour()
    {
        Write("BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Paris:20261019T090000\r\nDTEND;TZID=Europe/Paris:20261019T100000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\n");
        var busy = await Calendar.Busy([Person], new(2026, 10, 1), new(2026, 11, 30), default);
        Assert.All(busy[Person], t => Assert.Equal(9, t.From.Hour));
        Assert.Equal(3, busy[Person].Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pas un agenda")]
    [InlineData("BEGIN:VEVENT\r\nDTSTART:n'importe quoi\r\nEND:VEVENT\r\n")]
    [InlineData("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261124T090000\r\nRRULE:FREQ=PARFOIS\r\nEND:VEVENT\r\n")]
    [InlineData("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20000101T090000\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n")]
    public async Task Busy_ForABrokenCalendar_HasNoEntryAndStopsNoOther(string broken)
    {
        Write("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261124T090000\r\nDTEND:20261124T100000\r\nEND:VEVENT\r\n");
        Write(broken, "m.oriol@iod.example");
        if (!broken.StartsWith("BEGIN", StringComparison.Ordinal))
            File.WriteAllText(_local.Folder.At("calendars", "m.oriol@iod.example.ics"), broken);
        Assert.Equal([Person], (await Calendar.Busy([Person, "m.oriol@iod.example"], Day, Day, default)).Keys);
    }

    [Theory]
    [InlineData("../calendars/c.roy@iod.example")]
    [InlineData("")]
    [InlineData("*")]
    public async Task Busy_ForWhatIsNoAddress_HasNoEntry(string address)
    {
        Write("");
        Assert.Empty(await Calendar.Busy([address], Day, Day, default));
    }

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
