using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Breakfasts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Breakfasts;

/// <summary>GET /api/breakfasts?after=: the latest day first, by cursor, each with its guests in figures and what it brought.</summary>
internal static class ListBreakfasts
{
    /// <param name="Replies">Read from mails, to confirm.</param>
    /// <param name="QuotedCents">Of the demands it brought, without VAT.</param>
    /// <param name="OrderedCents">Of those among them that were ordered, without VAT.</param>
    internal sealed record Line(
        Guid Id, DateOnly Date, TimeOnly StartsAt, string Theme, string Place, int Capacity, BreakfastState State, int Invited, int Accepted, int Replies, int Attended, int Demands, long QuotedCents,
        long OrderedCents);

    public static async Task<Ok<Page<Line>>> Handle(string? after, IodDb db, CancellationToken cancel)
    {
        IQueryable<Breakfast> breakfasts = db.Breakfasts.AsNoTracking();
        if (PageCursor.Of(after) is { } cursor)
        {
            var day = DateOnly.FromDateTime(cursor.At);
            breakfasts = breakfasts.Where(b => b.Date < day || (b.Date == day && b.Id < cursor.Id));
        }

        var rows = await breakfasts.OrderByDescending(b => b.Date).ThenByDescending(b => b.Id).Take(PageCursor.Size + 1).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => (Guid?)row.Id);
        var brought = (await Brought(db, ids).ToListAsync(cancel)).ToLookup(demand => demand.BreakfastId);
        return TypedResults.Ok(PageCursor.Cut(rows, At, row => Of(row, [.. brought[row.Id]])));
    }

    private static IQueryable<Amounts> Brought(IodDb db, List<Guid?> ids) =>
        from demand in db.Demands
        where ids.Contains(EF.Property<Guid?>(demand, Columns.BreakfastId))
        select new Amounts(
            EF.Property<Guid?>(demand, Columns.BreakfastId)!.Value,
            db.Quotes.Where(q => q.DemandId == demand.Id).Select(q => EF.Property<long>(q, Columns.CurrentCents)).FirstOrDefault(),
            db.Orders.Where(o => o.DemandId == demand.Id && o.Cancellation == null).Select(o => EF.Property<long>(o, Columns.AgreedCents)).FirstOrDefault());

    private static Line Of(Breakfast breakfast, IReadOnlyList<Amounts> brought) => new(
        breakfast.Id,
        breakfast.Date,
        breakfast.Details.StartsAt,
        breakfast.Details.Theme,
        breakfast.Details.Place,
        breakfast.Details.Capacity,
        breakfast.State,
        breakfast.Guests.Count,
        breakfast.Accepted,
        breakfast.Guests.Count(guest => guest.Reply is not null),
        breakfast.Guests.Count(guest => guest.Attended == true),
        brought.Count,
        brought.Sum(demand => demand.Quoted),
        brought.Sum(demand => demand.Ordered));

    private static PageCursor At(Breakfast row) => new(row.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), row.Id);

    private sealed record Amounts(Guid BreakfastId, long Quoted, long Ordered);
}
