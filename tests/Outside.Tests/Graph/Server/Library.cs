using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace IodOutlook.Outside.Tests.Graph.Server;

/// <summary>A document library: names are unique in a folder whatever their case, ids outlive a new name or place.</summary>
internal sealed class Library(Uploads uploads)
{
    private readonly Lock gate = new();
    private readonly List<Item> items = [new("root", "", "", null)];

    /// <summary>SharePoint gives no SHA-256, OneDrive at home does.</summary>
    public bool GivesSha256 { get; set; }

    public IReadOnlyList<string> Paths
    {
        get
        {
            lock (gate)
                return [.. items.Where(i => i.Content is not null).Select(PathOf).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Each file with what it holds.</summary>
    public IReadOnlyDictionary<string, byte[]> Files
    {
        get
        {
            lock (gate)
                return items.Where(i => i.Content is not null).ToDictionary(PathOf, i => i.Content!, StringComparer.Ordinal);
        }
    }

    /// <summary>A person gives a folder another name, or puts it elsewhere.</summary>
    public void Rename(string path, string name, string? into = null)
    {
        lock (gate)
        {
            var item = items.Single(i => PathOf(i) == path);
            (item.Name, item.Parent) = (name, into is null ? item.Parent : items.Single(i => PathOf(i) == into).Id);
        }
    }

    public void Delete(string path)
    {
        lock (gate)
            Remove(items.Single(i => PathOf(i) == path));
    }

    public Answer AnswerTo(Seen seen)
    {
        lock (gate)
        {
            return (seen.Method, seen.Parts) switch
            {
                ("GET", [_, _, "items", var id]) when !id.EndsWith(':') => Find(id) is { } item ? new(200, Json(item)) : Gone(id),
                ("GET", [_, _, "items", var id, "children"]) => Find(id) is null ? Gone(id) : new(200, new JsonObject { ["value"] = new JsonArray([.. Children(id).Select(Json)]) }),
                ("POST", [_, _, "items", var id, "children"]) => Make(id, (string)seen.Json["name"]!, null, (string?)seen.Json["@microsoft.graph.conflictBehavior"] == "replace"),
                ("GET", [_, _, "items", var id, "content"]) => Find(id) is { Content: { } content } ? new(200, Bytes: content) : Gone(id),
                ("GET", [_, _, "items", var parent, var name]) => Child(parent.TrimEnd(':'), name) is { } item ? new(200, Json(item)) : Gone("missing-item-missing"),
                ("PUT", [_, _, "items", var parent, var name, "content"]) => Make(parent.TrimEnd(':'), name[..^1], seen.Body, seen.Query.Contains("conflictBehavior=replace", StringComparison.Ordinal)),
                ("POST", [_, _, "items", var parent, var name, "createUploadSession"]) => Begin(parent.TrimEnd(':'), name[..^1], seen),
                _ => Answer.Error(405, "notAllowed"),
            };
        }
    }

    private Answer Begin(string parent, string name, Seen seen)
    {
        var replace = (string?)seen.Json["item"]!["@microsoft.graph.conflictBehavior"] == "replace";
        if (Find(parent) is null)
            return Gone(parent);
        return Child(parent, name) is not null && !replace
            ? Answer.Error(409, "nameAlreadyExists")
            : uploads.Begin(1, isMail: false, content =>
            {
                lock (gate)
                    return Make(parent, name, content, replace);
            });
    }

    private Answer Make(string parent, string name, byte[]? content, bool replace)
    {
        if (Find(parent) is null)
            return Gone(parent);
        if (name.Any(c => "\"*:<>?/\\|".Contains(c, StringComparison.Ordinal)) || name.EndsWith('.') || name.Trim() != name)
            return Answer.Error(400, "invalidRequest");
        if (Child(parent, name) is { } taken)
        {
            if (!replace || taken.Content is null)
                return Answer.Error(409, "nameAlreadyExists");
            taken.Content = content;
            return new Answer(200, Json(taken));
        }

        var item = new Item($"01{RandomNumberGenerator.GetHexString(32)}", parent == "root" ? "root" : parent, name, content);
        items.Add(item);
        return new Answer(201, Json(item));
    }

    private Item? Find(string id) => items.FirstOrDefault(i => i.Id == id);

    private Item? Child(string parent, string name) => Children(parent).FirstOrDefault(i => i.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Item> Children(string id) => items.Where(i => i.Parent == id);

    private void Remove(Item item)
    {
        foreach (var child in Children(item.Id).ToList())
            Remove(child);
        items.Remove(item);
    }

    private string PathOf(Item item) => item.Parent is "root" or "" ? item.Name : $"{PathOf(Find(item.Parent)!)}/{item.Name}";

    private static Answer Gone(string id) => Answer.Error(id.Length < 20 ? 400 : 404, id.Length < 20 ? "invalidRequest" : "itemNotFound");

    private JsonObject Json(Item item)
    {
        var json = new JsonObject { ["id"] = item.Id, ["name"] = item.Name, ["size"] = item.Content?.Length ?? 0, ["webUrl"] = $"https://tenant.sharepoint.example/{Uri.EscapeDataString(item.Name)}" };
        if (item.Content is null)
            json["folder"] = new JsonObject { ["childCount"] = Children(item.Id).Count() };
        else
            json["file"] = new JsonObject { ["hashes"] = GivesSha256 ? new JsonObject { ["sha256Hash"] = Convert.ToHexString(SHA256.HashData(item.Content)) } : new JsonObject { ["quickXorHash"] = "AAAAAAAAAAAAAAAAAAAAAAAAAAA=" } };
        return json;
    }

    private sealed class Item(string id, string parent, string name, byte[]? content)
    {
        public string Id => id;

        public string Parent { get; set; } = parent;

        public string Name { get; set; } = name;

        public byte[]? Content { get; set; } = content;
    }
}
