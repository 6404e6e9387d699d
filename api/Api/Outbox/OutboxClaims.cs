using System.Globalization;
using IodOutlook.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Outbox;

/// <summary>Takes work from the table so that nobody else does.</summary>
internal sealed class OutboxClaims(IServiceScopeFactory scopes, WriteGate gate, TimeProvider clock)
{
    private readonly string owner = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName} {Environment.ProcessId}");

    /// <summary>The oldest work that is due and that nobody holds; null when there is none.</summary>
    public async Task<Lease?> Next(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IodDb>();
        while (true)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var found = await Due(db.OutsideWorks, now).OrderBy(w => w.NotBefore).ThenBy(w => w.Id).Select(w => new { w.Id, w.Fence }).FirstOrDefaultAsync(cancel);
            if (found is null)
                return null;
            if (await Claim(db, found.Id, found.Fence, now, cancel))
                return new Lease(scopes, gate, clock, found.Id, found.Fence + 1);
        }
    }

    /// <summary>A local database belongs to one process: whatever is still held was held by one that died.</summary>
    public async Task ReleaseThoseOfADeadProcess(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IodDb>();
        if (!db.BelongsToThisProcess)
            return;
        await using var turn = await gate.Enter(cancel);
        await db.OutsideWorks.Where(w => w.State == OutsideState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.State, OutsideState.Pending), cancel);
    }

    private static IQueryable<OutsideWork> Due(IQueryable<OutsideWork> works, DateTime now) => works.Where(w =>
        (w.State == OutsideState.Pending && w.NotBefore <= now) || (w.State == OutsideState.Running && w.LeaseUntil < now));

    private async Task<bool> Claim(IodDb db, Guid id, int fence, DateTime now, CancellationToken cancel)
    {
        await using var turn = await gate.Enter(cancel);
        var until = now + Lease.Length;
        return await Due(db.OutsideWorks, now).Where(w => w.Id == id && w.Fence == fence).ExecuteUpdateAsync(
            set => set
                .SetProperty(w => w.State, OutsideState.Running)
                .SetProperty(w => w.LeaseOwner, owner)
                .SetProperty(w => w.LeaseUntil, until)
                .SetProperty(w => w.Fence, w => w.Fence + 1)
                .SetProperty(w => w.Attempt, w => w.Attempt + 1),
            cancel) == 1;
    }
}
