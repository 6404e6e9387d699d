using System.Security.Cryptography;
using IodOutlook.Api.Database;
using IodOutlook.Domain.Archive;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Outbox;

/// <summary>Keeps a file in the transaction that makes it: its row, and its bytes until they are on the drive.</summary>
internal static class FileKeeping
{
    /// <summary>Archived in the demand's own folder.</summary>
    public static StoredDocument KeepFile(this IodDb db, Demand demand, ArchiveFolder folder, string name, byte[] content, DateTime now) =>
        db.KeepFile(demand.Id, db.PathOf(demand, folder, name), content, now);

    /// <summary>Archived where the path says.</summary>
    public static StoredDocument KeepFile(this IodDb db, Guid demandId, string path, byte[] content, DateTime now)
    {
        var document = db.Hold(demandId, null, path, content, now);
        db.AskToArchive(document, now);
        return document;
    }

    /// <summary>The approved bytes of the current version; archived when its mail is asked for.</summary>
    public static StoredDocument HoldQuote(this IodDb db, Demand demand, Quote quote, byte[] pdf, DateTime now) =>
        db.Hold(demand.Id, quote, db.PathOf(demand, ArchiveFolder.Quote, $"{quote.Name}.pdf"), pdf, now);

    private static string PathOf(this IodDb db, Demand demand, ArchiveFolder folder, string name) => ArchivePath.ForFile(db.DriveFolder(demand).CurrentValue!, folder, name);

    private static StoredDocument Hold(this IodDb db, Guid demandId, Quote? quote, string path, byte[] content, DateTime now)
    {
        var name = Path.GetFileName(path);
        var document = new StoredDocument
        {
            Id = Guid.CreateVersion7(now),
            DemandId = demandId,
            QuoteId = quote?.Id,
            QuoteVersion = quote?.Current.Number,
            Name = name,
            Path = path,
            MediaType = name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? "application/pdf" : "application/octet-stream",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Size = content.Length,
            At = now,
        };
        db.Documents.Add(document);
        db.Contents.Add(new StoredContent { Id = document.Id, Bytes = content });
        return document;
    }
}
