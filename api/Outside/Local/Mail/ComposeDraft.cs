using System.Text;
using IodOutlook.Outside.Local.Files;
using IodOutlook.Outside.Mail;
using MimeKit;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>Writes the message of a draft: ready to send for Outlook (<c>X-Unsent</c>) and for Thunderbird.</summary>
internal static class ComposeDraft
{
    public const string UnsentHeader = "X-Unsent";

    public static MimeMessage Compose(MailboxAddress from, DraftRequest request, DateTimeOffset now)
    {
        var original = request.ReplyTo is { } bytes ? Parse(bytes) : null;
        var draft = new MimeMessage();
        draft.Headers.Clear();
        draft.From.Add(from);
        draft.To.AddRange(Recipients.Parse(request.To));
        draft.Cc.AddRange(Recipients.Parse(request.Cc));
        draft.Subject = HeaderText.Subject(original is null ? request.Subject : ReplySubject.Of(request.Subject, original.Subject));
        draft.Date = now;
        draft.Headers.Add(UnsentHeader, "1");
        draft.Headers.Add(ReadMailLine.WorkHeader, request.WorkId.ToString());
        if (original is not null)
            ReplyThread.Tie(draft, original, now);
        draft.Body = Body(request, original is null ? null : QuotedOriginal.Of(original));
        return draft;
    }

    /// <summary>One file more; those of these names are taken away.</summary>
    public static void Attach(MimeMessage draft, DraftAttachment file, IReadOnlyList<string> insteadOf)
    {
        if (draft.Body is not Multipart { ContentType.MediaSubtype: "mixed" } all)
            all = draft.Body is { } text ? new Multipart("mixed") { text } : new Multipart("mixed");
        foreach (var old in all.OfType<MimePart>().Where(part => part.IsAttachment && insteadOf.Contains(part.FileName ?? "")).ToList())
            all.Remove(old);
        all.Add(PartOf(file));
        draft.Body = all;
    }

    /// <exception cref="OutsideException">Invalid: larger than a mailbox reads again.</exception>
    public static byte[] Write(MimeMessage mail)
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        using var bytes = new MemoryStream();
        mail.WriteTo(format, bytes);
        return bytes.Length <= IMailbox.LargestMail
            ? bytes.ToArray()
            : throw new OutsideException(
                OutsideProblem.Invalid, $"Ce brouillon pèserait {bytes.Length / (1024 * 1024)} Mo, pièces jointes comprises : c’est trop pour un courriel. Retirez des pièces jointes.");
    }

    /// <exception cref="OutsideException">Invalid: no mail.</exception>
    public static MimeMessage Parse(byte[] bytes)
    {
        try
        {
            return MimeMessage.Load(new MemoryStream(bytes));
        }
        catch (FormatException failure)
        {
            throw new OutsideException(OutsideProblem.Invalid, "Ce message ne peut pas être lu comme un courriel : il est abîmé.", failure);
        }
    }

    private static MimeEntity Body(DraftRequest request, QuotedOriginal? quote)
    {
        var faces = new MultipartAlternative { DraftBody.Part("plain", DraftBody.Text(request.BodyText, quote)), Html(request, quote) };
        if (request.Attachments.Count == 0)
            return faces;
        var all = new Multipart("mixed") { faces };
        foreach (var attachment in request.Attachments)
            all.Add(PartOf(attachment));
        return all;
    }

    private static MimeEntity Html(DraftRequest request, QuotedOriginal? quote)
    {
        var html = DraftBody.Part("html", DraftBody.Html(request.BodyText, quote));
        if (quote is not { Pictures.Count: > 0 })
            return html;
        var related = new MultipartRelated { Root = html };
        foreach (var picture in quote.Pictures)
            related.Add(picture);
        return related;
    }

    private static MimePart PartOf(DraftAttachment attachment)
    {
        var name = AttachmentName.Of(attachment.Name);
        var part = new MimePart(MediaType(attachment.MediaType))
        {
            Content = new MimeContent(new MemoryStream(attachment.Content)),
            ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { Size = attachment.Content.Length },
        };
        // Outlook reads the encoded-word name of Content-Type, the others the RFC 2231 one of Content-Disposition.
        part.ContentDisposition.Parameters.Add("filename", name);
        part.ContentType.Parameters.Add("name", name);
        part.ContentType.Parameters.TryGetValue("name", out Parameter? forOutlook);
        forOutlook!.EncodingMethod = ParameterEncodingMethod.Rfc2047;
        return part;
    }

    // A multipart or a message may not be in base64; under the neutral type the file opens by its name all the same.
    private static ContentType MediaType(string mediaType) =>
        ContentType.TryParse(mediaType, out var type) && type.MediaType.ToLowerInvariant() is not ("multipart" or "message") ? new(type.MediaType, type.MediaSubtype) : new("application", "octet-stream");

    /// <summary>A name that tells a person what the draft is, and that two writers of the same work cannot both take.</summary>
    public static string FileNameOf(MimeMessage draft, Guid workId)
    {
        var subject = string.Concat((draft.Subject ?? "").Select(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or ',' or '\'' or '’' ? c : '-'));
        var name = new StringBuilder();
        foreach (var rune in subject.Trim().EnumerateRunes().Take(60))
            name.Append(rune);
        return $"{name} {workId}.eml".TrimStart();
    }
}
