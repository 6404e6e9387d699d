using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Quotes;

/// <summary>GET /api/quotes?state=&amp;q=&amp;after=: newest first, by cursor.</summary>
internal static class ListQuotes
{
    public static async Task<Ok<Page<QuoteSummary>>> Handle(Choice<QuoteState>? state, string? q, string? after, IodDb db, CancellationToken cancel)
    {
        var quotes = await Searched(db, q, cancel);
        if (state?.Value is { } wanted)
            quotes = quotes.Where(quote => EF.Property<QuoteState>(quote, Columns.CurrentState) == wanted);
        if (PageCursor.Of(after) is { } cursor)
            quotes = quotes.Where(quote => EF.Property<DateTime>(quote, Columns.CreatedAt) < cursor.At
                || (EF.Property<DateTime>(quote, Columns.CreatedAt) == cursor.At && quote.Id < cursor.Id));
        var rows = await quotes
            .OrderByDescending(quote => EF.Property<DateTime>(quote, Columns.CreatedAt)).ThenByDescending(quote => quote.Id)
            .Take(PageCursor.Size + 1)
            .Select(quote => new PageCursor(EF.Property<DateTime>(quote, Columns.CreatedAt), quote.Id))
            .ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var summaries = await QuoteSummary.Of(db, db.Quotes.Where(quote => ids.Contains(quote.Id))).ToDictionaryAsync(quote => quote.Id, cancel);
        return TypedResults.Ok(PageCursor.Cut(rows, row => row, row => summaries[row.Id]));
    }

    private static async Task<IQueryable<Quote>> Searched(IodDb db, string? q, CancellationToken cancel)
    {
        var words = SearchWords.Of(q);
        if (words.IsEmpty)
            return db.Quotes;
        var found = await db.Matching(SearchKind.Quote, words, 500, cancel);
        var ids = found.Select(entry => entry.SubjectId).ToList();
        return db.Quotes.Where(quote => ids.Contains(quote.Id));
    }
}
