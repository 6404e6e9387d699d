using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.WeeklyReviews;

/// <summary>
/// POST /api/weekly-review/decisions: what is done about one open quote, by whom and by when. A follow-up is drafted, a wait is planned and a quote is closed at once; a second
/// decision takes the place of the first, and takes a closing back.
/// </summary>
internal static class DecideOnQuote
{
    /// <param name="Week">Its Monday.</param>
    internal sealed record Request(DateOnly Week, Guid QuoteId, ReviewChoice Choice, string ById, DateOnly Due, RefusalReason? Reason, string? Comment);

    public static async Task<Versioned<WeeklyReviewView>> Handle(
        Request request, ExpectedVersion expected, StepTransaction step, ReviewTable table, FollowUpMail mail, KnownPeople people, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var by = (await people.Now(cancel)).FirstOrDefault(p => p.Id == request.ById) ?? throw new InvalidValueException("byId", "Indiquez qui s'en charge.");
        await step.Begin(cancel);
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var stored = await table.Opened(ReviewRhythm.WeekOf(request.Week), expected, actor, cancel);
        if (db.Entry(stored).State == EntityState.Detached)
            db.Reviews.Add(stored);
        var quote = await db.Quote(request.QuoteId, cancel);
        var demand = await db.Demand(quote.DemandId, cancel);
        var before = stored.Decisions.FirstOrDefault(d => d.QuoteId == quote.Id);
        var decision = new ReviewDecision(quote.Id, quote.Name, request.Choice, by.Id, by.Name, request.Due, request.Reason, request.Comment, actor.At);
        var (review, note) = stored.Review.Decide(decision, actor);
        if (before?.Choice == ReviewChoice.Close && quote.Current.State == QuoteState.Refused)
            await TakeClosingBack(db, quote, demand, actor, cancel);
        RequireOpen(quote);
        stored.Take(review);
        await step.Record(actor, quote.Id, note, cancel);
        await Do(step, decision, quote, demand, mail, actor, cancel);
        await db.SaveChangesAsync(cancel);
        return await table.Show(stored.Week, cancel);
    }

    private static void RequireOpen(Quote quote)
    {
        if (quote.Current.State != QuoteState.Sent)
            throw new ProcessRefusedException(Refusal.StepNotAllowed, $"Le devis {quote.Name} est « {FrenchNames.Of(quote.Current.State)} » : il n'y a plus rien à décider. Rechargez la page.");
    }

    private static async Task TakeClosingBack(IodDb db, Quote quote, Demand demand, Actor actor, CancellationToken cancel)
    {
        await db.Append(actor, quote.Id, quote.TakeBackAnswer(demand, actor), cancel);
        await db.ResumeFollowUps(quote, actor, cancel);
    }

    private static Task Do(StepTransaction step, ReviewDecision decision, Quote quote, Demand demand, FollowUpMail mail, Actor actor, CancellationToken cancel) => decision.Choice switch
    {
        ReviewChoice.FollowUpNow => FollowUpNow(step.Db, quote, mail, actor, cancel),
        ReviewChoice.WaitUntil => WaitUntil(step.Db, quote, decision, actor, cancel),
        ReviewChoice.Close => Close(step, decision, quote, demand, actor, cancel),
        _ => Task.CompletedTask,
    };

    /// <summary>The next follow-up that is planned; where none is, one is made for it.</summary>
    private static async Task FollowUpNow(IodDb db, Quote quote, FollowUpMail mail, Actor actor, CancellationToken cancel)
    {
        if (await db.Schedule(quote.Current.Id, cancel) is not { } schedule)
            return;
        if (schedule.Next is null)
        {
            var made = schedule.Postpone(FrenchDates.DayOf(actor.At).AddDays(1), "décidé en revue hebdomadaire.", Guid.CreateVersion7(actor.At), actor);
            await db.Keep(made with { Notes = [] }, actor, cancel);
            schedule = made.Schedule;
        }

        var drafted = schedule.DraftNow(schedule.Next!.Id, actor);
        await db.Keep(drafted, actor, cancel);
        await mail.Ask(drafted.Schedule, drafted.Due!, actor.At, cancel);
    }

    private static async Task WaitUntil(IodDb db, Quote quote, ReviewDecision decision, Actor actor, CancellationToken cancel)
    {
        if (await db.Schedule(quote.Current.Id, cancel) is { } schedule)
            await db.Keep(schedule.Postpone(decision.Due, "décidé en revue hebdomadaire.", Guid.CreateVersion7(actor.At), actor), actor, cancel);
    }

    private static async Task Close(StepTransaction step, ReviewDecision decision, Quote quote, Demand demand, Actor actor, CancellationToken cancel)
    {
        await step.Db.EndWaiting(quote.Id, Step.RecordRefusal, actor, cancel);
        JournalNote note = quote.Refuse(demand, Answer.InFrench(decision.Reason!.Value), decision.Comment, actor);
        await step.Record(actor, quote.Id, note, cancel);
    }
}
