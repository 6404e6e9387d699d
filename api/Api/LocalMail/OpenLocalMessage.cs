using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.MailReading;
using IodOutlook.Outside;
using IodOutlook.Outside.Local;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.LocalMail;

/// <summary>GET /api/local/mail/messages/{id}: one message, to read or, when it is a draft, to finish.</summary>
internal static class OpenLocalMessage
{
    /// <param name="Text">The whole body as text.</param>
    /// <param name="EditableText">Drafts: what stands above the original.</param>
    /// <param name="QuotedText">The original below it.</param>
    /// <param name="Html">As the sender wrote it: to be sanitised before it is shown.</param>
    internal sealed record Response(
        string Id, string Folder, string Subject, MailAddress? From, IReadOnlyList<MailAddress> To, IReadOnlyList<MailAddress> Cc, DateTimeOffset? At,
        string Text, string? EditableText, string? QuotedText, string? Html, IReadOnlyList<Attachment> Attachments);

    internal sealed record Attachment(int Index, string Name, string MediaType, long Size, bool Inline);

    public static async Task<Ok<Response>> Handle(
        string id, ILocalMailFolders folders, ReadingContexts readings, CurrentUser user, CancellationToken cancel)
    {
        var raw = await folders.Read(id, cancel);
        var reading = MailReader.Read(raw, await readings.For(user.Person.Address, cancel));
        var isDraft = folders.List(MailFolder.Drafts).Any(draft => draft.Id == id);
        var folder = isDraft ? "drafts" : folders.List(MailFolder.Sent).Any(sent => sent.Id == id) ? "sent" : "inbox";
        var own = isDraft ? LocalDraft.TextAboveQuote(raw) : null;
        var quoted = Quoted(reading.Body, own);
        return TypedResults.Ok(new Response(
            id, folder, reading.Subject, reading.From, reading.To, reading.Cc, reading.Date,
            reading.Body.Text, own, quoted.Length > 0 ? quoted : null, MailAttachments.Html(raw),
            [.. reading.Attachments.Select(a => new Attachment(a.Index, a.Name, a.MediaType, a.Size, a.Inline))]));
    }

    /// <summary>A draft of ours knows its seam; elsewhere the reading finds where the original begins.</summary>
    private static string Quoted(MailBody body, string? own)
    {
        var last = own?.TrimEnd().Split('\n')[^1] ?? "";
        var seam = last.Length == 0 ? -1 : body.Text.IndexOf(last, StringComparison.Ordinal);
        var start = seam >= 0 ? seam + last.Length : body.Segments.FirstOrDefault(s => s.Kind is SegmentKind.Quoted or SegmentKind.Forwarded)?.Start ?? body.Text.Length;
        return body.Text[start..].TrimStart();
    }
}
