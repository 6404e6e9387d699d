using IodOutlook.Api.Database;
using IodOutlook.Domain.Breakfasts;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.ToDo;

/// <summary>What the breakfasts ask for: those to come, and those just held.</summary>
internal sealed class BreakfastsDue(IodDb db, DateOnly today)
{
    public async Task<ToDoFound> Lines(CancellationToken cancel)
    {
        var since = Breakfast.WaitsSince(today);
        var open = await db.Breakfasts.AsNoTracking()
            .Where(b => b.State == BreakfastState.Planned || (b.State == BreakfastState.Held && b.Date >= since)).OrderBy(b => b.Date).ToListAsync(cancel);
        var lines = open.Select(Line).OfType<ToDoLine>().ToList();
        return new ToDoFound(lines, lines.Count);
    }

    private ToDoLine? Line(Breakfast breakfast) => breakfast.Waiting(today) is not { } waiting
        ? null
        : new ToDoLine(
            new ToDoItem(
                ToDoKind.Breakfast, breakfast.Reference, $"{breakfast.Reference} – {breakfast.Details.Theme} : {waiting}", null, null, breakfast.Id,
                breakfast.Date < today ? breakfast.Date : today, null, null, breakfast.HostId),
            new NextStep(NextCode.Nothing, breakfast.Reference));
}
