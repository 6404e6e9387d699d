using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.WeeklyReviews;

/// <summary>What lies on the table of a review: its agenda, what was decided, and what became of last week's decisions.</summary>
internal sealed class ReviewTable(IodDb db, KnownPeople people, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A quote of the agenda, and the demand it belongs to.</summary>
    internal sealed record Entry(ReviewItem Item, Guid DemandId);

    /// <summary>The Monday of the review that is due, or was last.</summary>
    public async Task<DateOnly> WeekDue(CancellationToken cancel) => (await db.FollowUpSettings(cancel)).Review.WeekDueAt(Now);

    private Task<StoredReview?> Stored(DateOnly week, CancellationToken cancel) => db.Reviews.FirstOrDefaultAsync(r => r.Week == week, cancel);

    /// <summary>The review of a week to work on; not yet stored before its first decision. One without any open quote has no decision, and is closed all the same.</summary>
    public async Task<StoredReview> Opened(DateOnly week, ExpectedVersion expected, Actor actor, CancellationToken cancel)
    {
        if (week > ReviewRhythm.WeekOf(FrenchDates.DayOf(actor.At)))
            throw new InvalidValueException("week", "Cette semaine n'a pas encore commencé.");
        var stored = await Stored(week, cancel);
        expected.Check(stored?.Version ?? 0);
        return stored ?? new StoredReview { Id = Guid.CreateVersion7(actor.At), Week = week };
    }

    public async Task<IReadOnlyList<DecisionFollowed>> Before(DateOnly week, CancellationToken cancel)
    {
        var before = await db.Reviews.AsNoTracking().Where(r => r.Week < week).OrderByDescending(r => r.Week).FirstOrDefaultAsync(cancel);
        return await DecisionsSince.Of(db, before, FrenchDates.DayOf(Now), cancel);
    }

    public async Task<IReadOnlyList<DateOnly>> Missed(DateOnly week, CancellationToken cancel) => [.. (await ReviewWeeks.Missed(db, Now, cancel)).Where(missed => missed < week)];

    /// <summary>The quotes that wait for an answer, and those that were decided on.</summary>
    public async Task<List<Entry>> Entries(IReadOnlyList<ReviewDecision> decisions, CancellationToken cancel)
    {
        var decided = decisions.Select(d => d.QuoteId).ToList();
        var rows = await (
            from quote in db.Quotes
            where EF.Property<QuoteState>(quote, Columns.CurrentState) == QuoteState.Sent || decided.Contains(quote.Id)
            join schedule in db.Schedules on EF.Property<Guid>(quote, Columns.CurrentVersionId) equals schedule.VersionId
            join version in db.QuoteVersions on schedule.VersionId equals version.Id
            join demand in db.Demands on quote.DemandId equals demand.Id
            join client in db.Clients on demand.ClientId equals client.Id
            select new
            {
                quote.Id,
                DemandId = demand.Id,
                schedule.QuoteName,
                client.Name,
                demand.Title,
                version.ExclVatCents,
                schedule.SentAt,
                schedule.ValidUntil,
                demand.DeadlineTo,
                schedule.NextDay,
                demand.OwnerId,
                LastWord = db.Mails.Where(m => m.DemandId == demand.Id && m.Direction == MailDirection.In && m.At > schedule.SentAt).Max(m => (DateTime?)m.At),
                AnswerWaits = db.AnswerProposals.Any(a => a.QuoteId == quote.Id && a.State == ProposalState.Proposed),
            }).AsNoTracking().ToListAsync(cancel);
        return rows.ConvertAll(r => new Entry(
            new ReviewItem(
                r.Id, r.QuoteName, r.Name, r.Title, r.ExclVatCents, FrenchDates.DayOf(r.SentAt), r.LastWord is { } word ? FrenchDates.DayOf(word) : null, r.ValidUntil, r.DeadlineTo, r.NextDay,
                r.AnswerWaits, r.OwnerId),
            r.DemandId));
    }

    public async Task<Versioned<WeeklyReviewView>> Show(DateOnly week, CancellationToken cancel)
    {
        var stored = await db.Reviews.AsNoTracking().FirstOrDefaultAsync(r => r.Week == week, cancel);
        var decisions = stored?.Decisions ?? [];
        var entries = stored?.ClosedAt is null ? await Entries(decisions, cancel) : [.. (await Entries(decisions, cancel)).Where(e => decisions.Any(d => d.QuoteId == e.Item.QuoteId))];
        var agenda = ReviewAgenda.Of(entries.Select(e => e.Item), FrenchDates.DayOf(Now));
        var demands = entries.ToDictionary(e => e.Item.QuoteId, e => e.DemandId);
        var names = await people.Names(cancel);
        var rhythm = (await db.FollowUpSettings(cancel)).Review;
        var heldOn = rhythm.DayIn(week);
        var before = await Before(week, cancel);
        var since = stored?.ClosedAt is null ? [] : await DecisionsSince.Of(db, stored, FrenchDates.DayOf(Now), cancel);
        var view = new WeeklyReviewView(
            week,
            heldOn,
            TimeZoneInfo.ConvertTimeToUtc(heldOn.ToDateTime(rhythm.Hour), FrenchDates.Paris),
            stored?.ClosedAt,
            await Missed(week, cancel),
            [.. agenda.Select(line => View(line, demands[line.Item.QuoteId], names, decisions))],
            agenda.Sum(line => line.Item.ExclVatCents),
            agenda.Count(line => decisions.All(d => d.QuoteId != line.Item.QuoteId)),
            [.. before.Select(DecisionFollowedView.Of)],
            [.. since.Select(DecisionFollowedView.Of)],
            stored?.Participants ?? [],
            rhythm.ParticipantIds,
            stored?.DocumentId,
            stored?.Version ?? 0);
        return new(view, view.Version);
    }

    private AgendaItemView View(AgendaLine line, Guid demandId, IReadOnlyDictionary<string, string> names, IReadOnlyList<ReviewDecision> decisions)
    {
        var item = line.Item;
        var today = FrenchDates.DayOf(Now);
        var decision = decisions.FirstOrDefault(d => d.QuoteId == item.QuoteId);
        return new(
            item.QuoteId, demandId, item.QuoteName, item.ClientName, item.Title, item.ExclVatCents, item.SentOn, item.AgeDays(today), item.SilenceDays(today), item.LastWordOn, item.ValidUntil,
            item.WantedBy, item.NextFollowUpOn, item.AnswerWaits, item.OwnerId, names.GetValueOrDefault(item.OwnerId), line.Score, line.Because,
            decision is null ? null : ReviewDecisionView.Of(decision));
    }
}
