using System.Security.Cryptography;
using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Process;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>Keeps the mailboxes of those who sell telling when a message comes or leaves. Where one cannot, its round is made all the same; in local mode the folder is watched instead.</summary>
internal sealed partial class KeepSignals(
    IServiceScopeFactory scopes, IEnumerable<IMailSignals> mailboxes, IDirectory directory, IodSettings settings, TimeProvider clock, ILogger<KeepSignals> log) : IRegularWork
{
    /// <summary>A subscription that ends sooner is renewed now: the next round, or the one after it, may fail.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromHours(12);

    public async Task<bool> Run(CancellationToken cancel)
    {
        if (mailboxes.FirstOrDefault() is not { } mailbox || settings.Microsoft365 is not { } microsoft)
            return false;
        var tellAt = new Uri(microsoft.Host, HearMailbox.Path);
        foreach (var person in (await directory.People(cancel)).Where(person => WhoMay.Take(person.Role, Step.RecordSent)))
            foreach (var folder in new[] { MailFolder.Inbox, MailFolder.Sent })
                await KeepUnlessAway(mailbox, person.Address, folder, tellAt, cancel);
        return false;
    }

    private async Task KeepUnlessAway(IMailSignals mailbox, string owner, MailFolder folder, Uri tellAt, CancellationToken cancel)
    {
        try
        {
            await Keep(mailbox, owner, folder, tellAt, cancel);
        }
        catch (OutsideException away)
        {
            LogAway(away, owner);
        }
    }

    private async Task Keep(IMailSignals mailbox, string owner, MailFolder folder, Uri tellAt, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var step = scope.ServiceProvider.GetRequiredService<StepTransaction>();
        var key = $"{owner} {folder}";
        var now = clock.GetUtcNow().UtcDateTime;
        var known = await step.Db.Signals.AsNoTracking().FirstOrDefaultAsync(row => row.Folder == key, cancel);
        if (known is not null && known.Until > now + Early)
            return;
        var secret = known?.Secret ?? RandomNumberGenerator.GetHexString(32);
        var signal = (known is null ? null : await mailbox.GoOn(known.SubscriptionId, cancel)) ?? await mailbox.Begin(owner, folder, tellAt, secret, cancel);
        await step.Begin(cancel);
        var row = await step.Db.Signals.FirstOrDefaultAsync(row => row.Folder == key, cancel);
        if (row is null)
            step.Db.Signals.Add(row = new StoredSignal { Folder = key, SubscriptionId = signal.Id, Secret = secret, Until = signal.Until.UtcDateTime });
        (row.SubscriptionId, row.Until) = (signal.Id, signal.Until.UtcDateTime);
        await step.Commit(cancel);
    }

    [LoggerMessage(LogLevel.Warning, "The mailbox of {Owner} will not tell of new messages now; it is looked at every minute all the same")]
    private partial void LogAway(Exception away, string owner);
}
