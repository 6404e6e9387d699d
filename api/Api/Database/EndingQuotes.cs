using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.Database;

/// <summary>A person says what became of a sent quote: nothing is followed up any more, and answers that were read are settled by that.</summary>
internal static class EndingQuotes
{
    public static async Task EndWaiting(this IodDb db, Guid quoteId, Step taken, Actor actor, CancellationToken cancel)
    {
        await db.SettleAnswers(quoteId, taken, actor, cancel);
        await db.StopFollowUps(quoteId, CauseOf(taken), actor, cancel);
    }

    private static StopCause CauseOf(Step taken) => taken switch
    {
        Step.RecordAcceptance => StopCause.Accepted,
        Step.RecordRefusal => StopCause.Refused,
        Step.ReviseQuote => StopCause.Revised,
        _ => throw new ArgumentOutOfRangeException(nameof(taken)),
    };
}
