using IodOutlook.Api.Http;

namespace IodOutlook.Api.Feasibility;

/// <summary>2. Feasibility review: can we do it, and when?</summary>
internal static class FeasibilityRoutes
{
    public static void MapFeasibility(this IEndpointRouteBuilder api)
    {
        var review = api.MapGroup("/demands/{id:guid}/feasibility").WithTags("Feasibility");
        review.MapGet("", GetFeasibility.Handle).RequireAuthorization(Policies.Read);
        review.MapPost("", DecideFeasibility.Handle).RequireAuthorization(Policies.Sell);
    }
}
