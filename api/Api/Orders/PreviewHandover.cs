using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Orders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Orders;

/// <summary>POST /api/orders/{id}/handover/preview: the context sheet of what is typed, complete or not.</summary>
internal static class PreviewHandover
{
    internal sealed record Request(IReadOnlyList<HandoverLine> Items);

    public static async Task<FileContentHttpResult> Handle(Guid id, Request request, IodDb db, ContextSheets sheets, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        Handover.CheckLengths(request.Items);
        var order = await db.Order(id, cancel);
        var demand = await db.Demand(order.DemandId, cancel);
        var sheet = await sheets.Of(order, demand, request.Items, await sheets.Documents(order, cancel), user.At(clock.GetUtcNow()), cancel);
        return TypedResults.File(ContextSheets.Print(sheet), "application/pdf");
    }
}
