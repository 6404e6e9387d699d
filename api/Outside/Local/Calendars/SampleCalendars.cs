using System.Globalization;
using System.Text;

namespace IodOutlook.Outside.Local.Calendars;

/// <summary>Three months of a small consultancy's life, counted from the Monday of the first start, so that a feasibility review has something to weigh.</summary>
internal static class SampleCalendars
{
    private const string TimeZone = """
        BEGIN:VTIMEZONE
        TZID:Europe/Paris
        BEGIN:DAYLIGHT
        DTSTART:19810329T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19961027T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        TZNAME:CET
        END:STANDARD
        END:VTIMEZONE
        """;

    public static IEnumerable<(string Address, string Calendar)> Of(DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        yield return ("c.roy@iod.example", Calendar(Claire(monday)));
        yield return ("m.oriol@iod.example", Calendar(Marc(monday)));
        yield return ("gerant@iod.example", Calendar(Etienne(monday)));
    }

    private static IEnumerable<string> Claire(DateOnly monday) =>
    [
        Repeated("Réunion d’équipe", monday, 9, 10, "FREQ=WEEKLY;COUNT=14"),
        Repeated("Assessment Center, Groupe Aubrac", monday.AddDays(1), 9, 18, "FREQ=WEEKLY;COUNT=6;BYDAY=TU,WE"),
        Repeated("Restitutions 360°", monday.AddDays(4), 9, 13, "FREQ=WEEKLY;INTERVAL=2;COUNT=6"),
        Days("Congés", monday.AddDays(5 * 7), 5),
        Once("Évaluations individuelles, Ville de Mérignac", monday.AddDays(6 * 7 + 2), 9, 18),
        Once("Évaluations individuelles, Ville de Mérignac", monday.AddDays(6 * 7 + 3), 9, 18),
        Once("Restitution au comité de direction", monday.AddDays(8 * 7 + 1), 14, 18),
        Free("Salon RH, à voir", monday.AddDays(9 * 7 + 3)),
    ];

    private static IEnumerable<string> Marc(DateOnly monday) =>
    [
        Repeated("Réunion d’équipe", monday, 9, 10, "FREQ=WEEKLY;COUNT=14"),
        Once("Entretiens d’évaluation, Atelier Sorel", monday.AddDays(3), 9, 13),
        Days("Mission Bordeaux, Assessment Center", monday.AddDays(7 + 1), 3),
        Days("Mission Bordeaux, Assessment Center", monday.AddDays(2 * 7 + 1), 3),
        Repeated("Rédaction des rapports", monday.AddDays(4), 14, 18, "FREQ=WEEKLY;COUNT=10"),
        Days("Congés", monday.AddDays(7 * 7), 5),
        Once("Passation de tests, Caisse du Littoral", monday.AddDays(4 * 7 + 2), 9, 13),
        Once("Formation, certification 360°", monday.AddDays(10 * 7 + 1), 9, 18),
    ];

    private static IEnumerable<string> Etienne(DateOnly monday) =>
    [
        Repeated("Réunion d’équipe", monday, 9, 10, "FREQ=WEEKLY;COUNT=14"),
        Repeated("Revue des devis en cours", monday, 14, 15, "FREQ=WEEKLY;COUNT=14"),
        Repeated("Rendez-vous clients", monday.AddDays(3), 9, 18, "FREQ=WEEKLY;COUNT=12"),
        Once("Petit déjeuner RH", monday.AddDays(3 * 7 + 1), 8, 11),
        Days("Congés", monday.AddDays(5 * 7 + 3), 2),
        Once("Audit ISO 9001", monday.AddDays(9 * 7 + 2), 9, 18),
    ];

    private static string Once(string title, DateOnly day, int from, int to) => Event(title, Timed(day, from, to));

    private static string Repeated(string title, DateOnly first, int from, int to, string rule) => Event(title, $"{Timed(first, from, to)}\nRRULE:{rule}");

    private static string Days(string title, DateOnly first, int count) => Event(title, WholeDays(first, count));

    private static string Free(string title, DateOnly day) => Event(title, $"{WholeDays(day, 1)}\nTRANSP:TRANSPARENT");

    private static string Timed(DateOnly day, int from, int to) => string.Create(
        CultureInfo.InvariantCulture, $"DTSTART;TZID=Europe/Paris:{day:yyyyMMdd}T{from:00}0000\nDTEND;TZID=Europe/Paris:{day:yyyyMMdd}T{to:00}0000");

    private static string WholeDays(DateOnly first, int count) => string.Create(
        CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{first:yyyyMMdd}\nDTEND;VALUE=DATE:{first.AddDays(count):yyyyMMdd}");

    private static string Event(string title, string when) => $"SUMMARY:{title.Replace(",", "\\,", StringComparison.Ordinal)}\n{when}";

    private static string Calendar(IEnumerable<string> events)
    {
        var lines = new StringBuilder($"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//IOD//IodOutlook//FR\n{TimeZone}\n");
        foreach (var (number, what) in events.Index())
            lines.Append(CultureInfo.InvariantCulture, $"BEGIN:VEVENT\nUID:{number}@iod.example\nDTSTAMP:20260101T000000Z\n{what}\nEND:VEVENT\n");
        return lines.Append("END:VCALENDAR\n").ToString().ReplaceLineEndings("\r\n");
    }
}
