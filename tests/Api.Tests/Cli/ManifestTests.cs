using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using IodOutlook.Api.Cli;
using IodOutlook.Tests;

namespace IodOutlook.Api.Tests.Cli;

/// <summary>What the verb makes of the committed manifests; that these are sound is held by <c>tests/web-taskpane/manifest</c>.</summary>
public sealed class ManifestTests : IDisposable
{
    private static readonly XNamespace Office = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private readonly string folder = Directory.CreateTempSubdirectory("iod-manifest-").FullName;

    [Fact]
    public async Task Manifest_ForAHost_NamesThatHostOnly()
    {
        Assert.Equal(0, await Write("https://iod.cabinet.fr"));
        foreach (var file in new[] { "manifest.xml", "manifest.json" })
        {
            var sample = await File.ReadAllTextAsync(Solution.PathOf($"addin-manifest/{file}"));
            var made = await File.ReadAllTextAsync(Path.Combine(folder, file));
            Assert.DoesNotContain("iod.example", made, StringComparison.Ordinal);
            Assert.Equal(sample.Split("iod.example").Length, made.Split("iod.cabinet.fr").Length);
        }
    }

    [Fact]
    public async Task Manifest_ForTheSameHost_IsTheSameAddIn()
    {
        await Write("https://iod.cabinet.fr");
        var first = Ids();
        await Write("https://iod.cabinet.fr/");
        Assert.Equal(first, Ids());
        await Write("https://recette.cabinet.fr");
        Assert.Empty(first.Intersect(Ids()));
        Assert.Equal(2, first.Distinct().Count());
    }

    [Fact]
    public async Task Manifest_WithAName_ShowsIt()
    {
        await Write("https://iod.cabinet.fr", "--name", "Essai <& \"Ré\">");
        Assert.Equal("Essai <& \"Ré\">", Xml().Element(Office + "DisplayName")!.Attribute("DefaultValue")!.Value);
        Assert.Equal("Essai <& \"Ré\">", (string?)Json()["name"]!["short"]);
    }

    [Fact]
    public async Task Package_OfTheUnifiedManifest_HoldsItAndItsIcons()
    {
        await Write("https://iod.cabinet.fr:8443");
        using var zip = ZipFile.OpenRead(Path.Combine(folder, "manifest.zip"));
        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        Assert.All(zip.Entries, entry => Assert.Equal(new FileInfo(Path.Combine(folder, entry.FullName)).Length, entry.Length));
        Assert.Equal((string?)Json()["extensions"]![0]!["alternates"]![0]!["hide"]!["customOfficeAddin"]!["officeAddinId"], Xml().Element(Office + "Id")!.Value);
    }

    [Theory]
    [InlineData("http://iod.cabinet.fr")]
    [InlineData("iod.cabinet.fr")]
    [InlineData("https://iod.cabinet.fr/pane")]
    [InlineData("https://iod.cabinet.fr/?a=1")]
    [InlineData("https://moi@iod.cabinet.fr")]
    [InlineData("javascript:alert(1)")]
    public async Task Manifest_ForWhatIsNoHost_IsRefused(string host)
    {
        Assert.Equal(1, await Write(host));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Un nom qui dépasse les trente caractères")]
    public async Task Manifest_WithANameThatDoesNotFit_IsRefused(string name) => Assert.Equal(1, await Write("https://iod.cabinet.fr", "--name", name));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<int> Write(string host, params string[] more) => CommandLine.Run(["manifest", "--host", host, "--out", folder, .. more]);

    private XElement Xml() => XDocument.Load(Path.Combine(folder, "manifest.xml")).Root!;

    private JsonNode Json() => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")))!;

    private string[] Ids() => [Xml().Element(Office + "Id")!.Value, (string)Json()["id"]!];
}
