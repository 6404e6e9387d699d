using IodOutlook.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Tests.Database;

/// <summary>That the tests of this run really stand on the SQL Server that was given.</summary>
public sealed class SqlServerTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [SqlServerFact]
    public async Task Host_OnASqlServer_IsMigratedAndFindsWhatItKeeps()
    {
        var demand = await fixture.Api.Qualified(ApiClient.Qualification("Société Générale d'Évaluation"));
        Assert.IsType<SqlServerIodDb>(await fixture.InDatabase(Task.FromResult));
        Assert.Empty(await fixture.InDatabase(db => db.Database.GetPendingMigrationsAsync()));
        var found = await fixture.Api.Get("/api/search?q=evaluation");
        Assert.Contains(demand["reference"]!, System.Text.Encoding.UTF8.GetString(found.Ok().Bytes), StringComparison.Ordinal);
    }
}
