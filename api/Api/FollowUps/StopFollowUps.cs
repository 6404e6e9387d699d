using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.FollowUps;

/// <summary>POST /api/follow-ups/{id}/stop: this one and all after it. They may be resumed.</summary>
internal static class StopFollowUps
{
    private const int LongestReason = 500;

    internal sealed record Request(string? Reason);

    public static async Task<Versioned<FollowUpView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        if (request.Reason?.Length > LongestReason)
            throw new InvalidValueException("reason", $"La raison dépasse {LongestReason} caractères.");
        await step.Begin(cancel);
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        return await step.Change(id, expected, user.At(clock.GetUtcNow()), schedule => Task.FromResult(schedule.Stop(StopCause.ByPerson, reason)), cancel);
    }
}
