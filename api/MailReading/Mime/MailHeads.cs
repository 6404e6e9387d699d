using IodOutlook.MailReading.Text;
using MimeKit;

namespace IodOutlook.MailReading.Mime;

/// <summary>The header fields that the reading needs, decoded.</summary>
internal sealed class MailHeads
{
    private readonly HeaderList _headers;

    public MailHeads(MimeMessage message)
    {
        _headers = message.Headers;
        MessageId = OneId(HeaderId.MessageId);
        InReplyTo = OneId(HeaderId.InReplyTo);
        References = Ids(Get("References"));
        Conversation = ConversationOf(Get("Thread-Index"));
        Subject = Cleaning.Clean(Value(HeaderId.Subject) ?? "").Replace('\n', ' ').Replace('\t', ' ').Trim();
        From = AddressesOf(message.From).FirstOrDefault() ?? RawFrom();
        ReplyTo = AddressesOf(message.ReplyTo).FirstOrDefault();
        Sender = message.Sender is { } sender ? AddressesOf(new InternetAddressList { sender }).FirstOrDefault() : null;
        To = [.. AddressesOf(message.To)];
        Cc = [.. AddressesOf(message.Cc)];
        Date = DateOf(message);
    }

    public string? MessageId { get; }

    public string? InReplyTo { get; }

    public IReadOnlyList<string> References { get; }

    /// <summary>The root of Outlook's Thread-Index (its first 22 bytes), in hexadecimal: the same for all mails of a conversation.</summary>
    public string? Conversation { get; }

    public string Subject { get; }

    public MailAddress? From { get; }

    public MailAddress? ReplyTo { get; }

    public MailAddress? Sender { get; }

    public IReadOnlyList<MailAddress> To { get; }

    public IReadOnlyList<MailAddress> Cc { get; }

    public DateTimeOffset? Date { get; }

    private static string? ConversationOf(string? base64)
    {
        const int rootBytes = 22;
        if (base64 is null) return null;
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length >= rootBytes ? Convert.ToHexString(bytes, 0, rootBytes) : null;
    }

    /// <summary>A header's value, or null.</summary>
    public string? Get(string name) => _headers[name]?.Trim();

    private string? Value(HeaderId id) => _headers[id];

    private static DateTimeOffset? DateOf(MimeMessage message)
    {
        if (!message.Headers.Contains(HeaderId.Date) || message.Date == DateTimeOffset.MinValue) return null;
        return message.Date.Year is > 1970 and < 2200 ? message.Date : null;
    }

    /// <summary>Some robots send a From that is no address at all.</summary>
    private MailAddress? RawFrom()
    {
        var raw = Get("From");
        if (raw is null) return null;
        return EmailAddresses.FirstIn(raw) is { } address ? new MailAddress(null, address) : null;
    }

    private static IEnumerable<MailAddress> AddressesOf(InternetAddressList list) => list.Mailboxes
        .Where(m => !string.IsNullOrWhiteSpace(m.Address))
        .Select(m => new MailAddress(NameOf(m), Cleaning.Clean(m.Address).Trim()));

    private static string? NameOf(MailboxAddress mailbox)
    {
        var name = Cleaning.Clean(mailbox.Name ?? "").Replace('\n', ' ').Trim().Trim('"', '\'', ' ');
        return name.Length == 0 ? null : name;
    }

    private string? OneId(HeaderId id) => Ids(_headers[id]).FirstOrDefault();

    private static List<string> Ids(string? value)
    {
        var ids = new List<string>();
        if (value is null) return ids;
        foreach (var piece in value.Split([' ', '\t', '\r', '\n', ',', '>'], StringSplitOptions.RemoveEmptyEntries))
        {
            var id = piece.TrimStart('<').Trim();
            if (id.Length is > 2 and < 1000 && ids.Count < 200) ids.Add(id);
        }
        return ids;
    }
}
