using IodOutlook.Documents.Quotes;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database.Views;

/// <summary>Whom the documents of a demand are for.</summary>
internal static class Addressees
{
    public static async Task<(Addressee Addressee, Contact? Contact)> Addressee(this IodDb db, Demand demand, CancellationToken cancel)
    {
        var client = await db.Clients.AsNoTracking().FirstAsync(c => c.Id == demand.ClientId, cancel);
        var contact = await db.Contacts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == demand.ContactId, cancel);
        var addressee = new Addressee(client.Name, client.AddressLines, contact?.Name) { ContactTitle = contact?.JobTitle, Siren = client.Siren, VatNumber = client.VatNumber };
        return (addressee, contact);
    }
}
