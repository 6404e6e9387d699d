using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database.Views;

/// <summary>A demand in a list.</summary>
internal sealed record DemandSummary(
    Guid Id,
    string Reference,
    string Title,
    Stage Stage,
    string? ClientName,
    string? ContactName,
    DateTime ReceivedAt,
    DateOnly? DeadlineTo,
    string? OwnerName,
    string? QuoteNumber,
    long? AmountExclVatCents,
    int Version,
    NextStepView Next);

/// <summary>A demand with what a list and its next step need, read in one query.</summary>
internal sealed record DemandLine(Demand Demand, string? ClientName, string? ContactName, Quote? Quote, QuoteVersion? Version, OutsideState? Draft, SentSituation? After, OrderFacts? Order)
{
    /// <summary>In the order of the ids.</summary>
    public static async Task<List<DemandLine>> Read(IodDb db, List<Guid> ids, CancellationToken cancel)
    {
        var lines = await Read(db, db.Demands.Where(d => ids.Contains(d.Id)), cancel);
        return [.. lines.OrderBy(line => ids.IndexOf(line.Demand.Id))];
    }

    public static Task<List<DemandLine>> Read(IodDb db, IQueryable<Demand> demands, CancellationToken cancel) => (
        from demand in demands
        join client in db.Clients on demand.ClientId equals client.Id into clients
        from client in clients.DefaultIfEmpty()
        join contact in db.Contacts on demand.ContactId equals contact.Id into contacts
        from contact in contacts.DefaultIfEmpty()
        join quote in db.Quotes on demand.Id equals quote.DemandId into quotes
        from quote in quotes.DefaultIfEmpty()
        join version in db.QuoteVersions on EF.Property<Guid>(quote!, Columns.CurrentVersionId) equals version.Id into versions
        from version in versions.DefaultIfEmpty()
        join schedule in db.Schedules on version!.Id equals schedule.VersionId into schedules
        from schedule in schedules.DefaultIfEmpty()
        join order in db.Orders on quote!.Id equals order.QuoteId into orders
        from order in orders.DefaultIfEmpty()
        select new DemandLine(
            demand, client!.Name, contact!.Name, quote, version,
            db.OutsideWorks.Where(w => w.DemandId == demand.Id && w.QuoteId == quote!.Id && w.Kind == OutsideKind.MakeDraft).OrderByDescending(w => w.CreatedAt).Select(w => (OutsideState?)w.State).FirstOrDefault(),
            schedule == null ? null : new SentSituation(
                db.AnswerProposals.Any(a => a.QuoteId == schedule.QuoteId && a.State == ProposalState.Proposed), schedule.Alert, schedule.Waiting, schedule.NextDay),
            order == null ? null : new OrderFacts(
                order.Id, order.Reference, EF.Property<bool>(order, Columns.DepositOpen), EF.Property<OrderProgress>(order, Columns.Progress), db.Invoices.Where(i => i.Id == order.DepositInvoiceId && i.PaidOn == null).Select(i => (DateOnly?)i.DueOn).FirstOrDefault())))
        .AsNoTracking()
        .ToListAsync(cancel);

    public DemandSituation Situation => Situations.Of(Demand, Quote, Version, Draft, After, Order);

    public DemandSummary Summary(IReadOnlyDictionary<string, string> people, Role role) => new(
        Demand.Id,
        Demand.Reference,
        Demand.Title,
        Demand.Stage,
        ClientName,
        ContactName,
        Demand.ReceivedAt,
        Demand.DeadlineTo,
        people.GetValueOrDefault(Demand.OwnerId),
        Quote?.Number,
        Version?.ExclVatCents,
        Demand.Version,
        NextStepView.Of(NextStep.Of(Situation), role));
}

/// <summary>What is stored of an order that the next step depends on.</summary>
/// <param name="PaymentDueOn">Of a deposit that was invoiced and is not paid.</param>
internal sealed record OrderFacts(Guid Id, string Reference, bool DepositOpen, OrderProgress Progress, DateOnly? PaymentDueOn);

/// <summary>From what is stored to what the next step depends on.</summary>
internal static class Situations
{
    public static DemandSituation Of(Demand demand, Quote? quote, QuoteVersion? version, OutsideState? draft, SentSituation? after, OrderFacts? order) => new(
        demand.Id,
        demand.Reference,
        demand.Stage,
        demand.HasValidGo,
        quote is null || version is null
            ? null
            : new QuoteSituation(
                quote.Id, Quote.NameOf(quote.Number, version.Number), version.State, version.ExclVatCents, Quote.MayLeave(version, demand), version.ValidUntil, Progress(draft), after),
        order is null ? null : new OrderSituation(order.Id, order.Reference, order.DepositOpen, order.Progress, order.PaymentDueOn));

    /// <summary>What happens around a sent version; null for one that is not followed up.</summary>
    public static Task<SentSituation?> AfterSending(IodDb db, Guid versionId, CancellationToken cancel) => db.Schedules
        .Where(s => s.VersionId == versionId)
        .Select(s => (SentSituation?)new SentSituation(db.AnswerProposals.Any(a => a.QuoteId == s.QuoteId && a.State == ProposalState.Proposed), s.Alert, s.Waiting, s.NextDay))
        .FirstOrDefaultAsync(cancel);

    /// <summary>The order on a quote; null when there is none yet.</summary>
    public static async Task<OrderFacts?> OrderOn(IodDb db, Demand demand, Quote quote, CancellationToken cancel) => demand.Stage is not (Stage.Ordered or Stage.HandedOver) ? null : await db.Orders.AsNoTracking()
        .Where(o => o.QuoteId == quote.Id)
        .Select(o => (OrderFacts?)new OrderFacts(
            o.Id, o.Reference, EF.Property<bool>(o, Columns.DepositOpen), EF.Property<OrderProgress>(o, Columns.Progress), db.Invoices.Where(i => i.Id == o.DepositInvoiceId && i.PaidOn == null).Select(i => (DateOnly?)i.DueOn).FirstOrDefault()))
        .FirstOrDefaultAsync(cancel);

    private static DraftProgress Progress(OutsideState? draft) => draft switch
    {
        OutsideState.Done => DraftProgress.Made,
        OutsideState.Failed => DraftProgress.Failed,
        _ => DraftProgress.Asked,
    };
}
