using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Demands;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>POST /api/demands/{id}/thanks: a draft to whoever recommended the house, once. It says nothing of the need, nor of what became of it.</summary>
internal static class ThankReferrer
{
    public static async Task<Versioned<DemandView>> Handle(
        Guid id, ExpectedVersion expected, StepTransaction step, DemandViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var db = step.Db;
        var actor = user.At(clock.GetUtcNow());
        var demand = await db.Demand(id, expected, cancel);
        var note = demand.ThankReferrer(actor);
        var referrer = demand.Thanks!.Referrer;
        var to = demand.Origin.ReferrerEmail ?? await AddressOf(db, referrer, cancel);
        var draft = new MakeDraft.Draft(user.Person.Address, null, to is null ? [] : [to], [], "Merci de votre recommandation", await Text(db, demand, referrer, user.Person.Name, cancel), []);
        db.AskForDraft(id, null, draft, $"thanks {id} {demand.Version}", actor.At);
        await step.Record(actor, id, note, cancel);
        return new(await views.Of(demand, cancel), demand.Version);
    }

    /// <summary>Of a contact of that name, when there is one only; else the person fills it into the draft.</summary>
    private static async Task<string?> AddressOf(IodDb db, string name, CancellationToken cancel)
    {
        var addresses = await db.Contacts.Where(c => c.Name == name && c.Email != null).Select(c => c.Email).Distinct().Take(2).ToListAsync(cancel);
        return addresses.Count == 1 ? addresses[0] : null;
    }

    private static async Task<string> Text(IodDb db, Demand demand, string referrer, string sender, CancellationToken cancel)
    {
        var client = await db.Clients.Where(c => c.Id == demand.ClientId).Select(c => c.Name).FirstOrDefaultAsync(cancel);
        return $"Bonjour {referrer},\n\nVous avez eu la gentillesse de parler de nous{(client is null ? "" : $" à {client}")} : merci de cette marque de confiance, à laquelle je suis très sensible.\n\n"
            + $"J'espère avoir bientôt l'occasion de vous rendre la pareille.\n\nBien cordialement,\n\n{sender}";
    }
}
