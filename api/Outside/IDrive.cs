namespace IodOutlook.Outside;

/// <summary>
/// The shared drive where everything is archived. Paths are relative, parted by <c>/</c>, and already legal for OneDrive
/// (see <c>Domain/Archive</c>); the drive refuses a path that is not.
/// </summary>
public interface IDrive
{
    /// <summary>
    /// Stores a file, making its folders. Idempotent: the same bytes under the same name are stored once; other bytes under a taken name are stored beside it, under a
    /// name that carries a short content hash. An existing file is never overwritten.
    /// </summary>
    Task<DriveFile> Put(string path, ReadOnlyMemory<byte> content, CancellationToken cancel);

    /// <summary>Replaces the content of a file kept current by the product (the tracking workbook); the only call that overwrites.</summary>
    /// <exception cref="OutsideException">Locked: open in another program.</exception>
    Task<DriveFile> Replace(string path, ReadOnlyMemory<byte> content, CancellationToken cancel);

    /// <exception cref="OutsideException">Gone: no such file.</exception>
    Task<byte[]> Read(string fileId, CancellationToken cancel);

    /// <summary>The files below a folder, whole tree; empty when the folder does not exist.</summary>
    Task<IReadOnlyList<DriveFile>> List(string folder, CancellationToken cancel);
}

/// <summary>A file on the drive. <see cref="Id"/> outlives a move or a new name where the drive allows it; <see cref="OpenUrl"/> opens it for a person.</summary>
/// <param name="Sha256">Of the content, lower-case hexadecimal.</param>
public sealed record DriveFile(string Id, string Path, long Size, string Sha256, string? OpenUrl);
