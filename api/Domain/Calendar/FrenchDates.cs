using System.Globalization;

namespace IodOutlook.Domain.Calendar;

/// <summary>Dates in French words, and the business zone.</summary>
public static class FrenchDates
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The zone in which the firm's days begin and end.</summary>
    public static TimeZoneInfo Paris { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The day in Paris of a UTC time.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(InParis(utc));

    /// <summary>What the clocks in Paris show at a UTC time.</summary>
    public static DateTime InParis(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Paris);

    /// <summary>« 1er mars 2027 »</summary>
    public static string InWords(DateOnly day) => $"{DayNumber(day)} {day.ToString("MMMM yyyy", French)}";

    /// <summary>The first day of a period, without what its end says too: « 1er », « 1er mai », « 1er mai 2026 ».</summary>
    internal static string Before(DateOnly day, DateOnly end) => (day.Year == end.Year, day.Month == end.Month) switch
    {
        (true, true) => DayNumber(day),
        (true, false) => $"{DayNumber(day)} {day.ToString("MMMM", French)}",
        _ => InWords(day),
    };

    /// <summary>« mardi 14 avril »</summary>
    public static string WithWeekday(DateOnly day) => $"{day.ToString("dddd", French)} {DayNumber(day)} {day.ToString("MMMM", French)}";

    /// <summary>« 14/04/2027 »</summary>
    public static string Numeric(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string DayNumber(DateOnly day) => day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
}
