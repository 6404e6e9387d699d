using IodOutlook.Api.Database;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Outbox;

/// <summary>The bytes of a mail or document, wherever they are: still in the database, or already on the drive.</summary>
internal sealed class Contents(IodDb db, IDrive drive)
{
    /// <exception cref="OutsideException">Gone: neither here nor there.</exception>
    public async Task<byte[]> Read(Guid id, string? driveFileId, CancellationToken cancel)
    {
        var bytes = await db.Contents.Where(c => c.Id == id).Select(c => c.Bytes).FirstOrDefaultAsync(cancel);
        if (bytes is not null)
            return bytes;
        return driveFileId is not null
            ? await drive.Read(driveFileId, cancel)
            : throw new OutsideException(OutsideProblem.Gone, "Ce fichier n'est plus disponible.");
    }
}
