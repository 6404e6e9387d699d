using IodOutlook.Api.Http;

namespace IodOutlook.Api.Clients;

/// <summary>Who asks for the house's services.</summary>
internal static class ClientsRoutes
{
    public static void MapClients(this IEndpointRouteBuilder api)
    {
        var clients = api.MapGroup("/clients").WithTags("Clients");
        clients.MapGet("", ListClients.Handle).RequireAuthorization(Policies.Read);
        clients.MapGet("/{id:guid}", GetClient.Handle).RequireAuthorization(Policies.Read);
        clients.MapPut("/{id:guid}", ChangeClient.Handle).RequireAuthorization(Policies.Bill);
    }
}
