using IodOutlook.Api.Http;

namespace IodOutlook.Api;

/// <summary>Every slice has its table of routes; this is the table of tables.</summary>
internal static class Routes
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").AddEndpointFilter(CommitStep.Filter);
        api.MapGet("/me", Me.Handle).RequireAuthorization(Policies.Read);
        routes.MapGet("/health/live", () => TypedResults.Ok()).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/health/ready", Ready.Handle).AllowAnonymous().ExcludeFromDescription();
    }
}
