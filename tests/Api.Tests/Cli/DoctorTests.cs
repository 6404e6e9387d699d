using System.Text.RegularExpressions;
using IodOutlook.Api.Cli;
using IodOutlook.Api.Tests.SignIn;
using IodOutlook.Outside;
using IodOutlook.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace IodOutlook.Api.Tests.Cli;

/// <summary>What is wrong with a configuration, in one table, and an exit code that says whether something is.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("iod-doctor-").FullName;

    [Fact]
    public async Task Doctor_OfLocalMode_FindsNothingWrong()
    {
        var (code, table) = await Run([$"--Iod:DataFolder={folder}"]);
        Assert.Equal(0, code);
        Assert.Contains("mode local", table, StringComparison.Ordinal);
        Assert.Contains("sera créée au premier démarrage", table, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task Doctor_WhenSettingsLack_NamesThem()
    {
        var (code, table) = await Run(["--Iod:Mode=Microsoft365"]);
        Assert.Equal(1, code);
        foreach (var name in new[] { "TenantId", "ClientId", "DriveId", "Host", "SqlServer" })
            Assert.Matches($@"(?m)^ERREUR\s+Réglage Iod__Microsoft365__{name}\s+manque\s+Indiquez .*\.\r?$", table);
        Assert.Contains("À corriger : 5.", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_OfMicrosoft365_KnowsEveryStepOfTheReadme()
    {
        var (_, table) = await Run(["--Iod:Mode=Microsoft365"]);
        var readme = await File.ReadAllTextAsync(Solution.PathOf("README.md"));
        Assert.All(Regex.Matches(table, @"Iod__Microsoft365__\w+").Select(name => name.Value).Distinct(), name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_OfMicrosoft365_TellsWhatEachPartFound()
    {
        await using var issuer = await TestIssuer.Start();
        var settings = Settings(issuer.Address);
        var (code, table) = await Run(settings, new CheckFinding(CheckState.Wrong, "Boîte de a@b.example", "accès refusé (403)", "Donnez l'accès."));
        Assert.Equal(1, code);
        Assert.Matches($@"ok\s+Connexion \(Entra ID\)\s+{issuer.Address} répond", table);
        Assert.Matches(@"à revoir\s+Adresse du complément\s.*manifest --host", table);
        Assert.Matches(@"ERREUR\s+Boîte de a@b\.example\s+accès refusé \(403\)\s+Donnez l'accès\.", table);
        Assert.Equal(0, (await Run(settings, new CheckFinding(CheckState.Doubtful, "Horloge", "?"))).Code);
    }

    [Fact]
    public async Task Doctor_WhenTheTenantIsUnknown_SaysWhichSettingToLookAt()
    {
        await using var issuer = await TestIssuer.Start();
        var settings = Settings(issuer.Address).Select(arg => arg.Replace(TestIssuer.Tenant, Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString(), StringComparison.Ordinal));
        var (code, table) = await Run([.. settings]);
        Assert.Equal(1, code);
        Assert.Matches(@"ERREUR\s+Connexion \(Entra ID\).*Iod__Microsoft365__TenantId", table);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string[] Settings(string authority) =>
    [
        "--Iod:Mode=Microsoft365", $"--Iod:DataFolder={folder}", $"--Iod:Microsoft365:TenantId={TestIssuer.Tenant}", $"--Iod:Microsoft365:ClientId={TestIssuer.Application}",
        "--Iod:Microsoft365:DriveId=b!drive", "--Iod:Microsoft365:Host=http://127.0.0.1:1", "--Iod:Microsoft365:Secret=s", "--Iod:Microsoft365:Database=Sqlite",
        $"--Iod:Microsoft365:Authority={authority}",
    ];

    private static async Task<(int Code, string Table)> Run(string[] args, params CheckFinding[] outside)
    {
        await using var output = new StringWriter();
        var code = await Doctor.Run(args, builder => builder.Services.AddSingleton<IOutsideCheck>(new Found(outside)), output, CancellationToken.None);
        return (code, output.ToString());
    }

    private sealed class Found(IReadOnlyList<CheckFinding> findings) : IOutsideCheck
    {
        public Task<IReadOnlyList<CheckFinding>> Look(CancellationToken cancel) => Task.FromResult(findings);
    }
}
