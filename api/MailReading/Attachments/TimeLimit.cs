namespace IodOutlook.MailReading.Attachments;

/// <summary>Runs work that cannot be cancelled for a limited time.</summary>
internal static class TimeLimit
{
    /// <summary>So many threads may be stuck at once; then nothing more is begun, so that hostile files cannot take the machine.</summary>
    private const int MostStuck = 4;

    private static int _running;

    /// <exception cref="TimeoutException">The work took longer, or too much earlier work is still stuck. The thread goes on in the background and dies with its work.</exception>
    public static T Run<T>(Func<T> work, TimeSpan limit)
    {
        if (Interlocked.Increment(ref _running) > MostStuck + Environment.ProcessorCount)
        {
            Interlocked.Decrement(ref _running);
            throw new TimeoutException();
        }
        var outcome = new Outcome<T>();
        var thread = new Thread(() => Work(work, outcome)) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "read a file" };
        thread.Start();
        if (!thread.Join(limit)) throw new TimeoutException();
        outcome.Failure?.Throw();
        return outcome.Value!;
    }

    private static void Work<T>(Func<T> work, Outcome<T> outcome)
    {
        try
        {
            outcome.Value = work();
        }
        catch (Exception e)
        {
            outcome.Failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private sealed class Outcome<T>
    {
        public T? Value { get; set; }

        public System.Runtime.ExceptionServices.ExceptionDispatchInfo? Failure { get; set; }
    }
}
