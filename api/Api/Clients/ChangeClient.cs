using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Clients;

/// <summary>PUT /api/clients/{id}: name, numbers, address, mail domains; finance too, since an invoice wants them. A domain belongs to one client.</summary>
internal static class ChangeClient
{
    internal sealed record Request(
        string Name, string? Siren, string? VatNumber, IReadOnlyList<string> AddressLines, IReadOnlyList<string> Domains, string Language);

    public static async Task<Versioned<ClientView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, KnownPeople people, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var client = await db.Client(id, cancel);
        expected.Check(client.Version);
        var note = client.Change(new ClientDetails(request.Name, request.Siren, request.VatNumber, request.AddressLines, request.Domains, request.Language));
        await RefuseTakenName(db, client, cancel);
        await TakeDomains(db, client, cancel);
        await db.IndexForSearch(SearchKind.Client, client.Id, null, [client.Name, client.Siren, .. client.Domains], cancel);
        await step.Record(actor, client.Id, note, cancel);
        return new(await ClientView.Of(db, client, people, user, cancel), client.Version);
    }

    private static async Task RefuseTakenName(IodDb db, Client client, CancellationToken cancel)
    {
        if (await db.Clients.AnyAsync(c => c.NormalisedName == client.NormalisedName && c.Id != client.Id, cancel))
            throw new InvalidValueException("name", "Un autre client porte déjà ce nom.");
    }

    private static async Task TakeDomains(IodDb db, Client client, CancellationToken cancel)
    {
        var wanted = client.Domains;
        var rows = await db.ClientDomains.Where(d => d.ClientId == client.Id || wanted.Contains(d.Domain)).ToListAsync(cancel);
        if (rows.Find(d => d.ClientId != client.Id) is { } taken)
            throw new InvalidValueException("domains", $"Le domaine {taken.Domain} est déjà celui d'un autre client.");
        db.ClientDomains.RemoveRange(rows.Where(d => !wanted.Contains(d.Domain)));
        db.ClientDomains.AddRange(wanted.Except(rows.Select(d => d.Domain)).Select(domain => new ClientDomain { Domain = domain, ClientId = client.Id }));
    }
}
