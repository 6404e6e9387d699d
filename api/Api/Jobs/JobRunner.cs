namespace IodOutlook.Api.Jobs;

/// <summary>Does a job of the schedule, portion by portion: between two of them another process may take its turn.</summary>
internal sealed class JobRunner(IServiceScopeFactory scopes, JobLeases leases, TimeProvider clock)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    /// <summary>Until nothing is left to do, or somebody else is at it.</summary>
    public async Task Run(ScheduleTable.Regular job, CancellationToken cancel)
    {
        while (await leases.Take(job.Name, cancel) is { } lease)
        {
            if (!await Portion(job, lease, cancel))
                return;
        }
    }

    /// <summary>Until nothing is left to do; waits for whoever else is at it.</summary>
    public async Task RunToTheEnd(ScheduleTable.Regular job, CancellationToken cancel)
    {
        for (var more = true; more;)
        {
            if (await leases.Take(job.Name, cancel) is { } lease)
                more = await Portion(job, lease, cancel);
            else
                await Task.Delay(Breath, clock, cancel);
        }
    }

    private async Task<bool> Portion(ScheduleTable.Regular job, JobLease lease, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var more = await ((IRegularWork)scope.ServiceProvider.GetRequiredService(job.Work)).Run(cancel);
            await leases.Release(lease, null, cancel);
            return more;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await leases.Release(lease, failure, cancel);
            throw;
        }
    }
}
