using IodOutlook.Api.Http;

namespace IodOutlook.Api.Orders;

/// <summary>4. Contract: the order held against the quote, handed over to production, its deposit invoiced.</summary>
internal static class OrdersRoutes
{
    public static void MapOrders(this IEndpointRouteBuilder api)
    {
        api.MapPost("/quotes/{id:guid}/order/compare", CompareOrder.Handle).WithTags("Orders").RequireAuthorization(Policies.Read);
        api.MapPost("/quotes/{id:guid}/order", RecordOrder.Handle).WithTags("Orders").RequireAuthorization(Policies.Sell).OnceByKey();
        var orders = api.MapGroup("/orders").WithTags("Orders");
        orders.MapGet("", ListOrders.Handle).RequireAuthorization(Policies.Read);
        orders.MapGet("/{id:guid}", GetOrder.Handle).RequireAuthorization(Policies.Read);
        orders.MapPost("/{id:guid}/handover", HandOver.Handle).RequireAuthorization(Policies.Sell);
        orders.MapPost("/{id:guid}/handover/preview", PreviewHandover.Handle).RequireAuthorization(Policies.Read);
        orders.MapPost("/{id:guid}/amend", AmendOrder.Handle).RequireAuthorization(Policies.Sell);
        orders.MapPost("/{id:guid}/cancel", CancelOrder.Handle).RequireAuthorization(Policies.Sell);
        orders.MapPost("/{id:guid}/mission", EndMission.Handle).RequireAuthorization(Policies.Sell);
        orders.MapPost("/{id:guid}/satisfaction", RecordSatisfaction.Handle).RequireAuthorization(Policies.Sell);
        orders.MapPost("/{id:guid}/production", RecordProduction.Handle).RequireAuthorization(Policies.Sell);
        orders.MapGet("/{id:guid}/deposit-invoice/preview", PreviewDepositInvoice.Handle).RequireAuthorization(Policies.Read);
        orders.MapPost("/{id:guid}/deposit-invoice", IssueDepositInvoice.Handle).RequireAuthorization(Policies.Bill).OnceByKey();
        var invoices = api.MapGroup("/invoices").WithTags("Orders");
        invoices.MapPost("/{id:guid}/payment", RecordPayment.Handle).RequireAuthorization(Policies.Bill);
        invoices.MapPost("/{id:guid}/credit-note", IssueCreditNote.Handle).RequireAuthorization(Policies.Bill);
    }
}
