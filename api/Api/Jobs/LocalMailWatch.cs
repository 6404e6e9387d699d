using IodOutlook.Api.Outbox;
using IodOutlook.Outside;

namespace IodOutlook.Api.Jobs;

/// <summary>Local mode: looks into the mailbox as soon as anything changes in it.</summary>
internal sealed partial class LocalMailWatch(IServiceScopeFactory scopes, ILocalMailFolders folders, TimeProvider clock, ILogger<LocalMailWatch> log) : BackgroundService
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => UntilStopped.Run(Watch, stoppingToken);

    private async Task Watch(CancellationToken stoppingToken)
    {
        for (long seen = 0; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                seen = await folders.NextChange(seen, stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<WatchSent>().Run(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<ReadAnswers>().Run(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
                await Task.Delay(Breath, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Looking into the sent messages failed; it will be done again")]
    private partial void LogFailed(Exception failure);
}
