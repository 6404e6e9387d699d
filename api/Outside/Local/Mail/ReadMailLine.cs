using IodOutlook.Outside.Local.Files;
using MimeKit;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>Reads the beginning of a mail file, enough for a line of the list. It never throws: a file that is no mail is a line that says why.</summary>
internal static class ReadMailLine
{
    public const string WorkHeader = "X-Iod-Work";

    // Headers and the beginning of the text lie in here; the rest of a large mail is attachments.
    private const int Beginning = 64 * 1024;
    private const int PreviewLength = 160;

    private static readonly HashSet<HeaderId> MailHeaders =
    [
        HeaderId.From, HeaderId.To, HeaderId.Cc, HeaderId.Bcc, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId, HeaderId.Received, HeaderId.ReturnPath,
        HeaderId.Sender, HeaderId.ReplyTo, HeaderId.InReplyTo, HeaderId.References, HeaderId.MimeVersion, HeaderId.ContentType,
    ];

    public static IndexedMail Read(MailboxFolders folders, MailId id, FileStamp stamp)
    {
        try
        {
            return stamp.Size switch
            {
                0 => Unreadable(id, stamp, "Ce fichier est vide : il ne contient aucun message."),
                > IMailbox.LargestMail => Unreadable(id, stamp, MailboxFolders.TooLarge(stamp.Size)),
                _ => Parse(id, stamp, ReadBeginning(folders.PathOf(id))),
            };
        }
        catch (Exception failure) when (DiskFailure.Explains(failure))
        {
            return Unreadable(id, stamp, DiskFailure.Of(failure, id.FileName).Message) with { ReadAgain = true };
        }
    }

    private static IndexedMail Parse(MailId id, FileStamp stamp, MemoryStream beginning)
    {
        if (TryParse(beginning) is not { } mail || !HasHeaders(mail))
            return Unreadable(id, stamp, "Ce fichier n’est pas un courriel : aucun en-tête n’y a été reconnu.");
        var from = mail.From.Mailboxes.FirstOrDefault() ?? mail.Sender;
        var line = new LocalMail(
            id.ToString(), Clean(mail.Subject), Clean(from?.Name), from?.Address ?? "", Clean(string.Join(", ", mail.To.Mailboxes.Select(m => m.Name is { Length: > 0 } n ? n : m.Address))),
            At(mail, stamp), HasAttachments(mail, stamp), Preview(mail), mail.MessageId, Problem: null);
        return new(id, stamp, line, mail.InReplyTo, WorkId(mail));
    }

    private static MemoryStream ReadBeginning(string path)
    {
        using var file = MailboxFolders.OpenToRead(path);
        var bytes = new byte[Math.Min(file.Length, Beginning)];
        return new(bytes, 0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }

    private static MimeMessage? TryParse(MemoryStream content)
    {
        try
        {
            return new MimeParser(content, MimeFormat.Entity).ParseMessage();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // MimeKit keeps the headers about the content with the body.
    private static bool HasHeaders(MimeMessage mail) => mail.Headers.Concat(mail.Body?.Headers ?? []).Any(h => MailHeaders.Contains(h.Id));

    private static Guid? WorkId(MimeMessage mail) => Guid.TryParse(mail.Headers[WorkHeader], out var work) ? work : null;

    private static DateTimeOffset At(MimeMessage mail, FileStamp stamp) => mail.Date > DateTimeOffset.UnixEpoch ? mail.Date : new(stamp.ModifiedUtc);

    // Of a large mail only the beginning was read: several parts and so much to come mean attachments.
    private static bool HasAttachments(MimeMessage mail, FileStamp stamp) =>
        mail.BodyParts.Any(IsAttached) || stamp.Size > Beginning && mail.Body is Multipart many && many.ContentType.IsMimeType("multipart", "mixed");

    private static bool IsAttached(MimeEntity part) =>
        part.IsAttachment || part is MessagePart || part is MimePart { FileName: not null } named && named.ContentId is null && !named.ContentType.IsMimeType("image", "*");

    private static string Preview(MimeMessage mail)
    {
        var text = mail.BodyParts.OfType<TextPart>().FirstOrDefault(p => p.IsPlain && !p.IsAttachment)?.Text is { } plain && !string.IsNullOrWhiteSpace(plain)
            ? plain
            : HtmlText.Of(mail.BodyParts.OfType<TextPart>().FirstOrDefault(p => p.IsHtml && !p.IsAttachment)?.Text ?? "", PreviewLength * 2);
        var preview = Clean(text.Length > PreviewLength * 4 ? text[..(PreviewLength * 4)] : text);
        return preview.Length <= PreviewLength ? preview : preview[..(PreviewLength - 1)].TrimEnd() + "…";
    }

    /// <summary>One line of text: whatever white space or control character stood there becomes one space.</summary>
    private static string Clean(string? text) => string.Join(
        ' ', (text ?? "").Split([.. (text ?? "").Where(c => char.IsControl(c) || char.IsWhiteSpace(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries));

    private static IndexedMail Unreadable(MailId id, FileStamp stamp, string problem) =>
        new(id, stamp, new(id.ToString(), id.FileName, "", "", "", new(stamp.ModifiedUtc), HasAttachments: false, Preview: "", InternetMessageId: null, problem));
}
