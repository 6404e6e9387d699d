using IodOutlook.Api.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IodOutlook.Api.Tests.SignIn;

public sealed class SharedKeysTests : IAsyncLifetime
{
    private readonly EntraFixture fixture = new() { Server = null };

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Keys_AreInTheDatabase_WhereAnotherInstanceFindsThem()
    {
        var secret = fixture.Services.GetDataProtector("test").Protect("dit entre nous");
        Assert.Equal(1, await fixture.InDatabase(db => db.DataProtectionKeys.CountAsync()));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSqlite(Path.Combine(fixture.DataFolder, "iod.db"));
        services.AddSharedKeys();
        await using var other = services.BuildServiceProvider();
        Assert.Equal("dit entre nous", other.GetDataProtector("test").Unprotect(secret));
    }
}
