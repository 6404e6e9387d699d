using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Breakfasts;

/// <summary>POST /api/breakfasts/{id}/follow-up: a draft that thanks each guest who came, once.</summary>
internal static class FollowUpGuests
{
    public static async Task<Versioned<BreakfastView>> Handle(
        Guid id, ExpectedVersion expected, StepTransaction step, BreakfastMail mail, BreakfastViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var breakfast = await step.Db.Breakfast(id, expected, cancel);
        var addresses = breakfast.Guests.Select(guest => guest.Email.ToLowerInvariant()).ToList();
        var objecting = await step.Db.Objecting().Where(address => addresses.Contains(address!)).ToListAsync(cancel);
        var (toThank, note) = breakfast.FollowUp(guest => objecting.Contains(guest.Email.ToLowerInvariant()), actor);
        await mail.Thank(breakfast, toThank, actor.At, cancel);
        await step.Record(actor, id, note, cancel);
        return new(await views.Of(breakfast, cancel), breakfast.Version);
    }
}
