using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Quotes;
using IodOutlook.MailReading;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database;

/// <summary>What the mail reader is told of the house: its own domains, and the services on offer with the words for them.</summary>
internal sealed class ReadingContexts(IodDb db, IDirectory directory, TimeProvider clock)
{
    public async Task<ReadingContext> For(string owner, CancellationToken cancel)
    {
        var people = await directory.People(cancel);
        var grids = await db.PriceGrids.AsNoTracking().Select(g => g.Grid).ToListAsync(cancel);
        var day = Domain.Calendar.FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);
        return new ReadingContext(owner, HouseDomains(people), grids.Count == 0 ? [] : Terms(PriceGrid.InForce(grids, day)), clock.GetUtcNow());
    }

    public static IReadOnlyCollection<string> HouseDomains(IEnumerable<Person> people) =>
        [.. people.Select(person => MailDomain.Of(person.Address)).OfType<string>().Where(MailDomain.IdentifiesCompany).Distinct()];

    /// <summary>The services of the grid, and what clients ask for that no grid of ours holds.</summary>
    public static IReadOnlyList<ServiceTerms> Terms(PriceGrid grid) =>
    [
        .. grid.Items.Select(item => new ServiceTerms(item.Service, [item.LabelFr, item.LabelEn, .. item.Terms])),
        .. ServiceVocabulary.Default.Where(terms => terms.Code == Need.Other),
    ];
}
