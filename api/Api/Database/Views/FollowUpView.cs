using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database.Views;

/// <summary>One follow-up of a sent quote.</summary>
/// <param name="QuoteName"><c>DEV-2026-0031 v2</c></param>
/// <param name="WantedDay">The day the plan asked for.</param>
/// <param name="Reason">French: why it moved, was skipped or was stopped.</param>
/// <param name="Alert">French: why the follow-ups of this quote wait for a person.</param>
/// <param name="Version">For If-Match.</param>
internal sealed record FollowUpView(
    Guid Id,
    Guid QuoteId,
    string QuoteName,
    Guid DemandId,
    string ClientName,
    string Title,
    long ExclVatCents,
    DateOnly ValidUntil,
    int Position,
    Tone Tone,
    FollowUpWay Way,
    FollowUpState State,
    DateOnly DueDay,
    DateOnly WantedDay,
    bool Postponed,
    string? Reason,
    DateTime? DeliveredAt,
    string? Alert,
    int Version)
{
    public static IQueryable<FollowUpView> Of(IodDb db, IQueryable<FollowUp> followUps) =>
        from followUp in followUps
        join schedule in db.Schedules on followUp.VersionId equals schedule.VersionId
        join version in db.QuoteVersions on followUp.VersionId equals version.Id
        join quote in db.Quotes on followUp.QuoteId equals quote.Id
        join demand in db.Demands on quote.DemandId equals demand.Id
        join client in db.Clients on demand.ClientId equals client.Id
        select new FollowUpView(
            followUp.Id, quote.Id, schedule.QuoteName, demand.Id, client.Name, demand.Title, version.ExclVatCents, schedule.ValidUntil, followUp.Position, followUp.Tone, followUp.Way,
            followUp.State, followUp.DueDay, followUp.WantedDay, followUp.Postponed, followUp.Reason, followUp.DeliveredAt, schedule.Alert, followUp.Version);
}

/// <summary>How a quote is followed up: every follow-up of its last sent version, in the order in which they come.</summary>
/// <param name="Active">Something is planned, or waits for a person.</param>
/// <param name="PlanName">Of the plan it was sent with.</param>
/// <param name="Version">For If-Match.</param>
internal sealed record FollowUpScheduleView(
    Guid QuoteId, string QuoteName, bool Active, string PlanName, int MinimumGapDays, DateOnly SentOn, DateOnly ValidUntil, string? Alert, IReadOnlyList<FollowUpView> Items, int Version)
{
    /// <summary>Null when nothing of the quote was sent.</summary>
    public static async Task<FollowUpScheduleView?> Of(IodDb db, Guid quoteId, CancellationToken cancel)
    {
        var schedule = await db.Schedules.AsNoTracking().Where(s => s.QuoteId == quoteId).OrderByDescending(s => s.SentAt).FirstOrDefaultAsync(cancel);
        if (schedule is null)
            return null;
        var items = await FollowUpView.Of(db, db.FollowUps.Where(f => f.VersionId == schedule.VersionId)).AsNoTracking().ToListAsync(cancel);
        var isOpen = await db.Quotes.AnyAsync(q => q.Id == quoteId && EF.Property<Guid>(q, Columns.CurrentVersionId) == schedule.VersionId && EF.Property<QuoteState>(q, Columns.CurrentState) == QuoteState.Sent, cancel);
        return new(
            quoteId, schedule.QuoteName, isOpen && (schedule.NextDay is not null || schedule.Waiting is not null), schedule.Plan.Name, schedule.Plan.MinimumGapDays,
            Domain.Calendar.FrenchDates.DayOf(schedule.SentAt), schedule.ValidUntil, schedule.Alert, [.. items.OrderBy(i => i.Position)], schedule.Version);
    }
}
