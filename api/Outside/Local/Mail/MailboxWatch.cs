using IodOutlook.Outside.Local.Files;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>
/// Tells when the mailbox changes. The system's watcher gives the hint; a look every second is the truth, because watchers lose events and are refused on some disks.
/// Nothing runs while nobody waits. Delays run on the disk's clock: they wait for files, not for the business.
/// </summary>
internal sealed class MailboxWatch(MailboxFolders folders, MailIndex index) : IDisposable
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(30);

    private readonly Lock _gate = new();
    private FileSystemWatcher? _watcher;
    private bool _started;
    private TaskCompletionSource _hint = NewHint();
    private long _version;
    private long _state;

    /// <summary>Returns at once when the count is not <paramref name="seen"/>, also for a count of an earlier process.</summary>
    public async Task<long> NextChange(long seen, CancellationToken cancel)
    {
        Start();
        while (true)
        {
            var hint = Volatile.Read(ref _hint).Task;
            var (version, growing) = Look();
            if (version != seen)
                return version;
            await WaitFor(hint, growing ? Soon : Slow, cancel);
            await Task.Delay(Burst, folders.DiskClock, cancel);
        }
    }

    public void Dispose() => _watcher?.Dispose();

    private (long Version, bool Growing) Look()
    {
        // A sum, so that the order in which the disk names its files does not matter.
        var (state, growing) = (0L, 0);
        foreach (var folder in MailboxFolders.All)
        {
            var seen = index.Look(folder);
            state += seen.Settled.Sum(stamp => (long)HashCode.Combine(folder, stamp));
            growing += seen.Growing;
        }
        return (Count(state), growing > 0);
    }

    private long Count(long state)
    {
        lock (_gate)
        {
            if (_version == 0 || state != _state)
                _version++;
            _state = state;
            return _version;
        }
    }

    private async Task WaitFor(Task hint, TimeSpan atMost, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(hint, Task.Delay(atMost, folders.DiskClock, stop.Token));
        await stop.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }

    private void Start()
    {
        lock (_gate)
        {
            if (_started)
                return;
            _started = true;
            _watcher = TryWatch();
        }
    }

    private FileSystemWatcher? TryWatch()
    {
        try
        {
            foreach (var folder in MailboxFolders.All)
                Directory.CreateDirectory(folders.PathOf(folder));
            var watcher = new FileSystemWatcher(folders.Files.Root) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Hint();
            watcher.Created += (_, _) => Hint();
            watcher.Deleted += (_, _) => Hint();
            watcher.Renamed += (_, _) => Hint();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception failure) when (DiskFailure.Explains(failure))
        {
            return null;
        }
    }

    private void Hint() => Interlocked.Exchange(ref _hint, NewHint()).TrySetResult();

    private static TaskCompletionSource NewHint() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
