using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.ToDo;

/// <summary>GET /api/to-do: everything that waits for somebody today, in the domain's order, with counts for a badge. The longest lists are cut; the counts are not.</summary>
internal static class ListToDo
{
    internal sealed record Response(IReadOnlyList<Item> Items, int Total, IReadOnlyList<Count> Counts);

    /// <param name="SubjectId">What it is about: a demand, a piece of outside work, an answer, a follow-up, a non-conformity, an edit of the workbook.</param>
    /// <param name="Since">The day it began to wait.</param>
    /// <param name="Due">The day it should be done; null when it has none.</param>
    /// <param name="OwnerId">Null when it is everybody's.</param>
    internal sealed record Item(
        ToDoKind Kind, string Reference, string Text, Guid? DemandId, Guid? QuoteId, Guid SubjectId, DateOnly Since, DateOnly? Due, bool IsLate, long? ExclVatCents, string? OwnerId, NextStepView Next);

    internal sealed record Count(ToDoKind Kind, int Number);

    public static async Task<Ok<Response>> Handle(ToDoSources sources, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var found = await sources.All(cancel);
        var today = FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);
        var next = new Dictionary<ToDoItem, NextStep>(ReferenceEqualityComparer.Instance);
        foreach (var line in found.SelectMany(f => f.Lines))
            next[line.Item] = line.Next;
        var items = ToDoList.Today(found.SelectMany(f => f.Lines).Select(line => line.Item), today);
        var counts = Counts(found);
        return TypedResults.Ok(new Response([.. items.Select(item => View(item, next[item], today, user.Role))], counts.Sum(c => c.Number), counts));
    }

    /// <summary>What was cut off is of the kind that its origin holds most of.</summary>
    internal static IReadOnlyList<Count> Counts(IEnumerable<ToDoFound> found)
    {
        var numbers = new SortedDictionary<ToDoKind, int>();
        foreach (var origin in found.Where(f => f.Lines.Count > 0))
        {
            var kinds = ToDoList.Counts(origin.Lines.Select(line => line.Item));
            foreach (var (kind, number) in kinds)
                numbers[kind] = numbers.GetValueOrDefault(kind) + number;
            numbers[kinds.MaxBy(kind => kind.Value).Key] += origin.Total - origin.Lines.Count;
        }

        return [.. numbers.Select(number => new Count(number.Key, number.Value))];
    }

    private static Item View(ToDoItem item, NextStep next, DateOnly today, Role role) => new(
        item.Kind, item.Reference, item.Text, item.DemandId, item.QuoteId, item.SubjectId, item.Since, item.Due, item.IsLate(today), item.ExclVatCents, item.OwnerId, NextStepView.Of(next, role));
}
