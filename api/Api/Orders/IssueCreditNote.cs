using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Documents.Invoices;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Orders;

/// <summary>POST /api/invoices/{id}/credit-note: cancels a deposit invoice whole, under the next number of the same sequence.</summary>
internal static class IssueCreditNote
{
    internal sealed record Request(string Reason);

    public static async Task<Versioned<OrderView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, Invoicing invoicing, InvoiceMail mail, OrderViews views, CurrentUser user, TimeProvider clock,
        CancellationToken cancel)
    {
        await step.Begin(cancel);
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var today = FrenchDates.DayOf(actor.At);
        var invoice = await db.DepositInvoice(id, expected, cancel);
        invoice.RequireCancellable(request.Reason, actor);
        var order = await db.Order(invoice.OrderId, cancel);
        var demand = await db.Demand(order.DemandId, cancel);
        await invoicing.RequireCorrect(order, demand, invoice.IssuedOn, invoice.DueOn, cancel);
        var number = await db.NextReference(Series.Invoice, today.Year, cancel);
        var cancelled = await invoicing.Of(order, demand, invoice.Number, invoice.IssuedOn, invoice.DueOn, cancel);
        var document = invoicing.Keep(Invoice.Cancelling(cancelled, number.ToString(), today), demand, actor.At);
        var (credit, note) = invoice.Cancel(Guid.CreateVersion7(actor.At), number, order, request.Reason, document.Id, actor);
        db.Invoices.Add(credit);
        db.AskToDeposit(document, actor.At);
        await mail.Ask(credit, order, demand, document.Id, actor.At, cancel);
        await step.Record(actor, demand.Id, note, cancel);
        return new(await views.Of(order, demand, cancel), order.Version);
    }

    public static async Task<DepositInvoice> DepositInvoice(this IodDb db, Guid id, ExpectedVersion expected, CancellationToken cancel)
    {
        var invoice = await db.Invoices.FirstOrDefaultAsync(i => i.Id == id, cancel) ?? throw new NotFoundException("Cette facture n'existe pas.");
        expected.Check(invoice.Version);
        return invoice;
    }
}
