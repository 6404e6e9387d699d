using IodOutlook.Outside;

namespace IodOutlook.Api.Outbox;

/// <summary>What becomes of work that was not done.</summary>
internal sealed record Retry(OutsideState State, DateTime NotBefore, string Reason)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>With ten minutes between the last ones, about three hours; then a person is asked.</summary>
    private const int MostAttempts = 25;

    /// <summary>Transient failures wait longer each time, and never less than the outside asked for; others wait for a person.</summary>
    public static Retry After(Exception failure, int attempt, DateTime now)
    {
        var reason = failure is OutsideException ? failure.Message : "Une erreur inattendue est survenue. Rien n'est perdu ; réessayez, et prévenez l'administrateur si elle revient.";
        var isTransient = failure is not OutsideException outside || outside.IsTransient;
        if (!isTransient || attempt >= MostAttempts)
            return new Retry(OutsideState.Failed, now, reason);
        var wait = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, attempt)));
        var asked = (failure as OutsideException)?.RetryAfter ?? TimeSpan.Zero;
        return new Retry(OutsideState.Pending, now + (asked > wait ? asked : wait), reason);
    }
}
