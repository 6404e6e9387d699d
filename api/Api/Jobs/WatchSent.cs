using System.Security.Cryptography;
using IodOutlook.Api.Database;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using IodOutlook.MailReading;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>
/// Sent means sent: a quote becomes Sent when its message is seen among the sent ones. The PDF that left is compared by hash with the one approved; a difference is a
/// non-conformity in the journal.
/// </summary>
internal sealed class WatchSent(IServiceScopeFactory scopes, IMailbox mailbox, IDirectory directory, TimeProvider clock) : IRegularWork
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task Run(CancellationToken cancel)
    {
        await OneAtATime.WaitAsync(cancel);
        try
        {
            foreach (var owner in (await directory.People(cancel)).Where(person => WhoMay.Take(person.Role, Step.RecordSent)))
                await Look(owner.Address, cancel);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task Look(string owner, CancellationToken cancel)
    {
        var key = $"{owner} {MailFolder.Sent}";
        var cursor = await InScope(db => db.MailCursors.Where(c => c.Folder == key).Select(c => c.Cursor).FirstOrDefaultAsync(cancel));
        var changes = await mailbox.ChangesSince(owner, MailFolder.Sent, cursor, cancel);
        foreach (var arrival in changes.Arrivals.Where(arrival => arrival.WorkId is not null))
            await See(owner, arrival, cancel);
        if (changes.Cursor != cursor)
            await Remember(key, changes.Cursor, cancel);
    }

    private async Task See(string owner, MailArrival arrival, CancellationToken cancel)
    {
        var raw = await mailbox.ReadMime(owner, arrival.MessageId, cancel);
        await using var scope = scopes.CreateAsyncScope();
        await using var step = scope.ServiceProvider.GetRequiredService<StepTransaction>();
        var reading = MailReader.Read(raw, await scope.ServiceProvider.GetRequiredService<ReadingContexts>().For(owner, cancel));
        await step.Begin(cancel);
        var work = await step.Db.OutsideWorks.AsNoTracking().FirstOrDefaultAsync(w => w.Id == arrival.WorkId && w.QuoteId != null, cancel);
        if (work is null)
            return;
        var quote = await step.Db.Quotes.Include(q => q.Versions.OrderBy(v => v.Number)).FirstAsync(q => q.Id == work.QuoteId, cancel);
        if (QuoteVersionMap.After(quote.Current.State, Step.RecordSent) is null)
            return;
        var demand = await step.Db.Demands.FirstAsync(d => d.Id == quote.DemandId, cancel);
        await Record(step, new Seen(owner, arrival, raw, reading), demand, quote, cancel);
        await step.Commit(cancel);
    }

    private async Task Record(StepTransaction step, Seen seen, Demand demand, Quote quote, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var actor = new Actor("iodoutlook", "IodOutlook", Role.Manager, now);
        await step.Record(actor, quote.Id, quote.RecordSent(demand, seen.Arrival.At.UtcDateTime, "vu dans les messages envoyés", actor), cancel);
        if (Difference(seen, quote) is { } difference)
            await step.Record(actor, quote.Id, difference, cancel);
        var mail = step.Db.Keep(Guid.CreateVersion7(now), demand.Id, MailDirection.Out, seen.Owner, seen.Arrival.MessageId, seen.Raw, seen.Reading, seen.Arrival.At.UtcDateTime);
        step.Db.AskToArchive(mail, now);
    }

    private static JournalNote? Difference(Seen seen, Quote quote)
    {
        var left = seen.Reading.Attachments
            .Where(a => a.Name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            .Select(a => Convert.ToHexStringLower(SHA256.HashData(MailAttachments.Read(seen.Raw, a.Index))))
            .ToList();
        return left.Contains(quote.Current.ApprovedSha256!)
            ? null
            : new JournalNote(
                null, quote.Name, "Non-conformité : le PDF envoyé n'est pas celui qui a été approuvé.", quote.Current.ApprovedSha256, left.Count == 0 ? "aucun PDF joint" : string.Join(' ', left));
    }

    private async Task Remember(string key, string cursor, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var step = scope.ServiceProvider.GetRequiredService<StepTransaction>();
        await step.Begin(cancel);
        var row = await step.Db.MailCursors.FirstOrDefaultAsync(c => c.Folder == key, cancel);
        if (row is null)
            step.Db.MailCursors.Add(row = new MailCursor { Folder = key, Cursor = cursor });
        row.Cursor = cursor;
        await step.Commit(cancel);
    }

    private async Task<T> InScope<T>(Func<IodDb, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<IodDb>());
    }

    private sealed record Seen(string Owner, MailArrival Arrival, byte[] Raw, Reading Reading);
}
