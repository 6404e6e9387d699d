using System.Globalization;
using IodOutlook.Domain.Calendar;

namespace IodOutlook.Domain.Feasibility;

/// <summary>How much of a day somebody has left.</summary>
/// <param name="Free">Hundredths of a day: 0, 50 or 100, less where the week's capacity is used up.</param>
public sealed record FreeDay(DateOnly Date, int Free);

/// <summary>From busy times to free half-days.</summary>
public static class Availability
{
    /// <summary>A half-day in which more than this is taken is not free.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(60);

    private static readonly (TimeSpan From, TimeSpan To)[] Halves =
        [(TimeSpan.FromHours(9), TimeSpan.FromHours(13)), (TimeSpan.FromHours(14), TimeSpan.FromHours(18))];

    /// <summary>The working days of a period with what is free of each, both ends included.</summary>
    /// <param name="busy">Local French time, end exclusive; may overlap.</param>
    /// <param name="daysPerWeek">Capacity for missions, hundredths of a day in a calendar week; 500 is full time.</param>
    public static IReadOnlyList<FreeDay> FreeDays(IReadOnlyList<(DateTime From, DateTime To)> busy, DateOnly from, DateOnly to, int daysPerWeek)
    {
        var left = new Dictionary<(int, int), int>();
        var days = new List<FreeDay>();
        foreach (var day in WorkingDays.Between(from, to))
        {
            var date = day.ToDateTime(TimeOnly.MinValue);
            var week = (ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
            var free = Math.Min(Halves.Count(half => IsFree(busy, date + half.From, date + half.To)) * 50, left.GetValueOrDefault(week, daysPerWeek));
            left[week] = left.GetValueOrDefault(week, daysPerWeek) - free;
            days.Add(new FreeDay(day, free));
        }

        return days;
    }

    private static bool IsFree(IReadOnlyList<(DateTime From, DateTime To)> busy, DateTime from, DateTime to)
    {
        var taken = TimeSpan.Zero;
        var reached = from;
        foreach (var time in busy.Where(b => b.From < to && b.To > from).OrderBy(b => b.From))
        {
            var start = time.From > reached ? time.From : reached;
            var end = time.To < to ? time.To : to;
            if (end > start)
            {
                taken += end - start;
                reached = end;
            }
        }

        return taken <= Tolerance;
    }
}
