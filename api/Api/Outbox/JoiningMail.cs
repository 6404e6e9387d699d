using System.Security.Cryptography;
using IodOutlook.Api.Database;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;
using IodOutlook.MailReading;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Outbox;

/// <summary>The client's mail that holds the answer: it joins the demand with the step it tells of, unless it did before.</summary>
internal sealed class JoiningMail(IodDb db, IMailbox mailbox, ReadingContexts readings)
{
    internal sealed record Received(string MailboxId, string Owner, byte[] Raw, Reading Reading);

    public async Task<Received?> Read(string? messageId, string owner, CancellationToken cancel)
    {
        if (messageId is null)
            return null;
        var raw = await mailbox.ReadMime(owner, messageId, cancel);
        return new Received(messageId, owner, raw, MailReader.Read(raw, await readings.For(owner, cancel)));
    }

    /// <returns>The stored mail; null where none is given.</returns>
    public async Task<Guid?> Join(Demand demand, Received? mail, Actor actor, CancellationToken cancel)
    {
        if (mail is null)
            return null;
        if (await Known(mail, cancel) is { } known)
            return known;
        await db.Append(actor, demand.Id, demand.Join(mail.Reading.Subject, actor), cancel);
        var stored = db.Keep(
            Guid.CreateVersion7(actor.At), demand.Id, MailDirection.In, mail.Owner, mail.MailboxId, mail.Raw, mail.Reading, mail.Reading.Date?.UtcDateTime ?? actor.At);
        db.AskToArchive(stored, actor.At);
        return stored.Id;
    }

    private Task<Guid?> Known(Received mail, CancellationToken cancel)
    {
        var key = StoredMail.KeyOf(mail.Reading, mail.Raw);
        return db.Mails.Where(m => m.MessageKey == key).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancel);
    }
}
