using System.Globalization;
using System.Text.Json.Nodes;

namespace IodOutlook.Outside.Tests.Graph.Server;

/// <summary>The identity that a tenant gives to a machine: whoever runs there may ask for its token, on loopback, as on Azure App Service.</summary>
internal static class Identity
{
    /// <summary>What a process needs in its environment to ask here.</summary>
    public static IEnumerable<KeyValuePair<string, string>> EnvironmentFor(GraphServer server) =>
    [
        new("IDENTITY_ENDPOINT", new Uri(server.Address, "/identity/token").ToString()),
        new("IDENTITY_HEADER", "machine"),
    ];

    public static Answer Answer => new(200, new JsonObject
    {
        ["access_token"] = "token",
        ["expires_on"] = TimeProvider.System.GetUtcNow().AddHours(8).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        ["resource"] = "graph",
        ["token_type"] = "Bearer",
        ["client_id"] = People.ApplicationId,
    });
}
