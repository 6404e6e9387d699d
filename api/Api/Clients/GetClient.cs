using IodOutlook.Api.Database;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.Clients;

/// <summary>GET /api/clients/{id}: the client, its contacts and its latest demands.</summary>
internal static class GetClient
{
    public static async Task<Versioned<ClientView>> Handle(Guid id, IodDb db, KnownPeople people, CurrentUser user, CancellationToken cancel)
    {
        var client = await db.Client(id, cancel);
        return new(await ClientView.Of(db, client, people, user, cancel), client.Version);
    }
}
