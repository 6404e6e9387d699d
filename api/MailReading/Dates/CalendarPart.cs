using System.Globalization;

namespace IodOutlook.MailReading.Dates;

/// <summary>The first event of an iCalendar text: what is asked, and when in Paris time.</summary>
internal sealed class CalendarPart
{
    public string Method { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public string Uid { get; private set; } = "";

    /// <summary>Of the first attendee, who alone stands in an answer: <c>ACCEPTED</c>, <c>DECLINED</c>, <c>TENTATIVE</c>, ...</summary>
    public string Attendance { get; private set; } = "";

    public string Comment { get; private set; } = "";

    public string StartLine { get; private set; } = "";

    public DateTimeOffset? Start { get; private set; }

    public bool IsAllDay { get; private set; }

    public bool IsCancelled => Method is "CANCEL" or "DECLINECOUNTER";

    /// <summary>An answer to an invitation of ours.</summary>
    public bool IsReply => Method is "REPLY" or "COUNTER";

    public static CalendarPart? Read(string text)
    {
        if (!text.Contains("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase)) return null;
        var part = new CalendarPart();
        var inEvent = false;
        foreach (var line in Unfold(text))
        {
            var (name, parameters, value) = Property(line);
            if (name == "METHOD") part.Method = value.ToUpperInvariant();
            else if (name == "BEGIN" && value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase)) inEvent = true;
            else if (name == "END" && inEvent) break;
            else if (inEvent && name == "SUMMARY") part.Summary = Unescaped(value);
            else if (inEvent && name == "COMMENT") part.Comment = Unescaped(value);
            else if (inEvent && name == "UID") part.Uid = value;
            else if (inEvent && name == "ATTENDEE" && part.Attendance.Length == 0) part.Attendance = Parameter(parameters, "PARTSTAT=")?.ToUpperInvariant() ?? "";
            else if (inEvent && name == "DTSTART") part.ReadStart(line, parameters, value);
            else if (inEvent && name == "STATUS" && value == "CANCELLED") part.Method = "CANCEL";
        }
        return part;
    }

    private static IEnumerable<string> Unfold(string text) => text.Replace("\r\n", "\n").Replace("\n ", "").Replace("\n\t", "").Split('\n', 2000).Where(l => l.Contains(':'));

    private static (string Name, string Parameters, string Value) Property(string line)
    {
        var colon = ColonOutsideQuotes(line);
        var head = line[..colon];
        var semicolon = head.IndexOf(';');
        return ((semicolon < 0 ? head : head[..semicolon]).Trim().ToUpperInvariant(), semicolon < 0 ? "" : head[(semicolon + 1)..], line[(colon + 1)..].Trim());
    }

    private static string Unescaped(string value) => value.Replace("\\,", ",", StringComparison.Ordinal).Replace("\\n", " ", StringComparison.Ordinal);

    private static string? Parameter(string parameters, string name) => parameters.Split(';').FirstOrDefault(p => p.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[name.Length..].Trim('"');

    private static int ColonOutsideQuotes(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            if (line[i] == ':' && !quoted) return i;
        }
        return line.IndexOf(':');
    }

    private void ReadStart(string line, string parameters, string value)
    {
        StartLine = line;
        var zone = Parameter(parameters, "TZID=");
        if (DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            IsAllDay = true;
            Start = ParisTime.At(DateOnly.FromDateTime(day), default);
        }
        else if (DateTime.TryParseExact(value.TrimEnd('Z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            Start = value.EndsWith('Z') ? ParisTime.From(time, "UTC") : ParisTime.From(time, zone);
        }
    }
}
