using System.Security.Cryptography;
using IodOutlook.Outside.Graph.Requests;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace IodOutlook.Outside.Graph.Drive;

/// <summary>The document library of the firm, in SharePoint or OneDrive.</summary>
internal sealed class GraphDrive(GraphConnection connection, IFolderMemory memory) : IDrive
{
    private const string Where = "le lecteur partagé";

    private readonly DriveFolders folders = new(connection, memory);
    private readonly DriveUpload upload = new(connection);

    private string DriveId => connection.Options.DriveId;

    public Task<DriveFile> Put(string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var wanted = DrivePath.Parse(path);
        return Explained(() => InFolder(wanted, parent => PutOnce(parent, wanted, content, cancel), cancel), cancel);
    }

    public Task<DriveFile> Replace(string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var wanted = DrivePath.Parse(path);
        return Explained(() => InFolder(wanted, Overwrite, cancel), cancel);

        async Task<DriveFile> Overwrite(string parent) =>
            Describe(
                await upload.Send(parent, wanted.Name, content, replace: true, cancel) ?? throw new InvalidDataException("A file was replaced without an answer."),
                wanted.Path, Hash(content.Span));
    }

    public Task<byte[]> Read(string fileId, CancellationToken cancel) => Explained(async () =>
    {
        try
        {
            return await Content(fileId, cancel);
        }
        catch (ApiException failure) when (failure.MeansGone())
        {
            throw new OutsideException(OutsideProblem.Gone, "Ce fichier n’existe plus sur le lecteur partagé : il a été supprimé. Cherchez-le dans la corbeille du site.");
        }
    }, cancel);

    public Task<IReadOnlyList<DriveFile>> List(string folder, CancellationToken cancel) => Explained<IReadOnlyList<DriveFile>>(async () =>
    {
        var top = folder.Length == 0 ? "root" : await folders.Find(DrivePath.Parse(folder).Path, cancel);
        var files = new List<DriveFile>();
        if (top is not null)
            await AddTree(files, top, folder, cancel);
        return files;
    }, cancel);

    private static Task<T> Explained<T>(Func<Task<T>> work, CancellationToken cancel) => GraphFailure.Explained(Where, work, cancel);

    /// <summary>A folder we remember may be gone: it is made again, once.</summary>
    private async Task<T> InFolder<T>(DrivePath file, Func<string, Task<T>> work, CancellationToken cancel)
    {
        var folder = file.Path.Length == file.Name.Length ? "" : file.Path[..^(file.Name.Length + 1)];
        try
        {
            return await work(await folders.Make(folder, cancel));
        }
        catch (ApiException failure) when (failure.Is(404) && folder.Length > 0)
        {
            return await work(await folders.MakeAgain(folder, cancel));
        }
    }

    private async Task<DriveFile> PutOnce(string parent, DrivePath wanted, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var hash = Hash(content.Span);
        var names = wanted.NamesToTry(hash).ToList();
        // Looked for under every name first: the plain name may have become free since these bytes were stored beside it.
        var there = await Children(parent, cancel);
        foreach (var name in names)
            if (there.FirstOrDefault(item => SameName(item, name)) is { } item && await Holds(item, content.Length, hash, cancel))
                return Describe(item, name.Path, hash);
        foreach (var name in names)
        {
            if (there.Any(item => SameName(item, name)))
                continue;
            if (await upload.Send(parent, name.Name, content, replace: false, cancel) is { } made)
                return Describe(made, name.Path, hash);
            if (await folders.Child(parent, name.Name, cancel) is { } other && await Holds(other, content.Length, hash, cancel))
                return Describe(other, name.Path, hash);
        }

        throw wanted.NoNameLeft();
    }

    private static bool SameName(DriveItem item, DrivePath name) => string.Equals(item.Name, name.Name, StringComparison.OrdinalIgnoreCase);

    private async Task<bool> Holds(DriveItem item, long size, string hash, CancellationToken cancel) => item.File is not null && item.Size == size && await HashOf(item, cancel) == hash;

    private async Task<List<DriveItem>> Children(string parent, CancellationToken cancel)
    {
        var children = connection.Client.Drives[DriveId].Items[parent].Children;
        var first = await children.GetAsync(look => look.QueryParameters.Select = ["id", "name", "size", "file", "folder", "webUrl"], cancel);
        return await Pages.All(first, page => page.Value, next => children.WithUrl(next).GetAsync(cancellationToken: cancel));
    }

    private async Task AddTree(List<DriveFile> files, string folderId, string path, CancellationToken cancel)
    {
        foreach (var item in await Children(folderId, cancel))
        {
            var below = path.Length == 0 ? item.Name! : $"{path}/{item.Name}";
            if (item.Folder is not null)
                await AddTree(files, item.Id!, below, cancel);
            else
                files.Add(Describe(item, below, await HashOf(item, cancel)));
        }
    }

    /// <summary>SharePoint gives another kind of hash than the one we recorded: where it gives no SHA-256, the content is read.</summary>
    private async Task<string> HashOf(DriveItem item, CancellationToken cancel) =>
        item.File?.Hashes?.Sha256Hash is { Length: 64 } given ? given.ToLowerInvariant() : Hash(await Content(item.Id!, cancel));

    private async Task<byte[]> Content(string id, CancellationToken cancel)
    {
        await using var content = await connection.Client.Drives[DriveId].Items[id].Content.GetAsync(cancellationToken: cancel);
        using var bytes = new MemoryStream();
        await content!.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private static DriveFile Describe(DriveItem item, string path, string hash) =>
        new(item.Id ?? throw new InvalidDataException("A stored file has no id."), path, item.Size ?? 0, hash, item.WebUrl);

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
