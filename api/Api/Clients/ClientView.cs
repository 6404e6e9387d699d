using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Clients;

/// <summary>A client as its page shows it, with its latest demands.</summary>
internal sealed record ClientView(
    Guid Id,
    string Name,
    string? Siren,
    string? VatNumber,
    IReadOnlyList<string> AddressLines,
    IReadOnlyList<string> Domains,
    string Language,
    int Version,
    IReadOnlyList<ContactInfo> Contacts,
    IReadOnlyList<DemandSummary> Demands)
{
    private const int MostDemands = 50;

    public static async Task<ClientView> Of(IodDb db, Client client, KnownPeople people, CurrentUser user, CancellationToken cancel)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.ClientId == client.Id).OrderBy(c => c.Name).ToListAsync(cancel);
        var ids = await db.Demands.Where(d => d.ClientId == client.Id).OrderByDescending(d => d.ReceivedAt).Take(MostDemands).Select(d => d.Id).ToListAsync(cancel);
        var demands = await DemandLine.Read(db, ids, cancel);
        var names = await people.Names(cancel);
        return new(
            client.Id, client.Name, client.Siren, client.VatNumber, client.AddressLines, client.Domains, client.Language, client.Version,
            [.. contacts.Select(ContactInfo.Of)], [.. demands.Select(d => d.Summary(names, user.Role))]);
    }
}
