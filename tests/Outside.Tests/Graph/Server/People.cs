using System.Text.Json.Nodes;

namespace IodOutlook.Outside.Tests.Graph.Server;

/// <summary>The directory: an application with its roles, and to whom they were given, in person or through a group.</summary>
internal sealed class People
{
    public const string ApplicationId = "6f1c0f6e-2d52-4a0f-9f64-5b6a9d8c7e01";

    private readonly Dictionary<string, JsonObject> users = [];
    private readonly Dictionary<string, List<string>> groups = [];
    private readonly List<(string Principal, string Type, string Role)> given = [];
    private readonly string[] roles = ["Manager", "Consultant", "Finance", "Auditor", "SomethingElse"];

    public void Add(string id, string name, string? mail, string role, string? group = null, bool enabled = true)
    {
        users[id] = new JsonObject { ["id"] = id, ["displayName"] = name, ["mail"] = mail, ["userPrincipalName"] = $"{name}@tenant.example", ["accountEnabled"] = enabled };
        if (group is null)
            given.Add((id, "User", role));
        else if (groups.TryAdd(group, [id]))
            given.Add((group, "Group", role));
        else
            groups[group].Add(id);
    }

    public Answer AnswerTo(Seen seen) => (seen.Method, seen.Parts) switch
    {
        ("GET", [var application]) when application.StartsWith("servicePrincipals(appId=", StringComparison.Ordinal) => application.Contains(ApplicationId, StringComparison.Ordinal)
            ? new(200, new JsonObject { ["id"] = "sp-1", ["appRoles"] = new JsonArray([.. roles.Select((role, i) => new JsonObject { ["id"] = RoleId(i), ["value"] = role })]) })
            : Answer.Error(404, "Request_ResourceNotFound"),
        ("GET", ["servicePrincipals", "sp-1", "appRoleAssignedTo"]) => new(200, new JsonObject
        {
            ["value"] = new JsonArray([.. given.Select(g => new JsonObject { ["principalId"] = g.Principal, ["principalType"] = g.Type, ["appRoleId"] = RoleId(Array.IndexOf(roles, g.Role)) })]),
        }),
        ("GET", ["users", var id]) => users.TryGetValue(id, out var user) ? new(200, user.DeepClone()) : Answer.Error(404, "Request_ResourceNotFound"),
        ("GET", ["groups", var id, "transitiveMembers", "graph.user"]) => new(200, new JsonObject { ["value"] = new JsonArray([.. groups[id].Select(u => users[u].DeepClone())]) }),
        _ => Answer.Error(404, "Request_ResourceNotFound"),
    };

    private static string RoleId(int index) => $"00000000-0000-0000-0000-00000000000{index + 1}";
}
