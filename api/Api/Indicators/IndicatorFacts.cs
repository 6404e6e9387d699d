using IodOutlook.Api.Database;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Indicators;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Orders;
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
    private FactTable facts = new();
    private long seen;

    /// <param name="read">What is asked of the facts; nobody else reads or changes them meanwhile.</param>
    public async Task<T> Read<T>(Func<FactTable, T> read, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await CatchUp(scope.ServiceProvider.GetRequiredService<IodDb>(), cancel);
            return read(facts);
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
            facts = FactTable.Of(await Facts(db, db.Quotes, db.Journal, cancel));
        else
            await Replace(db, changed, cancel);
        seen = last;
    }

    private async Task Replace(IodDb db, List<Guid> changed, CancellationToken cancel)
    {
        var theirs = db.Demands.Where(d => changed.Contains(d.ClientId!.Value)).Select(d => d.Id);
        var quotes = db.Quotes.Where(q => changed.Contains(q.Id) || changed.Contains(q.DemandId) || theirs.Contains(q.DemandId));
        var fresh = await Facts(db, quotes, quotes.Join(db.Journal, quote => quote.Id, entry => entry.SubjectId, (_, entry) => entry), cancel);
        foreach (var id in changed)
            facts.Remove(id);
        foreach (var fact in fresh)
            facts.Put(fact);
    }

    /// <param name="journal">All entries of these quotes at least.</param>
    private static async Task<IEnumerable<QuoteFact>> Facts(IodDb db, IQueryable<Quote> quotes, IQueryable<JournalEntry> journal, CancellationToken cancel)
    {
        var matters = await Matters(db, quotes, cancel);
        var steps = await journal.Where(e => Steps.Contains(e.Step)).OrderBy(e => e.Sequence).Select(e => new { e.SubjectId, e.Step, e.At }).ToListAsync(cancel);
        var told = steps.ToLookup(s => s.SubjectId, s => new QuoteStep(Enum.Parse<Step>(s.Step), FrenchDates.DayOf(s.At)));
        var cancelled = (await Cancelled(db, quotes, cancel)).ToLookup(c => c.QuoteId, c => c.Step);
        return matters.Select(matter => QuoteFact.Of(matter, told[matter.QuoteId].Concat(cancelled[matter.QuoteId]))).OfType<QuoteFact>();
    }

    /// <summary>The journal tells it of the demand; nothing happens to a quote after it.</summary>
    private static async Task<IEnumerable<(Guid QuoteId, QuoteStep Step)>> Cancelled(IodDb db, IQueryable<Quote> quotes, CancellationToken cancel)
    {
        var rows = await (
            from order in db.Orders
            where EF.Property<OrderProgress>(order, Columns.Progress) == OrderProgress.Cancelled && quotes.Any(quote => quote.Id == order.QuoteId)
            join entry in db.Journal on order.DemandId equals entry.SubjectId
            where entry.Step == nameof(Step.CancelOrder)
            select new { order.QuoteId, entry.At }).ToListAsync(cancel);
        return rows.Select(row => (row.QuoteId, new QuoteStep(Step.CancelOrder, FrenchDates.DayOf(row.At))));
    }

    private static async Task<List<QuoteMatter>> Matters(IodDb db, IQueryable<Quote> quotes, CancellationToken cancel)
    {
        var rows = await (
            from quote in quotes
            join version in db.QuoteVersions on EF.Property<Guid>(quote, Columns.CurrentVersionId) equals version.Id
            join demand in db.Demands on quote.DemandId equals demand.Id
            join client in db.Clients on demand.ClientId equals client.Id
            select new
            {
                quote.Id,
                quote.DemandId,
                quote.Number,
                Version = version.Number,
                Client = client.Name,
                demand.OwnerId,
                demand.Origin,
                demand.Needs,
                demand.ReceivedAt,
                version.ExclVatCents,
                version.Reason,
                OrderedCents = db.Orders.Where(o => o.QuoteId == quote.Id).Select(o => (long?)EF.Property<long>(o, Columns.AgreedCents)).FirstOrDefault(),
            })
            .AsNoTracking().ToListAsync(cancel);
        return rows.ConvertAll(r =>
        {
            var (source, service) = (r.Origin.Channel ?? QuoteMatter.NoSource, r.Needs.Count == 0 ? Need.Other : r.Needs[0].Service);
            var name = Quote.NameOf(r.Number, r.Version);
            var matter = new QuoteMatter(r.Id, r.DemandId, name, r.Client, r.OwnerId, source, service, FrenchDates.DayOf(r.ReceivedAt), r.ExclVatCents, Answer.ReasonIn(r.Reason));
            return r.OrderedCents is { } cents ? matter with { SignedCents = cents } : matter;
        });
    }
}
