using IodOutlook.Api.Database;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.ToDo;

/// <summary>
/// GET /api/to-do/count: the badge, which every open page asks for each minute. Counted again only when something happened: the journal, the work outside, the edits of the
/// workbook and the day tell.
/// </summary>
internal static class CountToDo
{
    internal sealed record Response(int Total, IReadOnlyList<ListToDo.Count> Counts);

    /// <summary>All that the counts depend on, each found by an index.</summary>
    internal sealed record Signs(DateOnly Day, long Journal, int Underway, int Failed, int Edits);

    /// <summary>What was last counted, and when that still holds.</summary>
    internal sealed class Last
    {
        // One reference: two requests at once never see the signs of one count with the numbers of another.
        private Tuple<Signs, Response>? counted;

        public Response? Of(Signs signs) => counted is { } last && last.Item1 == signs ? last.Item2 : null;

        public Response Keep(Signs signs, Response response)
        {
            counted = Tuple.Create(signs, response);
            return response;
        }
    }

    public static async Task<Ok<Response>> Handle(ToDoSources sources, IodDb db, Last last, TimeProvider clock, CancellationToken cancel)
    {
        var signs = await Read(db, FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime), cancel);
        return TypedResults.Ok(last.Of(signs) ?? last.Keep(signs, await Count(sources, cancel)));
    }

    private static async Task<Response> Count(ToDoSources sources, CancellationToken cancel)
    {
        var counts = ListToDo.Counts(await sources.All(cancel));
        return new Response(counts.Sum(c => c.Number), counts);
    }

    private static async Task<Signs> Read(IodDb db, DateOnly day, CancellationToken cancel) => new(
        day,
        await db.LastEntry(cancel),
        await db.OutsideWorks.CountAsync(w => w.State == OutsideState.Pending || w.State == OutsideState.Running, cancel),
        await db.OutsideWorks.CountAsync(w => w.State == OutsideState.Failed, cancel),
        await db.TrackingEdits.CountAsync(e => e.State == ProposalState.Proposed, cancel));
}
