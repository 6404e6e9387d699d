using IodOutlook.Api.Database;
using Microsoft.Data.Sqlite;

namespace IodOutlook.Api.Tests.Database;

public sealed class WriteGateTests : IDisposable
{
    private readonly SemaphoreSlim disk = new(0);
    private int flushes;

    [Fact]
    public async Task Turn_IsOverOnlyOnceTheDiskHasIt_ButTheNextWriterNeedNotWait()
    {
        using var gate = new WriteGate(new SharedFlush(SlowDisk));
        var ending = (await gate.Enter(default)).DisposeAsync().AsTask();
        await gate.Enter(default);
        Assert.False(ending.IsCompleted);

        disk.Release();
        await ending;
        Assert.Equal(1, flushes);
    }

    [Fact]
    public async Task Writers_WhoEndDuringAFlush_ShareTheNextOne()
    {
        using var gate = new WriteGate(new SharedFlush(SlowDisk));
        var first = (await gate.Enter(default)).DisposeAsync().AsTask();
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref flushes) == 1, TimeSpan.FromSeconds(30)));
        var others = new List<Task>();
        for (var writer = 0; writer < 7; writer++)
            others.Add((await gate.Enter(default)).DisposeAsync().AsTask());

        disk.Release();
        await first;
        Assert.DoesNotContain(others, other => other.IsCompleted);
        disk.Release();
        await Task.WhenAll(others);
        Assert.Equal(2, flushes);
    }

    [Fact]
    public async Task Disk_ThatFailedOnce_IsNotBelievedAgain()
    {
        var flush = new SharedFlush(() => throw new IOException($"flush {++flushes}"));

        await Assert.ThrowsAsync<IOException>(flush.UpToNow);
        await Assert.ThrowsAsync<IOException>(flush.UpToNow);
        Assert.Equal(1, flushes);
    }

    [Fact]
    public async Task Log_OfADatabaseThatIsOpenOrClosed_CanBeFlushed()
    {
        var folder = Directory.CreateTempSubdirectory("iod-flush-");
        var file = Path.Combine(folder.FullName, "a.db");
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE T (Id INTEGER)";
            await command.ExecuteNonQueryAsync();
            await SharedFlush.OfLog(file).UpToNow();
            command.CommandText = "INSERT INTO T VALUES (1)";
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        Assert.False(File.Exists(file + "-wal"));
        await SharedFlush.OfLog(file).UpToNow();
        folder.Delete(recursive: true);
    }

    public void Dispose() => disk.Dispose();

    private void SlowDisk()
    {
        Interlocked.Increment(ref flushes);
        disk.Wait();
    }
}
