namespace IodOutlook.MailReading.Dates;

/// <summary>Days that people name instead of numbering them.</summary>
internal static class Feasts
{
    /// <summary>Gregorian Easter Sunday (Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var month = (h + l - (7 * m) + 114) / 31;
        var day = ((h + l - (7 * m) + 114) % 31) + 1;
        return new DateOnly(year, month, day);
    }

    public static bool IsHoliday(DateOnly day)
    {
        var easter = Easter(day.Year);
        return (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25)
            || day == easter.AddDays(1) || day == easter.AddDays(39) || day == easter.AddDays(50);
    }

    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    public static DateOnly AddWorkingDays(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) count--;
        }
        return day;
    }

    /// <summary>The day a name stands for in a year; null for a name that is no feast.</summary>
    public static DateOnly? Named(string name, int year) => name switch
    {
        "noel" or "christmas" or "xmas" => new DateOnly(year, 12, 25),
        "paques" or "easter" => Easter(year),
        "toussaint" => new DateOnly(year, 11, 1),
        "pentecote" => Easter(year).AddDays(49),
        "ascension" => Easter(year).AddDays(39),
        "assomption" => new DateOnly(year, 8, 15),
        "armistice" => new DateOnly(year, 11, 11),
        "epiphanie" => new DateOnly(year, 1, 6),
        "chandeleur" => new DateOnly(year, 2, 2),
        "halloween" => new DateOnly(year, 10, 31),
        _ => null,
    };
}
