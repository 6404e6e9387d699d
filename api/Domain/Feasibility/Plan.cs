namespace IodOutlook.Domain.Feasibility;

/// <summary>
/// The earliest way to do the work: day by day, each consultant gives what is free of the day to the service that fewest others can deliver.
/// Greedy, so never better than what people could plan, and always possible.
/// </summary>
/// <param name="EndsOn">The day the last work is done; null when it is not within the horizon.</param>
/// <param name="DaysUsed">Free days of those used, until then, hundredths.</param>
internal sealed record Plan(DateOnly? EndsOn, IReadOnlyList<string> Used, int DaysUsed)
{
    internal static Plan Make(IReadOnlyList<FeasibilityCheck.Work> works, IReadOnlyList<ConsultantAvailability> consultants, DateOnly start, DateOnly horizon)
    {
        var left = works.OrderBy(w => consultants.Count(c => FeasibilityCheck.Holds(c, w.Service, start))).Select(w => (w.Service, w.Days)).ToArray();
        var used = new HashSet<string>();
        var days = consultants
            .SelectMany(c => c.FreeDays.Where(d => d.Free > 0 && d.Date >= start && d.Date <= horizon).Select(d => (Day: d, Consultant: c)))
            .OrderBy(x => x.Day.Date);
        foreach (var (day, consultant) in days)
        {
            if (Give(left, consultant, day))
            {
                used.Add(consultant.Name);
            }

            if (left.All(w => w.Days == 0))
            {
                return new Plan(day.Date, [.. used], FreeUntil(consultants, used, start, day.Date));
            }
        }

        return new Plan(null, [.. used], 0);
    }

    private static bool Give((string Service, int Days)[] left, ConsultantAvailability consultant, FreeDay day)
    {
        var free = day.Free;
        for (var i = 0; i < left.Length && free > 0; i++)
        {
            if (FeasibilityCheck.Holds(consultant, left[i].Service, day.Date))
            {
                var given = Math.Min(free, left[i].Days);
                left[i].Days -= given;
                free -= given;
            }
        }

        return free < day.Free;
    }

    private static int FreeUntil(IReadOnlyList<ConsultantAvailability> consultants, HashSet<string> used, DateOnly start, DateOnly end) =>
        consultants.Where(c => used.Contains(c.Name)).SelectMany(c => c.FreeDays).Where(d => d.Date >= start && d.Date <= end).Sum(d => d.Free);
}
