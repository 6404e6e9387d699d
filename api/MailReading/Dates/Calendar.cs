using System.Globalization;

namespace IodOutlook.MailReading.Dates;

/// <summary>Arithmetic on the days around a mail's own date.</summary>
internal static class Calendar
{
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    /// <summary>The next such weekday strictly after a day.</summary>
    public static DateOnly NextWeekday(DateOnly day, DayOfWeek wanted)
    {
        var ahead = ((int)wanted - (int)day.DayOfWeek + 7) % 7;
        return day.AddDays(ahead == 0 ? 7 : ahead);
    }

    /// <summary>Monday of an ISO week; null where the year has no such week.</summary>
    public static DateOnly? MondayOfWeek(int year, int week) =>
        week >= 1 && week <= ISOWeek.GetWeeksInYear(year) ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)) : null;

    /// <summary>A day that may not exist (30 February) is none.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>A day without year is the next one, the mail's own day included.</summary>
    public static DateOnly? NextDay(DateOnly today, int month, int day) =>
        Day(today.Year, month, day) is { } thisYear && thisYear >= today ? thisYear : Day(today.Year + 1, month, day) ?? Day(today.Year + 2, month, day) ?? Day(today.Year + 3, month, day);

    /// <summary>The year in which a month that is not over comes next.</summary>
    public static int YearOfMonth(DateOnly today, int month) => month >= today.Month ? today.Year : today.Year + 1;
}
