using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IodOutlook.Outside.Tests.Graph.Server;

/// <summary>Mailboxes: messages in folders, replies, attachments, change tracking. Ids change whenever a message moves or is sent.</summary>
internal sealed partial class Exchange(Uri address, Uploads uploads)
{
    private const int LargestRequest = 3_145_611;

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<StoredMessage>> boxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Box, string Folder, string Id, int At)> left = [];
    private int count;
    private int generation = 1;

    public Uploads Uploads => uploads;

    /// <summary>What pages of changes hold when less is not asked for.</summary>
    public int PageSize { get; set; } = 10;

    public string? MailboxOf(string session) => uploads.MailboxOf(session);

    public IReadOnlyList<StoredMessage> In(string owner, string folder)
    {
        lock (gate)
            return [.. Box(owner).Where(m => m.Folder == folder)];
    }

    public void Deliver(string owner, string folder, byte[] mime)
    {
        lock (gate)
            Box(owner).Add(StoredMessage.Of(mime, NewId(), folder, ++count));
    }

    public void Move(string owner, string id, string folder)
    {
        lock (gate)
        {
            var message = Box(owner).Single(m => m.Id == id);
            left.Add((owner, message.Folder, id, ++count));
            (message.Id, message.Folder, message.Came) = (NewId(), folder, count);
        }
    }

    public void Send(string owner, string id)
    {
        lock (gate)
        {
            var message = Box(owner).Single(m => m.Id == id);
            message.IsDraft = false;
            message.InternetMessageId ??= $"<{RandomNumberGenerator.GetHexString(32)}@exchange.example>";
        }

        Move(owner, id, "sentitems");
    }

    /// <summary>Forgets the change tracking: every cursor given out is answered 410.</summary>
    public void ResetTracking() => generation++;

    public Answer AnswerTo(Seen seen)
    {
        lock (gate)
        {
            var owner = seen.Parts[1];
            return (seen.Method, seen.Parts[2..]) switch
            {
                ("GET", ["messages"]) => List(owner, seen.Query),
                ("POST", ["messages"]) => Create(owner, seen.Json, seen.Query),
                ("GET", ["mailFolders", var folder]) => new(200, new JsonObject { ["id"] = folder }),
                ("GET", ["mailFolders", var folder, "messages", "delta()"]) => Delta(owner, folder, seen),
                (_, ["messages", var id, .. var rest]) => Box(owner).FirstOrDefault(m => m.Id == id) is { } message
                    ? OfMessage(seen, owner, message, rest)
                    : id.Contains('/', StringComparison.Ordinal) || id.Length < 20 ? Answer.Error(400, "ErrorInvalidIdMalformed") : Answer.NotFound,
                _ => Answer.Error(404, "ResourceNotFound"),
            };
        }
    }

    private Answer OfMessage(Seen seen, string owner, StoredMessage message, string[] rest)
    {
        switch (seen.Method, rest)
        {
            case ("GET", []):
                return new Answer(200, message.ToJson(address, seen.Query));
            case ("PATCH", []):
                message.Change(seen.Json);
                return new Answer(200, message.ToJson(address, seen.Query));
            case ("DELETE", []):
                Box(owner).Remove(message);
                return new Answer(204);
            case ("GET", ["$value"]):
                return new Answer(200, Bytes: message.ToMime());
            case ("POST", ["createReply"]):
                return Reply(owner, message, seen.Json);
            case ("POST", ["send"]) when !message.IsDraft:
                return Answer.Error(400, "ErrorItemNotDraft");
            case ("POST", ["send"]):
                Send(owner, message.Id);
                return new Answer(202);
            case (_, ["attachments", .. var more]):
                return Attached(seen, owner, message, more);
            default:
                return Answer.Error(405, "ErrorMethodNotAllowed");
        }
    }

    private Answer Attached(Seen seen, string owner, StoredMessage message, string[] rest)
    {
        switch (seen.Method, rest)
        {
            case ("GET", []):
                return Page(seen, [.. message.Attachments.Select(a => new JsonObject
                {
                    ["@odata.type"] = "#microsoft.graph.fileAttachment", ["id"] = a.Id, ["name"] = a.Name, ["contentType"] = a.Type, ["size"] = a.Content.Length + 178, ["isInline"] = false,
                })]);
            case ("POST", []) when seen.Body.Length > LargestRequest:
                return Answer.Error(413, "RequestEntityTooLarge");
            case ("POST", []):
                Attach(message, (string)seen.Json["name"]!, (string?)seen.Json["contentType"], Convert.FromBase64String((string)seen.Json["contentBytes"]!));
                return new Answer(201, new JsonObject { ["@odata.type"] = "#microsoft.graph.fileAttachment", ["id"] = message.Attachments[^1].Id, ["name"] = message.Attachments[^1].Name });
            case ("POST", ["createUploadSession"]):
                var item = seen.Json["attachmentItem"]!;
                return uploads.Begin((int)item["size"]!, isMail: true, content =>
                {
                    lock (gate)
                        Attach(message, (string)item["name"]!, (string?)item["contentType"], content);
                    return new Answer(201);
                }, owner);
            default:
                return Answer.Error(405, "ErrorMethodNotAllowed");
        }
    }

    private static void Attach(StoredMessage message, string name, string? type, byte[] content) =>
        message.Attachments.Add(($"att{message.Attachments.Count}", name, type ?? "application/octet-stream", content));

    private Answer List(string owner, string query)
    {
        var work = WorkFilter().Match(query);
        var internetId = InternetIdFilter().Match(query);
        var found = Box(owner).Where(m => work.Success
            ? m.Properties.TryGetValue(work.Groups[1].Value, out var value) && value == work.Groups[2].Value
            : !internetId.Success || m.InternetMessageId == internetId.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal));
        return new Answer(200, new JsonObject { ["value"] = new JsonArray([.. found.Select(m => m.ToJson(address, query))]) });
    }

    private Answer Create(string owner, JsonNode json, string query)
    {
        var draft = New(json);
        Box(owner).Add(draft);
        return new Answer(201, draft.ToJson(address, query));
    }

    private Answer Reply(string owner, StoredMessage original, JsonNode json)
    {
        if (json["comment"] is not null && json["message"]?["body"] is not null)
            return Answer.Error(400, "ErrorInvalidRequest");
        var draft = New(new JsonObject());
        draft.Subject = $"RE: {original.Subject}";
        draft.Properties["String 0x1042"] = original.InternetMessageId!;
        draft.Html = $"<html><head></head><body dir=\"ltr\"><hr><div><b>De :</b> {WebUtility.HtmlEncode(original.Properties["From"])}</div>{original.Html}</body></html>";
        draft.Change(json["message"]!);
        Box(owner).Add(draft);
        return new Answer(201, draft.ToJson(address, ""));
    }

    private StoredMessage New(JsonNode json)
    {
        var draft = new StoredMessage { Id = NewId(), Folder = "drafts", Came = ++count, At = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero) };
        draft.Change(json);
        return draft;
    }

    private Answer Delta(string owner, string folder, Seen seen)
    {
        var token = DeltaToken().Match(seen.Query);
        if (token.Success && int.Parse(token.Groups[1].Value, CultureInfo.InvariantCulture) != generation)
            return Answer.Error(410, "SyncStateNotFound");
        var since = token.Success ? int.Parse(token.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        var query = token.Success ? Uri.UnescapeDataString(token.Groups[3].Value) : seen.Query;
        var changes = Box(owner).Where(m => m.Folder == folder && m.Came > since).Select(m => (m.Came, Json: m.ToJson(address, query)))
            .Concat(left.Where(l => l.Box.Equals(owner, StringComparison.OrdinalIgnoreCase) && l.Folder == folder && l.At > since).Select(l => (
                l.At, Json: new JsonObject { ["id"] = l.Id, ["@removed"] = new JsonObject { ["reason"] = "deleted" } })))
            .OrderBy(change => change.Item1).ToList();
        var page = changes.Take(PageSize).ToList();
        var hasMore = changes.Count > page.Count;
        var until = hasMore ? page[^1].Item1 : count;
        var link = new Uri(address, $"/v1.0/users/{owner}/mailFolders/{folder}/messages/delta()?${(hasMore ? "skiptoken" : "deltatoken")}={generation}.{until}.{Uri.EscapeDataString(Uri.EscapeDataString(query))}");
        return new Answer(200, new JsonObject { ["value"] = new JsonArray([.. page.Select(c => c.Json)]), [hasMore ? "@odata.nextLink" : "@odata.deltaLink"] = link.AbsoluteUri });
    }

    private Answer Page(Seen seen, List<JsonObject> all)
    {
        var skip = SkipToken().Match(seen.Query) is { Success: true } token ? int.Parse(token.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        var json = new JsonObject { ["value"] = new JsonArray([.. all.Skip(skip).Take(PageSize)]) };
        if (all.Count > skip + PageSize)
            json["@odata.nextLink"] = new Uri(address, $"/v1.0{seen.Path}?$skip={skip + PageSize}").AbsoluteUri;
        return new Answer(200, json);
    }

    private List<StoredMessage> Box(string owner) => boxes.TryGetValue(owner, out var box) ? box : boxes[owner] = [];

    // As Exchange's: long, with characters that a URL has to escape.
    private static string NewId() => $"AAMkAGE1M2+{RandomNumberGenerator.GetHexString(32)}/AAA=".Replace("/", "_", StringComparison.Ordinal);

    [GeneratedRegex(@"ep/id eq '([^']+)' and ep/value eq '([^']+)'")]
    private static partial Regex WorkFilter();

    [GeneratedRegex(@"internetMessageId eq '((?:[^']|'')+)'")]
    private static partial Regex InternetIdFilter();

    [GeneratedRegex(@"\$(?:skip|delta)token=(\d+)\.(\d+)\.(.*)")]
    private static partial Regex DeltaToken();

    [GeneratedRegex(@"\$skip=(\d+)")]
    private static partial Regex SkipToken();
}
