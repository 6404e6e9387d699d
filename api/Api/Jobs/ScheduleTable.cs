namespace IodOutlook.Api.Jobs;

/// <summary>Everything that happens by the clock, in one table. What must happen once is claimed in the database; the schedule only says when to look.</summary>
internal static class ScheduleTable
{
    public static IReadOnlyList<Regular> Rows { get; } =
    [
        // Local mode sees a sent draft at once (LocalSentWatch); this is the round that misses none.
        new("watch-sent", typeof(WatchSent), TimeSpan.FromMinutes(1)),
        new("forget-answers", typeof(ForgetAnswers), TimeSpan.FromHours(6)),
    ];

    internal sealed record Regular(string Name, Type Work, TimeSpan Every);
}

/// <summary>Work done by the clock; safe to do again.</summary>
internal interface IRegularWork
{
    Task Run(CancellationToken cancel);
}
