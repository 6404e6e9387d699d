using IodOutlook.Api.Http;

namespace IodOutlook.Api.Demands;

/// <summary>1. Qualify the demand: from a mail to a need that a person confirmed.</summary>
internal static class DemandsRoutes
{
    public static void MapDemands(this IEndpointRouteBuilder api)
    {
        api.MapPost("/messages/read", ReadMessage.Handle).WithTags("Demands").RequireAuthorization(Policies.Read)
            .Accepts<MessageSource.Request>("application/json", "message/rfc822");
        var demands = api.MapGroup("/demands").WithTags("Demands");
        demands.MapPost("", CaptureDemand.Handle).RequireAuthorization(Policies.Sell).OnceByKey()
            .Accepts<MessageSource.Request>("application/json", "message/rfc822");
        demands.MapGet("", ListDemands.Handle).RequireAuthorization(Policies.Read);
        demands.MapGet("/pipeline", GetPipeline.Handle).RequireAuthorization(Policies.Read);
        demands.MapGet("/{id:guid}", GetDemand.Handle).RequireAuthorization(Policies.Read);
        demands.MapPost("/{id:guid}/qualify", QualifyDemand.Handle).RequireAuthorization(Policies.Sell);
        demands.MapPost("/{id:guid}/dismiss", DismissDemand.Handle).RequireAuthorization(Policies.Sell);
        demands.MapPost("/{id:guid}/reopen", ReopenDemand.Handle).RequireAuthorization(Policies.Sell);
        demands.MapPut("/{id:guid}/origin", ChangeOrigin.Handle).RequireAuthorization(Policies.Sell);
        demands.MapPost("/{id:guid}/thanks", ThankReferrer.Handle).RequireAuthorization(Policies.Sell);
        api.MapGet("/documents/{id:guid}", DownloadDocument.Handle).WithTags("Demands").RequireAuthorization(Policies.Read);
        api.MapPost("/outside-work/{id:guid}/retry", RetryOutsideWork.Handle).WithTags("Demands").RequireAuthorization(Policies.Sell);
    }
}
