using System.Net;
using System.Text.Json.Nodes;
using MimeKit;

namespace IodOutlook.Outside.Tests.Graph.Server;

/// <summary>A message as Exchange keeps it.</summary>
internal sealed class StoredMessage
{
    public required string Id { get; set; }

    public required string Folder { get; set; }

    /// <summary>Counts up over the mailbox, when the message came to its folder.</summary>
    public required int Came { get; set; }

    public bool IsDraft { get; set; } = true;

    public string Subject { get; set; } = "";

    public string Html { get; set; } = "";

    public string? InternetMessageId { get; set; }

    public List<string> To { get; set; } = [];

    public List<string> Cc { get; set; } = [];

    public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);

    public List<(string Id, string Name, string Type, byte[] Content)> Attachments { get; } = [];

    public DateTimeOffset At { get; set; }

    /// <summary>As it was delivered; null for what was written here.</summary>
    public byte[]? Mime { get; set; }

    public static StoredMessage Of(byte[] mime, string id, string folder, int came)
    {
        var mail = Mails.Parse(mime);
        var message = new StoredMessage
        {
            Id = id,
            Folder = folder,
            Came = came,
            IsDraft = folder == "drafts",
            Subject = mail.Subject ?? "",
            InternetMessageId = mail.MessageId is { } own ? $"<{own}>" : null,
            Mime = mime,
            At = mail.Date,
            Html = mail.HtmlBody ?? $"<pre>{WebUtility.HtmlEncode(mail.TextBody)}</pre>",
            To = [.. mail.To.Mailboxes.Select(m => m.Address)],
        };
        if (mail.InReplyTo is { } answered)
            message.Properties["String 0x1042"] = $"<{answered}>";
        message.Properties["From"] = mail.From.Mailboxes.First().ToString();
        return message;
    }

    public byte[] ToMime()
    {
        if (Mime is not null)
            return Mime;
        var mail = new MimeMessage { Subject = Subject, Date = At };
        if (InternetMessageId is { } own)
            mail.MessageId = own.Trim('<', '>');
        mail.To.AddRange(To.Select(MailboxAddress.Parse));
        mail.Cc.AddRange(Cc.Select(MailboxAddress.Parse));
        if (Properties.TryGetValue("String 0x1042", out var answered))
            mail.InReplyTo = answered.Trim('<', '>');
        var body = new BodyBuilder { HtmlBody = Html };
        foreach (var (_, name, type, content) in Attachments)
            body.Attachments.Add(name, content, ContentType.Parse(type));
        mail.Body = body.ToMessageBody();
        return Mails.Bytes(mail);
    }

    /// <param name="query">What was asked for: the properties of ours only when expanded.</param>
    public JsonObject ToJson(Uri address, string query)
    {
        static JsonArray People(List<string> addresses) => [.. addresses.Select(a => new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = a, ["name"] = a } })];
        var json = new JsonObject
        {
            ["@odata.etag"] = $"W/\"{Id}\"",
            ["id"] = Id,
            ["isDraft"] = IsDraft,
            ["subject"] = Subject,
            ["internetMessageId"] = InternetMessageId,
            ["parentFolderId"] = Folder,
            ["createdDateTime"] = At.UtcDateTime.ToString("o"),
            ["receivedDateTime"] = At.UtcDateTime.ToString("o"),
            ["webLink"] = new Uri(address, $"/owa/?ItemID={Uri.EscapeDataString(Id)}").ToString(),
            ["toRecipients"] = People(To),
            ["ccRecipients"] = People(Cc),
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = Html },
        };
        var asked = Properties.Where(p => query.Contains($"id eq '{p.Key}'", StringComparison.Ordinal)).ToList();
        if (query.Contains("$expand=singleValueExtendedProperties", StringComparison.Ordinal) && asked.Count > 0)
            json["singleValueExtendedProperties"] = new JsonArray([.. asked.Select(p => new JsonObject { ["id"] = p.Key, ["value"] = p.Value })]);
        return json;
    }

    public void Change(JsonNode json)
    {
        static List<string> Addresses(JsonNode people) => [.. people.AsArray().Select(p => (string)p!["emailAddress"]!["address"]!)];
        Subject = (string?)json["subject"] ?? Subject;
        Html = (string?)json["body"]?["content"] ?? Html;
        To = json["toRecipients"] is { } to ? Addresses(to) : To;
        Cc = json["ccRecipients"] is { } cc ? Addresses(cc) : Cc;
        foreach (var property in json["singleValueExtendedProperties"]?.AsArray() ?? [])
            Properties[(string)property!["id"]!] = (string)property["value"]!;
    }
}
