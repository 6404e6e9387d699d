using IodOutlook.Api.Http;

namespace IodOutlook.Api.Indicators;

/// <summary>How business stands: the indicators of PR-02, each with the list behind it.</summary>
internal static class IndicatorsRoutes
{
    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        var indicators = api.MapGroup("/indicators").WithTags("Indicators").RequireAuthorization(Policies.Read);
        indicators.MapGet("", GetIndicators.Handle);
        indicators.MapGet("/quotes", ListIndicatorQuotes.Handle);
    }
}
