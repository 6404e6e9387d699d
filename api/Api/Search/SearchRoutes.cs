using IodOutlook.Api.Http;

namespace IodOutlook.Api.Search;

/// <summary>One box for everything.</summary>
internal static class SearchRoutes
{
    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapGet("/search", SearchEverything.Handle).WithTags("Search").RequireAuthorization(Policies.Read);
}
