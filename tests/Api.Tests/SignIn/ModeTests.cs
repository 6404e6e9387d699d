using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace IodOutlook.Api.Tests.SignIn;

/// <summary>Which mode the host starts in, and what it refuses to start with.</summary>
public sealed class ModeTests : IDisposable
{
    private static readonly string[] Whole =
    [
        "--Iod:Mode=Microsoft365", $"--Iod:Microsoft365:TenantId={TestIssuer.Tenant}", $"--Iod:Microsoft365:ClientId={TestIssuer.Application}", "--Iod:Microsoft365:DriveId=b!drive",
        "--Iod:Microsoft365:Host=https://iod.cabinet.fr", "--Iod:Microsoft365:SqlServer=Server=sql.example;Database=iod;Encrypt=true",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("iod-mode-").FullName;

    [Fact]
    public async Task Mode_WhenNothingIsSet_IsLocal()
    {
        await using var app = ApiHost.Build([$"--Iod:DataFolder={folder}"]);
        Assert.True(app.Services.GetRequiredService<IodSettings>().IsLocal);
        await using var scope = app.Services.CreateAsyncScope();
        Assert.IsType<SqliteIodDb>(scope.ServiceProvider.GetRequiredService<IodDb>());
    }

    [Fact]
    public async Task Mode_WhenMicrosoft365IsSet_UsesGraphAndSqlServer()
    {
        await using var app = ApiHost.Build(Whole);
        await using var scope = app.Services.CreateAsyncScope();
        var db = Assert.IsType<SqlServerIodDb>(scope.ServiceProvider.GetRequiredService<IodDb>());
        Assert.IsType<RetryOutsideSteps>(db.Database.CreateExecutionStrategy());
        foreach (var outside in new[] { typeof(Outside.IMailbox), typeof(Outside.IDrive), typeof(Outside.ICalendar), typeof(Outside.IDirectory) })
            Assert.StartsWith("IodOutlook.Outside.Graph", app.Services.GetRequiredService(outside).GetType().FullName, StringComparison.Ordinal);
        Assert.Null(app.Services.GetService<Outside.ILocalMailFolders>());
    }

    [Theory]
    [InlineData("TenantId", null, "annuaire Entra")]
    [InlineData("TenantId", "contoso.onmicrosoft.com", "un GUID")]
    [InlineData("TenantId", "00000000-0000-0000-0000-000000000000", "un GUID")]
    [InlineData("ClientId", "", "inscrite dans Entra")]
    [InlineData("DriveId", " ", "dossiers des clients")]
    [InlineData("Host", null, "en https")]
    [InlineData("Host", "iod.cabinet.fr", "en https")]
    [InlineData("Host", "http://iod.cabinet.fr", "en https")]
    [InlineData("SqlServer", null, "Database=Sqlite")]
    [InlineData("Database", "Oracle", "SqlServer ou Sqlite")]
    [InlineData("Certificate", "/nulle/part.pem", "n'existe pas")]
    [InlineData("Authority", "http://login.example", "en https")]
    public void Mode_WhenASettingIsWrong_IsRefusedWithItsName(string name, string? value, string words)
    {
        var args = Whole.Where(arg => !arg.StartsWith($"--Iod:Microsoft365:{name}=", StringComparison.Ordinal));
        var refused = Assert.Throws<StartRefusedException>(() => ApiHost.Build([.. args, .. value is null ? Array.Empty<string>() : [$"--Iod:Microsoft365:{name}={value}"]]));
        Assert.Contains($"Iod__Microsoft365__{name} :", refused.Message, StringComparison.Ordinal);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mode_WhenNothingOfItIsSet_NamesAllThatIsMissing()
    {
        var refused = Assert.Throws<StartRefusedException>(() => ApiHost.Build(["--Iod:Mode=Microsoft365"]));
        Assert.All(new[] { "TenantId", "ClientId", "DriveId", "Host", "SqlServer" }, name => Assert.Contains($"__{name} :", refused.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Iod:Mode=Azure")]
    [InlineData("--Iod:Mode=Microsoft365", "--Iod:Now=2027-01-04T08:00Z")]
    public void Mode_WhenItDoesNotExist_IsRefused(params string[] args) => Assert.Throws<StartRefusedException>(() => ApiHost.Build([.. Whole[1..], .. args]));

    [Fact]
    public async Task SqlServer_WhenItFailsForAMoment_IsAskedAgain()
    {
        await using var db = new SqlServerIodDb(new DbContextOptionsBuilder<SqlServerIodDb>().UseSqlServer("Server=nowhere").Options);
        var strategy = new RetryOutsideSteps(db.GetService<ExecutionStrategyDependencies>(), longestWait: TimeSpan.FromMilliseconds(1));
        var asked = 0;
        Assert.Equal(3, await strategy.ExecuteAsync(0, (_, _, _) => ++asked < 3 ? throw new TimeoutException() : Task.FromResult(asked), verifySucceeded: null, default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => strategy.ExecuteAsync<int, int>(0, (_, _, _) => throw new InvalidOperationException($"{++asked}"), verifySucceeded: null, default));
        Assert.Equal(4, asked);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
