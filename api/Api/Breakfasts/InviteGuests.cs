using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Breakfasts;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Breakfasts;

/// <summary>POST /api/breakfasts/{id}/invite: a draft for each contact chosen, with an .ics that only names that guest.</summary>
internal static class InviteGuests
{
    internal sealed record Request(IReadOnlyList<Guid> ContactIds);

    public static async Task<Versioned<BreakfastView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, BreakfastMail mail, BreakfastViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var breakfast = await step.Db.Breakfast(id, expected, cancel);
        var known = breakfast.Guests.Count;
        var note = breakfast.Invite(await Invitees(step.Db, request.ContactIds, cancel), actor);
        await mail.Invite(breakfast, [.. breakfast.Guests.Skip(known)], actor.At, cancel);
        await step.Record(actor, id, note, cancel);
        return new(await views.Of(breakfast, cancel), breakfast.Version);
    }

    private static async Task<IReadOnlyList<Invitee>> Invitees(IodDb db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().Take(Breakfast.MostAtOnce + 1).ToList();
        var objecting = db.Objecting();
        var contacts = await db.Contacts.Where(c => wanted.Contains(c.Id))
            .Select(c => new Invitee(c.Id, c.Name, c.Email, c.Objection != null || objecting.Contains(c.NormalisedEmail))).ToListAsync(cancel);
        return contacts.Count == wanted.Count ? contacts : throw new NotFoundException("Un des contacts choisis n'existe plus : rechargez la page.");
    }
}
