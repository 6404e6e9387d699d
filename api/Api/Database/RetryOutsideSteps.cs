using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace IodOutlook.Api.Database;

/// <summary>
/// Asks SQL Server again after a failure that passes (a moved database, a broken connection), except within the transaction of a step: what was done before in it is
/// lost with the connection, so the step as a whole is refused, and done again by whoever asked (the pane with its key, the outbox, the schedule).
/// </summary>
internal sealed class RetryOutsideSteps(ExecutionStrategyDependencies parts, TimeSpan longestWait)
    : SqlServerRetryingExecutionStrategy(parts, maxRetryCount: 4, longestWait, errorNumbersToAdd: null)
{
    // Not through Context.Database: making that asks whether we retry, and would wait for itself.
    private bool IsInStep => Dependencies.CurrentContext.Context.GetService<IDbContextTransactionManager>().CurrentTransaction is not null;

    public override bool RetriesOnFailure => base.RetriesOnFailure && !IsInStep;

    protected override bool ShouldRetryOn(Exception exception) => !IsInStep && base.ShouldRetryOn(exception);
}
