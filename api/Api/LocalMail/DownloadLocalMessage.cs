using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.MailReading;
using IodOutlook.Outside;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.LocalMail;

/// <summary>GET .../raw and .../attachments/{index}: the bytes, always as a download, so that nothing of a mail runs in our pages.</summary>
internal static class DownloadLocalMessage
{
    public static async Task<FileContentHttpResult> Raw(string id, ILocalMailFolders folders, CancellationToken cancel) =>
        TypedResults.File(await folders.Read(id, cancel), "message/rfc822", "message.eml");

    public static async Task<FileContentHttpResult> Attachment(
        string id, int index, ILocalMailFolders folders, ReadingContexts readings, CurrentUser user, CancellationToken cancel)
    {
        var raw = await folders.Read(id, cancel);
        var reading = MailReader.Read(raw, await readings.For(user.Person.Address, cancel));
        var attachment = reading.Attachments.FirstOrDefault(a => a.Index == index) ?? throw new NotFoundException("Ce message n'a pas cette pièce jointe.");
        return TypedResults.File(MailAttachments.Read(raw, index), "application/octet-stream", attachment.Name);
    }
}
