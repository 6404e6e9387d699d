using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Breakfasts;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Breakfasts;

/// <summary>Builds <see cref="BreakfastView"/> from the breakfast and what stands around it.</summary>
internal sealed class BreakfastViews(IodDb db, BreakfastMail mail, TimeProvider clock)
{
    /// <summary>A demand that comes later than that has other reasons.</summary>
    private const int DaysOfEffect = 180;

    private const int MostPerhaps = 20;

    public async Task<BreakfastView> Of(Breakfast breakfast, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var outside = await db.OutsideWorks.AsNoTracking()
            .Where(w => w.DemandId == OutsideWork.OfTheHouse && w.SubjectId == breakfast.Id && w.State != OutsideState.Done).OrderBy(w => w.CreatedAt).ToListAsync(cancel);
        var history = await db.Journal.AsNoTracking().Where(e => e.SubjectId == breakfast.Id).OrderByDescending(e => e.Sequence).ToListAsync(cancel);
        return new BreakfastView(
            breakfast.Id,
            breakfast.Version,
            breakfast.Details,
            breakfast.State,
            (await mail.HostOf(breakfast, cancel)).Name,
            breakfast.CancelReason,
            breakfast.Waiting(FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime)),
            await Guests(breakfast, cancel),
            await Brought(db.Demands.Where(d => EF.Property<Guid?>(d, Columns.BreakfastId) == breakfast.Id)).ToListAsync(cancel),
            await Perhaps(breakfast, cancel),
            [.. outside.Select(OutsideWorkView.Of)],
            [.. history.Select(e => new TimelineItem(e.At, TimelineKind.Step, Timeline.NameOf(e.Step), e.Summary, e.UserName, null))]);
    }

    private async Task<IReadOnlyList<GuestView>> Guests(Breakfast breakfast, CancellationToken cancel)
    {
        var ids = breakfast.Guests.Select(guest => guest.ContactId).ToList();
        var objecting = db.Objecting();
        var known = await (
            from contact in db.Contacts
            where ids.Contains(contact.Id)
            join client in db.Clients on contact.ClientId equals client.Id
            select new { contact.Id, client.Name, Objects = contact.Objection != null || objecting.Contains(contact.NormalisedEmail) }).ToDictionaryAsync(row => row.Id, cancel);
        return
        [
            .. breakfast.Guests.Select(guest => new GuestView(
                guest.ContactId, guest.Name, guest.Email, known.GetValueOrDefault(guest.ContactId)?.Name, known.GetValueOrDefault(guest.ContactId)?.Objects ?? false,
                guest.InvitedAt, guest.SentAt, guest.Answer, guest.AnsweredAt, guest.Reply, guest.Attended, guest.FollowedUpAt)),
        ];
    }

    private async Task<IReadOnlyList<BroughtDemand>> Perhaps(Breakfast breakfast, CancellationToken cancel)
    {
        var came = breakfast.Guests.Where(guest => guest.Attended == true).Select(guest => (Guid?)guest.ContactId).ToList();
        if (came.Count == 0)
            return [];
        var from = breakfast.Details.InUtc().End;
        var to = from.AddDays(DaysOfEffect);
        var since = db.Demands.Where(d => came.Contains(d.ContactId) && d.ReceivedAt >= from && d.ReceivedAt < to && EF.Property<Guid?>(d, Columns.BreakfastId) == null);
        return [.. (await Brought(since.OrderBy(d => d.ReceivedAt).Take(MostPerhaps)).ToListAsync(cancel)).Where(demand => demand.Origin.Channel is null)];
    }

    private IQueryable<BroughtDemand> Brought(IQueryable<Demand> demands) =>
        from demand in demands.AsNoTracking()
        join client in db.Clients on demand.ClientId equals client.Id
        orderby demand.ReceivedAt
        select new BroughtDemand(
            demand.Id,
            demand.Reference,
            client.Name,
            demand.Title,
            demand.Stage,
            demand.ReceivedAt,
            db.Quotes.Where(q => q.DemandId == demand.Id).Select(q => (long?)EF.Property<long>(q, Columns.CurrentCents)).FirstOrDefault(),
            db.Orders.Where(o => o.DemandId == demand.Id && o.Cancellation == null).Select(o => (long?)EF.Property<long>(o, Columns.AgreedCents)).FirstOrDefault(),
            demand.Origin,
            demand.Version);
}
