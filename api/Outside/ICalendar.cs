namespace IodOutlook.Outside;

/// <summary>When people are free: the busy times of their calendars, never what fills them.</summary>
public interface ICalendar
{
    /// <summary>Busy times that touch the period, for each address; an address without a calendar is absent from the answer.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<BusyTime>>> Busy(
        IReadOnlyCollection<string> addresses, DateOnly from, DateOnly to, CancellationToken cancel);
}

/// <summary>A stretch of time somebody is taken, in local French time; the end is exclusive.</summary>
public sealed record BusyTime(DateTime From, DateTime To)
{
    /// <summary>In order; times that touch or overlap are one stretch.</summary>
    internal static List<BusyTime> Merge(IEnumerable<BusyTime> times)
    {
        var merged = new List<BusyTime>();
        foreach (var time in times.OrderBy(t => t.From))
            if (merged is [.., var last] && time.From <= last.To)
                merged[^1] = last with { To = time.To > last.To ? time.To : last.To };
            else
                merged.Add(time);
        return merged;
    }
}
