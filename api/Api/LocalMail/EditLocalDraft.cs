using IodOutlook.Api.Outbox;
using IodOutlook.Outside;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.LocalMail;

/// <summary>PUT /api/local/mail/messages/{id}: what the person typed into a draft.</summary>
internal static class EditLocalDraft
{
    internal sealed record Request(IReadOnlyList<string> To, IReadOnlyList<string> Cc, string Subject, string Text);

    public static async Task<NoContent> Handle(string id, Request request, ILocalMailFolders folders, CancellationToken cancel)
    {
        new MailFields(request.To, request.Cc, request.Subject, request.Text).Check(ready: false);
        await folders.Edit(id, new DraftEdit(request.To, request.Cc, request.Subject, request.Text), cancel);
        return TypedResults.NoContent();
    }
}
