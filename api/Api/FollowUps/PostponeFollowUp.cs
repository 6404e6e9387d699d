using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.FollowUps;

/// <summary>POST /api/follow-ups/{id}/postpone: not before a day. Those that would have come sooner become one on it.</summary>
internal static class PostponeFollowUp
{
    private const int LongestReason = 500;

    /// <param name="Until">The first day on which the client may be followed up again.</param>
    internal sealed record Request(DateOnly Until, string? Reason);

    public static async Task<Versioned<FollowUpView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        if (request.Reason?.Length > LongestReason)
            throw new InvalidValueException("reason", $"La raison dépasse {LongestReason} caractères.");
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? $"reportée par {actor.Name}." : request.Reason.Trim();
        return await step.Change(id, expected, actor, schedule => Task.FromResult(schedule.Postpone(request.Until, reason, Guid.CreateVersion7(actor.At), actor)), cancel);
    }
}
