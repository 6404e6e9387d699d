using IodOutlook.Api.Database;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Quotes;

internal static class QuoteIndexing
{
    /// <summary>A quote is found by its number, its demand, its client and what its lines say.</summary>
    public static async Task IndexQuote(this IodDb db, Quote quote, Demand demand, CancellationToken cancel)
    {
        var client = await db.Clients.Where(c => c.Id == demand.ClientId).Select(c => c.Name).FirstOrDefaultAsync(cancel);
        var content = quote.Current.Content;
        await db.IndexForSearch(
            SearchKind.Quote, quote.Id, demand.Id, [quote.Number, demand.Reference, client, content.Title, content.Place, .. content.Lines.Select(l => l.Description)], cancel);
    }
}
