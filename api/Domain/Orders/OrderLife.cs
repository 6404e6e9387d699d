using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Money;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Domain.Orders;

/// <summary>How far an order has come.</summary>
public enum OrderProgress
{
    ToHandOver,

    /// <summary>Production misses something, or the order was amended since it was handed over.</summary>
    Incomplete,
    AwaitingProduction,

    /// <summary>Production has all it needs.</summary>
    UnderWay,

    /// <summary>The mission has ended.</summary>
    Finished,
    Cancelled,
}

/// <summary>Why an order was cancelled, and by whom.</summary>
/// <param name="At">UTC.</param>
public sealed record OrderCancellation(string Reason, string ByName, DateTime At);

/// <content>What happens to an order after it was recorded: amendments, cancellation, the end of its mission.</content>
public sealed partial class Order
{
    /// <summary>Each with what was agreed before it: <see cref="Agreed"/> is always what counts now.</summary>
    public IReadOnlyList<OrderAmendment> Amendments { get; private set; } = [];

    /// <summary>Null for as long as it stands.</summary>
    public OrderCancellation? Cancellation { get; private set; }

    /// <summary>How the mission went; null until it has ended.</summary>
    public MissionReview? Mission { get; private set; }

    public OrderProgress Progress => this switch
    {
        { Cancellation: not null } => OrderProgress.Cancelled,
        { Mission: not null } => OrderProgress.Finished,
        { HandedOver: null } => OrderProgress.ToHandOver,
        _ when Amendments.Count > 0 && Amendments[^1].At > HandedOver.At => OrderProgress.Incomplete,
        { Production: null } => OrderProgress.AwaitingProduction,
        { Production.Missing: not null } => OrderProgress.Incomplete,
        _ => OrderProgress.UnderWay,
    };

    /// <summary>True while a deposit was agreed on and no invoice of it counts.</summary>
    public bool DepositOpen => Agreed.Deposit > 0 && DepositInvoiceId is null && Cancellation is null;

    /// <summary>What the client and the house agreed to change; the former version is kept.</summary>
    /// <exception cref="ProcessRefusedException">Nothing changes, the mission has ended, or what is changed goes beyond the feasibility that was reviewed.</exception>
    public JournalNote Amend(Demand demand, AmendmentWish wish, Actor actor)
    {
        wish.Check(Agreed);
        RequireNotFinished();
        var after = wish.AppliedTo(Agreed);
        after.Check();
        if (after.Fingerprint == Agreed.Fingerprint)
        {
            throw new ProcessRefusedException(Refusal.NothingAmended, $"L'avenant ne change rien à la commande {Reference} : modifiez les dates, le lieu, les quantités ou les prix.");
        }

        RequireFeasible(demand, Agreed, after, wish.Beyond);
        demand.Take(Step.AmendOrder, actor);
        var (before, changes) = (Agreed, QuoteChanges.Between(Agreed, after));
        var amendment = new OrderAmendment(Amendments.Count + 1, before, changes, wish.Reason.Trim(), wish.AgreedBy.Trim(), wish.MailId, wish.Beyond, actor.Name, actor.At);
        (Agreed, Amendments, Version) = (after, [.. Amendments, amendment], Version + 1);
        return new JournalNote(
            Step.AmendOrder, Reference, $"Avenant {amendment.Number}, convenu avec {amendment.AgreedBy} : {amendment.Reason}",
            $"{FrenchMoney.Of(QuoteTotals.Of(before).ExclVatCents)} HT", string.Join('\n', [.. changes, $"{FrenchMoney.Of(QuoteTotals.Of(after).ExclVatCents)} HT"]));
    }

    /// <exception cref="ProcessRefusedException">An invoice still counts, or the mission has ended.</exception>
    public JournalNote Cancel(Demand demand, string reason, Actor actor)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000)
        {
            throw new InvalidValueException("reason", "Indiquez pourquoi la commande est annulée (au plus 1 000 caractères).");
        }

        RequireNotFinished();
        if (DepositInvoiceId is not null)
        {
            throw new ProcessRefusedException(Refusal.AlreadyInvoiced, $"L'acompte de la commande {Reference} est facturé : annulez d'abord la facture par un avoir, puis la commande.");
        }

        demand.Take(Step.CancelOrder, actor);
        (Cancellation, Version) = (new(reason.Trim(), actor.Name, actor.At), Version + 1);
        return new(Step.CancelOrder, Reference, $"Commande annulée : {Cancellation.Reason}");
    }

    /// <summary>The mission has ended: did the Go prove right?</summary>
    /// <exception cref="ProcessRefusedException">It was never handed over, or its end was recorded already.</exception>
    public JournalNote EndMission(Demand demand, MissionReview review, Actor actor)
    {
        review.Check(FrenchDates.DayOf(actor.At), FrenchDates.DayOf(RecordedAt));
        RequireNotFinished();
        demand.Take(Step.EndMission, actor);
        (Mission, Version) = (review, Version + 1);
        return new(Step.EndMission, Reference, $"Mission terminée le {FrenchDates.InWords(review.EndedOn)} : {review.InFrench()}.");
    }

    /// <summary>What the client answered to the question at the end; a later answer replaces it.</summary>
    public JournalNote RecordSatisfaction(SatisfactionAnswer answer, Actor actor)
    {
        WhoMay.Require(actor.Role, Step.EndMission);
        if (Mission is null)
        {
            throw new ProcessRefusedException(Refusal.StepNotAllowed, $"La mission de la commande {Reference} n'est pas terminée : notez d'abord sa fin.");
        }

        answer.Check(Mission.EndedOn, FrenchDates.DayOf(actor.At));
        (Mission, Version) = (Mission with { Answer = answer }, Version + 1);
        return new(Step.EndMission, Reference, $"Satisfaction du client : {answer.Score} sur {SatisfactionAnswer.Best}{(answer.Words is null ? "" : $" – {answer.Words.Trim()}")}.");
    }

    private void RequireStanding()
    {
        if (Cancellation is not null)
        {
            throw new ProcessRefusedException(Refusal.StepNotAllowed, $"La commande {Reference} est annulée ({Cancellation.Reason}) : rien ne s'y fait plus.");
        }
    }

    private void RequireNotFinished()
    {
        if (Mission is not null)
        {
            throw new ProcessRefusedException(Refusal.StepNotAllowed, $"La mission de la commande {Reference} est terminée depuis le {FrenchDates.InWords(Mission.EndedOn)} : la commande ne change plus.");
        }
    }
}
