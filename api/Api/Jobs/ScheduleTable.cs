namespace IodOutlook.Api.Jobs;

/// <summary>
/// Everything that happens by the clock, in one table. The schedule only says when to look: one process at a time does it (<see cref="JobLeases"/>), and what must happen once
/// is recorded in the transaction that asks for it.
/// </summary>
internal static class ScheduleTable
{
    public static IReadOnlyList<Regular> Rows { get; } =
    [
        // Local mode sees a sent draft at once (LocalMailWatch); this is the round that misses none.
        new("watch-sent", typeof(WatchSent), TimeSpan.FromMinutes(1)),
        new("read-answers", typeof(ReadAnswers), TimeSpan.FromMinutes(1)),
        new("plan-follow-ups", typeof(PlanFollowUps), TimeSpan.FromHours(1)),
        new("deliver-follow-ups", typeof(DeliverFollowUps), TimeSpan.FromMinutes(1)),
        new("expire-quotes", typeof(ExpireQuotes), TimeSpan.FromHours(1)),
        new("write-tracking", typeof(WriteTracking), TimeSpan.FromMinutes(1)),
        new("prepare-digests", typeof(PrepareDigests), TimeSpan.FromMinutes(10)),
        new("keep-signals", typeof(KeepSignals), TimeSpan.FromHours(1)),
        new("forget-answers", typeof(ForgetAnswers), TimeSpan.FromHours(6)),
    ];

    internal sealed record Regular(string Name, Type Work, TimeSpan Every);
}

/// <summary>Work done by the clock; safe to do again, and by several processes at once.</summary>
internal interface IRegularWork
{
    /// <summary>Does one portion; true when there is more to do at once.</summary>
    Task<bool> Run(CancellationToken cancel);
}
