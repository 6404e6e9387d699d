using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database.Views;

/// <summary>Which weeks have had their review.</summary>
internal static class ReviewWeeks
{
    private const int Most = 12;

    /// <summary>Those whose review should have been held and was not, the oldest first; counted from the week after the sending of the oldest quote that left.</summary>
    /// <param name="now">UTC.</param>
    public static async Task<IReadOnlyList<DateOnly>> Missed(IodDb db, DateTime now, CancellationToken cancel)
    {
        var rhythm = (await db.FollowUpSettings(cancel)).Review;
        var closed = await db.Reviews.Where(r => r.ClosedAt != null).MaxAsync(r => (DateOnly?)r.Week, cancel);
        if (closed is null && await FirstSending(db, cancel) is { } first)
            closed = ReviewRhythm.WeekOf(FrenchDates.DayOf(first));
        return closed is null ? [] : [.. rhythm.Missed(closed.Value, now).TakeLast(Most)];
    }

    /// <summary>Along the index of the quotes, which stops at the first that left; the sendings have none.</summary>
    private static async Task<DateTime?> FirstSending(IodDb db, CancellationToken cancel)
    {
        var first = await db.Quotes.OrderBy(q => EF.Property<DateTime>(q, Columns.CreatedAt)).Where(q => db.Schedules.Any(s => s.QuoteId == q.Id)).Select(q => (Guid?)q.Id).FirstOrDefaultAsync(cancel);
        return await db.Schedules.Where(s => s.QuoteId == first).MinAsync(s => (DateTime?)s.SentAt, cancel);
    }
}

/// <summary>What became of the decisions of a review.</summary>
internal static class DecisionsSince
{
    public static async Task<IReadOnlyList<DecisionFollowed>> Of(IodDb db, StoredReview? review, DateOnly today, CancellationToken cancel)
    {
        if (review is null || review.Decisions.Count == 0)
            return [];
        var ids = review.Decisions.Select(d => d.QuoteId).ToList();
        var quotes = await db.Quotes.AsNoTracking().Where(q => ids.Contains(q.Id))
            .Select(q => new { q.Id, q.DemandId, State = EF.Property<Domain.Process.QuoteState>(q, Columns.CurrentState) }).ToDictionaryAsync(q => q.Id, cancel);
        var delivered = (await db.FollowUps.Where(f => ids.Contains(f.QuoteId) && f.DeliveredAt != null).Select(f => new { f.QuoteId, At = f.DeliveredAt!.Value }).ToListAsync(cancel)).ToLookup(f => f.QuoteId, f => f.At);
        var revised = (await db.QuoteVersions.Where(v => ids.Contains(v.QuoteId) && v.Number > 1).Select(v => new { v.QuoteId, v.CreatedAt }).ToListAsync(cancel)).ToLookup(v => v.QuoteId, v => v.CreatedAt);
        var demands = quotes.Values.Select(q => q.DemandId).ToList();
        var words = (await db.Mails.Where(m => demands.Contains(m.DemandId) && m.Direction == MailDirection.In).Select(m => new { m.DemandId, m.At }).ToListAsync(cancel)).ToLookup(m => m.DemandId, m => m.At);
        return
        [
            .. review.Decisions.Where(d => quotes.ContainsKey(d.QuoteId)).Select(decision => DecisionFollowed.Of(
                decision,
                new SinceDecision(
                    quotes[decision.QuoteId].State,
                    Last(delivered[decision.QuoteId], decision.DecidedAt),
                    Last(revised[decision.QuoteId], decision.DecidedAt),
                    Last(words[quotes[decision.QuoteId].DemandId], decision.DecidedAt),
                    review.Calls.Where(c => c.QuoteId == decision.QuoteId).Select(c => (DateOnly?)c.On).LastOrDefault()),
                today)),
        ];
    }

    private static DateOnly? Last(IEnumerable<DateTime> times, DateTime since)
    {
        var after = times.Where(at => at >= since).ToList();
        return after.Count == 0 ? null : FrenchDates.DayOf(after.Max());
    }
}
