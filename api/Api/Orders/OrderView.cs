using IodOutlook.Api.Database.Views;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Orders;

/// <summary>An order as its page shows it.</summary>
/// <param name="Version">For If-Match.</param>
/// <param name="InvoiceProblems">French: what has to be mended before the deposit can be invoiced; empty when it can, or when it was.</param>
/// <param name="BalanceInclVatCents">What is left to bill, deposit invoices that count taken off.</param>
/// <param name="HandoverTo">Whom it was handed to, or else the last order was.</param>
internal sealed record OrderView(
    Guid Id,
    string Reference,
    int Version,
    Guid DemandId,
    string DemandReference,
    Guid QuoteId,
    string QuoteName,
    ClientSummary Client,
    ClientOrder Ordered,
    AcceptanceEvidence Evidence,
    OrderDecision Decision,
    QuoteContent Agreed,
    string RecordedBy,
    DateTime RecordedAt,
    IReadOnlyList<ChecklistLine> Checklist,
    Handover? HandedOver,
    ProductionAnswer? Production,
    OrderProgress Progress,
    IReadOnlyList<AmendmentView> Amendments,
    OrderCancellation? Cancellation,
    MissionReview? Mission,
    long InclVatCents,
    long DepositInclVatCents,
    long BalanceInclVatCents,
    IReadOnlyList<string> InvoiceProblems,
    IReadOnlyList<InvoiceView> Invoices,
    IReadOnlyList<OutsideWorkView> Outside,
    IReadOnlyList<string> HandoverTo,
    bool CanHandOver,
    bool CanAmend,
    bool CanEndMission,
    bool CanAnswer,
    bool CanBill,
    Stage Stage);

/// <summary>What was changed after the order was recorded.</summary>
/// <param name="ExclVatCents">Of what was agreed before it.</param>
internal sealed record AmendmentView(int Number, IReadOnlyList<string> Changes, string Reason, string AgreedBy, string ByName, DateTime At, long ExclVatCents)
{
    public static AmendmentView Of(OrderAmendment a) => new(a.Number, a.Changes, a.Reason, a.AgreedBy, a.ByName, a.At, QuoteTotals.Of(a.Before).ExclVatCents);
}

/// <summary>What has to be handed over, with what the house knows of it already.</summary>
/// <param name="Name">French.</param>
internal sealed record ChecklistLine(HandoverItem Item, string Name, string? Proposed);

/// <param name="Version">For If-Match.</param>
internal sealed record InvoiceView(
    Guid Id, string Number, BillKind Kind, DateOnly IssuedOn, DateOnly DueOn, long ExclVatCents, long VatCents, long InclVatCents, DateOnly? PaidOn, Guid? CancelsId, Guid? CancelledById,
    Guid DocumentId, int Version)
{
    public static InvoiceView Of(DepositInvoice i) =>
        new(i.Id, i.Number, i.Kind, i.IssuedOn, i.DueOn, i.ExclVatCents, i.VatCents, i.InclVatCents, i.PaidOn, i.CancelsId, i.CancelledById, i.DocumentId, i.Version);
}
