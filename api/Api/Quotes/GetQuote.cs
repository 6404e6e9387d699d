using IodOutlook.Api.Database;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.Quotes;

/// <summary>GET /api/quotes/{id}: the quote, its current version, and whether it may leave.</summary>
internal static class GetQuote
{
    public static async Task<Versioned<QuoteView>> Handle(Guid id, IodDb db, QuoteViews views, CancellationToken cancel)
    {
        var quote = await db.Quote(id, cancel);
        return new(await views.Of(quote, cancel), quote.Version);
    }
}
