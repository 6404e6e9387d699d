using IodOutlook.Api.Http;
using IodOutlook.Documents.Tracking;

namespace IodOutlook.Api.Settings;

/// <summary>What the house is and sells: everybody reads, the manager changes.</summary>
internal static class SettingsRoutes
{
    public static void MapSettings(this IEndpointRouteBuilder api)
    {
        var settings = api.MapGroup("/settings").WithTags("Settings");
        settings.MapGet("/company", GetCompany.Handle).RequireAuthorization(Policies.Read);
        settings.MapPut("/company", ChangeCompany.Handle).RequireAuthorization(Policies.Configure);
        settings.MapPost("/company/preview", PreviewCompany.Handle).RequireAuthorization(Policies.Read).Produces(200, contentType: "application/pdf");
        settings.MapPost("/logo", ReadLogo.Handle).RequireAuthorization(Policies.Configure);
        settings.MapGet("/price-grid", GetPriceGrid.InForce).RequireAuthorization(Policies.Read);
        settings.MapGet("/price-grids", GetPriceGrid.All).RequireAuthorization(Policies.Read);
        settings.MapGet("/price-grids/{id:guid}/workbook", DownloadPriceGrid.Handle).RequireAuthorization(Policies.Read).Produces(200, contentType: TrackingWorkbook.MediaType);
        settings.MapPost("/price-grids/read", ReadPriceGrid.Handle).RequireAuthorization(Policies.Configure);
        settings.MapPost("/price-grids", AddPriceGrid.Handle).RequireAuthorization(Policies.Configure).OnceByKey();
        settings.MapPut("/price-grids/{id:guid}", ChangePriceGrid.Handle).RequireAuthorization(Policies.Configure);
        settings.MapGet("/follow-ups", GetFollowUpSettings.Handle).RequireAuthorization(Policies.Read);
        settings.MapPut("/follow-ups", ChangeFollowUpSettings.Handle).RequireAuthorization(Policies.Configure);
        settings.MapGet("/consultants", GetConsultants.Handle).RequireAuthorization(Policies.Read);
        settings.MapPut("/consultants", ChangeConsultants.Handle).RequireAuthorization(Policies.Configure);
    }
}
