using MimeKit;

namespace IodOutlook.MailReading.Mime;

/// <summary>A stretch of the body as it was sent.</summary>
internal sealed record BodyPiece(bool IsHtml, string Content, bool Flowed);

/// <summary>A part that has a file name.</summary>
internal sealed record NamedPart(int Index, string Name, string MediaType, bool Inline, string? ContentId, MimeEntity Entity)
{
    /// <summary>Decoded size in bytes, estimated from the encoded one where decoding everything would cost more than it tells.</summary>
    public long Size => Entity is MimePart { Content: { } content } part ? SizeOf(content, part.ContentTransferEncoding) : 0;

    private static long SizeOf(IMimeContent content, ContentEncoding encoding)
    {
        var stored = content.Stream is { CanSeek: true } stream ? stream.Length : 0;
        return encoding == ContentEncoding.Base64 ? stored * 3 / 4 - stored / 78 : stored;
    }
}

/// <summary>A message taken apart: what can be read, what is attached, what it is.</summary>
internal sealed class MailParts(MimeMessage message)
{
    public MimeMessage Message { get; } = message;

    public List<BodyPiece> Body { get; } = [];

    public List<NamedPart> Named { get; } = [];

    public List<string> Calendars { get; } = [];

    /// <summary>Messages attached by the sender, not those a server returns.</summary>
    public List<MimeMessage> Nested { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>Non-null for a multipart/report: <c>delivery-status</c>, <c>disposition-notification</c>, ...</summary>
    public string? ReportType { get; set; }

    public bool HasDeliveryStatus { get; set; }
}
