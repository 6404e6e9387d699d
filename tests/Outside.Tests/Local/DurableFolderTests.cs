using System.Text;
using IodOutlook.Outside.Local.Files;

namespace IodOutlook.Outside.Tests.Local;

public sealed class DurableFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("iod-durable-").FullName;

    [Fact]
    public async Task TryCreate_ByManyAtOnceUnderOneName_HasOneWinnerWhoseBytesStand()
    {
        var folder = new DurableFolder(_root);
        for (var round = 0; round < 50; round++)
        {
            var path = Path.Combine(_root, $"{round}.txt");
            using var start = new Barrier(4);
            var created = await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return folder.TryCreate(path, Encoding.UTF8.GetBytes($"{writer}"), default);
                },
                default,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()));

            var winner = Assert.Single(Enumerable.Range(0, created.Length), writer => created[writer]);
            Assert.Equal($"{winner}", await File.ReadAllTextAsync(path));
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
