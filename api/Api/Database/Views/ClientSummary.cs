using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database.Views;

/// <summary>A client, and what is going on with it.</summary>
internal sealed record ClientSummary(Guid Id, string Name, string? Siren, IReadOnlyList<string> AddressLines, int OpenDemands, DateTime? LastExchange)
{
    private static readonly Stage[] Open = [.. Enum.GetValues<Stage>().Where(NextStep.IsOpen)];

    public static IQueryable<ClientSummary> Of(IodDb db, IQueryable<Client> clients) =>
        from client in clients
        select new ClientSummary(
            client.Id,
            client.Name,
            client.Siren,
            client.AddressLines,
            db.Demands.Count(d => d.ClientId == client.Id && Open.Contains(d.Stage)),
            (from demand in db.Demands join mail in db.Mails on demand.Id equals mail.DemandId where demand.ClientId == client.Id select (DateTime?)mail.At).Max());

    public static async Task<ClientSummary?> Of(IodDb db, Guid? id, CancellationToken cancel) =>
        id is null ? null : await Of(db, db.Clients.Where(c => c.Id == id)).FirstOrDefaultAsync(cancel);
}

internal sealed record ContactInfo(Guid Id, string Name, string? Email, IReadOnlyList<string> Phones, string? JobTitle)
{
    public static ContactInfo Of(Contact contact) => new(contact.Id, contact.Name, contact.Email, contact.Phones, contact.JobTitle);
}
