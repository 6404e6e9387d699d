using IodOutlook.Api.Database;
using IodOutlook.Domain.Quotes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Quotes;

/// <summary>POST /api/quotes/{id}/preview: what is on the screen and not saved, printed with its watermark.</summary>
internal static class PreviewQuote
{
    public static async Task<FileContentHttpResult> Handle(Guid id, QuoteContent content, IodDb db, QuotePrinting printing, CancellationToken cancel)
    {
        content.Check();
        var quote = await db.Quote(id, cancel);
        var demand = await db.Demand(quote.DemandId, cancel);
        return TypedResults.File(await printing.Draft(quote, demand, quote.Current.Number, content, cancel), "application/pdf");
    }
}
