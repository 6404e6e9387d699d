using IodOutlook.Api.Http;

namespace IodOutlook.Api.NonConformities;

/// <summary>What left otherwise than it was approved, until somebody says what was done about it.</summary>
internal static class NonConformitiesRoutes
{
    public static void MapNonConformities(this IEndpointRouteBuilder api)
    {
        var findings = api.MapGroup("/non-conformities").WithTags("NonConformities");
        findings.MapGet("", ListNonConformities.Handle).RequireAuthorization(Policies.Read);
        findings.MapPost("/{id:guid}/settle", SettleNonConformity.Handle).RequireAuthorization(Policies.Sell);
    }
}
