using IodOutlook.Outside.Graph.Requests;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta;
using Microsoft.Kiota.Abstractions;

namespace IodOutlook.Outside.Graph.Mail;

/// <summary>What came to a folder since a cursor: Exchange's own change tracking, which loses nothing but may say a thing twice.</summary>
internal sealed class MailDelta(GraphConnection connection, TimeProvider clock)
{
    private static readonly string[] Fields = ["id", "internetMessageId", "receivedDateTime", "sentDateTime", "createdDateTime", "isDraft"];

    public async Task<MailChanges> Since(string owner, MailFolder folder, string? cursor, CancellationToken cancel)
    {
        // A cursor is an address of the service: nothing else is ever followed, since our token goes with the request.
        if (cursor is null || !cursor.StartsWith($"{connection.Client.RequestAdapter.BaseUrl}/users/", StringComparison.OrdinalIgnoreCase))
            return await All(owner, folder, cancel);
        try
        {
            return await Follow(await Page(cursor, cancel), cancel);
        }
        catch (ApiException forgotten) when (forgotten.ResponseStatusCode is 410 or 404 or 400)
        {
            // SyncStateNotFound: the tracking was reset. Everything is told again; nothing is lost.
            return await All(owner, folder, cancel);
        }
    }

    private async Task<MailChanges> All(string owner, MailFolder folder, CancellationToken cancel)
    {
        var first = await connection.Client.Users[owner].MailFolders[NameOf(folder)].Messages.Delta.GetAsDeltaGetResponseAsync(
            request =>
            {
                request.QueryParameters.Select = Fields;
                request.QueryParameters.Expand = [DraftMarks.Expand];
                request.Headers.Add("Prefer", "odata.maxpagesize=100");
            },
            cancel);
        return await Follow(first, cancel);
    }

    private async Task<MailChanges> Follow(DeltaGetResponse? page, CancellationToken cancel)
    {
        var seen = new Dictionary<string, MailArrival>(StringComparer.Ordinal);
        while (true)
        {
            foreach (var message in page?.Value ?? [])
                Note(seen, message);
            if (page?.OdataNextLink is { } next)
                page = await Page(next, cancel);
            else if (page?.OdataDeltaLink is { } cursor)
                return new MailChanges([.. seen.Values.OrderBy(arrival => arrival.At)], cursor);
            else
                throw new InvalidDataException("A page of changes names neither the next one nor the end.");
        }
    }

    private Task<DeltaGetResponse?> Page(string address, CancellationToken cancel) =>
        connection.Client.Users["any"].MailFolders["any"].Messages.Delta.WithUrl(address).GetAsDeltaGetResponseAsync(
            request => request.Headers.Add("Prefer", "odata.maxpagesize=100"), cancel);

    private void Note(Dictionary<string, MailArrival> seen, Message message)
    {
        if (message.Id is not { } id)
            return;
        if (message.AdditionalData.ContainsKey("@removed"))
            seen.Remove(id);
        else
            seen[id] = new MailArrival(
                id, Bare(message.InternetMessageId), Bare(DraftMarks.Read(message, DraftMarks.InReplyTo)),
                Guid.TryParse(DraftMarks.Read(message, DraftMarks.Work), out var work) ? work : null,
                message.ReceivedDateTime ?? message.SentDateTime ?? message.CreatedDateTime ?? clock.GetUtcNow());
    }

    public static string NameOf(MailFolder folder) => folder switch
    {
        MailFolder.Inbox => "inbox",
        MailFolder.Drafts => "drafts",
        _ => "sentitems",
    };

    private static string? Bare(string? id) => id?.Trim().TrimStart('<').TrimEnd('>') is { Length: > 0 } bare ? bare : null;
}
