using System.Security.Cryptography;
using IodOutlook.Api.Database;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Archive;
using IodOutlook.Domain.Demands;

namespace IodOutlook.Api.Orders;

/// <summary>Files of an order, kept in the transaction that makes them and archived by the outbox.</summary>
internal static class OrderFiles
{
    /// <summary>Into the demand's own folder.</summary>
    public static StoredDocument KeepFile(this IodDb db, Demand demand, ArchiveFolder folder, string name, byte[] content, DateTime now) =>
        db.KeepFile(demand.Id, ArchivePath.ForFile(db.DriveFolder(demand).CurrentValue!, folder, name), content, now);

    /// <summary>Where the path says.</summary>
    public static StoredDocument KeepFile(this IodDb db, Guid demandId, string path, byte[] content, DateTime now)
    {
        var name = Path.GetFileName(path);
        var document = new StoredDocument
        {
            Id = Guid.CreateVersion7(now),
            DemandId = demandId,
            Name = name,
            Path = path,
            MediaType = name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? "application/pdf" : "application/octet-stream",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Size = content.Length,
            At = now,
        };
        db.Documents.Add(document);
        db.Contents.Add(new StoredContent { Id = document.Id, Bytes = content });
        db.AskToArchive(document, now);
        return document;
    }
}
