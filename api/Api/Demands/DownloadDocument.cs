using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>GET /api/documents/{id}: an archived file, always as a download.</summary>
internal static class DownloadDocument
{
    public static async Task<FileContentHttpResult> Handle(Guid id, IodDb db, Contents contents, CancellationToken cancel)
    {
        var document = await db.Documents.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotFoundException("Ce document n'existe pas.");
        return TypedResults.File(await contents.Read(document.Id, document.DriveFileId, cancel), document.MediaType, document.Name);
    }
}
