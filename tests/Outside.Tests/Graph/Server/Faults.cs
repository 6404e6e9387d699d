namespace IodOutlook.Outside.Tests.Graph.Server;

/// <summary>One way in which Graph fails, as it was seen to.</summary>
/// <param name="Status">0: the connection breaks.</param>
/// <param name="HasEffect">What was asked took place all the same; only the answer is lost.</param>
internal sealed record Fault(int Status, string Code = "", string? RetryAfter = null, bool HasEffect = false, bool IsHtml = false)
{
    public static readonly Fault Unauthorized = new(401, "InvalidAuthenticationToken");
    public static readonly Fault Forbidden = new(403, "ErrorAccessDenied");
    public static readonly Fault Modified = new(409, "resourceModified");
    public static readonly Fault Precondition = new(412, "resourceModified");
    public static readonly Fault Locked = new(423, "accessDenied");
    public static readonly Fault Unavailable = new(503, "serviceNotAvailable");
    public static readonly Fault BadGateway = new(502, IsHtml: true);
    public static readonly Fault TimedOut = new(504, "UnknownError", HasEffect: true);
    public static readonly Fault Full = new(507, "quotaLimitReached");
    public static readonly Fault Broken = new(0);
    public static readonly Fault BrokenAfter = new(0, HasEffect: true);

    /// <summary>Those that pass by themselves.</summary>
    public static readonly Fault[] Passing = [Throttled("0.02"), Unauthorized, Modified, Precondition, Unavailable, BadGateway, TimedOut, Broken, BrokenAfter];

    public static Fault Throttled(string retryAfter) => new(429, "ApplicationThrottled", retryAfter);
}

/// <summary>Which request fails, and how: by scenario, then at random.</summary>
internal sealed class Faults
{
    private readonly Lock gate = new();
    private readonly List<(Func<Seen, bool> When, Fault Fault)> planned = [];
    private Random? chance;
    private double rate;

    public int Happened { get; private set; }

    /// <summary>The next request that this is said of fails, once.</summary>
    public void Once(Func<Seen, bool> when, Fault fault) => planned.Add((when, fault));

    public void Once(string method, string inPath, Fault fault) => Once(seen => seen.Method == method && seen.Path.Contains(inPath, StringComparison.Ordinal), fault);

    /// <summary>From here on, this share of all requests fails in one of the ways that pass.</summary>
    public void AtRandom(int seed, double share) => (chance, rate) = (new Random(seed), share);

    public Fault? Next(Seen request)
    {
        lock (gate)
        {
            var at = planned.FindIndex(plan => plan.When(request));
            var fault = at >= 0 ? planned[at].Fault : chance?.NextDouble() < rate ? Fault.Passing[chance.Next(Fault.Passing.Length)] : null;
            if (at >= 0)
                planned.RemoveAt(at);
            Happened += fault is null ? 0 : 1;
            return fault;
        }
    }
}
