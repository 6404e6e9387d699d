namespace IodOutlook.Domain.Process;

/// <summary>Every step in the life of a quote version, in one table. A sent version never changes again: no row edits it.</summary>
public static class QuoteVersionMap
{
    /// <summary>One allowed step. Superseding is written as <see cref="Step.ReviseQuote"/>: the next version takes its place.</summary>
    public sealed record Row(QuoteState From, Step Step, QuoteState To);

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new(QuoteState.Draft, Step.EditQuote, QuoteState.Draft),
        new(QuoteState.Ready, Step.EditQuote, QuoteState.Draft),
        new(QuoteState.Prepared, Step.EditQuote, QuoteState.Draft),

        new(QuoteState.Draft, Step.ReviewContract, QuoteState.Ready),
        new(QuoteState.Ready, Step.ReviewContract, QuoteState.Ready),
        new(QuoteState.Prepared, Step.ReviewContract, QuoteState.Ready),

        new(QuoteState.Ready, Step.PrepareMail, QuoteState.Prepared),
        new(QuoteState.Prepared, Step.PrepareMail, QuoteState.Prepared),

        // Edited after its draft mail was made, and that old mail was sent: it left all the same.
        new(QuoteState.Draft, Step.RecordSent, QuoteState.Sent),
        new(QuoteState.Ready, Step.RecordSent, QuoteState.Sent),
        new(QuoteState.Prepared, Step.RecordSent, QuoteState.Sent),

        new(QuoteState.Sent, Step.RecordAcceptance, QuoteState.Accepted),
        new(QuoteState.Sent, Step.RecordRefusal, QuoteState.Refused),
        new(QuoteState.Sent, Step.Expire, QuoteState.Expired),
        new(QuoteState.Accepted, Step.TakeBack, QuoteState.Sent),
        new(QuoteState.Refused, Step.TakeBack, QuoteState.Sent),
        new(QuoteState.Superseded, Step.TakeBack, QuoteState.Sent),
        new(QuoteState.Refused, Step.Reopen, QuoteState.Sent),
        new(QuoteState.Expired, Step.Reopen, QuoteState.Sent),

        new(QuoteState.Draft, Step.ReviseQuote, QuoteState.Superseded),
        new(QuoteState.Ready, Step.ReviseQuote, QuoteState.Superseded),
        new(QuoteState.Prepared, Step.ReviseQuote, QuoteState.Superseded),
        new(QuoteState.Sent, Step.ReviseQuote, QuoteState.Superseded),
        new(QuoteState.Accepted, Step.ReviseQuote, QuoteState.Superseded),
        new(QuoteState.Refused, Step.ReviseQuote, QuoteState.Superseded),
        new(QuoteState.Expired, Step.ReviseQuote, QuoteState.Superseded),
    ];

    private static readonly Dictionary<(QuoteState, Step), QuoteState> Next = Rows.ToDictionary(r => (r.From, r.Step), r => r.To);

    /// <summary>The state a step leads to, or null when it is not allowed there.</summary>
    public static QuoteState? After(QuoteState from, Step step) => Next.TryGetValue((from, step), out var to) ? to : null;

    /// <exception cref="ProcessRefusedException">The step is not allowed in this state.</exception>
    public static QuoteState Take(QuoteState from, Step step, string reference) =>
        After(from, step) ?? throw new ProcessRefusedException(
            Refusal.StepNotAllowed,
            $"« {FrenchNames.Of(step)} » n'est pas possible : le devis {reference} est « {FrenchNames.Of(from)} ». {Hint(from)}");

    private static string Hint(QuoteState from) => from switch
    {
        QuoteState.Sent or QuoteState.Accepted => "Un devis envoyé ne change plus : créez une nouvelle version.",
        QuoteState.Draft => "Faites d'abord la revue de contrat.",
        QuoteState.Ready or QuoteState.Prepared => "Il n'est pas encore envoyé : envoyez-le d'abord, ou notez son envoi.",
        QuoteState.Refused or QuoteState.Expired => "Rouvrez-le d'abord.",
        _ => "Ouvrez la version en cours du devis.",
    };
}
