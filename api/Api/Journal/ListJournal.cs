using System.Globalization;
using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Journal;

/// <summary>GET /api/journal?demandId=&amp;after=: newest first, by cursor.</summary>
internal static class ListJournal
{
    internal sealed record Line(long Sequence, DateTime At, string UserName, string Step, string Reference, string Summary, string? Before, string? After);

    public static async Task<Ok<Page<Line>>> Handle(Guid? demandId, string? after, IodDb db, CancellationToken cancel)
    {
        var entries = db.Journal.AsNoTracking();
        if (demandId is not null)
        {
            var quotes = db.Quotes.Where(q => q.DemandId == demandId).Select(q => q.Id);
            entries = entries.Where(e => e.SubjectId == demandId || quotes.Contains(e.SubjectId));
        }

        if (Cursor(after) is { } sequence)
            entries = entries.Where(e => e.Sequence < sequence);
        var rows = await entries.OrderByDescending(e => e.Sequence).Take(PageCursor.Size + 1)
            .Select(e => new Line(e.Sequence, e.At, e.UserName, e.Step, e.Reference, e.Summary, e.Before, e.After)).ToListAsync(cancel);
        var next = rows.Count > PageCursor.Size ? rows[PageCursor.Size - 1].Sequence.ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new Page<Line>([.. rows.Take(PageCursor.Size).Select(row => row with { Step = Timeline.NameOf(row.Step) })], next));
    }

    private static long? Cursor(string? after) =>
        string.IsNullOrEmpty(after) ? null
        : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence
        : throw new BadHttpRequestException("This cursor was not given by this list.");
}
