using IodOutlook.Api.Outbox;
using Quartz;

namespace IodOutlook.Api.Jobs;

/// <summary>
/// Quartz, in memory, on every instance. Loaded a while after the host answers: it is not needed for the first page. Whoever moves the clock came to see what happens by then,
/// and does not wait for it.
/// </summary>
internal sealed class Ticker(IServiceProvider services, IodSettings settings, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => UntilStopped.Run(Begin, stoppingToken);

    private async Task Begin(CancellationToken stoppingToken)
    {
        if (settings.Now is null)
            await Task.Delay(FirstLook, clock, stoppingToken);
        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(stoppingToken);
        foreach (var row in ScheduleTable.Rows)
            await scheduler.ScheduleJob(Job(row), Trigger(row), cancellationToken: stoppingToken);
        await scheduler.Start(stoppingToken);
    }

    private static IJobDetail Job(ScheduleTable.Regular row) =>
        JobBuilder.Create<RegularJob>().WithIdentity(row.Name).Build();

    private static ITrigger Trigger(ScheduleTable.Regular row) =>
        TriggerBuilder.Create().StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(row.Every).RepeatForever()).Build();

    [DisallowConcurrentExecution]
    internal sealed class RegularJob(JobRunner runner) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
            await runner.Run(ScheduleTable.Rows.Single(row => row.Name == context.JobDetail.Key.Name), cancellationToken);
    }
}
