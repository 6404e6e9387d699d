namespace IodOutlook.Outside;

/// <summary>
/// Where the folders are that the product made on the drive, kept outside of the drive: a folder that a person renames or moves is followed by its id, and what belongs
/// to it goes on going there.
/// </summary>
public interface IFolderMemory
{
    /// <param name="path">As the product made it, parted by <c>/</c>.</param>
    /// <returns>The folder's id; null where none is known.</returns>
    Task<string?> Find(string path, CancellationToken cancel);

    /// <summary>Replaces what was known of this path.</summary>
    Task Remember(string path, string folderId, CancellationToken cancel);
}
