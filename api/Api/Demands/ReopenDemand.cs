using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>POST /api/demands/{id}/reopen: takes up again what was dismissed, declined, lost or expired.</summary>
internal static class ReopenDemand
{
    internal sealed record Request(string? Comment);

    public static async Task<Versioned<DemandView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, DemandViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var demand = await step.Db.Demand(id, expected, cancel);
        await step.Record(actor, demand.Id, await Reopen(step.Db, demand, request.Comment, actor, cancel), cancel);
        return new(await views.Of(demand, cancel), demand.Version);
    }

    /// <summary>A lost or expired demand goes on with its quote.</summary>
    private static async Task<JournalNote> Reopen(IodDb db, Demand demand, string? comment, Actor actor, CancellationToken cancel)
    {
        if (ProcessMap.After(demand.Stage, Step.Reopen) != Stage.Sent)
            return demand.Reopen(comment, actor);
        var quote = await db.Quotes.WithVersions().FirstAsync(q => q.DemandId == demand.Id, cancel);
        var note = quote.Reopen(demand, comment, actor);
        await db.ResumeFollowUps(quote, actor, cancel);
        return note;
    }
}
