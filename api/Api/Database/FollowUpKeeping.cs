using IodOutlook.Domain.Demands;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database;

/// <summary>Keeps what the domain makes of a quote's follow-ups, with its lines of the journal; saved with the step.</summary>
internal static class FollowUpKeeping
{
    public static async Task<FollowUpSettings> FollowUpSettings(this IodDb db, CancellationToken cancel) =>
        await db.FollowUpSettingsRows.AsNoTracking().Select(s => s.Settings).SingleOrDefaultAsync(cancel) ?? Domain.FollowUps.FollowUpSettings.Default;

    /// <summary>The current version was sent: its follow-ups are planned, unless its client or it wants none.</summary>
    public static async Task PlanFollowUps(this IodDb db, Quote quote, Demand demand, Actor actor, CancellationToken cancel)
    {
        var version = quote.Current;
        var settings = await db.FollowUpSettings(cancel);
        var plan = FollowUpPlan.For(await db.ChoiceOf(quote.Id, cancel), await db.ChoiceOf(demand.ClientId!.Value, cancel), settings.Plans);
        var sent = new SentQuote(quote.Id, version.Id, quote.Name, demand.ClientId.Value, version.SentAt!.Value, version.ValidUntil!.Value);
        var change = plan is null
            ? new ScheduleChange(
                new FollowUpSchedule(sent, settings.Plans.First(p => p.IsDefault), [], null, 0), [new JournalNote(null, quote.Name, "Aucune relance : elles sont désactivées pour ce client ou ce devis.")])
            : FollowUpSchedule.Start(sent, plan, () => Guid.CreateVersion7(actor.At));
        db.Schedules.Add(StoredSchedule.Of(change.Schedule));
        db.FollowUps.AddRange(change.Schedule.FollowUps);
        foreach (var note in change.Notes)
            await db.Append(actor, quote.Id, note, cancel);
    }

    /// <summary>The schedule of a sent version, to work on; null when it was sent before there were any.</summary>
    public static async Task<FollowUpSchedule?> Schedule(this IodDb db, Guid versionId, CancellationToken cancel)
    {
        var stored = await db.Schedules.FirstOrDefaultAsync(s => s.VersionId == versionId, cancel);
        return stored?.With(await db.FollowUps.Where(f => f.VersionId == versionId).ToListAsync(cancel));
    }

    /// <summary>Keeps what an event made of a schedule that <see cref="Schedule"/> loaded.</summary>
    public static async Task Keep(this IodDb db, ScheduleChange change, Actor actor, CancellationToken cancel)
    {
        var schedule = change.Schedule;
        var stored = db.Schedules.Local.First(s => s.VersionId == schedule.Quote.VersionId);
        foreach (var followUp in schedule.FollowUps)
        {
            if (db.FollowUps.Local.FirstOrDefault(f => f.Id == followUp.Id) is { } known)
                db.Entry(known).CurrentValues.SetValues(followUp);
            else
                db.FollowUps.Add(followUp);
        }

        stored.Take(schedule);
        foreach (var note in change.Notes)
            await db.Append(actor, schedule.Quote.QuoteId, note, cancel);
    }

    /// <summary>Something happened to a quote: every schedule of it that still plans something learns of it.</summary>
    public static async Task ChangeFollowUps(this IodDb db, Guid quoteId, Func<FollowUpSchedule, ScheduleChange> change, Actor actor, CancellationToken cancel)
    {
        var versions = await db.Schedules.Where(s => s.QuoteId == quoteId).OrderBy(s => s.SentAt).Select(s => s.VersionId).ToListAsync(cancel);
        foreach (var version in versions)
        {
            var schedule = await db.Schedule(version, cancel);
            await db.Keep(change(schedule!), actor, cancel);
        }
    }

    public static Task StopFollowUps(this IodDb db, Guid quoteId, StopCause cause, Actor actor, CancellationToken cancel) =>
        db.ChangeFollowUps(quoteId, schedule => schedule.Stop(cause), actor, cancel);

    /// <summary>The quote waits for its answer again: what was stopped is planned again, for its current version alone.</summary>
    public static async Task ResumeFollowUps(this IodDb db, Quote quote, Actor actor, CancellationToken cancel)
    {
        if (await db.Schedule(quote.Current.Id, cancel) is { } schedule)
            await db.Keep(schedule.Resume(actor), actor, cancel);
    }

    /// <summary>The last day a client was followed up, for whatever quote; a client that was merged into this one counts too.</summary>
    public static async Task<DateOnly?> LastContact(this IodDb db, Guid clientId, CancellationToken cancel)
    {
        var last = await (
            from demand in db.Demands
            join quote in db.Quotes on demand.Id equals quote.DemandId
            join followUp in db.FollowUps on quote.Id equals followUp.QuoteId
            where demand.ClientId == clientId
            select followUp.DeliveredAt).MaxAsync(cancel);
        return last is null ? null : Domain.Calendar.FrenchDates.DayOf(last.Value);
    }

    private static Task<FollowUpChoice?> ChoiceOf(this IodDb db, Guid subjectId, CancellationToken cancel) =>
        db.FollowUpChoices.AsNoTracking().Where(c => c.SubjectId == subjectId).Select(c => (FollowUpChoice?)c.Choice).FirstOrDefaultAsync(cancel);
}
