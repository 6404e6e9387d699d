using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Tests.Database;

public sealed class SqliteTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [SqliteTheory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "1")]
    [InlineData("foreign_keys", "1")]
    public async Task Connection_IsDurableAndChecked(string pragma, string value) => Assert.Equal(value, await Pragma(pragma));

    [SqliteFact]
    public async Task Cache_OfAConnection_IsSmall() =>
        Assert.InRange(int.Parse(await Pragma("cache_size"), System.Globalization.CultureInfo.InvariantCulture), -4000, 500);

    private Task<string> Pragma(string name) => fixture.InDatabase(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + name;
        return (await command.ExecuteScalarAsync())!.ToString()!;
    });

    private const string OnSqlServer = "The tests of this run stand on a SQL Server.";

    private sealed class SqliteFactAttribute : FactAttribute
    {
        public SqliteFactAttribute() => Skip = SqlServerDatabase.OfThisRun() is null ? null : OnSqlServer;
    }

    private sealed class SqliteTheoryAttribute : TheoryAttribute
    {
        public SqliteTheoryAttribute() => Skip = SqlServerDatabase.OfThisRun() is null ? null : OnSqlServer;
    }
}
