using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.ToDo;

/// <summary>What the weekly reviews leave to do: decisions whose day has come, and reviews that were not held.</summary>
internal sealed class ReviewsDue(IodDb db, TimeProvider clock)
{
    public async Task<List<ToDoLine>> Lines(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = FrenchDates.DayOf(now);
        var lines = new List<ToDoLine>();
        foreach (var review in await db.Reviews.AsNoTracking().OrderByDescending(r => r.Week).Take(2).ToListAsync(cancel))
            lines.AddRange((await DecisionsSince.Of(db, review, today, cancel)).Where(d => d.Outcome is DecisionOutcome.Pending or DecisionOutcome.Late && d.Decision.Due <= today).Select(Decision));
        lines.AddRange((await ReviewWeeks.Missed(db, now, cancel)).Select(Missed));
        return lines;
    }

    private static ToDoLine Decision(DecisionFollowed followed)
    {
        var decision = followed.Decision;
        return new(
            new ToDoItem(
                ToDoKind.DecisionDue, decision.QuoteName, decision.InFrench(), null, decision.QuoteId, decision.QuoteId, FrenchDates.DayOf(decision.DecidedAt), decision.Due, null, decision.ById),
            new NextStep(decision.Choice == ReviewChoice.Call ? NextCode.FollowUp : NextCode.Nothing, decision.QuoteName, null, decision.QuoteId));
    }

    private static ToDoLine Missed(DateOnly week) => new(
        new ToDoItem(ToDoKind.WeeklyReviewMissed, "", $"La revue des devis en cours de la semaine du {FrenchDates.InWords(week)} n'a pas été tenue.", null, null, Guid.Empty, week, null, null, null),
        new NextStep(NextCode.Nothing));
}
