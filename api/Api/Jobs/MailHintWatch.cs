using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;

namespace IodOutlook.Api.Jobs;

/// <summary>Microsoft 365 mode: looks into the mailboxes as soon as one of them said that there is something, instead of at the next round.</summary>
internal sealed partial class MailHintWatch(MailHint hint, JobRunner runner, TimeProvider clock, ILogger<MailHintWatch> log) : BackgroundService
{
    private static readonly string[] Looks = ["watch-sent", "read-answers", "keep-signals"];
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => UntilStopped.Run(Watch, stoppingToken);

    private async Task Watch(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await hint.Bell.Wait(Rest, clock, stoppingToken);
            foreach (var job in ScheduleTable.Rows.Where(row => Looks.Contains(row.Name)))
                await Look(job, stoppingToken);
        }
    }

    /// <summary>What fails now is done by the round that comes anyway.</summary>
    private async Task Look(ScheduleTable.Regular job, CancellationToken cancel)
    {
        try
        {
            await runner.Run(job, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure, job.Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Job} failed after a hint of a mailbox; it will be done again")]
    private partial void LogFailed(Exception failure, string job);
}
