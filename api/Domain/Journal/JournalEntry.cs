using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Journal;

/// <summary>What a domain method did, in words; becomes a <see cref="JournalEntry"/> in the same transaction.</summary>
/// <param name="Summary">French, one sentence, for the timeline.</param>
/// <param name="Before">What stood there before, where something was replaced.</param>
public sealed record JournalNote(Step? Step, string Reference, string Summary, string? Before = null, string? After = null);

/// <summary>
/// One line of the journal: who did what, when. Entries are chained: each hash covers the entry and the hash before it, so that none can be changed, removed or
/// put in between without breaking all that follow (ISO 9001, 7.5.3: protection of documented information).
/// </summary>
/// <param name="Sequence">From 1, unbroken.</param>
/// <param name="At">UTC.</param>
public sealed record JournalEntry(
    long Sequence,
    DateTime At,
    string UserId,
    string UserName,
    Guid SubjectId,
    string Reference,
    string Step,
    string Summary,
    string? Before,
    string? After,
    string PreviousHash,
    string Hash)
{
    /// <summary>The hash before the first entry.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The next entry of the chain.</summary>
    /// <param name="previous">The last entry's hash, or <see cref="Genesis"/>.</param>
    public static JournalEntry Seal(long sequence, string previous, Actor actor, Guid subjectId, JournalNote note)
    {
        // To the millisecond: what every database gives back unchanged.
        var at = new DateTime(actor.At.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        var step = note.Step?.ToString() ?? "Note";
        var entry = new JournalEntry(
            sequence, at, actor.Id, actor.Name, subjectId, note.Reference, step, note.Summary, note.Before, note.After, previous, "");
        return entry with { Hash = entry.ComputeHash() };
    }

    /// <summary>True when the entry is what was sealed and follows <paramref name="sequence"/> and <paramref name="previous"/>.</summary>
    public bool Follows(long sequence, string previous) =>
        Sequence == sequence && PreviousHash == previous && Hash == ComputeHash();

    private string ComputeHash() => Fingerprint.Of(
        Fingerprint.Field(Sequence), Fingerprint.Field(At.Ticks), UserId, UserName, SubjectId.ToString("D"), Reference, Step, Summary, Before, After, PreviousHash);
}
