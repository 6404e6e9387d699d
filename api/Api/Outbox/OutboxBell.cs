namespace IodOutlook.Api.Outbox;

/// <summary>Rung after a commit that asks something of the outside, so that the worker need not wait for its next round.</summary>
internal sealed class OutboxBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Rung already: the worker will look.
        }
    }

    /// <summary>Awaits the bell, for as long as <paramref name="most"/>.</summary>
    public async Task Wait(TimeSpan most, TimeProvider clock, CancellationToken cancel)
    {
        using var enough = new CancellationTokenSource(most, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, enough.Token);
        try
        {
            await rung.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Nobody rang: time for a round all the same.
        }
    }

    public void Dispose() => rung.Dispose();
}
