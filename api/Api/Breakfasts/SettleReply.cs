using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Breakfasts;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Breakfasts;

/// <summary>POST /api/breakfasts/{id}/reply: a reply read from a mail is confirmed in one click, or put aside. Who asks for no more invitations gets none.</summary>
internal static class SettleReply
{
    /// <param name="Confirmed">False: the mail does not mean this.</param>
    internal sealed record Request(Guid ContactId, bool Confirmed);

    public static async Task<Versioned<BreakfastView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, BreakfastViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var breakfast = await db.Breakfast(id, expected, cancel);
        var objects = request.Confirmed && breakfast.Guest(request.ContactId).Reply?.Kind == ReplyKind.Objects;
        var note = request.Confirmed ? breakfast.Confirm(request.ContactId, actor) : breakfast.Dismiss(request.ContactId, actor);
        if (objects && await db.Contacts.FirstOrDefaultAsync(c => c.Id == request.ContactId, cancel) is { } contact)
            await RecordObjection.Record(db, contact, objects: true, actor, cancel);
        await step.Record(actor, id, note, cancel);
        return new(await views.Of(breakfast, cancel), breakfast.Version);
    }
}
