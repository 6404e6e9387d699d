using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IodOutlook.Api.Database;

/// <summary>Which database, and bringing it up to date at start.</summary>
internal static class DatabaseSetup
{
    public static void AddSqlite(this IServiceCollection services, string file)
    {
        services.AddDbContextPool<IodDb, SqliteIodDb>(options => options.UseSqlite(SqliteIodDb.ConnectionString(file)).AddInterceptors(new SqliteConnections()).LeaveModelToTests());
        services.AddSingleton(new WriteGate(SharedFlush.OfLog(file)));
        services.AddScoped<StepTransaction>();
        services.AddScoped<ReadingContexts>();
        services.AddScoped<NamedNumbers>();
    }

    public static void AddSqlServer(this IServiceCollection services, string connectionString)
    {
        services.AddDbContextPool<IodDb, SqlServerIodDb>(options => options
            .UseSqlServer(connectionString, server => server.ExecutionStrategy(parts => new RetryOutsideSteps(parts, longestWait: TimeSpan.FromSeconds(5)))).LeaveModelToTests());
        services.AddSingleton(new WriteGate(flush: null));
        services.AddScoped<StepTransaction>();
        services.AddScoped<ReadingContexts>();
        services.AddScoped<NamedNumbers>();
    }

    public static async Task Migrate(this IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IodDb>();
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            await db.Database.MigrateAsync(cancel);
        await db.Prepare(cancel);
    }

    /// <summary>That the migrations are those of the model, a test holds; comparing them at every start would make each start later.</summary>
    private static void LeaveModelToTests(this DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}

/// <summary>For <c>dotnet ef migrations</c>: <c>dotnet ef migrations add Name --project api/Api --context SqliteIodDb --output-dir Database/Migrations/Sqlite</c>.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteIodDb>
{
    public SqliteIodDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteIodDb>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>The same for SQL Server: <c>--context SqlServerIodDb --output-dir Database/Migrations/SqlServer</c>.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerIodDb>
{
    public SqlServerIodDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqlServerIodDb>().UseSqlServer("Server=design").Options);
}
