using IodOutlook.Outside;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.LocalMail;

/// <summary>POST /api/local/mail/messages/{id}/send: the button "Envoyer"; the draft moves to <c>Sent/</c>.</summary>
internal static class SendLocalDraft
{
    internal sealed record Response(string Id);

    public static async Task<Ok<Response>> Handle(string id, ILocalMailFolders folders, CancellationToken cancel) =>
        TypedResults.Ok(new Response(await folders.Send(id, cancel)));
}
