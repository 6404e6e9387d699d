using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.FollowUps;

/// <summary>
/// When a follow-up may reach a client: some hours of some weekdays, never a French holiday. Hours are those of a clock on a wall in Paris; daylight saving changes on
/// Sundays, which are no working days, so that no hour of the window is ever missing or there twice.
/// </summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive.</param>
/// <param name="Weekdays">Monday to Friday at most.</param>
public sealed record SendWindow(TimeOnly From, TimeOnly To, IReadOnlyList<DayOfWeek> Weekdays)
{
    public static SendWindow Default { get; } = new(
        new TimeOnly(9, 0), new TimeOnly(17, 30), [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]);

    /// <exception cref="InvalidValueException">The window never opens.</exception>
    public void Check()
    {
        if (From >= To)
        {
            throw new InvalidValueException("window.to", "La plage d'envoi doit finir après son début, le même jour.");
        }

        if (Weekdays.Count == 0 || Weekdays.Any(day => day is DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            throw new InvalidValueException("window.weekdays", "Choisissez au moins un jour, du lundi au vendredi.");
        }
    }

    public bool Includes(DateOnly day) => WorkingDays.IsWorking(day) && Weekdays.Contains(day.DayOfWeek);

    /// <summary>True when a follow-up may leave at this time.</summary>
    /// <param name="now">UTC.</param>
    public bool IsOpen(DateTime now)
    {
        var paris = FrenchDates.InParis(now);
        var hour = TimeOnly.FromDateTime(paris);
        return Includes(DateOnly.FromDateTime(paris)) && hour >= From && hour < To;
    }

    /// <summary>The time (UTC) at which the window opens on a day that it includes.</summary>
    public DateTime OpensOn(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(From), FrenchDates.Paris);

    /// <summary>The first opening (UTC) after a time.</summary>
    /// <param name="now">UTC.</param>
    public DateTime NextOpening(DateTime now)
    {
        var today = OnOrAfter(FrenchDates.DayOf(now));
        return OpensOn(today) > now ? OpensOn(today) : OpensOn(OnOrAfter(today.AddDays(1)));
    }

    /// <summary>The day itself when the window includes it, else the next one that it includes.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!Includes(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself when the window includes it, else the last one before.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!Includes(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
