using System.Text;
using System.Text.Json;

namespace IodOutlook.Outside.Graph.Check;

/// <summary>What the application may do, as its own token says, against what it needs: the least that each call asks for, and why.</summary>
internal static class Permissions
{
    private const string Where = "Entra, Inscriptions d’applications, IodOutlook, API autorisées";

    /// <param name="Or">Wider permissions that include it.</param>
    private sealed record Wanted(string Name, string Why, params string[] Or);

    private static readonly Wanted[] Needed =
    [
        new("Application.Read.All", "savoir qui a un rôle dans IodOutlook", "Application.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"),
        new("User.Read.All", "lire le nom et l’adresse de ces personnes", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"),
        new("GroupMember.Read.All", "suivre les rôles donnés à un groupe", "Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"),
        new("Calendars.ReadBasic.All", "connaître les disponibilités des consultants", "Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"),
        new("Sites.Selected", "archiver dans la bibliothèque choisie", "Sites.ReadWrite.All", "Sites.Manage.All", "Sites.FullControl.All", "Files.ReadWrite.All"),
    ];

    // These reach every mailbox and every site of the firm, whatever is narrowed elsewhere: the grants add up.
    private static readonly string[] TooWide = ["Mail.Read", "Mail.ReadWrite", "Mail.Send", "Sites.ReadWrite.All", "Sites.Manage.All", "Sites.FullControl.All", "Files.ReadWrite.All"];

    public static IEnumerable<CheckFinding> Of(string token)
    {
        if (RolesOf(token) is not { } roles)
        {
            yield return new(CheckState.Doubtful, "Autorisations", "le jeton de l’application ne se laisse pas lire", "Vérifiez les autorisations à la main.");
            yield break;
        }

        foreach (var wanted in Needed)
            yield return roles.Contains(wanted.Name) || wanted.Or.Any(roles.Contains)
                ? new(CheckState.Fine, $"Autorisation {wanted.Name}", "accordée")
                : new(CheckState.Wrong, $"Autorisation {wanted.Name}", $"manque ({wanted.Why})", $"{Where} : ajoutez {wanted.Name} (application), puis « Accorder le consentement ».");
        foreach (var wide in TooWide.Where(roles.Contains))
            yield return new(
                CheckState.Doubtful, $"Autorisation {wide}", "donne accès à toute la société",
                wide.StartsWith("Mail", StringComparison.Ordinal)
                    ? $"{Where} : retirez {wide} ; donnez l’accès aux seules boîtes utiles par « RBAC for Applications » d’Exchange."
                    : $"{Where} : retirez {wide} ; accordez Sites.Selected, puis la seule bibliothèque utile.");
    }

    /// <summary>Null: no token of Entra ID.</summary>
    private static HashSet<string>? RolesOf(string token)
    {
        try
        {
            using var claims = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]));
            return claims.RootElement.TryGetProperty("roles", out var roles) ? [.. roles.EnumerateArray().Select(role => role.GetString()!)] : [];
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
