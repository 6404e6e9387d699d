using IodOutlook.MailReading.Mime;
using MimeKit;

namespace IodOutlook.MailReading;

/// <summary>A named part of a mail with its bytes.</summary>
public sealed record AttachmentContent(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);

/// <summary>Fetches what <see cref="AttachmentReading.Index"/> points at.</summary>
public static class MailAttachments
{
    /// <summary>The decoded bytes of the named part at an index; null where the message has no such part.</summary>
    /// <exception cref="UnreadableMailException">The bytes are no mail at all.</exception>
    public static AttachmentContent? Open(ReadOnlyMemory<byte> rawMime, int index)
    {
        var named = MailParser.Parse(rawMime).Named;
        return index >= 0 && index < named.Count ? Content(named[index]) : null;
    }

    /// <summary>The decoded bytes alone; empty when the message has no such part.</summary>
    public static byte[] Read(ReadOnlyMemory<byte> rawMime, int index) => Open(rawMime, index)?.Bytes.ToArray() ?? [];

    /// <summary>The body as HTML, as the sender wrote it; null when there is none. Never to be shown without being sanitised.</summary>
    public static string? Html(ReadOnlyMemory<byte> rawMime) => MailParser.Parse(rawMime).Message.HtmlBody;

    private static AttachmentContent Content(NamedPart part)
    {
        using var stream = new MemoryStream();
        if (part.Entity is MessagePart { Message: { } message }) message.WriteTo(stream);
        else if (part.Entity is MimePart { Content: { } content }) content.DecodeTo(stream);
        return new AttachmentContent(part.Name, part.MediaType, stream.ToArray());
    }
}
