using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>The client and the contact that a qualification names: known ones, or new ones. The same firm is never made twice.</summary>
internal sealed class ClientChoices(IodDb db)
{
    public async Task<Client> Client(QualifyDemand.ClientChoice choice, string language, Actor actor, CancellationToken cancel)
    {
        var client = await Known(choice, cancel) ?? Create(choice, language, actor);
        await Improve(client, choice, actor, cancel);
        await LearnDomain(client, choice.Domain, cancel);
        await db.IndexForSearch(SearchKind.Client, client.Id, null, [client.Name, client.Siren, .. client.Domains], cancel);
        return client;
    }

    public async Task<Contact> Contact(QualifyDemand.ContactChoice choice, Client client, Actor actor, CancellationToken cancel)
    {
        var details = new ContactDetails(choice.Name, choice.Email, choice.Phones, choice.JobTitle);
        var email = choice.Email?.Trim().ToLowerInvariant();
        var known = choice.Id is { } id
            ? await db.Contacts.FirstOrDefaultAsync(c => c.Id == id && c.ClientId == client.Id, cancel)
            : await db.Contacts.FirstOrDefaultAsync(c => c.ClientId == client.Id && (email == null ? c.Name == choice.Name : c.NormalisedEmail == email), cancel);
        if (known is not null)
        {
            known.Change(details);
            return known;
        }

        var contact = Domain.Clients.Contact.Create(Guid.CreateVersion7(actor.At), client.Id, details);
        db.Contacts.Add(contact);
        return contact;
    }

    private async Task<Client?> Known(QualifyDemand.ClientChoice choice, CancellationToken cancel)
    {
        if (choice.Id is { } id)
            return await db.Clients.FirstOrDefaultAsync(c => c.Id == id, cancel) ?? throw new NotFoundException("Ce client n'existe pas.");
        var name = CompanyName.Normalise(choice.Name);
        return await db.Clients.FirstOrDefaultAsync(c => c.NormalisedName == name, cancel);
    }

    private Client Create(QualifyDemand.ClientChoice choice, string language, Actor actor)
    {
        var client = Domain.Clients.Client.Create(
            Guid.CreateVersion7(actor.At), new ClientDetails(choice.Name, choice.Siren, null, choice.AddressLines, [], language));
        db.Clients.Add(client);
        return client;
    }

    /// <summary>What is given replaces what was known; what is left empty takes nothing away.</summary>
    private async Task Improve(Client client, QualifyDemand.ClientChoice choice, Actor actor, CancellationToken cancel)
    {
        var siren = string.IsNullOrWhiteSpace(choice.Siren) ? client.Siren : choice.Siren;
        var address = choice.AddressLines.Count == 0 ? client.AddressLines : choice.AddressLines;
        var details = new ClientDetails(choice.Name, siren, client.VatNumber, address, client.Domains, client.Language);
        if (details.Name.Trim() == client.Name && siren == client.Siren && address.SequenceEqual(client.AddressLines))
            return;
        await db.Append(actor, client.Id, client.Change(details), cancel);
    }

    private async Task LearnDomain(Client client, string? domain, CancellationToken cancel)
    {
        var wanted = domain?.Trim().ToLowerInvariant();
        if (!MailDomain.IdentifiesCompany(wanted) || await db.ClientDomains.AnyAsync(d => d.Domain == wanted, cancel))
            return;
        client.LearnDomain(wanted);
        db.ClientDomains.Add(new ClientDomain { Domain = wanted!, ClientId = client.Id });
    }
}
