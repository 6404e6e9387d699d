using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Process;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Breakfasts;

/// <summary>POST /api/contacts/{id}/objection: the contact wants no invitation any more, or asked to have them again. Holds for every contact with that address.</summary>
internal static class RecordObjection
{
    internal sealed record Request(bool Objects);

    internal sealed record Response(Guid ContactId, bool Objects);

    public static async Task<Ok<Response>> Handle(Guid id, Request request, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var contact = await step.Db.Contacts.FirstOrDefaultAsync(c => c.Id == id, cancel) ?? throw new NotFoundException("Ce contact n'existe pas.");
        await Record(step.Db, contact, request.Objects, user.At(clock.GetUtcNow()), cancel);
        return TypedResults.Ok(new Response(id, request.Objects));
    }

    public static async Task Record(IodDb db, Contact contact, bool objects, Actor actor, CancellationToken cancel)
    {
        var same = contact.NormalisedEmail is { } address ? await db.Contacts.Where(c => c.NormalisedEmail == address && c.Id != contact.Id).ToListAsync(cancel) : [];
        foreach (var each in same.Prepend(contact))
        {
            if (each.NoteObjection(objects, actor) is { } note)
                await db.Append(actor, each.Id, note, cancel);
        }
    }
}
