using IodOutlook.Api.Outbox;
using IodOutlook.Outside;
using Quartz;

namespace IodOutlook.Api.Jobs;

/// <summary>Local mode: looks into <c>Sent/</c> as soon as anything changes in the mailbox.</summary>
internal sealed partial class LocalSentWatch(IServiceScopeFactory scopes, ILocalMailFolders folders, TimeProvider clock, ILogger<LocalSentWatch> log) : BackgroundService
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

internal static class JobsSetup
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddScoped<WatchSent>();
        services.AddScoped<ForgetAnswers>();
        services.AddQuartz();
        services.AddHostedService<Ticker>();
        services.AddHostedService<LocalSentWatch>();
    }
}
