using System.Text;
using IodOutlook.Documents.Calendar;
using Xunit;

namespace IodOutlook.Documents.Tests.Calendar;

public sealed class CalendarFileTests
{
    private static readonly CalendarEvent Meeting = new(
        "e1@iod", 2, new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc), new DateTime(2027, 1, 12, 7, 30, 0, DateTimeKind.Utc), new DateTime(2027, 1, 12, 9, 0, 0, DateTimeKind.Utc),
        "Petit déjeuner : évaluer, décider", "18 rue de la Boétie ; Paris", "Ligne 1\r\nLigne 2", new CalendarPerson("IOD", "contact@iod.example"), [new CalendarPerson("C. \"Clo\" Roy", "c.roy@client.example")]);

    [Fact]
    public void Write_WhenGuestsAreInvited_IsARequestWithEscapedTexts()
    {
        var lines = Unfolded(Meeting);

        foreach (var line in new[]
                 {
                     "METHOD:REQUEST", "UID:e1@iod", "SEQUENCE:2", "DTSTART:20270112T073000Z", "DTEND:20270112T090000Z", "SUMMARY:Petit déjeuner : évaluer\\, décider",
                     "LOCATION:18 rue de la Boétie \\; Paris", "DESCRIPTION:Ligne 1\\nLigne 2", "ORGANIZER;CN=\"IOD\":mailto:contact@iod.example", "STATUS:CONFIRMED"
                 })
            Assert.Contains(line, lines);
        Assert.Contains(lines, line => line.StartsWith("ATTENDEE;CN=\"C. 'Clo' Roy\"", StringComparison.Ordinal) && line.EndsWith("mailto:c.roy@client.example", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_WhenATextIsLong_FoldsItAt75Octets()
    {
        var lines = Text(Meeting with { Description = new string('é', 300) }).Split("\r\n");

        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("DESCRIPTION:" + new string('é', 300), Unfolded(Meeting with { Description = new string('é', 300) }));
    }

    [Fact]
    public void Write_WhenATextTriesToBeginALine_StaysInsideItsOwn() =>
        Assert.DoesNotContain("ATTENDEE:mailto:x", Unfolded(Meeting with { Title = "a\rATTENDEE:mailto:x", Guests = [new CalendarPerson("b\r\nATTENDEE:mailto:x", "y\r\nz")] }));

    [Fact]
    public void Write_WhenTheMeetingIsCancelled_SaysSo() => Assert.Contains("METHOD:CANCEL", Unfolded(Meeting with { IsCancelled = true }));

    private static string[] Unfolded(CalendarEvent meeting) => Text(meeting).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    private static string Text(CalendarEvent meeting)
    {
        using var stream = new MemoryStream();
        CalendarFile.Write(meeting, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
