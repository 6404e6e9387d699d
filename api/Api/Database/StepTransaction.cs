using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IodOutlook.Api.Database;

/// <summary>
/// The transaction of one step of the process: the change, its journal entry, the numbers it was given, the work it asks of the outside and the answer kept for its
/// key all stand or fall together.
/// </summary>
internal sealed class StepTransaction(IodDb db, WriteGate gate, OutboxBell bell, TimeProvider clock) : IAsyncDisposable
{
    private WriteGate.Turn turn;
    private IDbContextTransaction? transaction;
    private (string Key, byte[] Hash)? request;

    public IodDb Db => db;

    /// <summary>Before <see cref="Begin"/>: this request is to be answered once.</summary>
    public void AnswerOnceFor(string key, byte[] hash) => request = (key, hash);

    /// <summary>Waits for its turn and opens the transaction. Whatever takes long (reading a mail, printing a PDF) belongs before this line.</summary>
    /// <exception cref="AnsweredBeforeException">The same request was done before.</exception>
    /// <exception cref="ConflictException">Its key was used for another request.</exception>
    public async Task Begin(CancellationToken cancel)
    {
        turn = await gate.Enter(cancel);
        transaction = await db.Database.BeginTransactionAsync(cancel);
        if (request is not { } asked || await db.Answers.AsNoTracking().FirstOrDefaultAsync(a => a.Key == asked.Key, cancel) is not { } kept)
            return;
        throw kept.RequestHash.AsSpan().SequenceEqual(asked.Hash)
            ? new AnsweredBeforeException(new StoredAnswer(kept.Status, kept.ETag, kept.Body))
            : new ConflictException("idempotency-key-reused", "Cette clé a déjà servi pour une autre demande. Rien n'a été changé ; rechargez la page.");
    }

    /// <summary>Writes what happened into the journal, and saves.</summary>
    public async Task Record(Actor actor, Guid subjectId, JournalNote note, CancellationToken cancel)
    {
        await db.Append(actor, subjectId, note, cancel);
        await db.SaveChangesAsync(cancel);
    }

    public void KeepAnswer(StoredAnswer answer)
    {
        if (transaction is null || request is not { } asked)
            return;
        db.Answers.Add(new KeptAnswer
        {
            Key = asked.Key,
            RequestHash = asked.Hash,
            Status = answer.Status,
            ETag = answer.ETag,
            Body = answer.Body,
            At = clock.GetUtcNow().UtcDateTime,
        });
    }

    public async Task Commit(CancellationToken cancel)
    {
        if (transaction is null)
            return;
        var asksOutside = db.AsksOutside;
        await db.SaveChangesAsync(cancel);
        CrashPoints.Pass("step.saved");
        await transaction.CommitAsync(CancellationToken.None);
        CrashPoints.Pass("step.committed");
        if (asksOutside)
            bell.Ring();
    }

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        transaction = null;
        var ended = turn;
        turn = default;
        await ended.DisposeAsync();
    }
}
