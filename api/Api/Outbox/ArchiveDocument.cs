using IodOutlook.Api.Database;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Outbox;

/// <summary>Puts a printed document where its row says, and keeps no second copy of it.</summary>
internal sealed class ArchiveDocument(IodDb db, IDrive drive, Contents contents) : IOutsideHandler
{
    public OutsideKind Kind => OutsideKind.ArchiveDocument;

    public async Task<Delivery> Deliver(OutsideWork work, Lease lease, CancellationToken cancel)
    {
        var document = await db.Documents.AsNoTracking().FirstAsync(d => d.Id == work.SubjectId, cancel);
        var file = await drive.Put(document.Path, await contents.Read(document.Id, document.DriveFileId, cancel), cancel);
        CrashPoints.Pass("outbox.document.put");
        return new Delivery(file.Id, file.OpenUrl, (target, _) => Record(target, document.Id, file));
    }

    private static async Task Record(IodDb db, Guid id, DriveFile file)
    {
        await db.Documents.Where(d => d.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.Path, file.Path)
            .SetProperty(d => d.DriveFileId, file.Id)
            .SetProperty(d => d.OpenUrl, file.OpenUrl));
        await db.Contents.Where(c => c.Id == id).ExecuteDeleteAsync();
    }
}
