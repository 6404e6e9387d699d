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
        await db.IndexForSearch(SearchKind.Quote, quote.Id, demand.Id, Words(quote, demand, client), cancel);
    }

    /// <summary>For a quote that nothing is known of yet.</summary>
    public static SearchEntry New(Quote quote, Demand demand, string? client) => new()
    {
        Kind = SearchKind.Quote,
        SubjectId = quote.Id,
        DemandId = demand.Id,
        Text = Domain.Clients.CompanyName.Fold(string.Join(' ', Words(quote, demand, client))),
    };

    private static IEnumerable<string?> Words(Quote quote, Demand demand, string? client)
    {
        var content = quote.Current.Content;
        return [quote.Number, demand.Reference, client, content.Title, content.Place, .. content.Lines.Select(l => l.Description)];
    }
}
