namespace IodOutlook.Outside;

/// <summary>When people are free: the busy times of their calendars, never what fills them.</summary>
public interface ICalendar
{
    /// <summary>Busy times that touch the period, for each address; an address without a calendar is absent from the answer.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<BusyTime>>> Busy(
        IReadOnlyCollection<string> addresses, DateOnly from, DateOnly to, CancellationToken cancel);
}

/// <summary>A stretch of time somebody is taken, in local French time; the end is exclusive.</summary>
public sealed record BusyTime(DateTime From, DateTime To);
