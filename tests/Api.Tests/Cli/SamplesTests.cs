using System.Text;
using System.Text.Json.Nodes;
using IodOutlook.Api.Cli;
using Xunit;

namespace IodOutlook.Api.Tests.Cli;

public sealed class SamplesTests(ApiFixture fixture) : IClassFixture<ApiFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("iod-samples-").FullName;

    [Fact]
    public async Task Samples_WhenTheProfileWasChanged_PrintsWithIt()
    {
        var stored = (await fixture.Api.Get("/api/settings/company")).Ok();
        var company = JsonNode.Parse(stored.Json.GetRawText())!;
        company["name"] = "Cabinet Vasseur";
        (await fixture.Api.Put("/api/settings/company", company, stored.Version)).Ok();

        var code = await CommandLine.Run(["samples", _folder, $"--Iod:DataFolder={fixture.DataFolder}"]);

        Assert.Equal(0, code);
        Assert.True(Directory.GetFiles(_folder).Length >= 14);
        Assert.Contains("Cabinet Vasseur", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(_folder, "Devis, une ligne.pdf"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samples_WhenThereIsNoDatabase_PrintsTheSampleCompany()
    {
        var code = await CommandLine.Run(["samples", _folder, $"--Iod:DataFolder={Path.Combine(_folder, "none")}"]);

        Assert.Equal(0, code);
        Assert.True(new FileInfo(Path.Combine(_folder, "Facture d'acompte.pdf")).Length > 10_000);
    }

    [Fact]
    public async Task Samples_WhenTheFolderIsAFile_SaysSo()
    {
        var file = Path.Combine(_folder, "taken");
        await File.WriteAllTextAsync(file, "");

        Assert.Equal(1, await CommandLine.Run(["samples", file, $"--Iod:DataFolder={fixture.DataFolder}"]));
    }

    public void Dispose() => Directory.Delete(_folder, true);
}
