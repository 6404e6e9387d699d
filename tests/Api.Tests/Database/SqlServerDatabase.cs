using IodOutlook.Api.Database;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IodOutlook.Api.Tests;

/// <summary>
/// A database of its own on the SQL Server that <c>IOD_TEST_SQLSERVER</c> names by a connection string (<c>Server=localhost;User ID=sa;Password=...;TrustServerCertificate=true</c>), made for
/// one test class and dropped after it. Where the variable is set, every test of the API runs there instead of on SQLite.
/// </summary>
internal sealed class SqlServerDatabase(string connectionString)
{
    public const string Variable = "IOD_TEST_SQLSERVER";

    /// <summary>Null: no server is given.</summary>
    public static SqlServerDatabase? OfThisRun() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
        ? new(new SqlConnectionStringBuilder(server) { InitialCatalog = $"iod-test-{Guid.CreateVersion7():N}" }.ConnectionString)
        : null;

    /// <summary>Takes the place of the SQLite file that the host was set up with.</summary>
    public void Use(IServiceCollection services)
    {
        services.RemoveAll<IodDb>();
        services.RemoveAll<WriteGate>();
        services.AddSqlServer(connectionString);
    }

    public async Task Drop(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IodDb>().Database.EnsureDeletedAsync();
    }
}

/// <summary>A test that needs a SQL Server; says what to do where there is none.</summary>
internal sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute() => Skip = SqlServerDatabase.OfThisRun() is null
        ? $"No SQL Server is given: the tests of the API ran on SQLite. Name one in {SqlServerDatabase.Variable} (a connection string) and run them again."
        : null;
}
