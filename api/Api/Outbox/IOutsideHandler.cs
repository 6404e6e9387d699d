using IodOutlook.Api.Database;

namespace IodOutlook.Api.Outbox;

/// <summary>Does one kind of outside work. Doing it again must change nothing: a process may die after the effect and before its record.</summary>
internal interface IOutsideHandler
{
    OutsideKind Kind { get; }

    /// <exception cref="Outside.OutsideException">Not done; transient or not.</exception>
    Task<Delivery> Deliver(OutsideWork work, Lease lease, CancellationToken cancel);
}

/// <summary>What was done outside.</summary>
/// <param name="Record">Writes what is known from now on; in the transaction that marks the work as done.</param>
internal sealed record Delivery(string? OutsideId, string? OpenUrl, Func<IodDb, CancellationToken, Task> Record)
{
    /// <summary>French: what is left for a person to do; null when nothing is.</summary>
    public string? Note { get; init; }
}
