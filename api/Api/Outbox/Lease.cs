using IodOutlook.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Outbox;

/// <summary>
/// The right to do one piece of work, for a while. Several instances share the table: who claims it raises its fence, and whoever held it before can no longer write.
/// </summary>
internal sealed class Lease(IServiceScopeFactory scopes, WriteGate gate, TimeProvider clock, Guid workId, int fence)
{
    /// <summary>Longer than any single call outside; renewed while the work goes on.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    public Guid WorkId => workId;

    /// <summary>The row, as long as nobody else claimed it.</summary>
    public IQueryable<OutsideWork> Mine(IodDb db) => db.OutsideWorks.Where(w => w.Id == workId && w.Fence == fence);

    /// <summary>Remembers that an outside step is done, and what is known since, so that the next attempt goes on from there.</summary>
    public async Task Reached(int checkpoint, Func<IodDb, Task> record, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IodDb>();
        await using var turn = await gate.Enter(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await Mine(db).ExecuteUpdateAsync(set => set.SetProperty(w => w.Checkpoint, checkpoint), cancel) == 0)
            throw new LeaseLostException();
        await record(db);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Renews the lease until cancelled.</summary>
    public async Task KeepAlive(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Length / 3, clock, cancel);
                await Renew(cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // The work is over.
        }
    }

    private async Task Renew(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var turn = await gate.Enter(cancel);
        var until = clock.GetUtcNow().UtcDateTime + Length;
        await Mine(scope.ServiceProvider.GetRequiredService<IodDb>()).ExecuteUpdateAsync(set => set.SetProperty(w => w.LeaseUntil, until), cancel);
    }
}

/// <summary>Somebody else took the work over; what we did outside is idempotent, and theirs to record.</summary>
internal sealed class LeaseLostException : Exception;
