using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.ToDo;

/// <summary>GET /api/to-do/count: the badge.</summary>
internal static class CountToDo
{
    internal sealed record Response(int Total, IReadOnlyList<ListToDo.Count> Counts);

    public static async Task<Ok<Response>> Handle(ToDoSources sources, CancellationToken cancel)
    {
        var counts = ListToDo.Counts(await sources.All(cancel));
        return TypedResults.Ok(new Response(counts.Sum(c => c.Number), counts));
    }
}
