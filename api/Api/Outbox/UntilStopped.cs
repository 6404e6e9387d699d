namespace IodOutlook.Api.Outbox;

/// <summary>Work in the background that ends when the host does; a start that failed (a port that is taken) is no fault of the work.</summary>
internal static class UntilStopped
{
    public static async Task Run(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        try
        {
            await work(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }
}
