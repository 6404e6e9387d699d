using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.FollowUps;

/// <summary>POST /api/answers/{id}/dismiss: the mail does not mean this; the follow-ups go on.</summary>
internal static class DismissAnswer
{
    public static async Task<Versioned<AnswerView>> Handle(Guid id, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var read = await db.Answer(id, expected, cancel);
        await db.Keep(read, read.Dismiss(actor), actor, cancel);
        foreach (var quoteId in (db.Candidates(read).CurrentValue ?? []).Append(read.QuoteId).Distinct())
        {
            var quote = await db.Quote(quoteId, cancel);
            if (quote.Current.State == QuoteState.Sent)
                await db.ResumeFollowUps(quote, actor, cancel);
        }

        return await db.Show(id, cancel);
    }
}
