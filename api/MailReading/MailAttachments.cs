using MimeKit;

namespace IodOutlook.MailReading;

/// <summary>The bytes of the files a mail carries.</summary>
public static class MailAttachments
{
    /// <summary>The content of the named part at <see cref="AttachmentReading.Index"/>, decoded; empty when the mail has no such part.</summary>
    public static byte[] Read(ReadOnlyMemory<byte> message, int index)
    {
        using var source = new MemoryStream(message.ToArray(), writable: false);
        var part = MimeMessage.Load(source).BodyParts.Where(IsNamed).ElementAtOrDefault(index);
        using var content = new MemoryStream();
        if (part is MimePart file)
            file.Content?.DecodeTo(content);
        else if (part is MessagePart nested)
            nested.Message?.WriteTo(content);
        return content.ToArray();
    }

    private static bool IsNamed(MimeEntity part) => !string.IsNullOrEmpty(part.ContentDisposition?.FileName ?? part.ContentType.Name);
}
