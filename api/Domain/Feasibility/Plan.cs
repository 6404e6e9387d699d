namespace IodOutlook.Domain.Feasibility;

/// <summary>
/// The earliest day by which the work can be done. Day by day each consultant gives what is free of the day to a service they may deliver; where that service is
/// already taken care of, they take over work planned with somebody else who may do what is left. The result is the true optimum (a maximum flow), so one
/// more busy day can never make it earlier.
/// </summary>
/// <param name="EndsOn">The day the last work is done; null when it is not within the horizon.</param>
/// <param name="DaysUsed">Free days of those used, until then, hundredths.</param>
internal sealed record Plan(DateOnly? EndsOn, IReadOnlyList<string> Used, int DaysUsed)
{
    internal static Plan Make(IReadOnlyList<FeasibilityCheck.Work> works, IReadOnlyList<ConsultantAvailability> consultants, DateOnly start, DateOnly horizon)
    {
        var left = works.Select(w => w.Days).ToArray();
        var shifts = consultants
            .SelectMany(c => c.FreeDays.Where(d => d.Free > 0 && d.Date >= start && d.Date <= horizon).Select(d => new Shift(c, d, works)))
            .OrderBy(s => s.Day.Date);
        var begun = new List<Shift>();
        foreach (var shift in shifts)
        {
            begun.Add(shift);
            while (Push(shift, begun, left))
            {
            }

            if (left.All(days => days == 0))
            {
                return Of(shift.Day.Date, begun, start);
            }
        }

        return new Plan(null, [], 0);
    }

    private static Plan Of(DateOnly end, List<Shift> begun, DateOnly start)
    {
        var used = begun.Where(s => s.Given.Any(days => days > 0)).Select(s => s.Consultant).Distinct().ToList();
        return new Plan(end, [.. used.Select(c => c.Name)], used.SelectMany(c => c.FreeDays).Where(d => d.Date >= start && d.Date <= end).Sum(d => d.Free));
    }

    /// <summary>Gives some of a shift to work that is left, directly or by way of others who hand over; false when nothing more can be given.</summary>
    private static bool Push(Shift shift, List<Shift> begun, int[] left)
    {
        var path = Path(shift, begun, left);
        if (path.Count == 0)
        {
            return false;
        }

        var amount = path.Select(p => p.From is { } from ? p.Shift.Given[from] : p.Shift.Free).Append(left[path[^1].To]).Min();
        foreach (var (giver, from, to) in path)
        {
            giver.Given[to] += amount;
            if (from is { } handedOver)
            {
                giver.Given[handedOver] -= amount;
            }
        }

        left[path[^1].To] -= amount;
        return true;
    }

    /// <summary>Breadth first from the shift's services to one with work left; the way there, first step first. Empty when there is none.</summary>
    private static List<(Shift Shift, int? From, int To)> Path(Shift shift, List<Shift> begun, int[] left)
    {
        var reached = new Dictionary<int, (Shift Shift, int? From)>();
        var queue = new Queue<int>();
        Reach(shift, null, shift.Free > 0);
        while (queue.TryDequeue(out var service))
        {
            if (left[service] > 0)
            {
                return Back(reached, service);
            }

            foreach (var other in begun)
            {
                Reach(other, service, other.Given[service] > 0);
            }
        }

        return [];

        void Reach(Shift by, int? from, bool possible)
        {
            for (var to = 0; possible && to < left.Length; to++)
            {
                if (by.May[to] && reached.TryAdd(to, (by, from)))
                {
                    queue.Enqueue(to);
                }
            }
        }
    }

    private static List<(Shift Shift, int? From, int To)> Back(Dictionary<int, (Shift Shift, int? From)> reached, int service)
    {
        var path = new List<(Shift, int?, int)>();
        for (int? at = service; at is { } to; at = reached[to].From)
        {
            path.Insert(0, (reached[to].Shift, reached[to].From, to));
        }

        return path;
    }

    /// <summary>What is free of one consultant's day, and what of it went to each work.</summary>
    private sealed class Shift(ConsultantAvailability consultant, FreeDay day, IReadOnlyList<FeasibilityCheck.Work> works)
    {
        public ConsultantAvailability Consultant => consultant;

        public FreeDay Day => day;

        public bool[] May { get; } = [.. works.Select(w => FeasibilityCheck.Holds(consultant, w.Service, day.Date))];

        public int[] Given { get; } = new int[works.Count];

        public int Free => day.Free - Given.Sum();
    }
}
