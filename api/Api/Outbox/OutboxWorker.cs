using IodOutlook.Api.Database;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Outbox;

/// <summary>Delivers outside work, one piece after the other, oldest first: at once when the bell rings, else at each round.</summary>
internal sealed partial class OutboxWorker(
    IServiceScopeFactory scopes, WriteGate gate, OutboxBell bell, OutboxClaims claims, TimeProvider clock, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => UntilStopped.Run(DeliverAll, stoppingToken);

    private async Task DeliverAll(CancellationToken stoppingToken)
    {
        await claims.ReleaseThoseOfADeadProcess(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await DeliverNext(stoppingToken))
                await bell.Wait(Round, clock, stoppingToken);
        }
    }

    /// <summary>Does one piece of work; false when none is due.</summary>
    internal async Task<bool> DeliverNext(CancellationToken cancel)
    {
        try
        {
            if (await claims.Next(cancel) is not { } lease)
                return false;
            CrashPoints.Pass("outbox.claimed");
            await Deliver(lease, cancel);
            return true;
        }
        catch (LeaseLostException)
        {
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The database itself does not answer: nothing is lost, the row stands. Wait for the next round.
            LogRoundFailed(failure);
            return false;
        }
    }

    private async Task Deliver(Lease lease, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IodDb>();
        var work = await db.OutsideWorks.AsNoTracking().FirstAsync(w => w.Id == lease.WorkId, cancel);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var heartbeat = lease.KeepAlive(over.Token);
        using var signal = OutboxSignals.Begin(work);
        try
        {
            var handler = scope.ServiceProvider.GetServices<IOutsideHandler>().Single(h => h.Kind == work.Kind);
            var delivery = await handler.Deliver(work, lease, cancel);
            CrashPoints.Pass("outbox.delivered");
            await Done(db, lease, delivery, cancel);
            CrashPoints.Pass("outbox.recorded");
            OutboxSignals.Delivered(work);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or LeaseLostException))
        {
            OutboxSignals.NotDelivered(work, failure);
            if (failure is not OutsideException)
                LogUnexpected(failure, work.Label);
            await NotDone(lease, work, failure, cancel);
        }
        finally
        {
            await over.CancelAsync();
            await heartbeat;
        }
    }

    private async Task Done(IodDb db, Lease lease, Delivery delivery, CancellationToken cancel)
    {
        await using var turn = await gate.Enter(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var mine = await lease.Mine(db).ExecuteUpdateAsync(
            set => set
                .SetProperty(w => w.State, OutsideState.Done)
                .SetProperty(w => w.FinishedAt, now)
                .SetProperty(w => w.OutsideId, delivery.OutsideId)
                .SetProperty(w => w.OpenUrl, delivery.OpenUrl)
                .SetProperty(w => w.Reason, delivery.Note),
            cancel);
        if (mine == 0)
            throw new LeaseLostException();
        await delivery.Record(db, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task NotDone(Lease lease, OutsideWork work, Exception failure, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var turn = await gate.Enter(cancel);
        var next = Retry.After(failure, work.Attempt, clock.GetUtcNow().UtcDateTime);
        var db = scope.ServiceProvider.GetRequiredService<IodDb>();
        await lease.Mine(db).ExecuteUpdateAsync(
            set => set
                .SetProperty(w => w.State, next.State)
                .SetProperty(w => w.NotBefore, next.NotBefore)
                .SetProperty(w => w.Reason, next.Reason),
            cancel);
    }

    [LoggerMessage(LogLevel.Error, "Outside work failed unexpectedly: {Label}")]
    private partial void LogUnexpected(Exception failure, string label);

    [LoggerMessage(LogLevel.Warning, "The outbox could not look for work; it will try again")]
    private partial void LogRoundFailed(Exception failure);
}
