using IodOutlook.Domain.Process;

namespace IodOutlook.Api.Database.Views;

/// <summary>The "what comes next" card: one code, what its sentence names, and what its button works on.</summary>
/// <param name="Allowed">False when the person's role may only look.</param>
/// <param name="FollowUpOn">Of a sent quote: the day of its next follow-up.</param>
internal sealed record NextStepView(
    NextCode Code, IReadOnlyDictionary<string, string?> Params, Guid? DemandId, Guid? QuoteId, bool Allowed, DateOnly? Date, DateOnly? FollowUpOn, Guid? OrderId)
{
    public static NextStepView Of(NextStep next, Role role) => new(
        next.Code,
        new Dictionary<string, string?> { ["reference"] = next.Reference },
        next.DemandId,
        next.QuoteId,
        next.Code is NextCode.IssueDepositInvoice or NextCode.AwaitPayment ? WhoMay.Bill(role) : WhoMay.Take(role, Step.Qualify),
        next.Date,
        next.FollowUpOn,
        next.OrderId);
}
