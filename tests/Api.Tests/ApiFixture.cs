using IodOutlook.Api.Cli;
using IodOutlook.Api.Database;
using IodOutlook.Api.Jobs;
using IodOutlook.Api.Outbox;
using IodOutlook.Outside.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace IodOutlook.Api.Tests;

/// <summary>
/// The real host on a free loopback port, on a migrated SQLite file (or on a SQL Server, see <see cref="SqlServerDatabase"/>), with a mailbox and a drive that are folders, and a clock that stands still until
/// <see cref="Clock"/> is advanced. Nothing runs in the background: <see cref="DeliverOutside"/> and <see cref="LookIntoSent"/> do that work when a test asks.
/// One for each test class: <c>IClassFixture&lt;ApiFixture&gt;</c>. Tests of one class share its data, so each makes its own demand (see <see cref="ApiClient"/>).
/// </summary>
public class ApiFixture : IAsyncLifetime
{
    private WebApplication app = null!;
    private DataFolderLock? folder;

    /// <summary>Null: the database is the file in the data folder, which other processes can open too.</summary>
    internal SqlServerDatabase? Server { get; init; } = SqlServerDatabase.OfThisRun();

    /// <summary>Tuesday 24 November 2026, 09:00 in Paris.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("iod-api-").FullName;

    /// <summary>Speaks to the API as the manager.</summary>
    public ApiClient Api { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    internal IServiceProvider Services => app.Services;

    /// <summary>Puts something else in the place of the world: called before the host is built.</summary>
    protected virtual void Change(IServiceCollection services)
    {
    }

    /// <summary>More settings of the host, as arguments; what they name may be started here.</summary>
    protected virtual Task<string[]> Settings() => Task.FromResult<string[]>([]);

    public async Task InitializeAsync()
    {
        app = ApiHost.Build(["--urls=http://127.0.0.1:0", $"--Iod:DataFolder={DataFolder}", "--Iod:RequestsPerSecond=100000", .. await Settings()], builder =>
        {
            KeepTheBackgroundStill(builder.Services);
            Server?.Use(builder.Services);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            Change(builder.Services);
        });
        folder = await Serve.Prepare(app, CancellationToken.None);
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
        Api = As(null);
    }

    public virtual async Task DisposeAsync()
    {
        Api.Dispose();
        await (Server?.Drop(app.Services) ?? Task.CompletedTask);
        await app.DisposeAsync();
        folder?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(DataFolder, recursive: true);
    }

    /// <summary>Speaks to the API as somebody of the sample: <c>e.lambert</c> (manager), <c>c.roy</c>, <c>m.oriol</c> (consultants), <c>s.bernard</c> (finance), <c>p.vidal</c> (auditor).</summary>
    public ApiClient As(string? person) => new(this, Address, person);

    /// <summary>Does all outside work that is due.</summary>
    public async Task DeliverOutside()
    {
        while (await app.Services.GetRequiredService<OutboxWorker>().DeliverNext(CancellationToken.None))
        {
        }
    }

    /// <summary>What the job does that watches the sent messages.</summary>
    public Task LookIntoSent() => RunJob("watch-sent");

    /// <summary>Does a job of the schedule to its end.</summary>
    public Task RunJob(string name) =>
        app.Services.GetRequiredService<JobRunner>().RunToTheEnd(ScheduleTable.Rows.Single(row => row.Name == name), CancellationToken.None);

    /// <summary>Whether this process gets a job when it asks for it now.</summary>
    public async Task<bool> TakesLease(string name) => await app.Services.GetRequiredService<JobLeases>().Take(name, CancellationToken.None) is not null;

    /// <summary>A look into the database, for what no route tells.</summary>
    internal async Task<T> InDatabase<T>(Func<IodDb, Task<T>> look)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<IodDb>());
    }

    private static void KeepTheBackgroundStill(IServiceCollection services)
    {
        foreach (var own in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == typeof(ApiHost).Assembly).ToList())
            services.Remove(own);
        services.AddSingleton<OutboxWorker>();
    }
}
