using IodOutlook.Api.Http;
using IodOutlook.Documents.Tracking;

namespace IodOutlook.Api.Tracking;

/// <summary>« Suivi commercial IOD.xlsx »: everything the house follows, for those who live in Excel; what they write there comes back to be accepted.</summary>
internal static class TrackingRoutes
{
    public static void MapTracking(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tracking.xlsx", DownloadTracking.Handle).WithTags("Tracking").RequireAuthorization(Policies.Read).Produces(200, contentType: TrackingWorkbook.MediaType);
        var tracking = api.MapGroup("/tracking").WithTags("Tracking");
        tracking.MapGet("", GetTracking.Handle).RequireAuthorization(Policies.Read);
        tracking.MapGet("/edits", ListTrackingEdits.Handle).RequireAuthorization(Policies.Read);
        tracking.MapPost("/edits/{id:guid}/accept", AcceptTrackingEdit.Handle).RequireAuthorization(Policies.Sell);
        tracking.MapPost("/edits/{id:guid}/dismiss", DismissTrackingEdit.Handle).RequireAuthorization(Policies.Sell);
    }
}
