using IodOutlook.Api.Database;
using IodOutlook.Domain.Archive;
using IodOutlook.MailReading;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Outbox;

/// <summary>
/// Puts a client's mail and its attachments into the folder of its demand, <c>1 Demande</c>; a mail of ours alone into <c>3 Devis</c>, where what it carries stands already.
/// Pictures of signatures are left in the mail.
/// </summary>
internal sealed class ArchiveMail(IodDb db, IDrive drive, Contents contents, ReadingContexts readings, TimeProvider clock) : IOutsideHandler
{
    public const string SignatureImage = "signature-image";
    private const string MailFile = "message/rfc822";

    public OutsideKind Kind => OutsideKind.ArchiveMail;

    public async Task<Delivery> Deliver(OutsideWork work, Lease lease, CancellationToken cancel)
    {
        var mail = await db.Mails.AsNoTracking().FirstAsync(m => m.Id == work.SubjectId, cancel);
        var folder = await db.Demands.Where(d => d.Id == mail.DemandId).Select(d => EF.Property<string>(d, Columns.DriveFolder)).FirstAsync(cancel);
        var raw = await contents.Read(mail.Id, mail.DriveFileId, cancel);
        var files = await Files(mail, raw, cancel);
        for (var i = work.Checkpoint; i < files.Count; i++)
        {
            var document = await Put(mail, folder, files[i], cancel);
            CrashPoints.Pass("outbox.mail.file");
            await lease.Reached(i + 1, target => Record(target, mail.Id, document), cancel);
        }

        return new Delivery(null, null, (target, _) => target.Contents.Where(c => c.Id == mail.Id).ExecuteDeleteAsync(CancellationToken.None));
    }

    private static async Task Record(IodDb db, Guid mailId, StoredDocument document)
    {
        db.Documents.Add(document);
        if (document.MediaType == MailFile)
            await db.Mails.Where(m => m.Id == mailId && m.DriveFileId == null).ExecuteUpdateAsync(set => set.SetProperty(m => m.DriveFileId, document.DriveFileId));
    }

    private async Task<List<ArchivedFile>> Files(StoredMail mail, byte[] raw, CancellationToken cancel)
    {
        var day = Domain.Calendar.FrenchDates.DayOf(mail.At);
        var files = new List<ArchivedFile> { new($"{day:yyyy-MM-dd} {mail.Subject}", ".eml", MailFile, raw) };
        if (mail.Direction == MailDirection.Out)
            return files;
        var reading = MailReader.Read(raw, await readings.For(mail.Owner, cancel));
        files.AddRange(reading.Attachments
            .Where(attachment => attachment.Class.Value != SignatureImage)
            .Select(attachment => new ArchivedFile(attachment.Name, "", attachment.MediaType, MailAttachments.Read(raw, attachment.Index))));
        return files;
    }

    private async Task<StoredDocument> Put(StoredMail mail, string folder, ArchivedFile file, CancellationToken cancel)
    {
        var name = ArchivePath.LegalName(file.Name, ArchivePath.MaxName - file.Extension.Length) + file.Extension;
        var stored = await drive.Put(ArchivePath.ForFile(folder, mail.Direction == MailDirection.In ? ArchiveFolder.Demand : ArchiveFolder.Quote, name), file.Content, cancel);
        return new StoredDocument
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            DemandId = mail.DemandId,
            Name = stored.Path[(stored.Path.LastIndexOf('/') + 1)..],
            Path = stored.Path,
            MediaType = file.MediaType,
            Sha256 = stored.Sha256,
            Size = stored.Size,
            At = clock.GetUtcNow().UtcDateTime,
            DriveFileId = stored.Id,
            OpenUrl = stored.OpenUrl,
        };
    }

    private sealed record ArchivedFile(string Name, string Extension, string MediaType, byte[] Content);
}
