using IodOutlook.Api.Http;

namespace IodOutlook.Api.Quotes;

/// <summary>3. Issue the quote: written, reviewed against the Go, printed, put into the drafts, followed until the answer.</summary>
internal static class QuotesRoutes
{
    public static void MapQuotes(this IEndpointRouteBuilder api)
    {
        api.MapPost("/demands/{id:guid}/quotes", IssueQuote.Handle).WithTags("Quotes").RequireAuthorization(Policies.Sell).OnceByKey();
        api.MapPost("/send-check", CheckDeparture.Handle).WithTags("Quotes").RequireAuthorization(Policies.Read);
        var quotes = api.MapGroup("/quotes").WithTags("Quotes");
        quotes.MapGet("", ListQuotes.Handle).RequireAuthorization(Policies.Read);
        quotes.MapPost("/totals", ComputeTotals.Handle).RequireAuthorization(Policies.Read);
        quotes.MapGet("/repricing", CompareGrid.Handle).RequireAuthorization(Policies.Read);
        quotes.MapGet("/{id:guid}", GetQuote.Handle).RequireAuthorization(Policies.Read);
        quotes.MapPut("/{id:guid}", EditQuote.Handle).RequireAuthorization(Policies.Sell);
        quotes.MapPost("/{id:guid}/reprice", RepriceQuote.Handle).RequireAuthorization(Policies.Sell);
        quotes.MapPost("/{id:guid}/revise", ReviseQuote.Handle).RequireAuthorization(Policies.Sell);
        quotes.MapPost("/{id:guid}/review", ReviewContract.Handle).RequireAuthorization(Policies.Sell);
        quotes.MapGet("/{id:guid}/pdf", PrintQuote.Handle).RequireAuthorization(Policies.Read).Produces(200, contentType: "application/pdf");
        quotes.MapPost("/{id:guid}/preview", PreviewQuote.Handle).RequireAuthorization(Policies.Read).Produces(200, contentType: "application/pdf");
        quotes.MapPost("/{id:guid}/mail", PrepareQuoteMail.Handle).RequireAuthorization(Policies.Sell);
        quotes.MapPost("/{id:guid}/sent", RecordSent.Handle).RequireAuthorization(Policies.Sell);
        quotes.MapPost("/{id:guid}/accept", RecordAcceptance.Handle).RequireAuthorization(Policies.Sell);
        quotes.MapPost("/{id:guid}/refuse", RecordRefusal.Handle).RequireAuthorization(Policies.Sell);
    }
}
