namespace IodOutlook.Outside.Local.Files;

/// <summary>
/// A folder whose files appear whole or not at all: each is written beside, in <c>.tmp</c>, forced to the disk, then renamed into place. What a killed process left
/// in <c>.tmp</c> is swept at the next start; one process at a time owns the data folder (<see cref="DataFolderLock"/>), so nobody is still writing there.
/// </summary>
internal sealed class DurableFolder
{
    /// <summary>Name of the folder of half-written files, below the root so that the rename stays on one volume.</summary>
    public const string Temporary = ".tmp";

    // Unix has no rename that spares what is there: .NET looks, then renames, and two who rename at once would both find the name free.
    private static readonly Lock Naming = new();

    private readonly string _temporary;

    public DurableFolder(string root)
    {
        Root = Path.GetFullPath(root);
        _temporary = Path.Combine(Root, Temporary);
        Sweep();
    }

    public string Root { get; }

    /// <summary>False when the name is taken; what holds it is left as it is, also when two writers race for the name.</summary>
    public async Task<bool> TryCreate(string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var written = await WriteBeside(content, cancel);
        try
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            return TryMove(written, path);
        }
        finally
        {
            File.Delete(written);
        }
    }

    /// <summary>Puts the content in the place of whatever the file held.</summary>
    public async Task Replace(string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var written = await WriteBeside(content, cancel);
        try
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            lock (Naming)
                File.Move(written, path, overwrite: true);
        }
        finally
        {
            File.Delete(written);
        }
    }

    /// <summary>Renames without ever replacing; false when the new name is taken.</summary>
    public static bool TryMove(string from, string to)
    {
        try
        {
            lock (Naming)
                File.Move(from, to, overwrite: false);
            return true;
        }
        catch (IOException) when (Path.Exists(to))
        {
            return false;
        }
    }

    /// <summary>Makes a folder and those above it.</summary>
    /// <exception cref="OutsideException">Invalid: a file stands where a folder must be.</exception>
    public static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (IOException failure) when (FileInTheWay(path) is not null)
        {
            throw new OutsideException(
                OutsideProblem.Invalid, $"« {FileInTheWay(path)} » est un fichier, alors qu’il faut ici un dossier de ce nom. Renommez-le ou déplacez-le.", failure);
        }
    }

    private static string? FileInTheWay(string? path)
    {
        while (path is not null && !File.Exists(path))
            path = Path.GetDirectoryName(path);
        return path;
    }

    private async Task<string> WriteBeside(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        MakeFolder(_temporary);
        var path = Path.Combine(_temporary, Path.GetRandomFileName());
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await file.WriteAsync(content, cancel);
            file.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
        return path;
    }

    private void Sweep()
    {
        try
        {
            if (Directory.Exists(_temporary))
                Directory.Delete(_temporary, recursive: true);
        }
        catch (Exception failure) when (DiskFailure.Explains(failure))
        {
            // Leftovers do no harm; the next write will say what is wrong with the disk.
        }
    }
}
