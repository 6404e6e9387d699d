using IodOutlook.Outside.Graph.Requests;
using IodOutlook.Outside.Mail;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession;

namespace IodOutlook.Outside.Graph.Mail;

/// <summary>Attaches files to a draft, in order, each once: what is there already is looked up first, since an attachment whose answer was lost may be there.</summary>
internal sealed class DraftAttachments(GraphConnection connection, string owner, string messageId)
{
    // A request of 3,145,611 bytes passes and one more does not; base64 and JSON weigh on top of the content.
    private const int LargestInOneRequest = 2_250_000;

    private const int MostSessions = 3;

    private Microsoft.Graph.Users.Item.Messages.Item.Attachments.AttachmentsRequestBuilder Attached => connection.Client.Users[owner].Messages[messageId].Attachments;

    public async Task Add(IReadOnlyList<DraftAttachment> files, CancellationToken cancel)
    {
        if (files.Count == 0)
            return;
        var there = await Names(cancel);
        foreach (var file in files.Where(file => !there.Remove(AttachmentName.Of(file.Name))))
            await AddOne(file, cancel);
    }

    private async Task AddOne(DraftAttachment file, CancellationToken cancel)
    {
        if (file.Content.Length > LargestInOneRequest)
            await Upload(file, cancel);
        else
            await Attached.PostAsync(
                new FileAttachment { OdataType = "#microsoft.graph.fileAttachment", Name = AttachmentName.Of(file.Name), ContentType = file.MediaType, ContentBytes = file.Content },
                cancellationToken: cancel);
    }

    private async Task Upload(DraftAttachment file, CancellationToken cancel)
    {
        var before = (await Names(cancel)).Count;
        for (var attempt = 0; attempt < MostSessions; attempt++)
        {
            var item = new AttachmentItem { AttachmentType = AttachmentType.File, Name = AttachmentName.Of(file.Name), Size = file.Content.Length, ContentType = file.MediaType };
            var session = await Attached.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody { AttachmentItem = item }, cancellationToken: cancel);
            var (end, _) = await new ResumableUpload(connection, new Uri(session!.UploadUrl!), owner).Send(file.Content, cancel);
            // A session that is lost may have ended well with its last answer lost.
            if (end == UploadEnd.Done || (await Names(cancel)).Count > before)
                return;
        }

        throw new HttpRequestException($"The upload session was lost {MostSessions} times.");
    }

    private async Task<List<string>> Names(CancellationToken cancel)
    {
        var first = await Attached.GetAsync(look => look.QueryParameters.Select = ["id", "name", "isInline"], cancel);
        var all = await Pages.All(first, page => page.Value, next => Attached.WithUrl(next).GetAsync(cancellationToken: cancel));
        return [.. all.Where(attachment => attachment.IsInline != true).Select(attachment => attachment.Name ?? "")];
    }
}
