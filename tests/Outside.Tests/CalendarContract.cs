namespace IodOutlook.Outside.Tests;

/// <summary>What every calendar must do, whatever is behind it. The person is <see cref="Person"/>; the week is that of Monday 23 November 2026.</summary>
public abstract class CalendarContract
{
    protected const string Person = "c.roy@iod.example";

    private static readonly DateOnly Monday = new(2026, 11, 23);

    protected abstract ICalendar Calendar { get; }

    /// <summary>Puts into the person's calendar what the sentence of the test says, as that kind of calendar stores it.</summary>
    protected abstract Task Fill(params Entry[] entries);

    [Fact]
    public async Task Busy_ForAnEvent_IsItsTimeInFrance()
    {
        await Fill(new Entry(At(23, 9), At(23, 12)));
        Assert.Equal([new BusyTime(At(23, 9), At(23, 12))], await Week());
    }

    [Fact]
    public async Task Busy_ForAnAllDayEvent_IsTheWholeDay()
    {
        await Fill(new Entry(At(24, 0), At(26, 0), AllDay: true));
        Assert.Equal([new BusyTime(At(24, 0), At(26, 0))], await Week());
    }

    [Fact]
    public async Task Busy_ForAnEventShownAsFree_IsNothing()
    {
        await Fill(new Entry(At(23, 9), At(23, 12), Free: true));
        Assert.Empty(await Week());
    }

    [Fact]
    public async Task Busy_ForACancelledEvent_IsNothing()
    {
        await Fill(new Entry(At(23, 9), At(23, 12), Cancelled: true));
        Assert.Empty(await Week());
    }

    [Fact]
    public async Task Busy_ForARecurringEvent_IsEachOccurrenceInThePeriod()
    {
        await Fill(new Entry(At(2, 9), At(2, 10), EveryWeek: true));
        var times = await Busy(Monday.AddDays(-7), Monday.AddDays(7));
        Assert.Equal([At(16, 9), At(23, 9), At(30, 9)], times.Select(t => t.From));
    }

    [Fact]
    public async Task Busy_ForAnEventThatBeganBeforeThePeriod_IsThere()
    {
        await Fill(new Entry(At(20, 0), At(25, 0), AllDay: true));
        Assert.Equal(At(25, 0), Assert.Single(await Week()).To);
    }

    [Fact]
    public async Task Busy_ForEventsThatTouchOrOverlap_IsOneStretch()
    {
        await Fill(new Entry(At(23, 9), At(23, 11)), new Entry(At(23, 10), At(23, 12)), new Entry(At(23, 12), At(23, 13)));
        Assert.Equal([new BusyTime(At(23, 9), At(23, 13))], await Week());
    }

    [Fact]
    public async Task Busy_OutsideThePeriod_IsNothing()
    {
        await Fill(new Entry(At(22, 9), At(22, 12)), new Entry(At(28, 9), At(28, 12)));
        Assert.Empty(await Week());
    }

    [Fact]
    public async Task Busy_OnTheLastDayOfThePeriod_IsThere()
    {
        await Fill(new Entry(At(27, 22), At(27, 23)));
        Assert.Single(await Week());
    }

    [Fact]
    public async Task Busy_ForSomebodyWithoutACalendar_HasNoEntry()
    {
        await Fill(new Entry(At(23, 9), At(23, 12)));
        var busy = await Calendar.Busy([Person, "inconnu@iod.example"], Monday, Monday, default);
        Assert.Equal([Person], busy.Keys);
    }

    protected static DateTime At(int day, int hour) => new(2026, 11, day, hour, 0, 0);

    private Task<IReadOnlyList<BusyTime>> Week() => Busy(Monday, Monday.AddDays(4));

    private async Task<IReadOnlyList<BusyTime>> Busy(DateOnly from, DateOnly to) => (await Calendar.Busy([Person], from, to, default))[Person];

    /// <summary>An event, in French local time.</summary>
    protected sealed record Entry(DateTime From, DateTime To, bool AllDay = false, bool Free = false, bool Cancelled = false, bool EveryWeek = false);
}
