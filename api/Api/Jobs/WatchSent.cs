using System.Security.Cryptography;
using System.Text.Json;
using IodOutlook.Api.Breakfasts;
using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using IodOutlook.MailReading;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>
/// Sent means sent: a quote becomes Sent when its message is seen among the sent ones, and a follow-up too. The PDF that left is compared by hash with the one approved; a
/// difference, a missing Go, a foreign attachment or a replaced version opens a non-conformity.
/// </summary>
internal sealed partial class WatchSent(
    IServiceScopeFactory scopes, MailCursors cursors, IMailbox mailbox, IDirectory directory, TimeProvider clock, ILogger<WatchSent> log) : IRegularWork
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task<bool> Run(CancellationToken cancel)
    {
        await OneAtATime.WaitAsync(cancel);
        try
        {
            foreach (var owner in (await directory.People(cancel)).Where(person => WhoMay.Take(person.Role, Step.RecordSent)))
                await LookUnlessAway(owner.Address, cancel);
            return false;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>A mailbox that cannot be reached is looked at next time, from where it was left; the others are looked at all the same.</summary>
    private async Task LookUnlessAway(string owner, CancellationToken cancel)
    {
        try
        {
            await Look(owner, cancel);
        }
        catch (OutsideException away)
        {
            LogAway(away, owner);
        }
    }

    private async Task Look(string owner, CancellationToken cancel)
    {
        var cursor = await cursors.Of(owner, MailFolder.Sent, cancel);
        var changes = await mailbox.ChangesSince(owner, MailFolder.Sent, cursor, cancel);
        foreach (var arrival in changes.Arrivals.Where(arrival => arrival.WorkId is not null))
            await See(owner, arrival, cancel);
        if (changes.Cursor != cursor)
            await cursors.Remember(owner, MailFolder.Sent, changes.Cursor, cancel);
    }

    private async Task See(string owner, MailArrival arrival, CancellationToken cancel)
    {
        var raw = await mailbox.ReadMime(owner, arrival.MessageId, cancel);
        await using var scope = scopes.CreateAsyncScope();
        await using var step = scope.ServiceProvider.GetRequiredService<StepTransaction>();
        var reading = MailReader.Read(raw, await scope.ServiceProvider.GetRequiredService<ReadingContexts>().For(owner, cancel));
        await step.Begin(cancel);
        var work = await step.Db.OutsideWorks.AsNoTracking().FirstOrDefaultAsync(w => w.Id == arrival.WorkId, cancel);
        if (work?.QuoteId is null)
        {
            await RecordInvitation(step, work, arrival, reading, cancel);
            return;
        }

        var quote = await step.Db.Quotes.WithVersions().FirstAsync(q => q.Id == work.QuoteId, cancel);
        var demand = await step.Db.Demands.FirstAsync(d => d.Id == quote.DemandId, cancel);
        await Record(step, work, new Seen(owner, arrival, raw, reading), demand, quote, cancel);
        await step.Commit(cancel);
    }

    private async Task Record(StepTransaction step, OutsideWork work, Seen seen, Demand demand, Quote quote, CancellationToken cancel)
    {
        var key = StoredMail.KeyOf(seen.Reading, seen.Raw);
        if (await step.Db.Mails.AnyAsync(m => m.MessageKey == key, cancel))
            return;
        var actor = HouseActor.At(clock.GetUtcNow().UtcDateTime);
        if (await step.Db.FollowUps.AsNoTracking().FirstOrDefaultAsync(f => f.Id == work.SubjectId, cancel) is { } followUp)
            await RecordFollowUp(step.Db, followUp, actor, cancel);
        else
            await RecordQuote(step, work, seen, demand, quote, actor, cancel);
        var mail = step.Db.Keep(Guid.CreateVersion7(actor.At), demand.Id, MailDirection.Out, seen.Owner, seen.Arrival.MessageId, seen.Raw, seen.Reading, seen.Arrival.At.UtcDateTime);
        step.Db.AskToArchive(mail, actor.At);
    }

    /// <summary>An invitation to a breakfast has left; what else belongs to no quote is nobody's to record.</summary>
    private async Task RecordInvitation(StepTransaction step, OutsideWork? work, MailArrival arrival, Reading reading, CancellationToken cancel)
    {
        if (work is null || !work.DedupKey.StartsWith(BreakfastMail.InvitationsOf(work.SubjectId), StringComparison.Ordinal))
            return;
        var breakfast = await step.Db.Breakfast(work.SubjectId, cancel);
        var invited = JsonSerializer.Deserialize<MakeDraft.Draft>(work.Payload!, ApiJson.Options)!.To[0];
        if (breakfast.RecordSent(invited, reading.MessageId, arrival.At.UtcDateTime) is { } note)
            await step.Db.Append(HouseActor.At(clock.GetUtcNow().UtcDateTime), breakfast.Id, note, cancel);
        await step.Commit(cancel);
    }

    private static async Task RecordFollowUp(IodDb db, FollowUp followUp, Actor actor, CancellationToken cancel)
    {
        var schedule = await db.Schedule(followUp.VersionId, cancel);
        await db.Keep(schedule!.RecordSent(followUp.Id), actor, cancel);
    }

    /// <summary>The draft may be that of a version that is no longer the current one: the client then has got what the house had replaced.</summary>
    private static async Task RecordQuote(StepTransaction step, OutsideWork work, Seen seen, Demand demand, Quote quote, Actor actor, CancellationToken cancel)
    {
        if (await VersionOf(step.Db, work, cancel) is not { } number)
            return;
        if (number != quote.Current.Number)
        {
            var name = Quote.NameOf(quote.Number, number);
            var finding = new Finding(
                NonConformityKind.ReplacedVersion, $"le courriel de {name} est parti alors que {quote.Name} l'avait remplacé. Prévenez le client de la version à retenir.", quote.Name, name);
            await step.Db.OpenNonConformity(quote, name, finding, actor, cancel);
        }
        else if (QuoteVersionMap.After(quote.Current.State, Step.RecordSent) is not null && ProcessMap.After(demand.Stage, Step.RecordSent) is not null)
        {
            await step.RecordSent(quote, demand, seen.Arrival.At.UtcDateTime, "vu dans les messages envoyés", FilesOf(seen), actor, cancel);
        }
    }

    private static async Task<int?> VersionOf(IodDb db, OutsideWork work, CancellationToken cancel)
    {
        var documents = JsonSerializer.Deserialize<MakeDraft.Draft>(work.Payload!, ApiJson.Options)!.DocumentIds;
        return await db.Documents.Where(d => documents.Contains(d.Id) && d.QuoteId == work.QuoteId).Select(d => d.QuoteVersion).FirstOrDefaultAsync(cancel);
    }

    private static List<SentFile> FilesOf(Seen seen) =>
    [
        .. seen.Reading.Attachments.Where(a => a.Class.Value != ArchiveMail.SignatureImage && !(a.Inline && a.MediaType.StartsWith("image/", StringComparison.Ordinal)))
            .Select(a => new SentFile(a.Name, Convert.ToHexStringLower(SHA256.HashData(MailAttachments.Read(seen.Raw, a.Index))))),
    ];

    [LoggerMessage(LogLevel.Warning, "The sent messages of {Owner} cannot be looked at now; they will be next time")]
    private partial void LogAway(Exception away, string owner);

    private sealed record Seen(string Owner, MailArrival Arrival, byte[] Raw, Reading Reading);
}
