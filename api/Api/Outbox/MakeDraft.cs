using System.Text;
using System.Text.Json;
using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Outbox;

/// <summary>Puts a draft before a person: an answer in the thread of the mail it answers, with the document attached.</summary>
internal sealed class MakeDraft(IodDb db, IMailbox mailbox, Contents contents) : IOutsideHandler
{
    public OutsideKind Kind => OutsideKind.MakeDraft;

    /// <summary>What the draft says.</summary>
    /// <param name="ReplyToMailId">The stored mail it answers.</param>
    /// <param name="Send">It leaves by itself: somebody chose so for the follow-ups of a plan.</param>
    /// <param name="File">A file made for this draft alone, which nothing else keeps.</param>
    internal sealed record Draft(
        string Owner, Guid? ReplyToMailId, IReadOnlyList<string> To, IReadOnlyList<string> Cc, string Subject, string Text, IReadOnlyList<Guid> DocumentIds, bool Send = false, TextFile? File = null);

    internal sealed record TextFile(string Name, string MediaType, string Content);

    public async Task<Delivery> Deliver(OutsideWork work, Lease lease, CancellationToken cancel)
    {
        var draft = JsonSerializer.Deserialize<Draft>(work.Payload!, ApiJson.Options)!;
        var original = await db.Mails.AsNoTracking().FirstOrDefaultAsync(m => m.Id == draft.ReplyToMailId, cancel);
        var request = new DraftRequest(
            work.Id,
            original is null ? null : await Original(original, cancel),
            original?.MailboxId,
            draft.To,
            draft.Cc,
            draft.Subject,
            draft.Text,
            await Attachments(draft, cancel));
        var made = await mailbox.MakeDraft(draft.Owner, request, cancel);
        CrashPoints.Pass("outbox.draft.made");
        if (draft.Send)
            await mailbox.SendDraft(draft.Owner, made.MessageId, cancel);
        return new Delivery(made.MessageId, made.OpenUrl, (_, _) => Task.CompletedTask);
    }

    /// <summary>The mail answered; where its file was taken away, what the house knows of it, so that the answer keeps to its thread.</summary>
    private async Task<byte[]> Original(StoredMail mail, CancellationToken cancel)
    {
        try
        {
            return await contents.Read(mail.Id, mail.DriveFileId, cancel);
        }
        catch (OutsideException gone) when (gone.Problem == OutsideProblem.Gone)
        {
            string[] headers = [$"From: {mail.FromAddress}", $"Subject: {mail.Subject}", $"Date: {mail.At:r}", .. mail.InternetMessageId is { } id ? [$"Message-ID: <{id}>"] : Array.Empty<string>()];
            return Encoding.UTF8.GetBytes(string.Join("\r\n", headers.Select(OneLine)) + "\r\n\r\n");
        }
    }

    private static string OneLine(string header) => string.Concat(header.Select(c => char.IsControl(c) ? ' ' : c));

    private async Task<List<DraftAttachment>> Attachments(Draft draft, CancellationToken cancel)
    {
        var attachments = new List<DraftAttachment>();
        foreach (var id in draft.DocumentIds)
        {
            var document = await db.Documents.AsNoTracking().FirstAsync(d => d.Id == id, cancel);
            attachments.Add(new DraftAttachment(document.Name, document.MediaType, await contents.Read(id, document.DriveFileId, cancel)));
        }

        if (draft.File is { } file)
            attachments.Add(new DraftAttachment(file.Name, file.MediaType, Encoding.UTF8.GetBytes(file.Content)));
        return attachments;
    }
}
