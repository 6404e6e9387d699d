using IodOutlook.Api.Database;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Indicators;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Indicators;

/// <summary>The follow-ups whose day came in a period. They are counted anew only when the journal grew, or other days are asked for.</summary>
internal sealed class DueFollowUps(IodDb db, DueFollowUps.Last last)
{
    /// <summary>What was counted last, and for what that holds.</summary>
    internal sealed class Last
    {
        private (Span Span, DateOnly Today, long Journal)? asked;
        private FollowUpTally tally;
        private readonly Lock turn = new();

        public FollowUpTally? For((Span, DateOnly, long) question)
        {
            lock (turn)
                return asked == question ? tally : null;
        }

        public FollowUpTally Keep((Span, DateOnly, long) question, FollowUpTally counted)
        {
            lock (turn)
                (asked, tally) = (question, counted);
            return counted;
        }
    }

    /// <param name="done">True: only those done; false: only those still to do; null: both.</param>
    public IQueryable<FollowUp> In(Span span, DateOnly today, bool? done)
    {
        FollowUpState[] states = done switch
        {
            true => [FollowUpState.Sent],
            false => [FollowUpState.Planned, FollowUpState.Drafted, FollowUpState.Reminded],
            null => [FollowUpState.Sent, FollowUpState.Planned, FollowUpState.Drafted, FollowUpState.Reminded],
        };
        var end = span.To < today ? span.To : today;
        return db.FollowUps.AsNoTracking().Where(f => states.Contains(f.State) && f.DueDay >= span.From && f.DueDay <= end);
    }

    public async Task<FollowUpTally> Tally(Span span, DateOnly today, CancellationToken cancel)
    {
        var question = (span, today, await db.LastEntry(cancel));
        if (last.For(question) is { } known)
            return known;
        var done = await In(span, today, done: true).CountAsync(cancel);
        return last.Keep(question, new(done + await In(span, today, done: false).CountAsync(cancel), done));
    }
}
