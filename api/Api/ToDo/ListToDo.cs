using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.ToDo;

/// <summary>GET /api/to-do: outside work that failed, drafts not sent, demands that wait for a review or to be qualified; in the domain's order.</summary>
internal static class ListToDo
{
    private const int MostDemands = 200;
    private static readonly Stage[] Waiting = [Stage.Captured, Stage.Qualified, Stage.Feasible, Stage.Quoted];

    internal sealed record Response(IReadOnlyList<Item> Items);

    internal sealed record Item(ToDoKind Kind, string Text, Guid? DemandId, Guid? QuoteId, NextStepView Next);

    public static async Task<Ok<Response>> Handle(IodDb db, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var failed = await db.OutsideWorks.AsNoTracking().Where(w => w.State == OutsideState.Failed).OrderBy(w => w.CreatedAt).Take(MostDemands).ToListAsync(cancel);
        var waiting = await db.Demands.Where(d => Waiting.Contains(d.Stage)).OrderByDescending(d => d.ReceivedAt).Take(MostDemands).Select(d => d.Id).ToListAsync(cancel);
        var ids = waiting.Union(failed.Select(w => w.DemandId)).ToList();
        var lines = (await DemandLine.Read(db, ids, cancel)).ToDictionary(line => line.Demand.Id);
        var items = failed.Select(work => Failed(work, lines[work.DemandId])).Concat(waiting.Select(id => ToDoOf(lines[id])).OfType<ToDoItem>());
        var today = FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);
        return TypedResults.Ok(new Response([.. ToDoList.Today(items, today).Select(item => View(item, lines, user.Role))]));
    }

    private static ToDoItem Failed(OutsideWork work, DemandLine line) => new(
        ToDoKind.FailedOutsideWork, line.Demand.Reference, $"{work.Label} : {work.Reason}", work.DemandId, work.QuoteId, work.Id,
        FrenchDates.DayOf(work.CreatedAt), null, line.Version?.ExclVatCents, line.Demand.OwnerId);

    private static ToDoItem? ToDoOf(DemandLine line)
    {
        var kind = NextStep.Of(line.Situation).Code switch
        {
            NextCode.CompleteQualification => ToDoKind.DemandToQualify,
            NextCode.SendDraft => ToDoKind.DraftNotSent,
            NextCode.ReviewFeasibility or NextCode.ReviewFeasibilityAgain or NextCode.ReviewContract or NextCode.PrepareMail or NextCode.IssueQuote or NextCode.CompleteQuote =>
                ToDoKind.ReviewWaiting,
            _ => (ToDoKind?)null,
        };
        return kind is null ? null : new ToDoItem(
            kind.Value, line.Demand.Reference, Text(line), line.Demand.Id, line.Quote?.Id, line.Demand.Id,
            FrenchDates.DayOf(line.Demand.ReceivedAt), null, line.Version?.ExclVatCents, line.Demand.OwnerId);
    }

    private static string Text(DemandLine line) => string.Join(" – ", new[] { line.ClientName, line.Demand.Title }.OfType<string>());

    private static Item View(ToDoItem item, Dictionary<Guid, DemandLine> lines, Role role)
    {
        var next = item.Kind == ToDoKind.FailedOutsideWork
            ? new NextStep(NextCode.RetryOutside, item.Reference, item.DemandId, item.QuoteId)
            : NextStep.Of(lines[item.DemandId!.Value].Situation);
        return new Item(item.Kind, item.Text, item.DemandId, item.QuoteId, NextStepView.Of(next, role));
    }
}
