using IodOutlook.Api.Database;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>plan-follow-ups: a quote that was sent before the house followed its quotes up, or came from an import, gets its plan too. What is past becomes one follow-up.</summary>
internal sealed class PlanFollowUps(IServiceScopeFactory scopes, TimeProvider clock) : IRegularWork
{
    private const int Portion = 50;

    public async Task<bool> Run(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var step = scope.ServiceProvider.GetRequiredService<StepTransaction>();
        await step.Begin(cancel);
        var db = step.Db;
        var actor = HouseActor.At(clock.GetUtcNow().UtcDateTime);
        var ids = await db.Quotes
            .Where(q => EF.Property<QuoteState>(q, Columns.CurrentState) == QuoteState.Sent && !db.Schedules.Any(s => s.VersionId == EF.Property<Guid>(q, Columns.CurrentVersionId)))
            .OrderBy(q => q.Id).Take(Portion).Select(q => q.Id).ToListAsync(cancel);
        foreach (var id in ids)
        {
            var quote = await db.Quote(id, cancel);
            await db.PlanFollowUps(quote, await db.Demand(quote.DemandId, cancel), actor, cancel);
        }

        await step.Commit(cancel);
        return ids.Count == Portion;
    }
}
