using IodOutlook.Api.Database;
using IodOutlook.Domain.Breakfasts;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Cli;

/// <summary>Two breakfasts of the demonstration, told by the domain's own steps: one was held and brought demands, one is to come.</summary>
internal sealed class DemoBreakfasts(IodDb db, DemoWords words, DateTime now)
{
    private const int Most = 8;

    public async Task Write(CancellationToken cancel)
    {
        var day = SendWindow.Default.OnOrBefore(FrenchDates.DayOf(now).AddDays(-75));
        var after = day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        var guests = await db.Contacts.Where(c => db.Demands.Any(d => d.ContactId == c.Id && d.ReceivedAt < after)).OrderByDescending(c => c.Id).Take(Most)
            .Select(c => new Invitee(c.Id, c.Name, c.Email, false)).ToListAsync(cancel);
        if (guests.Count == 0)
            return;
        var held = await Plan(Details(day, "Évaluer un dirigeant : ce que les tests disent, ce qu'ils taisent"), guests, At(after.AddDays(-30)), cancel);
        await Hold(held, after, cancel);
        var came = held.Guests.Where(guest => guest.Attended == true).Select(guest => (Guid?)guest.ContactId).ToList();
        foreach (var demand in await db.Demands.Where(d => d.ReceivedAt > after && came.Contains(d.ContactId)).OrderBy(d => d.ReceivedAt).Take(3).ToListAsync(cancel))
            await db.Append(At(demand.ReceivedAt), demand.Id, demand.ChangeOrigin(demand.Origin with { Channel = Origin.Breakfast, BreakfastId = held.Id }, At(demand.ReceivedAt)), cancel);
        var coming = SendWindow.Default.OnOrAfter(FrenchDates.DayOf(now).AddDays(16));
        await Plan(Details(coming, "Recruter un manager quand tout change"), [.. guests.Take(Most / 2)], At(now.AddDays(-3)), cancel);
    }

    private async Task<Breakfast> Plan(BreakfastDetails details, List<Invitee> guests, Actor actor, CancellationToken cancel)
    {
        var (breakfast, planned) = Breakfast.Plan(words.Id(actor.At), details, actor);
        db.Breakfasts.Add(breakfast);
        await db.Append(actor, breakfast.Id, planned, cancel);
        await db.Append(actor, breakfast.Id, breakfast.Invite(guests, actor), cancel);
        foreach (var guest in breakfast.Guests)
            await db.Append(HouseActor.At(actor.At), breakfast.Id, breakfast.RecordSent(guest.Email, null, actor.At)!, cancel);
        // The second in three has another engagement, the third has not answered.
        for (var i = 0; i < guests.Count; i++)
        {
            if (i % 3 != 2)
                await db.Append(actor, breakfast.Id, breakfast.RecordAnswer(guests[i].ContactId, i % 3 == 0 ? GuestAnswer.Accepted : GuestAnswer.Declined, actor), cancel);
        }

        return breakfast;
    }

    private async Task Hold(Breakfast breakfast, DateTime after, CancellationToken cancel)
    {
        var came = breakfast.Guests.Where(guest => guest.Answer == GuestAnswer.Accepted).Select(guest => guest.ContactId).ToList();
        await db.Append(At(after), breakfast.Id, breakfast.RecordAttendance(came, At(after)), cancel);
        await db.Append(At(after), breakfast.Id, breakfast.FollowUp(_ => false, At(after)).Note, cancel);
    }

    private static BreakfastDetails Details(DateOnly day, string theme) => new(day, new TimeOnly(8, 30), new TimeOnly(10, 0), theme, "24 rue de la Convention, 75015 Paris", 12);

    private static Actor At(DateTime at) => new("e.lambert", "Étienne Lambert", Role.Manager, at);
}
