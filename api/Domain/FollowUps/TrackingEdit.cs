using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.FollowUps;

/// <summary>The columns of the tracking workbook that people may write in.</summary>
public enum TrackingColumn
{
    NextAction,
    Comment,

    /// <summary>Asks for a step of the quote; empty otherwise.</summary>
    ProposedStatus,
}

/// <summary>What somebody wrote into the tracking workbook, for a person to accept: the workbook asks, the product decides.</summary>
/// <param name="Was">What the workbook said before; empty for nothing.</param>
/// <param name="Proposed">What it says now; empty when it was wiped out.</param>
/// <param name="Version">Counts up at each change; guards against writing over somebody else's change.</param>
public sealed record TrackingEdit(
    Guid Id, Guid QuoteId, string QuoteName, TrackingColumn Column, string Was, string Proposed, ProposalState State, DateTime ReadAt, string? SettledBy, DateTime? SettledAt, int Version)
{
    public const int LongestValue = 1000;

    /// <summary>The statuses that a workbook may propose: what they are called there, and the step each asks for.</summary>
    public static IReadOnlyList<(string Name, Step Step)> Statuses { get; } = [("Accepté", Process.Step.RecordAcceptance), ("Refusé", Process.Step.RecordRefusal)];

    /// <summary>The step that accepting it takes; null where it only writes a note.</summary>
    /// <exception cref="ProcessRefusedException">The status is none that can be proposed.</exception>
    public Step? StepOf() => Column != TrackingColumn.ProposedStatus || Proposed.Length == 0
        ? null
        : Statuses.Where(s => string.Equals(s.Name, Proposed, StringComparison.OrdinalIgnoreCase)).Select(s => (Step?)s.Step).FirstOrDefault()
            ?? throw new ProcessRefusedException(
                Refusal.StepNotAllowed, $"Le statut « {Proposed} » n'existe pas. Dans le classeur, choisissez : {string.Join(", ", Statuses.Select(s => s.Name))}.");

    /// <exception cref="ProcessRefusedException">It was settled before.</exception>
    public (TrackingEdit Edit, JournalNote Note) Accept(Actor actor) => Settle(ProposalState.Confirmed, "acceptée", actor);

    /// <inheritdoc cref="Accept"/>
    public (TrackingEdit Edit, JournalNote Note) Dismiss(Actor actor) => Settle(ProposalState.Dismissed, "écartée", actor);

    public static string InFrench(TrackingColumn column) => column switch
    {
        TrackingColumn.NextAction => "Prochaine action",
        TrackingColumn.Comment => "Commentaire",
        TrackingColumn.ProposedStatus => "Statut proposé",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    private (TrackingEdit Edit, JournalNote Note) Settle(ProposalState to, string done, Actor actor)
    {
        WhoMay.Require(actor.Role, Process.Step.PrepareMail);
        if (State != ProposalState.Proposed)
        {
            throw new ProcessRefusedException(Refusal.AnswerSettled, $"Cette modification du suivi de {QuoteName} a déjà été traitée. Rechargez la page.");
        }

        return (
            this with { State = to, SettledBy = actor.Id, SettledAt = actor.At, Version = Version + 1 },
            new JournalNote(null, QuoteName, $"Saisie du classeur de suivi {done} ({InFrench(Column)}).", Was, Proposed));
    }
}
