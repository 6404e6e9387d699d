using IodOutlook.Api.Http;
using IodOutlook.Domain.Breakfasts;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IodOutlook.Api.Database;

/// <summary>Whole objects to work on, or a plain "not found".</summary>
internal static class Loading
{
    public static NotFoundException NoQuote => new("Ce devis n'existe pas.");

    public static async Task<Demand> Demand(this IodDb db, Guid id, CancellationToken cancel) =>
        await db.Demands.FirstOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotFoundException("Cette demande n'existe pas.");

    /// <exception cref="StaleVersionException">Somebody else changed it.</exception>
    public static async Task<Demand> Demand(this IodDb db, Guid id, ExpectedVersion expected, CancellationToken cancel)
    {
        var demand = await db.Demand(id, cancel);
        expected.Check(demand.Version);
        return demand;
    }

    public static async Task<Breakfast> Breakfast(this IodDb db, Guid id, CancellationToken cancel) =>
        await db.Breakfasts.FirstOrDefaultAsync(b => b.Id == id, cancel) ?? throw new NotFoundException("Ce petit déjeuner n'existe pas.");

    /// <exception cref="StaleVersionException">Somebody else changed it.</exception>
    public static async Task<Breakfast> Breakfast(this IodDb db, Guid id, ExpectedVersion expected, CancellationToken cancel)
    {
        var breakfast = await db.Breakfast(id, cancel);
        expected.Check(breakfast.Version);
        return breakfast;
    }

    public static async Task<Client> Client(this IodDb db, Guid id, CancellationToken cancel) =>
        await db.Clients.FirstOrDefaultAsync(c => c.Id == id, cancel) ?? throw new NotFoundException("Ce client n'existe pas.");

    public static async Task<Quote> Quote(this IodDb db, Guid id, CancellationToken cancel) =>
        await db.Quotes.WithVersions().FirstOrDefaultAsync(q => q.Id == id, cancel) ?? throw NoQuote;

    /// <exception cref="StaleVersionException">Somebody else changed it.</exception>
    public static async Task<Quote> Quote(this IodDb db, Guid id, ExpectedVersion expected, CancellationToken cancel)
    {
        var quote = await db.Quote(id, cancel);
        expected.Check(quote.Version);
        return quote;
    }

    /// <summary>In the order of their numbers: the last one is the current one.</summary>
    public static IQueryable<Quote> WithVersions(this IQueryable<Quote> quotes) => quotes.Include(q => q.Versions.OrderBy(v => v.Number));

    /// <summary>The house, as its documents show it.</summary>
    public static Task<CompanyProfile> Profile(this IodDb db, CancellationToken cancel) => db.Profiles.AsNoTracking().Select(p => p.Profile).SingleAsync(cancel);

    /// <summary>The client's last mail of a matter: what a mail of ours answers.</summary>
    public static Task<Guid?> LastReceived(this IodDb db, Guid demandId, CancellationToken cancel) => db.Mails
        .Where(m => m.DemandId == demandId && m.Direction == MailDirection.In).OrderByDescending(m => m.At).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancel);

    /// <summary>The folder of a demand's files; null until it is qualified.</summary>
    public static PropertyEntry<Demand, string?> DriveFolder(this IodDb db, Demand demand) => db.Entry(demand).Property<string?>(Columns.DriveFolder);
}
