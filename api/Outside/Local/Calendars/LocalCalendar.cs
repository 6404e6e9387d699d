using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using IodOutlook.Outside.Local.Files;
using Microsoft.Extensions.Logging;

namespace IodOutlook.Outside.Local.Calendars;

/// <summary>
/// Calendars as <c>{address}.ics</c> files. One that cannot be read is absent from the answer, as one that does not exist: nobody is called free on the strength of a
/// broken file.
/// </summary>
internal sealed class LocalCalendar(string folder, ILogger<LocalCalendar> log) : ICalendar
{
    private const string Zone = "Europe/Paris";

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<BusyTime>>> Busy(
        IReadOnlyCollection<string> addresses, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var busy = new Dictionary<string, IReadOnlyList<BusyTime>>(StringComparer.OrdinalIgnoreCase);
        foreach (var address in addresses)
            if (FileOf(address) is { } file && await ReadOne(file, from, to, cancel) is { } times)
                busy[address] = times;
        return busy;
    }

    private string? FileOf(string address) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).FirstOrDefault(f => Path.GetFileName(f).Equals($"{address}.ics", StringComparison.OrdinalIgnoreCase))
        : null;

    private async Task<IReadOnlyList<BusyTime>?> ReadOne(string file, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        try
        {
            return BusyTimes(await File.ReadAllTextAsync(file, cancel), from.ToDateTime(default), to.AddDays(1).ToDateTime(default));
        }
        // The library throws many kinds for one broken line; none of them may stop the other calendars.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "The calendar {File} cannot be read", Path.GetFileName(file));
            return null;
        }
    }

    private static List<BusyTime> BusyTimes(string text, DateTime start, DateTime end)
    {
        var times = Load(text)
            .GetOccurrences<CalendarEvent>(new CalDateTime(start, Zone))
            .TakeWhile(o => Local(o.Period.StartTime) < end)
            .Where(o => o.Source is CalendarEvent e && IsBusy(e))
            .Select(o => new BusyTime(Local(o.Period.StartTime), Local(o.Period.EffectiveEndTime ?? o.Period.StartTime)))
            .Where(t => t.To > start && t.To > t.From);
        return BusyTime.Merge(times);
    }

    private static Calendar Load(string text)
    {
        var calendar = Calendar.Load(text) ?? throw new FormatException("No calendar in the file");
        if (calendar.Events.Any(e => e.Start is null))
            throw new FormatException("An event without a start that can be read");
        // Counting its occurrences up to now would take hours.
        if (calendar.Events.Any(e => e.RecurrenceRule?.Frequency is FrequencyType.Secondly or FrequencyType.Minutely))
            throw new FormatException("An event every minute");
        return calendar;
    }

    private static bool IsBusy(CalendarEvent e) =>
        !string.Equals(e.Transparency, "TRANSPARENT", StringComparison.OrdinalIgnoreCase) && !string.Equals(e.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase);

    // A day, and a time without zone, are the same wherever one is.
    private static DateTime Local(CalDateTime at) => at.IsFloating || !at.HasTime ? at.Value : at.ToTimeZone(Zone).Value;
}
