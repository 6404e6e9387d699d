using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Orders;

namespace IodOutlook.Domain.Process;

/// <summary>What the person does next: the one card of the pane.</summary>
public enum NextCode
{
    Qualify,
    JoinDemand,
    PickDemand,
    CompleteQualification,
    ReviewFeasibility,
    ReviewFeasibilityAgain,
    IssueQuote,
    CompleteQuote,
    ReviewContract,
    PrepareMail,
    WaitForDraft,
    RetryOutside,
    SendDraft,
    AwaitAnswer,

    /// <summary>An answer was read that nobody confirmed yet.</summary>
    ConfirmAnswer,

    /// <summary>The follow-ups wait for a person: a mail came back.</summary>
    SettleAlert,

    /// <summary>The draft of a follow-up waits to be sent.</summary>
    SendFollowUp,

    /// <summary>A follow-up is due that somebody does by hand.</summary>
    FollowUp,
    RecordAcceptance,
    RecordRefusal,
    AnswerQuestion,
    RecordOrder,
    HandOver,

    /// <summary>Production said what was missing.</summary>
    CompleteHandover,
    IssueDepositInvoice,
    AwaitProduction,
    AwaitPayment,
    Nothing,
    Reopen,
}

/// <summary>How far the last draft mail of a quote has come: its own, then those of its follow-ups.</summary>
public enum DraftProgress
{
    Asked,
    Made,
    Failed,
}

/// <summary>The current version of a demand's quote, as far as the next step depends on it.</summary>
/// <param name="Name"><c>DEV-2026-0031 v2</c></param>
/// <param name="MayLeave">Its contract review said Go to what it says now, and the demand's Go holds.</param>
/// <param name="After">Of a sent quote; null when nobody follows it up.</param>
public sealed record QuoteSituation(
    Guid Id, string Name, QuoteState State, long ExclVatCents, bool MayLeave, DateOnly? ValidUntil, DraftProgress Draft, SentSituation? After = null);

/// <summary>What happens around a sent quote until its answer.</summary>
/// <param name="AnswerWaits">An answer was read that nobody confirmed yet.</param>
/// <param name="Alert">French: why the follow-ups wait for a person.</param>
/// <param name="Waiting">A follow-up that waits for a person: <see cref="FollowUpState.Drafted"/> or <see cref="FollowUpState.Reminded"/>.</param>
/// <param name="NextFollowUpOn">The day of the next one; null when none is planned.</param>
public sealed record SentSituation(bool AnswerWaits, string? Alert, FollowUpState? Waiting, DateOnly? NextFollowUpOn);

/// <summary>The order of a demand, as far as the next step depends on it.</summary>
/// <param name="Reference"><c>CMD-2026-0007</c></param>
/// <param name="DepositOpen">A deposit was agreed on and no invoice of it counts.</param>
/// <param name="PaymentDueOn">Of a deposit that was invoiced and is not paid.</param>
public sealed record OrderSituation(Guid Id, string Reference, bool DepositOpen, OrderProgress Progress, DateOnly? PaymentDueOn);

/// <summary>Where a demand stands, as far as the next step depends on it.</summary>
public sealed record DemandSituation(Guid Id, string Reference, Stage Stage, bool HasValidGo, QuoteSituation? Quote, OrderSituation? Order = null);

/// <summary>What a mail is about, before anybody said so.</summary>
public enum MailIntent
{
    /// <summary>Wants something, or says more of it.</summary>
    Demand,

    /// <summary>Says more of a matter under way.</summary>
    Update,
    Acceptance,
    Refusal,
    Question,

    /// <summary>Nothing to do: newsletter, out of office, bounce, invitation.</summary>
    None,
}

/// <summary>The one thing to do next, and on what. Pure: the same situation always gives the same step.</summary>
/// <param name="Reference">What the sentence on the card names: a demand or a quote.</param>
/// <param name="Date">A day that matters: the end of a quote's validity, the day a deposit is due.</param>
/// <param name="FollowUpOn">Of a sent quote: the day of its next follow-up.</param>
public sealed record NextStep(
    NextCode Code, string? Reference = null, Guid? DemandId = null, Guid? QuoteId = null, DateOnly? Date = null, DateOnly? FollowUpOn = null, Guid? OrderId = null)
{
    public static NextStep Of(DemandSituation demand) => demand.Stage switch
    {
        Stage.Captured => On(demand, NextCode.CompleteQualification),
        Stage.Qualified => On(demand, NextCode.ReviewFeasibility),
        Stage.Feasible => On(demand, demand.HasValidGo ? NextCode.IssueQuote : NextCode.ReviewFeasibilityAgain),
        Stage.Quoted or Stage.Sent when demand.Quote is { } quote => OfQuote(demand, quote),
        Stage.Won => On(demand, NextCode.RecordOrder),
        Stage.Ordered or Stage.HandedOver when demand.Order is { } order => OfOrder(demand, order),
        _ => On(demand, NextCode.Nothing),
    };

    /// <summary>For a mail that belongs to a demand, or answers exactly this one.</summary>
    /// <param name="belongs">It has joined the demand already.</param>
    public static NextStep OfMail(MailIntent intent, DemandSituation demand, bool belongs)
    {
        var awaited = demand is { Stage: Stage.Sent, Quote.State: QuoteState.Sent };
        return intent switch
        {
            MailIntent.None => On(demand, NextCode.Nothing),
            MailIntent.Acceptance when awaited => OnQuote(demand, NextCode.RecordAcceptance),
            MailIntent.Refusal when awaited => OnQuote(demand, NextCode.RecordRefusal),
            _ when !belongs => On(demand, NextCode.JoinDemand),
            _ when IsEnded(demand.Stage) => On(demand, NextCode.Reopen),
            MailIntent.Question when awaited => OnQuote(demand, NextCode.AnswerQuestion),
            _ => Of(demand),
        };
    }

    /// <summary>For a mail that belongs to nothing yet.</summary>
    /// <param name="thread">Demands it answers, by thread or by a number it quotes, best first.</param>
    /// <param name="clients">The client's open demands.</param>
    public static NextStep OfNewMail(MailIntent intent, IReadOnlyList<DemandSituation> thread, IReadOnlyList<DemandSituation> clients)
    {
        var candidates = thread.Count > 0 || intent == MailIntent.Demand ? thread : clients;
        return (intent, candidates.Count) switch
        {
            (MailIntent.None, _) => new NextStep(NextCode.Nothing),
            (_, 0) => new NextStep(NextCode.Qualify),
            (_, 1) => OfMail(intent, candidates[0], belongs: false),
            _ => new NextStep(NextCode.PickDemand),
        };
    }

    /// <summary>True when nothing more comes of a demand unless somebody takes it up again.</summary>
    public static bool IsEnded(Stage stage) => ProcessMap.After(stage, Step.Reopen) is not null;

    /// <summary>True when a demand still asks for something of somebody.</summary>
    public static bool IsOpen(Stage stage) => !IsEnded(stage) && stage is not (Stage.HandedOver or Stage.Cancelled);

    private static NextStep OfQuote(DemandSituation demand, QuoteSituation quote) => quote.State switch
    {
        QuoteState.Sent => OnQuote(demand, AfterSending(quote)) with { FollowUpOn = quote.After?.NextFollowUpOn },
        _ when !demand.HasValidGo => On(demand, NextCode.ReviewFeasibilityAgain),
        QuoteState.Draft when quote.ExclVatCents == 0 => OnQuote(demand, NextCode.CompleteQuote),
        _ when !quote.MayLeave => OnQuote(demand, NextCode.ReviewContract),
        QuoteState.Ready => OnQuote(demand, NextCode.PrepareMail),
        QuoteState.Prepared => OnQuote(demand, quote.Draft switch
        {
            DraftProgress.Made => NextCode.SendDraft,
            DraftProgress.Failed => NextCode.RetryOutside,
            _ => NextCode.WaitForDraft,
        }),
        _ => OnQuote(demand, NextCode.Nothing),
    };

    private static NextStep OfOrder(DemandSituation demand, OrderSituation order) => new(
        AfterOrdering(demand.Stage, order), order.Reference, demand.Id, demand.Quote?.Id, order.PaymentDueOn, OrderId: order.Id);

    private static NextCode AfterOrdering(Stage stage, OrderSituation order) => order switch
    {
        _ when stage == Stage.Ordered => NextCode.HandOver,
        { Progress: OrderProgress.Incomplete } => NextCode.CompleteHandover,
        { DepositOpen: true } => NextCode.IssueDepositInvoice,
        { Progress: OrderProgress.AwaitingProduction } => NextCode.AwaitProduction,
        { PaymentDueOn: not null } => NextCode.AwaitPayment,
        _ => NextCode.Nothing,
    };

    private static NextCode AfterSending(QuoteSituation quote) => quote.After switch
    {
        { AnswerWaits: true } => NextCode.ConfirmAnswer,
        { Alert: not null } => NextCode.SettleAlert,
        { Waiting: FollowUpState.Drafted } when quote.Draft == DraftProgress.Failed => NextCode.RetryOutside,
        { Waiting: FollowUpState.Drafted } => NextCode.SendFollowUp,
        { Waiting: FollowUpState.Reminded } => NextCode.FollowUp,
        _ => NextCode.AwaitAnswer,
    };

    private static NextStep On(DemandSituation demand, NextCode code) => new(code, demand.Reference, demand.Id, demand.Quote?.Id);

    private static NextStep OnQuote(DemandSituation demand, NextCode code) =>
        new(code, demand.Quote!.Name, demand.Id, demand.Quote.Id, demand.Quote.ValidUntil);
}
