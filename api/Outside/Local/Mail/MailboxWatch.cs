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
    private int _state;

    /// <summary>Returns at once when the count is not <paramref name="seen"/>, also for a count of an earlier process.</summary>
    public async Task<long> NextChange(long seen, CancellationToken cancel)
    {
        Start();
        while (true)
        {
            var hint = Volatile.Read(ref _hint).Task;
            var version = Look();
            if (version != seen)
                return version;
            var wait = MailboxFolders.All.Any(index.IsSettling) ? Soon : Slow;
            await WaitFor(hint, wait, cancel);
            await Task.Delay(Burst, folders.DiskClock, cancel);
        }
    }

    public void Dispose() => _watcher?.Dispose();

    private long Look()
    {
        var state = new HashCode();
        foreach (var folder in MailboxFolders.All)
            foreach (var stamp in index.Settled(folder).OrderBy(s => s.Name, StringComparer.Ordinal))
                state.Add((folder, stamp));
        lock (_gate)
        {
            var now = state.ToHashCode();
            if (_version == 0 || now != _state)
                _version++;
            _state = now;
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
