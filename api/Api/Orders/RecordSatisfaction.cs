using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Orders;

namespace IodOutlook.Api.Orders;

/// <summary>POST /api/orders/{id}/satisfaction: what the client answered at the end of the mission.</summary>
internal static class RecordSatisfaction
{
    /// <param name="Score">From 1 to 5.</param>
    internal sealed record Request(int Score, string? Words, DateOnly On);

    public static async Task<Versioned<OrderView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, OrderViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var order = await step.Db.Order(id, expected, cancel);
        var demand = await step.Db.Demand(order.DemandId, cancel);
        var words = string.IsNullOrWhiteSpace(request.Words) ? null : request.Words.Trim();
        await step.Record(actor, demand.Id, order.RecordSatisfaction(new SatisfactionAnswer(request.Score, words, request.On, actor.Name, actor.At), actor), cancel);
        return new(await views.Of(order, demand, cancel), order.Version);
    }
}
