using System.Security.Cryptography;
using IodOutlook.Api.Database;
using IodOutlook.Api.Tracking;
using IodOutlook.Documents.Spreadsheets;
using IodOutlook.Documents.Tracking;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>
/// write-tracking: keeps « Suivi commercial IOD.xlsx » current on the drive, at most once a minute and only when something was done. What people wrote into their columns is
/// read first. Open in Excel, it is written once it is closed; whatever else stands in its place is kept beside it.
/// </summary>
internal sealed partial class WriteTracking(IServiceScopeFactory scopes, IDrive drive, TimeProvider clock, ILogger<WriteTracking> log) : IRegularWork
{
    public async Task<bool> Run(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IodDb>();
        var known = await db.TrackingFiles.AsNoTracking().SingleOrDefaultAsync(cancel);
        var found = known is null ? null : await Found(known.DriveFileId, cancel);
        var isAsWritten = found is not null && Hash(found) == known!.Sha256;
        if (isAsWritten && await db.LastEntry(cancel) == known!.Sequence)
            return false;
        if (found is not null && !isAsWritten)
            await Read(found, cancel);
        var sequence = await db.LastEntry(cancel);
        var data = scope.ServiceProvider.GetRequiredService<TrackingData>();
        var cells = await data.Cells(cancel);
        var workbook = await data.Workbook(cells, cancel);
        var file = isAsWritten && Hash(workbook) == known!.Sha256 ? null : await Write(known, found, workbook, cancel);
        await using var written = scopes.CreateAsyncScope();
        await written.ServiceProvider.GetRequiredService<TrackingReception>().Remember(file, known, sequence, cells, clock.GetUtcNow().UtcDateTime, cancel);
        return false;
    }

    /// <summary>Somebody may have saved it while the new one was made: then it is read again next time, and nothing of theirs is lost.</summary>
    private async Task<DriveFile> Write(TrackingFile? known, byte[]? found, byte[] workbook, CancellationToken cancel)
    {
        if (known is not null && await Found(known.DriveFileId, cancel) is { } now && (found is null || Hash(now) != Hash(found)))
            throw new OutsideException(OutsideProblem.Locked, "Le classeur de suivi vient d'être modifié : il sera relu, puis récrit dans une minute.");
        return await drive.Replace(TrackingData.FileName, workbook, cancel);
    }

    private async Task<byte[]?> Found(string fileId, CancellationToken cancel)
    {
        try
        {
            return await drive.Read(fileId, cancel);
        }
        catch (OutsideException gone) when (gone.Problem == OutsideProblem.Gone)
        {
            return null;
        }
    }

    private async Task Read(byte[] found, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reception = scope.ServiceProvider.GetRequiredService<TrackingReception>();
        try
        {
            using var file = new MemoryStream(found);
            await reception.Receive(TrackingWorkbook.Read(file), clock.GetUtcNow().UtcDateTime, cancel);
        }
        catch (UnreadableWorkbookException other)
        {
            LogReplaced(other);
            var kept = await drive.Put($"Suivi commercial IOD (fichier trouvé à sa place){Extension(found)}", found, cancel);
            await reception.TellReplaced(kept.Path, other.Message, clock.GetUtcNow().UtcDateTime, cancel);
        }
    }

    private static string Extension(byte[] found) => found.AsSpan().StartsWith("PK"u8) ? ".xlsx" : ".bin";

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    [LoggerMessage(LogLevel.Warning, "Something else stands in the place of the tracking workbook; it is kept beside it")]
    private partial void LogReplaced(Exception other);
}
