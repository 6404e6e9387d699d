using IodOutlook.Outside.Graph.Requests;
using Microsoft.Graph.Users.Item.Messages.Item;
using Microsoft.Kiota.Abstractions;

namespace IodOutlook.Outside.Graph.Mail;

/// <summary>The mailboxes of the firm in Exchange Online.</summary>
internal sealed class GraphMailbox(GraphConnection connection, TimeProvider clock) : IMailbox
{
    // Some works share a turn now and then, which costs a wait and nothing else.
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public Task<byte[]> ReadMime(string owner, string messageId, CancellationToken cancel) => Explained(owner, async () =>
    {
        if (messageId.Length == 0)
            throw Gone();
        try
        {
            // Not through its folder: that address answers 405.
            await using var mime = await connection.Client.Users[owner].Messages[messageId].Content.GetAsync(cancellationToken: cancel);
            return await ReadWhole(mime!, cancel);
        }
        catch (ApiException failure) when (failure.MeansGone())
        {
            throw Gone();
        }
    }, cancel);

    public Task<MailChanges> ChangesSince(string owner, MailFolder folder, string? cursor, CancellationToken cancel) =>
        Explained(owner, () => new MailDelta(connection, clock).Since(owner, folder, cursor, cancel), cancel);

    /// <summary>Two makers of one draft in this process take turns; in two processes the outbox's lease keeps them apart.</summary>
    public async Task<DraftReference> MakeDraft(string owner, DraftRequest request, CancellationToken cancel)
    {
        var draft = new GraphDraft(connection, owner, request);
        var turn = turns[(uint)request.WorkId.GetHashCode() % turns.Length];
        await turn.WaitAsync(cancel);
        try
        {
            return await Explained(owner, () => draft.Make(cancel), cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    public Task SendDraft(string owner, string messageId, CancellationToken cancel) => Explained(owner, async () =>
    {
        var message = connection.Client.Users[owner].Messages[messageId];
        if (!await IsToSend(message, cancel))
            return false;
        try
        {
            await message.Send.PostAsync(cancellationToken: cancel);
            return true;
        }
        catch (ApiException failure) when (failure.Is(404))
        {
            // It was there a moment ago: sent by a repetition that the network made, it has another id now. Whoever asks again finds it by its work.
            throw new HttpRequestException("The draft left while it was being sent.", failure);
        }
    }, cancel);

    private static async Task<bool> IsToSend(MessageItemRequestBuilder message, CancellationToken cancel)
    {
        try
        {
            var draft = await message.GetAsync(request => request.QueryParameters.Select = ["id", "isDraft", "toRecipients"], cancel);
            return draft!.IsDraft == true && (draft.ToRecipients is { Count: > 0 }
                ? true
                : throw new OutsideException(OutsideProblem.Invalid, "Ce brouillon n’a pas de destinataire : il n’est pas parti. Indiquez à qui il s’adresse, puis réessayez."));
        }
        catch (ApiException failure) when (failure.MeansGone())
        {
            throw Gone();
        }
    }

    private static Task<T> Explained<T>(string owner, Func<Task<T>> work, CancellationToken cancel) => GraphFailure.Explained($"la boîte aux lettres de {owner}", work, cancel);

    private static async Task<byte[]> ReadWhole(Stream mime, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[81_920];
        for (int read; (read = await mime.ReadAsync(piece, cancel)) > 0;)
        {
            bytes.Write(piece, 0, read);
            if (bytes.Length > IMailbox.LargestMail)
                throw new OutsideException(OutsideProblem.Invalid, "Ce message dépasse 50 Mo : IodOutlook ne le lit pas. Enregistrez ses pièces jointes dans le dossier du client.");
        }

        return bytes.ToArray();
    }

    private static OutsideException Gone() => new(OutsideProblem.Gone, "Ce message n’existe plus dans la boîte aux lettres : il a été supprimé ou déplacé. Ouvrez-le à sa nouvelle place.");
}
