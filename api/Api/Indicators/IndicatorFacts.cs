using IodOutlook.Api.Database;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Indicators;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Indicators;

/// <summary>
/// What the indicators count, kept in memory for the whole house: the journal says which quotes changed since the last look, and only those are read again
/// (decision 15). Every instance reads the same journal.
/// </summary>
internal sealed class IndicatorFacts(IServiceScopeFactory scopes) : IDisposable
{
    /// <summary>More than so many changed: everything is read again, which is then faster.</summary>
    private const int MostChanges = 500;

    private static readonly string[] Steps =
        [nameof(Step.RecordSent), nameof(Step.RecordAcceptance), nameof(Step.RecordRefusal), nameof(Step.Expire), nameof(Step.TakeBack), nameof(Step.Reopen)];

    private readonly SemaphoreSlim turn = new(1);
    private Dictionary<Guid, QuoteFact> facts = [];
    private QuoteFact[] all = [];
    private long seen;

    public async Task<IReadOnlyCollection<QuoteFact>> Now(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await CatchUp(scope.ServiceProvider.GetRequiredService<IodDb>(), cancel);
            return all;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task CatchUp(IodDb db, CancellationToken cancel)
    {
        var last = await db.LastEntry(cancel);
        if (last == seen)
            return;
        var changed = seen == 0 ? [] : await db.Journal.Where(e => e.Sequence > seen && e.Sequence <= last).Select(e => e.SubjectId).Distinct().Take(MostChanges + 1).ToListAsync(cancel);
        if (seen == 0 || changed.Count > MostChanges)
            facts = await Read(db, db.Quotes, cancel);
        else
            await Replace(db, changed, cancel);
        all = [.. facts.Values];
        seen = last;
    }

    private async Task Replace(IodDb db, List<Guid> changed, CancellationToken cancel)
    {
        var fresh = await Read(db, db.Quotes.Where(q => changed.Contains(q.Id) || db.Demands.Any(d => d.Id == q.DemandId && (changed.Contains(d.Id) || changed.Contains(d.ClientId!.Value)))), cancel);
        foreach (var id in changed)
            facts.Remove(id);
        foreach (var (id, fact) in fresh)
            facts[id] = fact;
    }

    private static async Task<Dictionary<Guid, QuoteFact>> Read(IodDb db, IQueryable<Quote> quotes, CancellationToken cancel)
    {
        var matters = await Matters(db, quotes, cancel);
        var steps = await (
            from entry in db.Journal
            where Steps.Contains(entry.Step) && quotes.Any(q => q.Id == entry.SubjectId)
            orderby entry.Sequence
            select new { entry.SubjectId, entry.Step, entry.At }).AsNoTracking().ToListAsync(cancel);
        var told = steps.ToLookup(s => s.SubjectId, s => new QuoteStep(Enum.Parse<Step>(s.Step), FrenchDates.DayOf(s.At)));
        return matters.Select(matter => QuoteFact.Of(matter, told[matter.QuoteId])).OfType<QuoteFact>().ToDictionary(fact => fact.Matter.QuoteId);
    }

    private static async Task<List<QuoteMatter>> Matters(IodDb db, IQueryable<Quote> quotes, CancellationToken cancel)
    {
        var rows = await (
            from quote in quotes
            join version in db.QuoteVersions on EF.Property<Guid>(quote, Columns.CurrentVersionId) equals version.Id
            join demand in db.Demands on quote.DemandId equals demand.Id
            join client in db.Clients on demand.ClientId equals client.Id
            select new { quote.Id, quote.DemandId, quote.Number, Version = version.Number, Client = client.Name, demand.OwnerId, demand.Origin, demand.Needs, demand.ReceivedAt, version.ExclVatCents, version.Reason })
            .AsNoTracking().ToListAsync(cancel);
        return rows.ConvertAll(r => new QuoteMatter(
            r.Id, r.DemandId, Quote.NameOf(r.Number, r.Version), r.Client, r.OwnerId, r.Origin.Channel ?? "unknown", r.Needs.Count == 0 ? Need.Other : r.Needs[0].Service, FrenchDates.DayOf(r.ReceivedAt),
            r.ExclVatCents, Answer.ReasonIn(r.Reason)));
    }
}
