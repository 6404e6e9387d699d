using IodOutlook.Api.Database;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Quotes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Orders;

/// <summary>POST /api/quotes/{id}/order/compare: what differs between the client's order and the quote, said before anything is recorded.</summary>
internal static class CompareOrder
{
    /// <param name="Beyond">What would go beyond the reviewed feasibility if the house took all it may take of the order.</param>
    internal sealed record Comparison(IReadOnlyList<OrderDifference> Differences, IReadOnlyList<BeyondGo> Beyond);

    public static async Task<Ok<Comparison>> Handle(Guid id, ClientOrder request, IodDb db, TimeProvider clock, CancellationToken cancel)
    {
        var quote = await db.Quote(id, cancel);
        var demand = await db.Demand(quote.DemandId, cancel);
        request.Check(quote, FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime));
        var differences = OrderReview.Compare(quote, request);
        var agreed = OrderReview.Agreed(quote.Current.Content, request, [.. differences.Where(d => d.MayStand).Select(d => new ResolvedDifference(d.Kind, Resolution.OrderStands, ""))]);
        var beyond = demand.Feasibility is { } review && agreed.Fingerprint != quote.Current.Content.WithChosen(request.Options).Fingerprint ? ContractReview.Compare(review.Coverage, agreed) : [];
        return TypedResults.Ok(new Comparison(differences, beyond));
    }
}
