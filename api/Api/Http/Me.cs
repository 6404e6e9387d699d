using IodOutlook.Api.Database;
using IodOutlook.Domain.Process;
using IodOutlook.Outside;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Http;

/// <summary>GET /api/me: who asks, and in local mode who one may be.</summary>
internal static class Me
{
    /// <param name="Now">UTC: the clock that everything is dated by, which local mode can move.</param>
    internal sealed record Response(
        string Id, string Name, string Address, Role Role, string Mode, IReadOnlyList<PersonChoice> People, IReadOnlyCollection<string> HouseDomains, DateTime Now);

    internal sealed record PersonChoice(string Id, string Name, Role Role);

    public static async Task<Ok<Response>> Handle(CurrentUser user, IDirectory directory, IodSettings settings, TimeProvider clock, CancellationToken cancel)
    {
        var people = await directory.People(cancel);
        var me = user.Person;
        return TypedResults.Ok(new Response(
            me.Id, me.Name, me.Address, me.Role, settings.Mode, [.. people.Select(p => new PersonChoice(p.Id, p.Name, p.Role))], ReadingContexts.HouseDomains(people), clock.GetUtcNow().UtcDateTime));
    }
}

/// <summary>GET /health/ready: the database answers.</summary>
internal static class Ready
{
    public static async Task<Results<Ok, StatusCodeHttpResult>> Handle(IodDb db, CancellationToken cancel) =>
        await db.Database.CanConnectAsync(cancel) ? TypedResults.Ok() : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
}
