using IodOutlook.MailReading.Mime;

namespace IodOutlook.MailReading;

/// <summary>The header fields that a list of mails shows and a thread is found by.</summary>
/// <param name="ThreadIndex">First 22 bytes of Outlook's Thread-Index, in hexadecimal: the same for all mails of a conversation.</param>
public sealed record MailHeaders(
    string? MessageId,
    MailAddress? From,
    IReadOnlyList<MailAddress> To,
    string Subject,
    DateTimeOffset? Date,
    string? InReplyTo,
    IReadOnlyList<string> References,
    string? ThreadIndex)
{
    private const int ThreadBytes = 22;

    /// <summary>Reads the header alone; the body, however long, is not touched. Only the first 256 kB are looked at.</summary>
    /// <exception cref="UnreadableMailException">There is no header.</exception>
    public static MailHeaders Peek(ReadOnlyMemory<byte> rawMime)
    {
        var heads = new MailHeads(MailParser.ParseHeader(rawMime));
        return new MailHeaders(heads.MessageId, heads.From, heads.To, heads.Subject, heads.Date, heads.InReplyTo, heads.References, ThreadOf(heads.Get("Thread-Index")));
    }

    private static string? ThreadOf(string? base64)
    {
        if (base64 is null) return null;
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64.Trim(), bytes, out var length) && length >= ThreadBytes ? Convert.ToHexString(bytes, 0, ThreadBytes) : null;
    }
}
