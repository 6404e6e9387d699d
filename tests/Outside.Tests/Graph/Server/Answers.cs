using System.Text.Json.Nodes;

namespace IodOutlook.Outside.Tests.Graph.Server;

/// <summary>A request as it came: raw, so that what was escaped stays so.</summary>
/// <param name="Path">Without the version and the query.</param>
/// <param name="Query">Unescaped.</param>
internal sealed record Seen(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The parts of the path, unescaped.</summary>
    public string[] Parts { get; } = [.. Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];

    public JsonNode Json => JsonNode.Parse(Body, new JsonNodeOptions { PropertyNameCaseInsensitive = true })!;
}

internal sealed record Answer(int Status, JsonNode? Json = null, byte[]? Bytes = null)
{
    public static Answer Error(int status, string code) => new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = code } });

    public static Answer NotFound => Error(404, "ErrorItemNotFound");
}
