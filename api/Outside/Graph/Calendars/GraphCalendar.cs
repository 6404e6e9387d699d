using System.Globalization;
using IodOutlook.Outside.Graph.Requests;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;

namespace IodOutlook.Outside.Graph.Calendars;

/// <summary>Free and busy from Exchange: when people are taken, never by what.</summary>
internal sealed class GraphCalendar(GraphConnection connection) : ICalendar
{
    private const string Paris = "Romance Standard Time";

    // What one question may hold: Exchange refuses more addresses, or a longer period.
    private const int MostAddresses = 20;
    private const int MostDays = 42;

    public Task<IReadOnlyDictionary<string, IReadOnlyList<BusyTime>>> Busy(IReadOnlyCollection<string> addresses, DateOnly from, DateOnly to, CancellationToken cancel) =>
        GraphFailure.Explained<IReadOnlyDictionary<string, IReadOnlyList<BusyTime>>>("les agendas", async () =>
        {
            var found = new Dictionary<string, List<BusyTime>>(StringComparer.OrdinalIgnoreCase);
            foreach (var some in addresses.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(MostAddresses))
                for (var day = from; day <= to; day = day.AddDays(MostDays))
                    await Ask(found, some, day, Min(to, day.AddDays(MostDays - 1)), cancel);
            return found.ToDictionary(person => person.Key, person => (IReadOnlyList<BusyTime>)BusyTime.Merge(person.Value), StringComparer.OrdinalIgnoreCase);
        }, cancel);

    private async Task Ask(Dictionary<string, List<BusyTime>> found, string[] addresses, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var question = new GetSchedulePostRequestBody { Schedules = [.. addresses], StartTime = At(from), EndTime = At(to.AddDays(1)), AvailabilityViewInterval = 60 };
        // Somebody's calendar has to be asked from; whose it is changes nothing.
        var answer = await connection.Client.Users[addresses[0]].Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(
            question, request => request.Headers.Add("Prefer", $"outlook.timezone=\"{Paris}\""), cancel);
        foreach (var schedule in answer?.Value ?? [])
        {
            if (schedule.ScheduleId is not { } address || schedule.Error is not null)
                continue;
            if (!found.TryGetValue(address, out var times))
                found[address] = times = [];
            times.AddRange((schedule.ScheduleItems ?? []).Where(IsTaken).Select(item => new BusyTime(Time(item.Start), Time(item.End))));
        }
    }

    private static bool IsTaken(ScheduleItem item) => item.Status is not (FreeBusyStatus.Free or FreeBusyStatus.WorkingElsewhere);

    private static DateTimeTimeZone At(DateOnly day) => new() { DateTime = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00", TimeZone = Paris };

    private static DateTime Time(DateTimeTimeZone? time) =>
        DateTime.Parse(time?.DateTime ?? throw new InvalidDataException("A busy time without a time."), CultureInfo.InvariantCulture, DateTimeStyles.None);

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
