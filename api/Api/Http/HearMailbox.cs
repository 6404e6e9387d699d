using System.Security.Cryptography;
using System.Text;
using IodOutlook.Api.Database;
using IodOutlook.Api.Outbox;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Http;

/// <summary>
/// POST /api/notifications: Exchange says that a message came, or that it will soon stop saying so. Open to everybody, as Exchange signs in nowhere; what lacks the secret of its
/// subscription is passed over. It tells nothing but "look": what came is looked up by the jobs, at once instead of at their next round.
/// </summary>
internal static class HearMailbox
{
    public const string Path = "/api/notifications";

    private const int MostAtOnce = 1000;

    internal sealed record Heard(IReadOnlyList<Signal> Value);

    /// <param name="LifecycleEvent">reauthorizationRequired, subscriptionRemoved or missed; null for a message.</param>
    internal sealed record Signal(string? SubscriptionId, string? ClientState, string? LifecycleEvent);

    /// <param name="validationToken">Asked once, before a subscription begins: whoever answers with it wants to be told.</param>
    public static async Task<Results<Accepted, ContentHttpResult>> Handle(
        string? validationToken, Heard? heard, IodDb db, WriteGate gate, MailHint hint, TimeProvider clock, CancellationToken cancel)
    {
        if (validationToken is not null)
            return TypedResults.Text(validationToken, "text/plain", Encoding.UTF8);
        var signals = (heard?.Value ?? []).Take(MostAtOnce).ToList();
        var ids = signals.Select(signal => signal.SubscriptionId).ToList();
        var known = await db.Signals.AsNoTracking().Where(row => ids.Contains(row.SubscriptionId)).ToDictionaryAsync(row => row.SubscriptionId, row => row.Secret, cancel);
        var proven = signals.FindAll(signal => signal.SubscriptionId is { } id && known.TryGetValue(id, out var secret) && IsSame(secret, signal.ClientState));
        var ended = proven.Where(signal => signal.LifecycleEvent is "reauthorizationRequired" or "subscriptionRemoved").Select(signal => signal.SubscriptionId!).ToList();
        if (ended.Count > 0)
        {
            await using var turn = await gate.Enter(cancel);
            var now = clock.GetUtcNow().UtcDateTime;
            await db.Signals.Where(row => ended.Contains(row.SubscriptionId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, now), cancel);
        }

        if (proven.Count > 0)
            hint.Bell.Ring();
        return TypedResults.Accepted((string?)null);
    }

    private static bool IsSame(string secret, string? said) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(said ?? ""));
}

/// <summary>Rung when a mailbox said that there is something to look at.</summary>
internal sealed class MailHint : IDisposable
{
    public OutboxBell Bell { get; } = new();

    public void Dispose() => Bell.Dispose();
}
