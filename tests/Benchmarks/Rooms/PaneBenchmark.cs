using System.IO.Compression;
using System.Text.RegularExpressions;
using IodOutlook.Benchmarks.Measuring;
using IodOutlook.Tests;
using Microsoft.Playwright;

namespace IodOutlook.Benchmarks.Rooms;

/// <summary>The pane: what its first screen weighs, and when it can be used.</summary>
internal static partial class PaneBenchmark
{
    private const int Visits = 11;

    public static async Task<IEnumerable<Line>> Run()
    {
        await PublishedHost.Program();
        return [Weight(), await FirstScreen()];
    }

    private static Line Weight()
    {
        var root = Path.Combine(PublishedHost.Folder, "wwwroot");
        var files = Assets().Matches(File.ReadAllText(Path.Combine(root, "pane.html"))).Select(match => match.Groups[1].Value).Distinct();
        var kb = files.Sum(file => Zipped(Path.Combine(root, file))) / 1000.0;
        return new("pane: JavaScript and CSS of the first screen, gzip", "<= 150 kB", $"{kb:0} kB", kb <= 150);
    }

    private static long Zipped(string file)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(File.ReadAllBytes(file));
        return bytes.Length;
    }

    private static async Task<Line> FirstScreen()
    {
        await using var host = await PublishedHost.Start();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path(), Args = InstalledBrowser.Flags });
        var page = await browser.NewPageAsync(new() { BaseURL = host.Address.ToString(), Locale = "fr-FR" });
        var times = await Times.Of(3, Visits, async _ =>
        {
            await page.GotoAsync("/pane.html", new() { WaitUntil = WaitUntilState.Commit });
            await page.GetByRole(AriaRole.Heading).First.WaitForAsync();
        });
        return new("pane: first screen usable, localhost, warm cache", "<= 700 ms", $"{Times.Ms(times.Median)} (median of {Visits})", times.Median <= 700);
    }

    [GeneratedRegex("(?:src|href)=\"/(assets/[^\"]+[.](?:js|css))\"")]
    private static partial Regex Assets();
}
