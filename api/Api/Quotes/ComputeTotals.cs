using IodOutlook.Domain.Quotes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Quotes;

/// <summary>POST /api/quotes/totals: the figures of a content that is not saved.</summary>
internal static class ComputeTotals
{
    public static Ok<QuoteTotals> Handle(QuoteContent content)
    {
        content.Check();
        return TypedResults.Ok(QuoteTotals.Of(content));
    }
}
