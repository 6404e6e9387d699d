using IodOutlook.Api.Http;

namespace IodOutlook.Api.LocalMail;

/// <summary>The mailbox folder as a mail client; local mode only.</summary>
internal static class LocalMailRoutes
{
    public static void MapLocalMail(this IEndpointRouteBuilder api)
    {
        var mail = api.MapGroup("/local/mail").WithTags("LocalMail").RequireAuthorization(Policies.Read);
        mail.MapGet("/{folder}", ListLocalMail.Handle);
        mail.MapGet("/changes", AwaitMailChange.Handle);
        mail.MapGet("/messages/{id}", OpenLocalMessage.Handle);
        mail.MapGet("/messages/{id}/raw", DownloadLocalMessage.Raw);
        mail.MapGet("/messages/{id}/attachments/{index:int}", DownloadLocalMessage.Attachment);
        mail.MapPut("/messages/{id}", EditLocalDraft.Handle).RequireAuthorization(Policies.Sell);
        mail.MapPost("/messages/{id}/attachments", AttachToLocalDraft.Handle).RequireAuthorization(Policies.Sell);
        mail.MapPost("/messages/{id}/send", SendLocalDraft.Handle).RequireAuthorization(Policies.Sell);
    }
}
