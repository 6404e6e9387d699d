using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Money;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Orders;

/// <summary>POST /api/orders/{id}/deposit-invoice: once for an order; found correct first, numbered second, all in one transaction.</summary>
internal static class IssueDepositInvoice
{
    /// <summary>Code de commerce, L441-10: sixty days at most.</summary>
    private const int LongestTerm = 60;

    /// <param name="DueOn">Null: on receipt.</param>
    internal sealed record Request(DateOnly? DueOn);

    public static async Task<Versioned<OrderView>> Handle(
        Guid id, Request request, StepTransaction step, Invoicing invoicing, InvoiceMail mail, OrderViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var db = step.Db;
        // After its turn has come: numbers follow each other as days do, also at midnight on the last day of the year.
        var actor = user.At(clock.GetUtcNow());
        var today = FrenchDates.DayOf(actor.At);
        var dueOn = request.DueOn ?? today;
        if (dueOn < today || dueOn > today.AddDays(LongestTerm))
            throw new InvalidValueException("dueOn", $"L'échéance va du jour de la facture à {LongestTerm} jours après.");
        var order = await db.Order(id, cancel);
        var demand = await db.Demand(order.DemandId, cancel);
        order.RequireDepositOpen();
        await invoicing.RequireCorrect(order, demand, today, dueOn, cancel);
        var number = await db.NextReference(Series.Invoice, today.Year, cancel);
        CrashPoints.Pass("invoice.numbered");
        var paper = await invoicing.Of(order, demand, number.ToString(), today, dueOn, cancel);
        var document = invoicing.Keep(paper, demand, actor.At);
        var (invoice, note) = DepositInvoice.Issue(Guid.CreateVersion7(actor.At), number, order, QuoteTotals.Of(order.Agreed), dueOn, document.Id, actor);
        db.Invoices.Add(invoice);
        db.AskToDeposit(document, actor.At);
        await mail.Ask(invoice, order, demand, document.Id, actor.At, cancel);
        await step.Record(actor, demand.Id, note, cancel);
        CrashPoints.Pass("invoice.recorded");
        return new(await views.Of(order, demand, cancel), order.Version, StatusCodes.Status201Created);
    }
}
