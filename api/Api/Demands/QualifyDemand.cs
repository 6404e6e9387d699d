using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Archive;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;
using IodOutlook.MailReading;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>
/// POST /api/demands/{id}/qualify: a person confirms what the mail says, and later corrects it. The first time, the demand gets its folder, and its mails are archived there.
/// </summary>
internal static class QualifyDemand
{
    internal sealed record Request(
        string Title, string Language, ClientChoice Client, ContactChoice Contact, IReadOnlyList<Need> Needs, Period? Deadline, Budget? Budget, Origin Origin, string? Notes);

    /// <param name="Id">A known client; null for a new one, unless one of that name is known.</param>
    internal sealed record ClientChoice(Guid? Id, string Name, string? Siren, IReadOnlyList<string> AddressLines, string? Domain);

    internal sealed record ContactChoice(Guid? Id, string Name, string? Email, IReadOnlyList<string> Phones, string? JobTitle);

    public static async Task<Versioned<DemandView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, ClientChoices choices, DemandViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var db = step.Db;
        // Read before the turn of this step comes, as far as it can be.
        var offered = await Offered(db, cancel);
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var demand = await db.Demand(id, expected, cancel);
        RequireKnownServices(offered, demand, request.Needs);
        var client = await choices.Client(request.Client, request.Language, actor, cancel);
        var contact = await choices.Contact(request.Contact, client, actor, cancel);
        var note = demand.Qualify(
            new Qualification(request.Title, request.Language, client.Id, contact.Id, request.Needs, request.Deadline, request.Budget, request.Origin, request.Notes), actor);
        await ChangeOrigin.RequireKnownBreakfast(db, demand.Origin, cancel);
        await ArchiveOnce(db, demand, client, actor, cancel);
        await db.IndexForSearch(SearchKind.Demand, demand.Id, demand.Id, Words(demand, client, contact), cancel);
        await step.Record(actor, demand.Id, note, cancel);
        return new(await views.Of(demand, cancel), demand.Version);
    }

    /// <summary>A service is one of a price grid, of the standard vocabulary, or one this demand has: grids come and go.</summary>
    private static void RequireKnownServices(IEnumerable<string> offered, Demand demand, IReadOnlyList<Need> needs)
    {
        var known = offered.Concat(ServiceVocabulary.Default.Select(terms => terms.Code)).Concat(demand.Needs.Select(need => need.Service)).ToHashSet();
        for (var index = 0; index < needs.Count; index++)
        {
            if (!known.Contains(needs[index].Service))
                throw new InvalidValueException($"needs[{index}].service", "Cette prestation n'est pas dans la grille tarifaire : choisissez-en une, ou « Autre prestation ».");
        }
    }

    private static async Task<IEnumerable<string>> Offered(IodDb db, CancellationToken cancel) =>
        (await db.PriceGrids.AsNoTracking().Select(g => g.Grid).ToListAsync(cancel)).SelectMany(grid => grid.Items).Select(item => item.Service);

    private static async Task ArchiveOnce(IodDb db, Demand demand, Client client, Actor actor, CancellationToken cancel)
    {
        var folder = db.DriveFolder(demand);
        if (folder.CurrentValue is not null)
            return;
        folder.CurrentValue = ArchivePath.ForDemand(client.Name, demand.Reference, demand.Title);
        foreach (var mail in await db.Mails.Where(m => m.DemandId == demand.Id).OrderBy(m => m.At).ToListAsync(cancel))
            db.AskToArchive(mail, actor.At);
    }

    private static IEnumerable<string?> Words(Demand demand, Client client, Contact contact) =>
        [demand.Reference, demand.Title, client.Name, contact.Name, contact.Email, demand.Notes, .. demand.Needs.SelectMany(n => new[] { n.Position, n.Place })];
}
