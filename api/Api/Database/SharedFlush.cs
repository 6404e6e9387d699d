namespace IodOutlook.Api.Database;

/// <summary>
/// Sees to it that what was written so far is on the disk. Whoever asks while a flush is under way waits for the next one, together with everybody who asked in the
/// meantime: eight writers at once cost two or three flushes, not eight.
/// </summary>
internal sealed class SharedFlush(Action flush)
{
    private readonly Lock mutex = new();
    private Task underWay = Task.CompletedTask;
    private Task? next;

    /// <summary>The write-ahead log of a SQLite database: what is whole there was committed, whatever happens to the machine.</summary>
    public static SharedFlush OfLog(string databaseFile) => new(() =>
    {
        try
        {
            using var log = File.OpenHandle(databaseFile + "-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(log);
        }
        catch (FileNotFoundException)
        {
            // The last connection was closed: SQLite has flushed all of it into the database.
        }
    });

    /// <exception cref="IOException">The disk failed. It is not believed again: so do all that follow, until a restart reads what is really there.</exception>
    public Task UpToNow()
    {
        lock (mutex)
        {
            var before = underWay;
            return next ??= Task.Run(() => After(before));
        }
    }

    private async Task After(Task before)
    {
        await before;
        lock (mutex)
            (underWay, next) = (next!, null);
        flush();
    }
}
