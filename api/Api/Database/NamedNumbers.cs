using IodOutlook.Domain.Numbering;
using IodOutlook.MailReading;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database;

/// <summary>The numbers of ours that a mail names: the demands they lead to, and those nobody here ever gave.</summary>
internal sealed class NamedNumbers(IodDb db)
{
    private const int Most = 100;

    /// <param name="Demands">In the order demands, then quotes.</param>
    /// <param name="Unknown">Numbers of demands and quotes that are not in the database.</param>
    internal sealed record Found(IReadOnlyList<Guid> Demands, IReadOnlyList<Reference> Unknown);

    public async Task<Found> In(Reading reading, CancellationToken cancel)
    {
        var references = Reference.FindAll($"{reading.Subject}\n{reading.FreshText}").Take(Most).ToList();
        var numbers = references.Select(r => r.ToString()).ToList();
        if (numbers.Count == 0)
            return new Found([], []);
        var demands = await db.Demands.Where(d => numbers.Contains(d.Reference)).Select(d => new { d.Id, d.Reference }).ToListAsync(cancel);
        var quotes = await db.Quotes.Where(q => numbers.Contains(q.Number)).Select(q => new { q.DemandId, q.Number }).ToListAsync(cancel);
        var known = demands.Select(d => d.Reference).Concat(quotes.Select(q => q.Number)).ToHashSet();
        return new Found([.. demands.Select(d => d.Id), .. quotes.Select(q => q.DemandId)], [.. references.Where(r => r.Series is Series.Demand or Series.Quote && !known.Contains(r.ToString()))]);
    }

    /// <summary>The reading, with a sentence for every number that is not known here.</summary>
    public static Reading Warned(Reading reading, Found found) => reading with { Warnings = [.. reading.Warnings, .. found.Unknown.Select(WarningOf)] };

    private static string WarningOf(Reference number) => number.Series == Series.Quote
        ? $"Le devis {number} n'est pas connu ici : vérifiez son numéro, ou cherchez le devis par le nom du client."
        : $"La demande {number} n'est pas connue ici : vérifiez son numéro, ou cherchez-la par le nom du client.";
}
