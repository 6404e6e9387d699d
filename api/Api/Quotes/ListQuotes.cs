using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Quotes;

/// <summary>GET /api/quotes?state=&amp;q=&amp;mine=&amp;sort=&amp;after=: newest first unless another order is asked for, by cursor.</summary>
internal static class ListQuotes
{
    internal enum Order
    {
        Newest,
        Oldest,
        Largest,
    }

    public static async Task<Ok<Page<QuoteSummary>>> Handle(
        Choice<QuoteState>? state, string? q, bool? mine, Choice<Order>? sort, string? after, IodDb db, CurrentUser user, CancellationToken cancel)
    {
        var quotes = await Searched(db, q, cancel);
        if (state?.Value is { } wanted)
            quotes = quotes.Where(quote => EF.Property<QuoteState>(quote, Columns.CurrentState) == wanted);
        if (mine == true)
            quotes = quotes.Where(quote => db.Demands.Any(d => d.Id == quote.DemandId && d.OwnerId == user.Person.Id));
        var rows = await Sorted(quotes, sort?.Value ?? Order.Newest, PageCursor.Of(after)).Take(PageCursor.Size + 1).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var summaries = await QuoteSummary.Of(db, db.Quotes.Where(quote => ids.Contains(quote.Id))).ToDictionaryAsync(quote => quote.Id, cancel);
        return TypedResults.Ok(PageCursor.Cut(rows, row => row, row => summaries[row.Id]));
    }

    private static IQueryable<PageCursor> Sorted(IQueryable<Quote> quotes, Order order, PageCursor? after) => order switch
    {
        Order.Oldest => ByAge(after is null
                ? quotes
                : quotes.Where(q => EF.Property<DateTime>(q, Columns.CreatedAt) > after.At || (EF.Property<DateTime>(q, Columns.CreatedAt) == after.At && q.Id > after.Id)))
            .OrderBy(row => row.At).ThenBy(row => row.Id).Select(row => new PageCursor(row.At, row.Id)),
        Order.Largest => (after is null
                ? quotes
                : quotes.Where(q => EF.Property<long>(q, Columns.CurrentCents) < after.Rank || (EF.Property<long>(q, Columns.CurrentCents) == after.Rank && q.Id < after.Id)))
            .OrderByDescending(q => EF.Property<long>(q, Columns.CurrentCents)).ThenByDescending(q => q.Id).Select(q => new PageCursor(EF.Property<long>(q, Columns.CurrentCents), q.Id)),
        _ => ByAge(after is null
                ? quotes
                : quotes.Where(q => EF.Property<DateTime>(q, Columns.CreatedAt) < after.At || (EF.Property<DateTime>(q, Columns.CreatedAt) == after.At && q.Id < after.Id)))
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Select(row => new PageCursor(row.At, row.Id)),
    };

    private static IQueryable<Aged> ByAge(IQueryable<Quote> quotes) => quotes.Select(q => new Aged { At = EF.Property<DateTime>(q, Columns.CreatedAt), Id = q.Id });

    private static async Task<IQueryable<Quote>> Searched(IodDb db, string? q, CancellationToken cancel)
    {
        var words = SearchWords.Of(q);
        if (words.IsEmpty)
            return db.Quotes;
        var found = await db.Matching(SearchKind.Quote, words, 500, cancel);
        var ids = found.Select(entry => entry.SubjectId).ToList();
        return db.Quotes.Where(quote => ids.Contains(quote.Id));
    }

    private sealed class Aged
    {
        public DateTime At { get; init; }

        public Guid Id { get; init; }
    }
}
