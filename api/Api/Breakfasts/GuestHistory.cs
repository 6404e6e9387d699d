using IodOutlook.Api.Database;
using IodOutlook.Domain.Breakfasts;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Breakfasts;

/// <summary>To which breakfasts an address was invited, and to which it came: a firm holds a few each year.</summary>
internal sealed class GuestHistory
{
    private readonly ILookup<string, (DateOnly Date, bool Came)> byAddress;

    private GuestHistory(IEnumerable<(DateOnly Date, Guest Guest)> all) =>
        byAddress = all.ToLookup(one => one.Guest.Email.ToLowerInvariant(), one => (one.Date, one.Guest.Attended == true));

    public static async Task<GuestHistory> Of(IodDb db, CancellationToken cancel)
    {
        var all = await db.Breakfasts.AsNoTracking().Where(b => b.State != BreakfastState.Cancelled).Select(b => new { b.Date, b.Guests }).ToListAsync(cancel);
        return new GuestHistory(all.SelectMany(b => b.Guests.Select(guest => (b.Date, guest))));
    }

    public (IReadOnlyList<DateOnly> Invited, IReadOnlyList<DateOnly> Came) At(string address)
    {
        var found = byAddress[address.ToLowerInvariant()].ToList();
        return ([.. found.Select(one => one.Date)], [.. found.Where(one => one.Came).Select(one => one.Date)]);
    }
}
