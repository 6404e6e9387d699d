using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.ToDo;

/// <summary>What waits around orders, from the client's yes to the end of the mission: each origin is one query on an index.</summary>
internal sealed class OrdersDue(IodDb db, DateOnly today)
{
    public async Task<IReadOnlyList<ToDoFound>> All(CancellationToken cancel) =>
    [
        await ToRecord(cancel),
        await In(OrderProgress.ToHandOver, ToDoKind.HandoverWaiting, NextCode.HandOver, "à transmettre à la production", cancel),
        await In(OrderProgress.Incomplete, ToDoKind.HandoverIncomplete, NextCode.CompleteHandover, "dossier à compléter", cancel),
        await ToInvoice(cancel),
        await Unpaid(cancel),
        await ToClose(cancel),
    ];

    private async Task<ToDoFound> ToRecord(CancellationToken cancel)
    {
        var won = db.Demands.Where(d => d.Stage == Stage.Won);
        var ids = await won.OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Id).Take(ToDoSources.Most).Select(d => d.Id).ToListAsync(cancel);
        var lines = await DemandLine.Read(db, ids, cancel);
        return await Found(won, [.. lines.Select(l => new ToDoLine(
            new ToDoItem(
                ToDoKind.OrderToRecord, l.Demand.Reference, $"{l.ClientName} – {l.Demand.Title} : commande à enregistrer", l.Demand.Id, l.Quote?.Id, l.Demand.Id, FrenchDates.DayOf(l.Demand.ReceivedAt), null,
                l.Version?.ExclVatCents, l.Demand.OwnerId),
            NextStep.Of(l.Situation)))], cancel);
    }

    private Task<ToDoFound> In(OrderProgress progress, ToDoKind kind, NextCode code, string what, CancellationToken cancel) =>
        Of(db.Orders.Where(o => EF.Property<OrderProgress>(o, Columns.Progress) == progress), kind, code, what, cancel);

    private Task<ToDoFound> ToInvoice(CancellationToken cancel)
    {
        // Said as a value: SQLite uses no index for a bare truth.
        var open = true;
        return Of(db.Orders.Where(o => EF.Property<bool>(o, Columns.DepositOpen) == open), ToDoKind.InvoiceToIssue, NextCode.IssueDepositInvoice, "facture d'acompte à émettre", cancel);
    }

    private Task<ToDoFound> ToClose(CancellationToken cancel)
    {
        OrderProgress[] underWay = [OrderProgress.AwaitingProduction, OrderProgress.UnderWay];
        var day = today;
        return Of(
            db.Orders.Where(o => underWay.Contains(EF.Property<OrderProgress>(o, Columns.Progress)) && EF.Property<DateOnly?>(o, Columns.MissionTo) < day),
            ToDoKind.MissionToClose, NextCode.Nothing, "mission arrivée à son terme, à clore", cancel);
    }

    private async Task<ToDoFound> Unpaid(CancellationToken cancel)
    {
        var day = today;
        var late = db.Invoices.Where(i => i.PaidOn == null && i.DueOn < day && i.Kind == BillKind.Deposit && i.CancelledById == null);
        var rows = await (
            from invoice in late.OrderBy(i => i.DueOn).Take(ToDoSources.Most)
            join order in db.Orders on invoice.OrderId equals order.Id
            join demand in db.Demands on order.DemandId equals demand.Id
            join client in db.Clients on demand.ClientId equals client.Id
            select new { Invoice = invoice, Order = order.Reference, OrderId = order.Id, order.QuoteId, DemandId = demand.Id, demand.OwnerId, Client = client.Name }).AsNoTracking().ToListAsync(cancel);
        return await Found(late, rows.ConvertAll(r => new ToDoLine(
            new ToDoItem(
                ToDoKind.InvoiceUnpaid, r.Invoice.Number, $"{r.Client} : facture {r.Invoice.Number} échue", r.DemandId, r.QuoteId, r.Invoice.Id, r.Invoice.IssuedOn, r.Invoice.DueOn, r.Invoice.ExclVatCents, r.OwnerId),
            new NextStep(NextCode.AwaitPayment, r.Order, r.DemandId, r.QuoteId, r.Invoice.DueOn, OrderId: r.OrderId))), cancel);
    }

    private async Task<ToDoFound> Of(IQueryable<Order> orders, ToDoKind kind, NextCode code, string what, CancellationToken cancel)
    {
        var rows = await (
            from order in orders.OrderBy(o => o.RecordedAt).Take(ToDoSources.Most)
            join demand in db.Demands on order.DemandId equals demand.Id
            join client in db.Clients on demand.ClientId equals client.Id
            select new { order.Id, order.Reference, order.QuoteId, order.RecordedAt, Cents = EF.Property<long>(order, Columns.AgreedCents), DemandId = demand.Id, demand.Title, demand.OwnerId, Client = client.Name })
            .ToListAsync(cancel);
        return await Found(orders, rows.ConvertAll(r => new ToDoLine(
            new ToDoItem(kind, r.Reference, $"{r.Client} – {r.Title} : {what}", r.DemandId, r.QuoteId, r.Id, FrenchDates.DayOf(r.RecordedAt), null, r.Cents, r.OwnerId),
            new NextStep(code, r.Reference, r.DemandId, r.QuoteId, OrderId: r.Id))), cancel);
    }

    private static async Task<ToDoFound> Found<T>(IQueryable<T> all, List<ToDoLine> lines, CancellationToken cancel) =>
        new(lines, lines.Count < ToDoSources.Most ? lines.Count : await all.CountAsync(cancel));
}
