using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>GET /api/demands/pipeline?mine=: what is under way, stage by stage, and where each may be moved.</summary>
internal static class GetPipeline
{
    private const int Cards = 12;

    private static readonly Stage[] Stages = [.. Enum.GetValues<Stage>().Where(NextStep.IsOpen)];

    /// <summary>What only a person's other screens do: a card is not dropped there.</summary>
    private static readonly Step[] Elsewhere = [Step.TakeBack, Step.Reopen, Step.Expire, Step.Dismiss];

    /// <param name="Items">The newest ones.</param>
    /// <param name="Cents">Without VAT, of the quotes there are.</param>
    internal sealed record Column(Stage Stage, int Count, long Cents, IReadOnlyList<DemandSummary> Items);

    /// <summary>One way from a stage to another, and the step that takes it.</summary>
    internal sealed record Move(Stage From, Step Step, Stage To);

    internal sealed record Response(IReadOnlyList<Column> Columns, IReadOnlyList<Move> Moves);

    public static async Task<Ok<Response>> Handle(bool? mine, IodDb db, KnownPeople people, CurrentUser user, CancellationToken cancel)
    {
        var demands = db.Demands.Where(d => Stages.Contains(d.Stage));
        if (mine == true)
            demands = demands.Where(d => d.OwnerId == user.Person.Id);
        var counts = await demands.GroupBy(d => d.Stage).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var sums = await (
            from demand in demands
            join quote in db.Quotes on demand.Id equals quote.DemandId
            group EF.Property<long>(quote, Columns.CurrentCents) by demand.Stage into g
            select new { g.Key, Cents = g.Sum() }).ToDictionaryAsync(g => g.Key, g => g.Cents, cancel);
        var lines = await Newest(db, demands, cancel);
        var names = await people.Names(cancel);
        return TypedResults.Ok(new Response(
            [.. Stages.Select(stage => new Column(
                stage, counts.GetValueOrDefault(stage), sums.GetValueOrDefault(stage), [.. lines.Where(l => l.Demand.Stage == stage).Select(l => l.Summary(names, user.Role))]))],
            [.. ProcessMap.Rows.Where(row => row.From != row.To && !Elsewhere.Contains(row.Step) && WhoMay.Take(user.Role, row.Step)).Select(row => new Move(row.From, row.Step, row.To))]));
    }

    private static async Task<List<DemandLine>> Newest(IodDb db, IQueryable<Demand> demands, CancellationToken cancel)
    {
        var ids = new List<Guid>();
        foreach (var stage in Stages)
            ids.AddRange(await demands.Where(d => d.Stage == stage).OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Id).Take(Cards).Select(d => d.Id).ToListAsync(cancel));
        return await DemandLine.Read(db, ids, cancel);
    }
}
