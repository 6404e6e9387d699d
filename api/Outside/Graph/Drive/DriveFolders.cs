using IodOutlook.Outside.Graph.Requests;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace IodOutlook.Outside.Graph.Drive;

/// <summary>
/// From a path of ours to a folder's id. A folder once made is found by its id, whatever name or place people have given it since; only one we know nothing of is
/// looked for by name.
/// </summary>
internal sealed class DriveFolders(GraphConnection connection, IFolderMemory memory)
{
    private const string Root = "root";

    /// <summary>Null: there is no such folder.</summary>
    public async Task<string?> Find(string path, CancellationToken cancel)
    {
        if (path.Length == 0)
            return Root;
        if (await memory.Find(path, cancel) is { } known)
            return known;
        var (parent, name) = Split(path);
        return await Find(parent, cancel) is { } folder ? (await Child(folder, name, cancel))?.Id : null;
    }

    public async Task<string> Make(string path, CancellationToken cancel)
    {
        if (path.Length == 0)
            return Root;
        if (await memory.Find(path, cancel) is { } known)
            return known;
        var (parent, name) = Split(path);
        var id = await MakeChild(await Make(parent, cancel), name, cancel);
        await memory.Remember(path, id, cancel);
        return id;
    }

    /// <summary>The remembered folder is gone: each one on the way that still exists is used, the others are made.</summary>
    public async Task<string> MakeAgain(string path, CancellationToken cancel)
    {
        if (path.Length == 0)
            return Root;
        if (await memory.Find(path, cancel) is { } known && await Exists(known, cancel))
            return known;
        var (parent, name) = Split(path);
        var id = await MakeChild(await MakeAgain(parent, cancel), name, cancel);
        await memory.Remember(path, id, cancel);
        return id;
    }

    public async Task<DriveItem?> Child(string parent, string name, CancellationToken cancel)
    {
        var request = connection.Request(Method.GET, "/drives/{drive}/items/{parent}:/{name}", ("drive", connection.Options.DriveId), ("parent", parent), ("name", name));
        try
        {
            return await connection.Send(request, DriveItem.CreateFromDiscriminatorValue, cancel);
        }
        catch (ApiException failure) when (failure.Is(404))
        {
            return null;
        }
    }

    /// <summary>Making it twice, at once or after an answer that was lost, is making it once: the name is taken, and then it is there.</summary>
    private async Task<string> MakeChild(string parent, string name, CancellationToken cancel)
    {
        var folder = new DriveItem { Name = name, Folder = new Folder(), AdditionalData = { ["@microsoft.graph.conflictBehavior"] = "fail" } };
        try
        {
            var made = await connection.Client.Drives[connection.Options.DriveId].Items[parent].Children.PostAsync(folder, cancellationToken: cancel);
            return made?.Id ?? throw new InvalidDataException("A folder was made without an id.");
        }
        catch (ApiException failure) when (failure.Is(409) && GraphFailure.CodeOf(failure) == "nameAlreadyExists")
        {
            return await Child(parent, name, cancel) switch
            {
                { Folder: not null, Id: { } id } => id,
                null => throw new HttpRequestException("The folder whose name was taken is gone again."),
                _ => throw new OutsideException(OutsideProblem.Invalid, $"« {name} » est un fichier du lecteur partagé, à la place d’un dossier. Renommez-le, puis réessayez."),
            };
        }
    }

    private async Task<bool> Exists(string id, CancellationToken cancel)
    {
        try
        {
            return await connection.Client.Drives[connection.Options.DriveId].Items[id].GetAsync(look => look.QueryParameters.Select = ["id"], cancel) is not null;
        }
        catch (ApiException failure) when (failure.MeansGone())
        {
            return false;
        }
    }

    private static (string Parent, string Name) Split(string path) => path.LastIndexOf('/') is var at and > 0 ? (path[..at], path[(at + 1)..]) : ("", path);
}
