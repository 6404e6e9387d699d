using IodOutlook.Api.Database;
using IodOutlook.Documents.Invoices;
using IodOutlook.Domain.Calendar;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Orders;

/// <summary>GET /api/orders/{id}/deposit-invoice/preview?dueOn=: the invoice as it would be issued today; it has no number and says so across the page.</summary>
internal static class PreviewDepositInvoice
{
    public static async Task<FileContentHttpResult> Handle(Guid id, DateOnly? dueOn, IodDb db, Invoicing invoicing, TimeProvider clock, CancellationToken cancel)
    {
        var order = await db.Order(id, cancel);
        order.RequireDepositOpen();
        var demand = await db.Demand(order.DemandId, cancel);
        var today = FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);
        using var output = new MemoryStream();
        InvoiceFile.WritePreview(await invoicing.Of(order, demand, "(numéro à l'émission)", today, dueOn ?? today, cancel), output);
        return TypedResults.File(output.ToArray(), "application/pdf");
    }
}
