namespace IodOutlook.Domain.Calendar;

/// <summary>Working days: Monday to Friday, French public holidays out.</summary>
public static class WorkingDays
{
    public static bool IsWorking(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !FrenchHolidays.IsHoliday(day);

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorking(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The working day <paramref name="count"/> working days after <paramref name="day"/>; the day itself is not counted.</summary>
    public static DateOnly Add(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (; count > 0; count--)
        {
            day = OnOrAfter(day.AddDays(1));
        }

        return day;
    }

    /// <summary>The working days of a period, both ends included.</summary>
    public static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (IsWorking(day))
            {
                yield return day;
            }
        }
    }
}
