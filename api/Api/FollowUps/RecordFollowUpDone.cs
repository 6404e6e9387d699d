using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.FollowUps;

/// <summary>POST /api/follow-ups/{id}/done: somebody did it another way, such as a call; it waits for nobody any more.</summary>
internal static class RecordFollowUpDone
{
    private const int LongestComment = 500;

    internal sealed record Request(string? Comment);

    public static async Task<Versioned<FollowUpView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        if (request.Comment?.Length > LongestComment)
            throw new InvalidValueException("comment", $"Le commentaire dépasse {LongestComment} caractères.");
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        return await step.Change(id, expected, actor, schedule => Task.FromResult(schedule.RecordDone(id, request.Comment, actor)), cancel);
    }
}
