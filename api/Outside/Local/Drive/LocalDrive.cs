using System.Security.Cryptography;
using IodOutlook.Outside.Local.Files;

namespace IodOutlook.Outside.Local.Drive;

/// <summary>The drive as a folder. A file's id is its path: a folder on disk knows nothing that would outlive a new name.</summary>
internal sealed class LocalDrive(DurableFolder folder) : IDrive
{
    public async Task<DriveFile> Put(string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var wanted = DrivePath.Parse(path);
        return await OnDisk(wanted.Name, async () => await PutOnce(wanted, content, cancel));
    }

    public async Task<DriveFile> Replace(string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var wanted = DrivePath.Parse(path);
        return await OnDisk(wanted.Name, async () =>
        {
            RefuseWhenOpen(Full(wanted));
            await folder.Replace(Full(wanted), content, cancel);
            return Describe(wanted, content.Span);
        });
    }

    public async Task<byte[]> Read(string fileId, CancellationToken cancel)
    {
        var wanted = DrivePath.Parse(fileId);
        return await OnDisk(wanted.Name, () => File.ReadAllBytesAsync(Full(wanted), cancel));
    }

    public async Task<IReadOnlyList<DriveFile>> List(string folderPath, CancellationToken cancel)
    {
        var top = folderPath.Length == 0 ? folder.Root : Full(DrivePath.Parse(folderPath));
        var files = new List<DriveFile>();
        foreach (var file in FilesBelow(top))
            files.Add(await OnDisk(file.Name, () => Describe(file, cancel)));
        return files;
    }

    private async Task<DriveFile> PutOnce(DrivePath wanted, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var hash = Hash(content.Span);
        var names = wanted.NamesToTry(hash).ToList();
        // Looked for under every name first: the plain name may have become free since these bytes were stored beside it.
        foreach (var name in names)
            if (await Holds(name, content.Length, hash, cancel))
                return new(name.Path, name.Path, content.Length, hash, OpenUrl: null);
        foreach (var name in names)
            if (await folder.TryCreate(Full(name), content, cancel) || await Holds(name, content.Length, hash, cancel))
                return new(name.Path, name.Path, content.Length, hash, OpenUrl: null);
        throw wanted.NoNameLeft();
    }

    private async Task<bool> Holds(DrivePath name, long size, string hash, CancellationToken cancel)
    {
        var file = new FileInfo(Full(name));
        return file.Exists && file.Length == size && (await Describe(file, cancel)).Sha256 == hash;
    }

    private IEnumerable<FileInfo> FilesBelow(string top)
    {
        if (!Directory.Exists(top))
            return [];
        var temporary = Path.Combine(folder.Root, DurableFolder.Temporary) + Path.DirectorySeparatorChar;
        return new DirectoryInfo(top)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
            .Where(file => !file.FullName.StartsWith(temporary, StringComparison.Ordinal))
            .OrderBy(file => file.FullName, StringComparer.Ordinal);
    }

    private async Task<DriveFile> Describe(FileInfo file, CancellationToken cancel)
    {
        await using var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        var path = Path.GetRelativePath(folder.Root, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
        return new(path, path, content.Length, hash, OpenUrl: null);
    }

    private static DriveFile Describe(DrivePath path, ReadOnlySpan<byte> content) => new(path.Path, path.Path, content.Length, Hash(content), OpenUrl: null);

    // Windows refuses to replace an open file anyway, but as "access denied"; asked this way it says that the file is in use.
    private static void RefuseWhenOpen(string path)
    {
        if (File.Exists(path))
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
    }

    private string Full(DrivePath path) => Path.Combine(folder.Root, path.Path.Replace('/', Path.DirectorySeparatorChar));

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static async Task<T> OnDisk<T>(string name, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (DiskFailure.Explains(failure))
        {
            throw DiskFailure.Of(failure, name);
        }
    }
}
