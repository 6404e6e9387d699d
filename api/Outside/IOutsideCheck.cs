namespace IodOutlook.Outside;

/// <summary>Looks whether the outside can be reached as it was set up; changes nothing. Registered where there is something to reach.</summary>
public interface IOutsideCheck
{
    /// <summary>One finding for each thing looked at, in the order in which they would be mended. Never throws for what it finds.</summary>
    Task<IReadOnlyList<CheckFinding>> Look(CancellationToken cancel);
}

/// <summary>How something was found.</summary>
public enum CheckState
{
    Fine,

    /// <summary>Works, but not as it should.</summary>
    Doubtful,
    Wrong,
}

/// <param name="What">French: what was looked at.</param>
/// <param name="Found">French, one sentence.</param>
/// <param name="Mend">French: what to do; null where there is nothing to do.</param>
public sealed record CheckFinding(CheckState State, string What, string Found, string? Mend = null);
