using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Money;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Quotes;

/// <summary>
/// A quote and its versions, one number for all of them. Every step checks the process map of the demand and the life of the version, changes second,
/// and returns its line of the journal.
/// </summary>
public sealed class Quote
{
    private readonly List<QuoteVersion> versions = [];

    private Quote()
    {
    }

    public Guid Id { get; private set; }

    /// <summary><c>DEV-2026-0031</c></summary>
    public string Number { get; private set; } = "";

    public Guid DemandId { get; private set; }

    /// <summary>All versions, the first one first.</summary>
    public IReadOnlyList<QuoteVersion> Versions => versions;

    /// <summary>The last version: the only one that may change.</summary>
    public QuoteVersion Current => versions[^1];

    /// <summary>Counts up at each change; guards against writing over somebody else's change.</summary>
    public int Version { get; private set; }

    /// <summary>First version, for a demand that has a valid Go.</summary>
    public static (Quote Quote, JournalNote Note) Issue(
        Guid id, Guid versionId, Reference number, Demand demand, QuoteContent content, string gridName, Actor actor)
    {
        content = WithGoConditions(content, demand);
        content.Check();
        var totals = QuoteTotals.Of(content);
        demand.RequireValidGo();
        demand.Take(Step.IssueQuote, actor);
        var quote = new Quote { Id = id, Number = number.ToString(), DemandId = demand.Id };
        quote.versions.Add(new QuoteVersion(versionId, id, 1, content, totals, gridName, actor.At));
        return (quote, quote.Note(Step.IssueQuote, $"Devis préparé : {FrenchMoney.Of(totals.ExclVatCents)} HT."));
    }

    /// <summary>Replaces what the current version says. A contract review that covered something else is void from then on.</summary>
    public JournalNote Edit(Demand demand, QuoteContent content, Actor actor)
    {
        content = WithGoConditions(content, demand);
        content.Check();
        var totals = QuoteTotals.Of(content);
        var state = QuoteVersionMap.Take(Current.State, Step.EditQuote, Name);
        demand.Take(Step.EditQuote, actor);
        var changes = QuoteChanges.Between(Current.Content, content);
        Current.Replace(content, totals, content.Fingerprint == Current.Fingerprint ? Current.State : state);
        Version++;
        return Note(Step.EditQuote, $"Devis modifié : {FrenchMoney.Of(totals.ExclVatCents)} HT.") with { After = string.Join('\n', changes) };
    }

    /// <summary>The prices of another grid, in a draft: what was approved or sent keeps the grid it was made with.</summary>
    /// <exception cref="ProcessRefusedException">The current version is no draft, or the new total is too large.</exception>
    public JournalNote Reprice(Demand demand, PriceGrid grid, Actor actor)
    {
        if (Current.State != QuoteState.Draft)
        {
            throw new ProcessRefusedException(Refusal.StepNotAllowed, $"Le devis {Name} est « {FrenchNames.Of(Current.State)} » : il garde la grille avec laquelle il a été fait. Faites-en d'abord une nouvelle version.");
        }

        var note = Edit(demand, Repricing.Of(Current.Content, grid).Content, actor);
        Current.MadeWith(grid.Name);
        return note with { Summary = $"Grille « {grid.Name} » appliquée : {FrenchMoney.Of(Current.ExclVatCents)} HT." };
    }

    /// <summary>The next version, with the content of this one; this one is superseded.</summary>
    public JournalNote Revise(Demand demand, Guid versionId, string? reason, Actor actor)
    {
        var state = QuoteVersionMap.Take(Current.State, Step.ReviseQuote, Name);
        demand.Take(Step.ReviseQuote, actor);
        var before = Current;
        before.MoveTo(state, reason);
        var content = WithGoConditions(before.Content, demand);
        versions.Add(new QuoteVersion(versionId, Id, before.Number + 1, content, QuoteTotals.Of(content), before.GridName, actor.At));
        Version++;
        return Note(Step.ReviseQuote, string.IsNullOrWhiteSpace(reason) ? $"Nouvelle version : {Name}." : $"Nouvelle version : {Name}. {reason.Trim()}");
    }

    /// <summary>
    /// The contract review. A Go needs a valid feasibility Go, at least one priced line, and a verdict on all that goes beyond what was reviewed.
    /// It dates the quote: what leaves is exactly what was approved.
    /// </summary>
    public JournalNote Review(Demand demand, ContractReviewAnswer answer, Actor actor)
    {
        var state = QuoteVersionMap.Take(Current.State, Step.ReviewContract, Name);
        if (answer.Go)
        {
            RequireReviewable(demand, answer);
        }

        demand.Take(Step.ReviewContract, actor);
        var review = new ContractReview(
            answer.Go, answer.Beyond, answer.Comment, Current.Fingerprint, Current.Content, actor.Id, actor.Name, actor.At, demand.Feasibility?.Coverage.Fingerprint);
        Current.Reviewed(review, answer.Go ? state : QuoteState.Draft, FrenchDates.DayOf(actor.At));
        Version++;
        var comment = string.IsNullOrWhiteSpace(answer.Comment) ? "" : $" {answer.Comment.Trim()}";
        return Note(Step.ReviewContract, (answer.Go ? "Revue de contrat : Go." : "Revue de contrat : à revoir.") + comment) with { After = Current.Fingerprint };
    }

    /// <summary>Binds the current version to the file that was approved: what leaves is compared with this hash.</summary>
    /// <exception cref="ProcessRefusedException">The version is not on its way out: nothing was approved, or it already left.</exception>
    public void Approve(Guid documentId, string sha256)
    {
        if (!Current.HasValidReview || Current.State is not (QuoteState.Ready or QuoteState.Prepared))
        {
            throw new ProcessRefusedException(Refusal.QuoteNotReady, $"Le devis {Name} est « {FrenchNames.Of(Current.State)} » : aucun fichier ne peut être approuvé. Faites d'abord la revue de contrat.");
        }

        Current.Approve(documentId, sha256);
    }

    /// <summary>
    /// True when the current version may leave: its contract review said Go to exactly this content, held it against the feasibility Go that stands now (a later Go
    /// for another need asks for another contract review), and that Go still covers the demand.
    /// </summary>
    public bool MayLeave(Demand demand) => MayLeave(Current, demand);

    /// <inheritdoc cref="MayLeave(Demand)"/>
    public static bool MayLeave(QuoteVersion version, Demand demand) =>
        version.HasValidReview
        && demand.HasValidGo
        && version.Review!.GoFingerprint == demand.Feasibility!.Coverage.Fingerprint
        && version.Content.GoConditions.SequenceEqual(demand.Feasibility.Conditions);

    /// <summary>True when a version is the approved file for good: what left stays what it was; what has not left is final only while its Go holds.</summary>
    public bool HasFinalFile(QuoteVersion version, Demand demand) =>
        version.ApprovedDocumentId is not null && (version.SentAt is not null || (version == Current && MayLeave(demand)));

    /// <summary>Puts the current version into a draft mail. It is not sent by that.</summary>
    public JournalNote PrepareMail(Demand demand, Actor actor)
    {
        RequireMayLeave(demand, FrenchDates.DayOf(actor.At));
        var state = QuoteVersionMap.Take(Current.State, Step.PrepareMail, Name);
        demand.Take(Step.PrepareMail, actor);
        Current.MoveTo(state, null);
        Version++;
        return Note(Step.PrepareMail, "Brouillon de mail demandé, devis joint.");
    }

    /// <summary>
    /// The message was seen among the sent ones, or somebody says that it left. What happened is recorded even if the demand's Go was lost meanwhile, or if the quote was
    /// edited after its draft mail was made; the journal then says so, as a non-conformity.
    /// </summary>
    /// <param name="sentAt">UTC.</param>
    /// <exception cref="ProcessRefusedException">Nothing of this version was ever approved: there is no file that could have left.</exception>
    public JournalNote RecordSent(Demand demand, DateTime sentAt, string how, Actor actor)
    {
        if (Current is { State: QuoteState.Draft, Review: not { Go: true } })
        {
            throw new ProcessRefusedException(Refusal.QuoteNotReady, $"Le devis {Name} n'a jamais été approuvé : faites d'abord la revue de contrat.");
        }

        var state = QuoteVersionMap.Take(Current.State, Step.RecordSent, Name);
        var nonConformity = MayLeave(demand) ? "" : " Non-conformité : envoyé sans Go valable.";
        demand.Take(Step.RecordSent, actor);
        Current.Sent(state, sentAt);
        Version++;
        return Note(Step.RecordSent, $"Devis envoyé : {FrenchMoney.Of(Current.Totals.ExclVatCents)} HT ({how}).{nonConformity}");
    }

    public JournalNote Accept(Demand demand, DateOnly on, string? comment, Actor actor) =>
        Close(demand, Step.RecordAcceptance, comment, actor, $"Accord du client le {FrenchDates.InWords(on)}.");

    /// <param name="reason">French, for people.</param>
    public JournalNote Refuse(Demand demand, string reason, string? comment, Actor actor) =>
        Close(demand, Step.RecordRefusal, comment is null ? reason : $"{reason} : {comment}", actor, "Refus du client.");

    /// <exception cref="ProcessRefusedException">The client may still accept it: an early end is a refusal.</exception>
    public JournalNote Expire(Demand demand, Actor actor)
    {
        if (Current.State == QuoteState.Sent && Current.ValidUntil >= FrenchDates.DayOf(actor.At))
        {
            throw new ProcessRefusedException(
                Refusal.QuoteStillValid,
                $"Le devis {Name} est valable jusqu'au {FrenchDates.InWords(Current.ValidUntil.Value)} : enregistrez un refus si le client ne donne pas suite.");
        }

        return Close(demand, Step.Expire, null, actor, "Validité dépassée sans réponse.");
    }

    /// <summary>Takes a refusal or an expiry back, with the demand.</summary>
    public JournalNote Reopen(Demand demand, string? comment, Actor actor)
    {
        var state = QuoteVersionMap.Take(Current.State, Step.Reopen, Name);
        var note = demand.Reopen(comment, actor);
        Current.MoveTo(state, null);
        Version++;
        return note;
    }

    /// <summary>Takes an acceptance or a refusal back that was confirmed by mistake: the quote waits for its answer again.</summary>
    public JournalNote TakeBackAnswer(Demand demand, Actor actor)
    {
        var state = QuoteVersionMap.Take(Current.State, Step.TakeBack, Name);
        demand.Take(Step.TakeBack, actor);
        Current.MoveTo(state, null);
        Version++;
        return Note(Step.TakeBack, "Réponse annulée : le devis attend de nouveau la réponse du client.");
    }

    /// <summary>Takes a version back that a partial or conditional agreement made, and that nobody worked on since: the sent one counts again.</summary>
    /// <returns>The version that is no more, for the caller to forget.</returns>
    /// <exception cref="ProcessRefusedException">Somebody worked on it, or the version before it had not been sent.</exception>
    public (QuoteVersion Gone, JournalNote Note) TakeBackRevision(Demand demand, Guid versionId, Actor actor)
    {
        var before = versions.Count > 1 ? versions[^2] : null;
        if (Current.Id != versionId || Current.State != QuoteState.Draft || before?.SentAt is null || Current.Fingerprint != before.Fingerprint)
        {
            throw new ProcessRefusedException(Refusal.StepNotAllowed, $"La version {Name} a déjà été travaillée : elle ne peut plus être annulée. Poursuivez-la, ou enregistrez la réponse du client.");
        }

        var state = QuoteVersionMap.Take(before.State, Step.TakeBack, Name);
        demand.Take(Step.TakeBack, actor);
        var gone = Current;
        versions.Remove(gone);
        Current.MoveTo(state, null);
        Version++;
        return (gone, Note(Step.TakeBack, $"Réponse annulée : {NameOf(Number, gone.Number)} est retirée, {Name} attend de nouveau la réponse du client."));
    }

    /// <summary><c>DEV-2026-0031 v2</c>; the first version without its number.</summary>
    public string Name => NameOf(Number, Current.Number);

    public static string NameOf(string number, int version) => version == 1 ? number : $"{number} v{version}";

    private JournalNote Close(Demand demand, Step step, string? reason, Actor actor, string summary)
    {
        var state = QuoteVersionMap.Take(Current.State, step, Name);
        demand.Take(step, actor);
        Current.MoveTo(state, reason);
        Version++;
        return Note(step, string.IsNullOrWhiteSpace(reason) ? summary : $"{summary} {reason.Trim()}");
    }

    private void RequireReviewable(Demand demand, ContractReviewAnswer answer)
    {
        demand.RequireValidGo();
        if (!Current.Content.Lines.Any(l => l.IsInTotal()))
        {
            throw new ProcessRefusedException(Refusal.QuoteEmpty, $"Le devis {Name} n'a aucune ligne chiffrée hors options : ajoutez-en une avant la revue.");
        }

        if (!Current.Content.GoConditions.SequenceEqual(demand.Feasibility!.Conditions))
        {
            throw new ProcessRefusedException(Refusal.GoVoid, $"Les conditions du Go ont changé : enregistrez à nouveau le devis {Name} pour les reprendre.");
        }

        var beyond = ContractReview.Compare(demand.Feasibility.Coverage, Current.Content);
        var unanswered = beyond.FirstOrDefault(b => !answer.Beyond.Any(a => a.Criterion == b.Criterion) || !answer.Beyond.All(a => a.Criterion != b.Criterion || Settles(a)));
        if (unanswered is not null)
        {
            throw new ProcessRefusedException(
                Refusal.BeyondGo,
                $"Le devis {Name} dépasse ce qui a été revu. {unanswered.Sentence} Donnez votre avis sur le critère « {FeasibilityDecision.Name(unanswered.Criterion)} », ou ramenez le devis au besoin revu.");
        }
    }

    /// <summary>Beyond the Go, "not met" is no answer that lets a quote leave, and a reserve needs its reason.</summary>
    private static bool Settles(CriterionVerdict answer) =>
        answer.Verdict == Verdict.Met || (answer.Verdict == Verdict.MetWithReserve && !string.IsNullOrWhiteSpace(answer.Comment));

    private void RequireMayLeave(Demand demand, DateOnly today)
    {
        demand.RequireValidGo();
        if (!MayLeave(demand))
        {
            throw new ProcessRefusedException(Refusal.QuoteNotReady, $"Le devis {Name} n'a pas de revue de contrat valable : faites-la avant de préparer le mail.");
        }

        if (Current.ValidUntil < today)
        {
            throw new ProcessRefusedException(Refusal.QuoteNotReady, $"La validité du devis {Name} est dépassée : refaites la revue de contrat pour le redater.");
        }
    }

    private static QuoteContent WithGoConditions(QuoteContent content, Demand demand) =>
        content with { GoConditions = demand.Feasibility?.Conditions ?? [] };

    private JournalNote Note(Step step, string summary) => new(step, Name, summary);
}
