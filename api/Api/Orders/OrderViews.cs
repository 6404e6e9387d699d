using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Orders;

/// <summary>Builds <see cref="OrderView"/> from the order and what stands around it.</summary>
internal sealed class OrderViews(IodDb db, Invoicing invoicing, CurrentUser user, TimeProvider clock)
{
    public async Task<OrderView> Of(Order order, Demand demand, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var invoices = await db.Invoices.AsNoTracking().Where(i => i.OrderId == order.Id).OrderBy(i => i.Number).ToListAsync(cancel);
        var outside = await db.OutsideWorks.AsNoTracking().Where(w => w.DemandId == demand.Id && w.CreatedAt >= order.RecordedAt).OrderBy(w => w.CreatedAt).ToListAsync(cancel);
        var contact = await db.Contacts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == demand.ContactId, cancel);
        var totals = QuoteTotals.Of(order.Agreed);
        var today = FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);
        return new OrderView(
            order.Id,
            order.Reference,
            order.Version,
            demand.Id,
            demand.Reference,
            order.QuoteId,
            order.QuoteName,
            (await ClientSummary.Of(db, demand.ClientId, cancel))!,
            order.Ordered,
            order.Evidence,
            order.Decision,
            order.Agreed,
            order.RecordedBy,
            order.RecordedAt,
            [.. HandoverChecklist.For(order.Agreed).Select(item => new ChecklistLine(item, HandoverChecklist.Name(item), Proposed(item, order, demand, contact)))],
            order.HandedOver,
            order.Production,
            order.Progress,
            [.. order.Amendments.Select(AmendmentView.Of)],
            order.Cancellation,
            order.Mission,
            totals.InclVatCents,
            totals.DepositInclVatCents,
            totals.InclVatCents - invoices.Where(i => i.Kind == BillKind.Deposit && i.CancelledById is null).Sum(i => i.InclVatCents),
            !order.DepositOpen ? [] : await invoicing.Problems(order, demand, today, cancel),
            [.. invoices.Select(InvoiceView.Of)],
            [.. outside.Select(OutsideWorkView.Of)],
            order.HandedOver?.To ?? await LastProduction(cancel),
            May(Step.HandOver),
            May(Step.AmendOrder),
            May(Step.EndMission),
            order.Mission is not null && WhoMay.Take(user.Role, Step.EndMission),
            WhoMay.Bill(user.Role),
            demand.Stage);

        bool May(Step step) => order.Mission is null && WhoMay.Take(user.Role, step) && ProcessMap.After(demand.Stage, step) is not null;
    }

    /// <summary>Whom the last order was handed to: production seldom moves.</summary>
    private async Task<IReadOnlyList<string>> LastProduction(CancellationToken cancel) =>
        (await db.Orders.Where(o => o.HandedOver != null).OrderByDescending(o => o.RecordedAt).Select(o => o.HandedOver).FirstOrDefaultAsync(cancel))?.To ?? [];

    /// <summary>Only what a person confirmed before; null where nobody said anything.</summary>
    private static string? Proposed(HandoverItem item, Order order, Demand demand, Contact? contact) => item switch
    {
        HandoverItem.Context => demand.Notes,
        HandoverItem.People => People(demand),
        HandoverItem.Dates => order.Agreed.Period?.InFrench(),
        HandoverItem.Place => order.Agreed.Place,
        HandoverItem.Language => demand.Language == "en" ? "anglais" : "français",
        HandoverItem.Contact => contact is null ? null : string.Join(", ", ((string?[])[contact.Name, contact.JobTitle, contact.Email, .. contact.Phones]).Where(text => !string.IsNullOrWhiteSpace(text))),
        _ => null,
    };

    private static string? People(Demand demand)
    {
        var lines = demand.Needs.Where(need => need.People is not null || need.Position is not null)
            .Select(need => $"{need.People?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"} × {need.Position ?? "poste à préciser"}");
        return string.Join('\n', lines) is { Length: > 0 } text ? text : null;
    }
}
