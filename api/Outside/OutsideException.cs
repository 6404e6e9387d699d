namespace IodOutlook.Outside;

/// <summary>Why something outside did not do what was asked; decides whether the outbox tries again.</summary>
public enum OutsideProblem
{
    /// <summary>Out of reach or answering with a fault of its own. Try again later.</summary>
    Unavailable,

    /// <summary>Asked to slow down. Try again after <see cref="OutsideException.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>Open in another program. Try again later; never lost.</summary>
    Locked,

    /// <summary>No room left. Try again later, and tell a person.</summary>
    Full,

    /// <summary>Not allowed (rights missing, read-only). A person must mend it, then retry.</summary>
    Denied,

    /// <summary>The thing asked for no longer exists there.</summary>
    Gone,

    /// <summary>Refused for what it is (a name, a size, a format). Trying again will not help.</summary>
    Invalid,
}

/// <summary>The one failure that leaves this room. <see cref="Exception.Message"/> is a French sentence for the screen: what happened, what was kept, what to do.</summary>
public sealed class OutsideException(OutsideProblem problem, string message, Exception? cause = null) : Exception(message, cause)
{
    public OutsideProblem Problem { get; } = problem;

    /// <summary>How long the outside asked us to wait, when it did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when trying again by itself makes sense.</summary>
    public bool IsTransient => Problem is OutsideProblem.Unavailable or OutsideProblem.Throttled or OutsideProblem.Locked or OutsideProblem.Full;
}
