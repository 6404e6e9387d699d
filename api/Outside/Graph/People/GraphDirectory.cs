using IodOutlook.Domain.Process;
using IodOutlook.Outside.Graph.Requests;
using Microsoft.Graph.Models;

namespace IodOutlook.Outside.Graph.People;

/// <summary>Who is of the firm, and as what: those to whom the Entra application gives one of its roles, by name or through a group.</summary>
internal sealed class GraphDirectory(GraphConnection connection, TimeProvider clock) : IDirectory
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private static readonly string[] PersonFields = ["id", "displayName", "mail", "userPrincipalName", "accountEnabled"];

    private (IReadOnlyList<Person> People, DateTimeOffset ReadAt)? known;

    /// <summary>Asked at every request: answered from memory for five minutes, and for longer while Microsoft 365 does not answer.</summary>
    public async Task<IReadOnlyList<Person>> People(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (known is { } recent && now - recent.ReadAt < Fresh)
            return recent.People;
        try
        {
            var people = await GraphFailure.Explained("l’annuaire", () => Read(cancel), cancel);
            known = (people, now);
            return people;
        }
        catch (OutsideException failure) when (failure.IsTransient && known is not null)
        {
            return known.Value.People;
        }
    }

    private async Task<IReadOnlyList<Person>> Read(CancellationToken cancel)
    {
        var application = await connection.Client.ServicePrincipalsWithAppId(connection.Options.ClientId).GetAsync(look => look.QueryParameters.Select = ["id", "appRoles"], cancel)
            ?? throw new InvalidDataException("The application has no answer.");
        var roles = (application.AppRoles ?? [])
            .ToDictionary(role => role.Id!.Value, role => Enum.TryParse<Role>(role.Value, ignoreCase: true, out var known) ? known : (Role?)null);
        var found = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var given in await Assignments(application.Id!, cancel))
            if (given.AppRoleId is { } id && roles.GetValueOrDefault(id) is { } role)
                foreach (var user in await Users(given, cancel))
                    Note(found, user, role);
        return [.. found.Values.OrderBy(person => person.Role).ThenBy(person => person.Name, StringComparer.Ordinal)];
    }

    private async Task<List<AppRoleAssignment>> Assignments(string applicationId, CancellationToken cancel)
    {
        var given = connection.Client.ServicePrincipals[applicationId].AppRoleAssignedTo;
        return await Pages.All(await given.GetAsync(cancellationToken: cancel), page => page.Value, next => given.WithUrl(next).GetAsync(cancellationToken: cancel));
    }

    private async Task<IReadOnlyList<User>> Users(AppRoleAssignment given, CancellationToken cancel) => given.PrincipalType switch
    {
        "User" => await connection.Client.Users[given.PrincipalId.ToString()].GetAsync(look => look.QueryParameters.Select = PersonFields, cancel) is { } user ? [user] : [],
        "Group" => (await connection.Client.Groups[given.PrincipalId.ToString()].TransitiveMembers.GraphUser.GetAsync(
            look =>
            {
                look.QueryParameters.Select = PersonFields;
                look.QueryParameters.Top = 999;
            },
            cancel))?.Value ?? [],
        _ => [],
    };

    // Somebody with two roles acts in the higher one; the roles are declared from the highest down.
    private static void Note(Dictionary<string, Person> found, User user, Role role)
    {
        if (user is not { Id: { } id, AccountEnabled: not false } || (user.Mail ?? user.UserPrincipalName) is not { } address)
            return;
        if (!found.TryGetValue(id, out var other) || role < other.Role)
            found[id] = new Person(id, user.DisplayName ?? address, address, role);
    }
}
