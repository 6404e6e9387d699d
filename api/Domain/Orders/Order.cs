using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Money;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Domain.Orders;

/// <summary>What proves the acceptance: kept with its hash, so that nobody has to be believed.</summary>
/// <param name="MailId">The client's stored mail.</param>
/// <param name="DocumentId">The signed quote or purchase order.</param>
/// <param name="Sha256">Of that file, lower-case hexadecimal.</param>
/// <param name="SignedBy">Who accepted, and in what capacity.</param>
public sealed record AcceptanceEvidence(Guid? MailId, Guid? DocumentId, string? FileName, string? Sha256, string? SignedBy, string? Capacity);

/// <summary>The review of the order, as it was decided.</summary>
/// <param name="Beyond">Verdicts on what goes beyond the feasibility that was reviewed, when the house takes other dates or another place.</param>
public sealed record OrderDecision(IReadOnlyList<ResolvedDifference> Resolved, IReadOnlyList<CriterionVerdict> Beyond);

/// <summary>What an accepted quote becomes: clear enough to start on, and to be invoiced.</summary>
public sealed partial class Order
{
    private Order()
    {
    }

    public Guid Id { get; private set; }

    /// <summary><c>CMD-2026-0007</c></summary>
    public string Reference { get; private set; } = "";

    public Guid DemandId { get; private set; }

    public Guid QuoteId { get; private set; }

    public Guid QuoteVersionId { get; private set; }

    /// <summary><c>DEV-2026-0031 v2</c></summary>
    public string QuoteName { get; private set; } = "";

    public ClientOrder Ordered { get; private set; } = null!;

    public AcceptanceEvidence Evidence { get; private set; } = null!;

    public OrderDecision Decision { get; private set; } = null!;

    /// <summary>What will be delivered.</summary>
    public QuoteContent Agreed { get; private set; } = null!;

    public string RecordedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Null until it is handed over.</summary>
    public Handover? HandedOver { get; private set; }

    /// <summary>What production answered; null until it did.</summary>
    public ProductionAnswer? Production { get; private set; }

    /// <summary>The deposit invoice that counts; null when none was issued, or the last one was cancelled.</summary>
    public Guid? DepositInvoiceId { get; private set; }

    /// <summary>Counts up at each change; guards against writing over somebody else's change.</summary>
    public int Version { get; private set; }

    /// <exception cref="ProcessRefusedException">A difference is not settled, or the feasibility of what moved was not looked at.</exception>
    public static (Order Order, JournalNote Note) Record(
        Guid id, Reference reference, Demand demand, Quote quote, ClientOrder ordered, AcceptanceEvidence evidence, OrderDecision decision, Actor actor)
    {
        var differences = OrderReview.Compare(quote, ordered);
        RequireResolved(quote, differences, decision.Resolved);
        var agreed = OrderReview.Agreed(quote.Current.Content, ordered, decision.Resolved);
        RequireFeasible(demand, quote.Current.Content.WithChosen(ordered.Options), agreed, decision.Beyond);
        demand.Take(Step.RecordOrder, actor);
        var order = new Order
        {
            Id = id,
            Reference = reference.ToString(),
            DemandId = demand.Id,
            QuoteId = quote.Id,
            QuoteVersionId = quote.Current.Id,
            QuoteName = quote.Name,
            Ordered = ordered,
            Evidence = evidence,
            Decision = decision,
            Agreed = agreed,
            RecordedBy = actor.Name,
            RecordedAt = actor.At,
        };
        var resolved = decision.Resolved.Select(r => $"{differences.First(d => d.Kind == r.Kind).Sentence} {(r.Resolution == Resolution.QuoteStands ? "Le devis fait foi" : "La commande fait foi")} : {r.Comment.Trim()}");
        var note = new JournalNote(Step.RecordOrder, order.Reference, $"Commande enregistrée sur le devis {quote.Name} : {FrenchMoney.Of(QuoteTotals.Of(agreed).ExclVatCents)} HT{Taken(ordered)}.");
        return (order, note with { After = string.Join('\n', (string[])[.. resolved, $"Preuve : {evidence.Sha256 ?? evidence.MailId?.ToString() ?? "dite de vive voix"}"]) });
    }

    /// <summary>Gives the order to production. What is missing is named, with the reason, or the hand-over is refused.</summary>
    public JournalNote HandOver(Demand demand, Handover handover, Actor actor)
    {
        handover.Check(Agreed);
        RequireNotFinished();
        demand.Take(Step.HandOver, actor);
        (HandedOver, Production, Version) = (handover, null, Version + 1);
        var missing = handover.Items.Where(i => string.IsNullOrWhiteSpace(i.Text)).Select(i => HandoverChecklist.Name(i.Item)).ToList();
        return new(Step.HandOver, Reference, missing.Count == 0 ? "Relais passé à la production, dossier complet." : $"Relais passé à la production ; à compléter : {string.Join(", ", missing)}.");
    }

    /// <summary>« Reçu », or « il manque : … ».</summary>
    public JournalNote RecordProduction(ProductionAnswer answer, Actor actor)
    {
        WhoMay.Require(actor.Role, Step.HandOver);
        RequireStanding();
        if (HandedOver is null)
        {
            throw new ProcessRefusedException(Refusal.StepNotAllowed, $"La commande {Reference} n'est pas encore transmise : passez d'abord le relais.");
        }

        answer.Check();
        (Production, Version) = (answer, Version + 1);
        return new(Step.HandOver, Reference, answer.Missing is null ? "La production a bien reçu le dossier." : $"La production attend encore : {answer.Missing.Trim()}");
    }

    /// <summary>Binds the one deposit invoice that counts.</summary>
    /// <exception cref="ProcessRefusedException">The quote asks for no deposit, or it was invoiced already.</exception>
    public void RequireDepositOpen()
    {
        RequireStanding();
        if (Agreed.Deposit == 0)
        {
            throw new ProcessRefusedException(Refusal.NoDeposit, $"Le devis {QuoteName} ne prévoit pas d'acompte : il n'y a rien à facturer à la commande {Reference}.");
        }

        if (DepositInvoiceId is not null)
        {
            throw new ProcessRefusedException(Refusal.AlreadyInvoiced, $"L'acompte de la commande {Reference} est déjà facturé. Pour le refaire, annulez d'abord la facture par un avoir.");
        }
    }

    internal void Invoiced(Guid? invoiceId) => (DepositInvoiceId, Version) = (invoiceId, Version + 1);

    private static void RequireResolved(Quote quote, IReadOnlyList<OrderDifference> differences, IReadOnlyList<ResolvedDifference> resolved)
    {
        foreach (var difference in differences)
        {
            if (resolved.Count(r => r.Kind == difference.Kind) != 1 || string.IsNullOrWhiteSpace(resolved.First(r => r.Kind == difference.Kind).Comment))
            {
                throw new ProcessRefusedException(
                    Refusal.OrderDiffers,
                    $"La commande diffère du devis {quote.Name}. {difference.Sentence} Devis : {difference.Quoted} ; commande : {difference.Ordered}. Dites ce qui fait foi, et comment le client l'a confirmé.");
            }

            if (!difference.MayStand && resolved.First(r => r.Kind == difference.Kind).Resolution == Resolution.OrderStands)
            {
                throw new ProcessRefusedException(
                    Refusal.OrderDiffers, $"{difference.Sentence} Pour suivre la commande, annulez l'accord et envoyez une nouvelle version du devis {quote.Number} ; sinon, faites confirmer le devis par le client.");
            }
        }

        if (resolved.FirstOrDefault(r => differences.All(d => d.Kind != r.Kind)) is not null)
        {
            throw new InvalidValueException("resolved", "Une décision porte sur une différence qui n'existe pas. Comparez de nouveau la commande au devis.");
        }
    }

    private static string Taken(ClientOrder ordered) => ordered.Options.Count switch
    {
        0 => "",
        1 => $", option {ordered.Options[0]} comprise",
        _ => $", options {string.Join(", ", ordered.Options.Order())} comprises",
    };

    private static void RequireFeasible(Demand demand, QuoteContent quoted, QuoteContent agreed, IReadOnlyList<CriterionVerdict> answers)
    {
        if (agreed.Fingerprint == quoted.Fingerprint || demand.Feasibility is not { } review)
        {
            return;
        }

        // What already went beyond it was answered for when the quote was reviewed.
        foreach (var beyond in ContractReview.Compare(review.Coverage, agreed).Except(ContractReview.Compare(review.Coverage, quoted)))
        {
            var answer = answers.FirstOrDefault(a => a.Criterion == beyond.Criterion);
            if (answer is null || answer.Verdict == Verdict.NotMet || (answer.Verdict == Verdict.MetWithReserve && string.IsNullOrWhiteSpace(answer.Comment)))
            {
                throw new ProcessRefusedException(
                    Refusal.BeyondGo, $"La commande dépasse ce qui a été revu. {beyond.Sentence} Donnez votre avis sur le critère « {FeasibilityDecision.Name(beyond.Criterion)} », ou faites confirmer le devis.");
            }
        }
    }
}
