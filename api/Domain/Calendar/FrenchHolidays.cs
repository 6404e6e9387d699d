using System.Collections.Concurrent;

namespace IodOutlook.Domain.Calendar;

/// <summary>The eleven public holidays of metropolitan France (Code du travail, article L3133-1).</summary>
public static class FrenchHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, string>> Known = new();

    /// <summary>The holidays of a year with their French names.</summary>
    public static IReadOnlyDictionary<DateOnly, string> Of(int year) => Known.GetOrAdd(year, Compute);

    public static bool IsHoliday(DateOnly day) => Of(day.Year).ContainsKey(day);

    /// <summary>Easter Sunday of the Gregorian calendar (algorithm of Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }

    private static Dictionary<DateOnly, string> Compute(int year)
    {
        var easter = Easter(year);
        var days = new (DateOnly Day, string Name)[]
        {
            (new(year, 1, 1), "Jour de l'an"),
            (easter.AddDays(1), "Lundi de Pâques"),
            (new(year, 5, 1), "Fête du travail"),
            (new(year, 5, 8), "Victoire de 1945"),
            (easter.AddDays(39), "Ascension"),
            (easter.AddDays(50), "Lundi de Pentecôte"),
            (new(year, 7, 14), "Fête nationale"),
            (new(year, 8, 15), "Assomption"),
            (new(year, 11, 1), "Toussaint"),
            (new(year, 11, 11), "Armistice de 1918"),
            (new(year, 12, 25), "Noël"),
        };
        // Ascension falls on 1 or 8 May in some years: the day is one holiday with two names.
        return days.GroupBy(d => d.Day).ToDictionary(g => g.Key, g => string.Join(" et ", g.Select(d => d.Name)));
    }
}
