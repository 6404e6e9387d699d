using NodaTime;

namespace IodOutlook.MailReading.Dates;

/// <summary>The business zone: relative dates count from the day it was in Paris when the mail left.</summary>
internal static class ParisTime
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public static DateTimeOffset Of(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(Zone).ToDateTimeOffset();

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Of(instant).DateTime);

    public static DateTimeOffset At(DateOnly day, TimeOnly time) =>
        LocalDateTime.FromDateTime(day.ToDateTime(time)).InZoneLeniently(Zone).ToDateTimeOffset();

    /// <summary>A wall clock time in a named zone (IANA or Windows name) to Paris; unknown zones are taken as Paris.</summary>
    public static DateTimeOffset From(DateTime wallClock, string? zoneName)
    {
        var zone = zoneName is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneName) ?? Windows(zoneName);
        return Of(LocalDateTime.FromDateTime(wallClock).InZoneLeniently(zone ?? Zone).ToDateTimeOffset());
    }

    private static DateTimeZone? Windows(string name) =>
        NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var id) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
}
