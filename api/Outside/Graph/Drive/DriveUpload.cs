using System.Text;
using IodOutlook.Outside.Graph.Requests;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace IodOutlook.Outside.Graph.Drive;

/// <summary>Sends a file: small ones in one request, large ones in a session that goes on after a break.</summary>
internal sealed class DriveUpload(GraphConnection connection)
{
    private const int LargestInOneRequest = 4 * 1024 * 1024;
    private const int MostSessions = 3;
    private const string Place = "/drives/{drive}/items/{parent}:/{name}:";

    /// <summary>Null: something else has that name (never when replacing).</summary>
    public Task<DriveItem?> Send(string parent, string name, ReadOnlyMemory<byte> content, bool replace, CancellationToken cancel) =>
        content.Length <= LargestInOneRequest ? InOne(parent, name, content, replace, cancel) : InPieces(parent, name, content, replace, cancel);

    private async Task<DriveItem?> InOne(string parent, string name, ReadOnlyMemory<byte> content, bool replace, CancellationToken cancel)
    {
        // The typed client has no parameter for what to do when the name is taken.
        var request = Request(Method.PUT, $"{Place}/content?@microsoft.graph.conflictBehavior={Behaviour(replace)}", parent, name);
        request.SetStreamContent(new MemoryStream(content.ToArray()), "application/octet-stream");
        try
        {
            return await connection.Send(request, DriveItem.CreateFromDiscriminatorValue, cancel);
        }
        catch (ApiException failure) when (IsNameTaken(failure, replace))
        {
            return null;
        }
    }

    private async Task<DriveItem?> InPieces(string parent, string name, ReadOnlyMemory<byte> content, bool replace, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostSessions; attempt++)
        {
            if (await Begin(parent, name, replace, cancel) is not { UploadUrl: { } address })
                return null;
            var (end, answer) = await new ResumableUpload(connection, new Uri(address), mailbox: null).Send(content, cancel);
            if (end == UploadEnd.Done)
                return await Read(answer, cancel);
            if (end == UploadEnd.NameTaken)
                return replace ? throw new HttpRequestException("The file was changed during its replacement.") : null;
        }

        throw new HttpRequestException($"The upload session was lost {MostSessions} times.");
    }

    private async Task<UploadSession?> Begin(string parent, string name, bool replace, CancellationToken cancel)
    {
        var request = Request(Method.POST, $"{Place}/createUploadSession", parent, name);
        var body = new CreateUploadSessionPostRequestBody
        {
            Item = new DriveItemUploadableProperties { Name = name, AdditionalData = { ["@microsoft.graph.conflictBehavior"] = Behaviour(replace) } },
        };
        request.SetContentFromParsable(connection.Client.RequestAdapter, "application/json", body);
        try
        {
            return await connection.Send(request, UploadSession.CreateFromDiscriminatorValue, cancel);
        }
        catch (ApiException failure) when (IsNameTaken(failure, replace))
        {
            return null;
        }
    }

    private RequestInformation Request(Method method, string template, string parent, string name) =>
        connection.Request(method, template, ("drive", connection.Options.DriveId), ("parent", parent), ("name", name));

    // 409 resourceModified comes now and then and passes; only a taken name is an answer.
    private static bool IsNameTaken(ApiException failure, bool replace) =>
        !replace && failure.Is(409) && GraphFailure.CodeOf(failure) is "nameAlreadyExists" or "upload_name_conflict";

    private static string Behaviour(bool replace) => replace ? "replace" : "fail";

    private static Task<DriveItem?> Read(string json, CancellationToken cancel) =>
        KiotaSerializer.DeserializeAsync("application/json", new MemoryStream(Encoding.UTF8.GetBytes(json)), DriveItem.CreateFromDiscriminatorValue, cancel);
}
