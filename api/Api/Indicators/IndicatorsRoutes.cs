using IodOutlook.Api.Http;
using IodOutlook.Documents.Tracking;

namespace IodOutlook.Api.Indicators;

/// <summary>How business stands: the indicators of PR-02, each with the list behind it.</summary>
internal static class IndicatorsRoutes
{
    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        var indicators = api.MapGroup("/indicators").WithTags("Indicators").RequireAuthorization(Policies.Read);
        indicators.MapGet("", GetIndicators.Handle);
        indicators.MapGet("/quotes", ListIndicatorQuotes.Handle);
        indicators.MapGet("/follow-ups", ListIndicatorFollowUps.Handle);
        indicators.MapGet("/workbook", ExportIndicators.Workbook).Produces(200, contentType: TrackingWorkbook.MediaType);
        indicators.MapGet("/pdf", ExportIndicators.Pdf).Produces(200, contentType: "application/pdf");
        indicators.MapPost("/management-reviews", KeepManagementReview.Handle).RequireAuthorization(Policies.Configure).OnceByKey();
        indicators.MapGet("/targets/{year:int}", GetTargets.Handle);
        indicators.MapPut("/targets/{year:int}", ChangeTargets.Handle).RequireAuthorization(Policies.Configure);
    }
}
