using System.Globalization;
using IodOutlook.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>
/// Who does a job: one process at a time, whatever the machines, by a lease in the database. A process that died holds it no longer than <see cref="Length"/>; a lease that
/// would end later than that was taken before somebody set the clock back, and holds nothing.
/// </summary>
internal sealed class JobLeases(IServiceScopeFactory scopes, WriteGate gate, TimeProvider clock)
{
    /// <summary>Longer than one portion of any job.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private const int LongestFailure = 1000;
    private readonly string owner = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName} {Environment.ProcessId}");

    /// <summary>The right to do one portion of a job; null while somebody else does it.</summary>
    public async Task<JobLease?> Take(string job, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IodDb>();
        await using var turn = await gate.Enter(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var (latest, until) = (now + Length, now + Length);
        var known = await db.Jobs.AsNoTracking().FirstOrDefaultAsync(j => j.Name == job, cancel);
        if (known?.LeaseUntil is { } held && held > now && held <= latest)
            return null;
        if (known is null)
            db.Jobs.Add(new JobState { Name = job, LeaseOwner = owner, LeaseUntil = until, Fence = 1 });
        else if (await Claim(db, known, until, cancel) == 0)
            return null;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new JobLease(job, (known?.Fence ?? 0) + 1);
    }

    /// <summary>Gives the job back with what became of it; nothing is written when somebody took it over meanwhile.</summary>
    public async Task Release(JobLease lease, Exception? failure, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IodDb>();
        await using var turn = await gate.Enter(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var reason = failure is null ? null : failure.Message[..Math.Min(failure.Message.Length, LongestFailure)];
        await db.Jobs.Where(j => j.Name == lease.Job && j.Fence == lease.Fence).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.LeaseUntil, (DateTime?)null)
                .SetProperty(j => j.LastFailure, reason)
                .SetProperty(j => j.LastDoneAt, j => reason == null ? now : j.LastDoneAt),
            cancel);
    }

    private Task<int> Claim(IodDb db, JobState known, DateTime until, CancellationToken cancel) =>
        db.Jobs.Where(j => j.Name == known.Name && j.Fence == known.Fence).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.LeaseOwner, owner).SetProperty(j => j.LeaseUntil, until).SetProperty(j => j.Fence, j => j.Fence + 1), cancel);
}

/// <summary>The right to do one portion of a job.</summary>
internal sealed record JobLease(string Job, int Fence);
