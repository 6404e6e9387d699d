using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Quotes;

/// <summary>GET /api/quotes/{id}: the quote, its current version, and whether it may leave.</summary>
internal static class GetQuote
{
    public static async Task<Versioned<QuoteView>> Handle(Guid id, IodDb db, QuoteViews views, CancellationToken cancel)
    {
        var quote = await db.Quotes.AsNoTracking().WithVersions().FirstOrDefaultAsync(q => q.Id == id, cancel) ?? throw Loading.NoQuote;
        var demand = await db.Demands.AsNoTracking().FirstAsync(d => d.Id == quote.DemandId, cancel);
        return new(await views.Of(quote, demand, cancel), quote.Version);
    }
}
