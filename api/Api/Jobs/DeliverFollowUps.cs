using IodOutlook.Api.Database;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>
/// deliver-follow-ups: what is due becomes a reply draft, a reminder or a mail. Each schedule in a transaction of its own, looked at again inside it: however many processes are
/// at it, and wherever one of them dies, a follow-up is delivered once.
/// </summary>
internal sealed partial class DeliverFollowUps(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeliverFollowUps> log) : IRegularWork
{
    private const int Portion = 50;
    private static readonly TimeSpan AfterAFault = TimeSpan.FromHours(1);

    public async Task<bool> Run(CancellationToken cancel)
    {
        var due = await InScope((db, _) => Due(db, clock.GetUtcNow().UtcDateTime, Portion, cancel));
        foreach (var versionId in due)
        {
            try
            {
                await InScope((_, step) => Look(step.GetRequiredService<StepTransaction>(), step.GetRequiredService<FollowUpMail>(), versionId, cancel));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure, versionId);
                await InScope((db, services) => PutOff(db, services.GetRequiredService<WriteGate>(), versionId, cancel));
            }
        }

        return due.Count == Portion;
    }

    /// <summary>The schedules whose time has come, the oldest first.</summary>
    public static Task<List<Guid>> Due(IodDb db, DateTime now, int most, CancellationToken cancel) =>
        db.Schedules.Where(s => s.LookAt <= now).OrderBy(s => s.LookAt).Take(most).Select(s => s.VersionId).ToListAsync(cancel);

    private async Task<bool> Look(StepTransaction step, FollowUpMail mail, Guid versionId, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var db = step.Db;
        var actor = HouseActor.At(clock.GetUtcNow().UtcDateTime);
        var schedule = await db.Schedule(versionId, cancel);
        var stored = db.Schedules.Local.First(s => s.VersionId == versionId);
        if (stored.LookAt is null || stored.LookAt > actor.At)
            return false;
        var change = await Change(db, stored, schedule!, actor.At, cancel);
        await db.Keep(change, actor, cancel);
        if (stored.LookAt <= actor.At)
            stored.LookAt = schedule!.Plan.Window.NextOpening(actor.At);
        if (change.Due is { } delivered)
            await mail.Ask(change.Schedule, delivered, actor.At, cancel);
        CrashPoints.Pass("follow-up.asked");
        await step.Commit(cancel);
        return true;
    }

    /// <summary>What no event told the schedule (a quote ended before there were follow-ups, a client merged into another) is seen here at the latest.</summary>
    private static async Task<ScheduleChange> Change(IodDb db, StoredSchedule stored, FollowUpSchedule schedule, DateTime now, CancellationToken cancel)
    {
        var quote = await db.Quotes.Where(q => q.Id == stored.QuoteId)
            .Select(q => new { VersionId = EF.Property<Guid>(q, Columns.CurrentVersionId), State = EF.Property<QuoteState>(q, Columns.CurrentState), q.DemandId }).FirstAsync(cancel);
        if (quote.VersionId != stored.VersionId)
            return schedule.Stop(StopCause.Revised);
        if (quote.State != QuoteState.Sent)
            return schedule.Stop(quote.State switch { QuoteState.Accepted => StopCause.Accepted, QuoteState.Refused => StopCause.Refused, _ => StopCause.Expired });
        stored.ClientId = (await db.Demands.Where(d => d.Id == quote.DemandId).Select(d => d.ClientId).FirstAsync(cancel))!.Value;
        return schedule.Tick(now, await db.LastContact(stored.ClientId, cancel));
    }

    /// <summary>One that cannot be looked at must not keep the others waiting.</summary>
    private async Task<int> PutOff(IodDb db, WriteGate gate, Guid versionId, CancellationToken cancel)
    {
        await using var turn = await gate.Enter(cancel);
        var later = clock.GetUtcNow().UtcDateTime + AfterAFault;
        return await db.Schedules.Where(s => s.VersionId == versionId).ExecuteUpdateAsync(set => set.SetProperty(s => s.LookAt, later), cancel);
    }

    private async Task<T> InScope<T>(Func<IodDb, IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IodDb>(), scope.ServiceProvider);
    }

    [LoggerMessage(LogLevel.Error, "The follow-ups of quote version {VersionId} could not be looked at; they will be in an hour")]
    private partial void LogFailed(Exception failure, Guid versionId);
}
