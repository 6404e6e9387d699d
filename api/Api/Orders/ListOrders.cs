using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Orders;

/// <summary>GET /api/orders?state=&amp;q=&amp;mine=&amp;sort=&amp;after=: newest first unless another order is asked for, by cursor.</summary>
internal static class ListOrders
{
    /// <summary>What an order waits for; one may wait for production and for finance at once.</summary>
    internal enum State
    {
        ToHandOver,
        Incomplete,
        AwaitingProduction,
        UnderWay,
        Finished,
        Cancelled,
        ToInvoice,
        Unpaid,
    }

    internal enum Sort
    {
        Newest,
        Oldest,
        Largest,
    }

    /// <param name="DueOn">Of a deposit that was invoiced and is not paid.</param>
    internal sealed record Line(
        Guid Id, string Reference, Guid DemandId, string ClientName, string Title, OrderProgress Progress, bool DepositOpen, DateOnly? DueOn, DateTime RecordedAt, long ExclVatCents);

    public static async Task<Ok<Page<Line>>> Handle(
        Choice<State>? state, string? q, bool? mine, Choice<Sort>? sort, string? after, IodDb db, CurrentUser user, CancellationToken cancel)
    {
        var orders = await Searched(db, q, cancel);
        if (state?.Value is { } wanted)
            orders = In(wanted, orders, db);
        if (mine == true)
            orders = orders.Where(o => db.Demands.Any(d => d.Id == o.DemandId && d.OwnerId == user.Person.Id));
        var rows = await Sorted(orders, sort?.Value ?? Sort.Newest, PageCursor.Of(after)).Take(PageCursor.Size + 1).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var lines = await Lines(db, ids).ToDictionaryAsync(line => line.Id, cancel);
        return TypedResults.Ok(PageCursor.Cut(rows, row => row, row => lines[row.Id]));
    }

    private static IQueryable<Order> In(State state, IQueryable<Order> orders, IodDb db)
    {
        var open = true;
        return state switch
        {
            State.ToInvoice => orders.Where(o => EF.Property<bool>(o, Columns.DepositOpen) == open),
            State.Unpaid => orders.Where(o => db.Invoices.Any(i => i.Id == o.DepositInvoiceId && i.PaidOn == null)),
            _ => orders.Where(o => EF.Property<OrderProgress>(o, Columns.Progress) == Enum.Parse<OrderProgress>(state.ToString())),
        };
    }

    private static IQueryable<PageCursor> Sorted(IQueryable<Order> orders, Sort sort, PageCursor? after) => sort switch
    {
        Sort.Oldest => (after is null ? orders : orders.Where(o => o.RecordedAt > after.At || (o.RecordedAt == after.At && o.Id > after.Id)))
            .OrderBy(o => o.RecordedAt).ThenBy(o => o.Id).Select(o => new PageCursor(o.RecordedAt, o.Id)),
        Sort.Largest => (after is null
                ? orders
                : orders.Where(o => EF.Property<long>(o, Columns.AgreedCents) < after.Rank || (EF.Property<long>(o, Columns.AgreedCents) == after.Rank && o.Id < after.Id)))
            .OrderByDescending(o => EF.Property<long>(o, Columns.AgreedCents)).ThenByDescending(o => o.Id).Select(o => new PageCursor(EF.Property<long>(o, Columns.AgreedCents), o.Id)),
        _ => (after is null ? orders : orders.Where(o => o.RecordedAt < after.At || (o.RecordedAt == after.At && o.Id < after.Id)))
            .OrderByDescending(o => o.RecordedAt).ThenByDescending(o => o.Id).Select(o => new PageCursor(o.RecordedAt, o.Id)),
    };

    private static IQueryable<Line> Lines(IodDb db, List<Guid> ids) =>
        from order in db.Orders
        where ids.Contains(order.Id)
        join demand in db.Demands on order.DemandId equals demand.Id
        join client in db.Clients on demand.ClientId equals client.Id
        select new Line(
            order.Id, order.Reference, demand.Id, client.Name, demand.Title, EF.Property<OrderProgress>(order, Columns.Progress), EF.Property<bool>(order, Columns.DepositOpen),
            db.Invoices.Where(i => i.Id == order.DepositInvoiceId && i.PaidOn == null).Select(i => (DateOnly?)i.DueOn).FirstOrDefault(), order.RecordedAt, EF.Property<long>(order, Columns.AgreedCents));

    /// <summary>An order is found by the words of its demand and of its quote.</summary>
    private static async Task<IQueryable<Order>> Searched(IodDb db, string? q, CancellationToken cancel)
    {
        var words = SearchWords.Of(q);
        if (words.IsEmpty)
            return db.Orders;
        var demands = (await db.Matching(SearchKind.Demand, words, 500, cancel)).Concat(await db.Matching(SearchKind.Quote, words, 500, cancel)).Select(entry => entry.DemandId).Distinct().ToList();
        var reference = q!.Trim();
        return db.Orders.Where(o => demands.Contains(o.DemandId) || o.Reference == reference);
    }
}
