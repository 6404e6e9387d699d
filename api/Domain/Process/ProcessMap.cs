namespace IodOutlook.Domain.Process;

/// <summary>
/// Every step that a demand may take, in one table (process sheet PR-02). What is not a row is refused.
/// A row whose two stages are equal is work done within a stage: it changes content, never how far the demand has come.
/// </summary>
public static class ProcessMap
{
    /// <summary>One allowed step.</summary>
    public sealed record Row(Stage From, Step Step, Stage To);

    public static IReadOnlyList<Row> Rows { get; } =
    [
        // 1. Qualify the demand.
        new(Stage.Captured, Step.Qualify, Stage.Qualified),
        new(Stage.Captured, Step.Dismiss, Stage.Dismissed),
        new(Stage.Dismissed, Step.Reopen, Stage.Captured),

        // 2. Feasibility review. Reviewing again never takes a demand back: it renews a Go that was voided.
        new(Stage.Qualified, Step.DecideGo, Stage.Feasible),
        new(Stage.Feasible, Step.DecideGo, Stage.Feasible),
        new(Stage.Quoted, Step.DecideGo, Stage.Quoted),
        new(Stage.Sent, Step.DecideGo, Stage.Sent),
        new(Stage.Qualified, Step.DecideNoGo, Stage.Declined),
        new(Stage.Feasible, Step.DecideNoGo, Stage.Declined),
        new(Stage.Quoted, Step.DecideNoGo, Stage.Declined),
        new(Stage.Declined, Step.Reopen, Stage.Qualified),

        // What the client changes later is corrected in place; the Go then covers less than the need, and is void.
        new(Stage.Qualified, Step.Correct, Stage.Qualified),
        new(Stage.Feasible, Step.Correct, Stage.Feasible),
        new(Stage.Quoted, Step.Correct, Stage.Quoted),
        new(Stage.Sent, Step.Correct, Stage.Sent),

        // A mail of the same matter joins the demand for as long as it lives.
        new(Stage.Captured, Step.Join, Stage.Captured),
        new(Stage.Qualified, Step.Join, Stage.Qualified),
        new(Stage.Feasible, Step.Join, Stage.Feasible),
        new(Stage.Quoted, Step.Join, Stage.Quoted),
        new(Stage.Sent, Step.Join, Stage.Sent),
        new(Stage.Won, Step.Join, Stage.Won),
        new(Stage.Ordered, Step.Join, Stage.Ordered),
        new(Stage.HandedOver, Step.Join, Stage.HandedOver),
        new(Stage.Dismissed, Step.Join, Stage.Dismissed),
        new(Stage.Declined, Step.Join, Stage.Declined),
        new(Stage.Lost, Step.Join, Stage.Lost),
        new(Stage.Expired, Step.Join, Stage.Expired),
        new(Stage.Cancelled, Step.Join, Stage.Cancelled),

        // 3. The quote.
        new(Stage.Feasible, Step.IssueQuote, Stage.Quoted),
        new(Stage.Quoted, Step.EditQuote, Stage.Quoted),
        new(Stage.Sent, Step.EditQuote, Stage.Sent),
        new(Stage.Quoted, Step.ReviewContract, Stage.Quoted),
        new(Stage.Sent, Step.ReviewContract, Stage.Sent),
        new(Stage.Quoted, Step.PrepareMail, Stage.Quoted),
        new(Stage.Sent, Step.PrepareMail, Stage.Sent),
        new(Stage.Quoted, Step.ReviseQuote, Stage.Quoted),
        new(Stage.Sent, Step.ReviseQuote, Stage.Sent),
        new(Stage.Quoted, Step.RecordSent, Stage.Sent),
        new(Stage.Sent, Step.RecordSent, Stage.Sent),
        new(Stage.Sent, Step.RecordAcceptance, Stage.Won),
        new(Stage.Sent, Step.RecordRefusal, Stage.Lost),
        new(Stage.Sent, Step.Expire, Stage.Expired),
        new(Stage.Sent, Step.TakeBack, Stage.Sent),
        new(Stage.Won, Step.TakeBack, Stage.Sent),
        new(Stage.Lost, Step.TakeBack, Stage.Sent),
        new(Stage.Lost, Step.Reopen, Stage.Sent),
        new(Stage.Expired, Step.Reopen, Stage.Sent),

        // 4. Contract and hand-over.
        new(Stage.Won, Step.RecordOrder, Stage.Ordered),
        new(Stage.Ordered, Step.HandOver, Stage.HandedOver),

        // Production said that something was missing: the completed file follows.
        new(Stage.HandedOver, Step.HandOver, Stage.HandedOver),

        // What the client changes after ordering, or gives up, until the mission has ended.
        new(Stage.Ordered, Step.AmendOrder, Stage.Ordered),
        new(Stage.HandedOver, Step.AmendOrder, Stage.HandedOver),
        new(Stage.Ordered, Step.CancelOrder, Stage.Cancelled),
        new(Stage.HandedOver, Step.CancelOrder, Stage.Cancelled),
        new(Stage.HandedOver, Step.EndMission, Stage.HandedOver),
    ];

    private static readonly Dictionary<(Stage, Step), Stage> Next = Rows.ToDictionary(r => (r.From, r.Step), r => r.To);

    /// <summary>The stage a step leads to, or null when the process does not allow it there.</summary>
    public static Stage? After(Stage from, Step step) => Next.TryGetValue((from, step), out var to) ? to : null;

    /// <exception cref="ProcessRefusedException">The step is not allowed at this stage.</exception>
    public static Stage Take(Stage from, Step step, string reference) =>
        After(from, step) ?? throw new ProcessRefusedException(
            Refusal.StepNotAllowed,
            $"« {FrenchNames.Of(step)} » n'est pas possible : la demande {reference} est à l'étape « {FrenchNames.Of(from)} ». {Hint(from)}");

    /// <summary>The steps that a demand may take now.</summary>
    public static IEnumerable<Step> Allowed(Stage from) => Rows.Where(r => r.From == from).Select(r => r.Step);

    private static string Hint(Stage from) =>
        $"Étapes possibles : {string.Join(", ", Allowed(from).Where(s => s is not (Step.Join or Step.TakeBack)).Select(FrenchNames.Of))}.";
}
