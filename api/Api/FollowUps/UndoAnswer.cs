using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.FollowUps;

/// <summary>POST /api/answers/{id}/undo: confirmed by mistake. The quote is what it was, and is followed up again.</summary>
internal static class UndoAnswer
{
    public static async Task<Versioned<AnswerView>> Handle(Guid id, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var confirmed = await db.Answer(id, expected, cancel);
        var undone = confirmed.Undo(actor);
        var quote = await db.Quote(confirmed.QuoteId, cancel);
        if (confirmed.Step is not null)
            await db.Append(actor, quote.Id, await TakeBack(db, confirmed, quote, actor, cancel), cancel);
        await db.Keep(confirmed, undone, actor, cancel);
        if (quote.Current.State == QuoteState.Sent)
            await db.ResumeFollowUps(quote, actor, cancel);
        return await db.Show(id, cancel);
    }

    private static async Task<JournalNote> TakeBack(IodDb db, AnswerProposal confirmed, Quote quote, Actor actor, CancellationToken cancel)
    {
        var demand = await db.Demand(quote.DemandId, cancel);
        // Recorded by hand, the next version was made by a person who can see to it.
        if (confirmed.Step != Step.ReviseQuote)
            return quote.TakeBackAnswer(demand, actor);
        var (gone, note) = quote.TakeBackRevision(demand, db.MadeVersion(confirmed).CurrentValue ?? quote.Current.Id, actor);
        db.QuoteVersions.Remove(gone);
        return note;
    }
}
