using IodOutlook.Api.Http;

namespace IodOutlook.Api.WeeklyReviews;

/// <summary>« Revue des devis en cours »: each week, a decision on each open quote.</summary>
internal static class WeeklyReviewsRoutes
{
    public static void MapWeeklyReviews(this IEndpointRouteBuilder api)
    {
        var review = api.MapGroup("/weekly-review").WithTags("WeeklyReviews");
        review.MapGet("", GetWeeklyReview.Handle).RequireAuthorization(Policies.Read);
        review.MapPost("/decisions", DecideOnQuote.Handle).RequireAuthorization(Policies.Sell);
        review.MapPost("/calls", RecordCall.Handle).RequireAuthorization(Policies.Sell).OnceByKey();
        review.MapPost("/close", CloseReview.Handle).RequireAuthorization(Policies.Sell);
    }
}
