using IodOutlook.Api.Database;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>
/// expire-quotes: a sent quote whose last day is over, and for which no answer waits to be confirmed, expires. What a person recorded is never written over: only what is still
/// sent expires.
/// </summary>
internal sealed partial class ExpireQuotes(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ExpireQuotes> log) : IRegularWork
{
    public async Task<bool> Run(CancellationToken cancel)
    {
        foreach (var id in await Lapsed(cancel))
        {
            try
            {
                await Expire(id, cancel);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure, id);
            }
        }

        return false;
    }

    private async Task<List<Guid>> Lapsed(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IodDb>();
        var today = FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);
        return await (
            from quote in db.Quotes
            join version in db.QuoteVersions on EF.Property<Guid>(quote, Columns.CurrentVersionId) equals version.Id
            where EF.Property<QuoteState>(quote, Columns.CurrentState) == QuoteState.Sent && version.ValidUntil < today
            select quote.Id).ToListAsync(cancel);
    }

    private async Task Expire(Guid id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var step = scope.ServiceProvider.GetRequiredService<StepTransaction>();
        await step.Begin(cancel);
        var actor = HouseActor.At(clock.GetUtcNow().UtcDateTime);
        var quote = await step.Db.Quote(id, cancel);
        var answerWaits = await step.Db.AnswerProposals.AnyAsync(a => a.QuoteId == id && a.State == ProposalState.Proposed, cancel);
        if (!QuoteExpiry.IsDue(quote.Current.State, quote.Current.ValidUntil, answerWaits, FrenchDates.DayOf(actor.At)))
            return;
        await step.Db.StopFollowUps(id, StopCause.Expired, actor, cancel);
        await step.Record(actor, id, quote.Expire(await step.Db.Demand(quote.DemandId, cancel), actor), cancel);
        await step.Commit(cancel);
    }

    [LoggerMessage(LogLevel.Error, "Quote {Id} could not expire; it will be tried again")]
    private partial void LogFailed(Exception failure, Guid id);
}
