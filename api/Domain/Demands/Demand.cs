using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Text;

namespace IodOutlook.Domain.Demands;

/// <summary>A client's need on its way to a clear, feasible order. Every method checks first, changes second, and returns its line of the journal.</summary>
public sealed class Demand
{
    private Demand()
    {
    }

    public Guid Id { get; private set; }

    /// <summary><c>DEM-2026-0042</c></summary>
    public string Reference { get; private set; } = "";

    public string Title { get; private set; } = "";

    public Stage Stage { get; private set; }

    /// <summary>The person of the firm who carries it; the one who captured it, until somebody else takes it.</summary>
    public string OwnerId { get; private set; } = "";

    public Guid? ClientId { get; private set; }

    public Guid? ContactId { get; private set; }

    public string Language { get; private set; } = "fr";

    /// <summary>When the first mail reached the house, UTC.</summary>
    public DateTime ReceivedAt { get; private set; }

    public IReadOnlyList<Need> Needs { get; private set; } = [];

    public Period? Deadline { get; private set; }

    /// <summary>The last day wanted: <see cref="Period.To"/> of the deadline, for lists.</summary>
    public DateOnly? DeadlineTo { get; private set; }

    public Budget? Budget { get; private set; }

    public Origin Origin { get; private set; } = new(null, null);

    /// <summary>Null until the one who recommended the house is thanked.</summary>
    public ReferrerThanks? Thanks { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>The last decision on feasibility, valid or void.</summary>
    public FeasibilityReview? Feasibility { get; private set; }

    /// <summary>Why it ended (dismissed, declined), in French.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The demand this one repeats, when dismissed as a duplicate.</summary>
    public Guid? DuplicateOfId { get; private set; }

    /// <summary>Counts up at each change; guards against writing over somebody else's change.</summary>
    public int Version { get; private set; }

    /// <summary>What a feasibility review of this demand would cover.</summary>
    public Coverage Coverage => Coverage.Of(Needs, Deadline);

    /// <summary>True when the last decision is a Go and the need is still the one that was reviewed.</summary>
    public bool HasValidGo => Feasibility is { IsGo: true } review && review.Coverage.Fingerprint == Coverage.Fingerprint;

    /// <summary>Why the Go no longer holds: what changed in the need since, in French. Empty when there is no Go, or when it holds.</summary>
    public IReadOnlyList<string> GoVoidReasons() =>
        Feasibility is { IsGo: true } review && !HasValidGo ? review.Coverage.DifferencesTo(Coverage) : [];

    public static (Demand Demand, JournalNote Note) Capture(Guid id, Reference reference, string title, DateTime receivedAt, Actor actor)
    {
        WhoMay.Require(actor.Role, Step.Capture);
        var demand = new Demand
        {
            Id = id,
            Reference = reference.ToString(),
            Title = Shorten(title),
            Stage = Stage.Captured,
            OwnerId = actor.Id,
            ReceivedAt = receivedAt,
        };
        return (demand, demand.Note(Step.Capture, $"Demande enregistrée : « {demand.Title} »."));
    }

    /// <summary>A further mail of the same matter.</summary>
    public JournalNote Join(string subject, Actor actor)
    {
        Take(Step.Join, actor);
        return Note(Step.Join, $"Message rattaché : « {Shorten(subject)} ».");
    }

    /// <summary>Confirms what the mail says; later, corrects it. A correction that changes what was reviewed makes the Go void.</summary>
    public JournalNote Qualify(Qualification qualification, Actor actor)
    {
        qualification.Check();
        var step = Stage == Stage.Captured ? Step.Qualify : Step.Correct;
        Take(step, actor);
        var before = step == Step.Correct ? Coverage.InFrench() : null;
        var hadGo = HasValidGo;

        Title = qualification.Title.Trim();
        Language = qualification.Language == "en" ? "en" : "fr";
        ClientId = qualification.ClientId;
        ContactId = qualification.ContactId;
        Needs = [.. qualification.Needs];
        Deadline = qualification.Deadline;
        DeadlineTo = qualification.Deadline?.To;
        Budget = qualification.Budget;
        Origin = qualification.Origin.After(Origin);
        Notes = qualification.Notes;

        var after = Coverage.InFrench();
        return step == Step.Qualify
            ? Note(step, $"Demande qualifiée : {after}.")
            : Note(step, hadGo && !HasValidGo ? "Besoin corrigé : le Go ne couvre plus la demande." : "Demande corrigée.") with { Before = before, After = after };
    }

    /// <summary>Where it came from; often known later than the need, and never closed: an old demand tells as much of the network as a new one.</summary>
    /// <exception cref="InvalidValueException">A value cannot be.</exception>
    public JournalNote ChangeOrigin(Origin origin, Actor actor)
    {
        WhoMay.RequireNetwork(actor.Role);
        origin.Check();
        var before = Origin;
        Origin = origin.Tidy();
        Version++;
        return new JournalNote(null, Reference, "Origine de la demande corrigée.", before.InFrench(), Origin.InFrench());
    }

    /// <summary>Once for each referrer.</summary>
    /// <exception cref="ProcessRefusedException">Nobody is named, or that person was thanked.</exception>
    public JournalNote ThankReferrer(Actor actor)
    {
        WhoMay.RequireNetwork(actor.Role);
        if (Origin.Referrer is not { } referrer)
        {
            throw new ProcessRefusedException(Refusal.ReferrerMissing, $"Personne n'est noté pour avoir recommandé la demande {Reference} : indiquez qui, puis remerciez.");
        }

        if (Thanks?.Referrer == referrer)
        {
            throw new ProcessRefusedException(Refusal.ReferrerThanked, $"{referrer} a déjà son remerciement, préparé par {Thanks.ByName} le {FrenchDates.InWords(FrenchDates.DayOf(Thanks.At))}.");
        }

        Thanks = new ReferrerThanks(referrer, actor.Name, actor.At);
        Version++;
        return new JournalNote(null, Reference, $"Remerciement préparé pour {referrer}, qui nous a recommandés.");
    }

    /// <param name="reason">French, for people.</param>
    public JournalNote Dismiss(string reason, Guid? duplicateOf, Actor actor)
    {
        RequireReason(reason);
        Take(Step.Dismiss, actor);
        EndReason = reason.Trim();
        DuplicateOfId = duplicateOf;
        return Note(Step.Dismiss, $"Classée sans suite : {EndReason}");
    }

    /// <summary>Go, Go with conditions, or NoGo. Bound to the need as it is now.</summary>
    public JournalNote DecideFeasibility(FeasibilityDecision decision, IReadOnlyDictionary<Criterion, string> evidence, Actor actor)
    {
        decision.Check();
        Take(decision.Decision == Decision.NoGo ? Step.DecideNoGo : Step.DecideGo, actor);
        Feasibility = FeasibilityReview.Of(decision, evidence, Coverage, actor);
        EndReason = decision.Decision == Decision.NoGo ? Feasibility.Reason : null;
        return Note(decision.Decision == Decision.NoGo ? Step.DecideNoGo : Step.DecideGo, Feasibility.InFrench());
    }

    /// <summary>Dismissed, declined, lost or expired: takes it up again where it can go on.</summary>
    public JournalNote Reopen(string? comment, Actor actor)
    {
        Take(Step.Reopen, actor);
        var before = EndReason;
        EndReason = null;
        DuplicateOfId = null;
        return Note(Step.Reopen, string.IsNullOrWhiteSpace(comment) ? "Demande rouverte." : $"Demande rouverte : {comment.Trim()}") with { Before = before };
    }

    /// <summary>Gives the demand to somebody of the firm.</summary>
    public JournalNote Assign(string ownerId, string ownerName)
    {
        var before = OwnerId;
        OwnerId = ownerId;
        Version++;
        return new JournalNote(null, Reference, $"Demande confiée à {ownerName}.", before, ownerId);
    }

    /// <summary>Takes a step that a quote or an order of this demand makes; the note is theirs.</summary>
    internal void Take(Step step, Actor actor)
    {
        WhoMay.Require(actor.Role, step);
        Stage = ProcessMap.Take(Stage, step, Reference);
        Version++;
    }

    /// <exception cref="ProcessRefusedException">There is no Go, or it no longer covers the need.</exception>
    internal void RequireValidGo()
    {
        if (Feasibility is not { IsGo: true })
        {
            throw new ProcessRefusedException(Refusal.GoMissing, $"La demande {Reference} n'a pas de Go : faites d'abord la revue de faisabilité.");
        }

        if (!HasValidGo)
        {
            throw new ProcessRefusedException(
                Refusal.GoVoid,
                $"Le Go ne couvre plus la demande {Reference} : {string.Join(" ; ", GoVoidReasons())}. Refaites la revue de faisabilité.");
        }
    }

    private static void RequireReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000)
        {
            throw new InvalidValueException("reason", "Indiquez la raison (au plus 1 000 caractères).");
        }
    }

    private static string Shorten(string title)
    {
        var clean = WellFormed.Of(title).Trim();
        return clean.Length == 0 ? "(sans objet)" : clean.Length <= Qualification.MaxTitle ? clean : WellFormed.Cut(clean, Qualification.MaxTitle - 1) + "…";
    }

    private JournalNote Note(Step step, string summary) => new(step, Reference, summary);
}
