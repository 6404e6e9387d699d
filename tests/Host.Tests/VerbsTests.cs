using System.Diagnostics;
using System.Text.Json.Nodes;
using IodOutlook.Api.Tests;
using IodOutlook.Tests;
using Microsoft.Data.Sqlite;

namespace IodOutlook.Host.Tests;

/// <summary>The verbs as somebody types them: processes of their own, on folders of their own.</summary>
public sealed class VerbsTests : IClassFixture<VerbsTests.SeededFolder>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("iod-verbs-").FullName;

    public VerbsTests(SeededFolder seeded)
    {
        foreach (var file in Directory.GetFiles(seeded.Data, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Data, Path.GetRelativePath(seeded.Data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private string Data => Path.Combine(_folder, "data");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task VerifyJournal_SaysIntact_AndNamesTheFirstEntryThatWasChanged()
    {
        var intact = await Run("verify-journal");
        Assert.Equal(0, intact.Exit);
        Assert.Contains("Journal intact", intact.Output, StringComparison.Ordinal);

        await Tamper("UPDATE Journal SET Summary = 'rien' WHERE Sequence = 7");

        var broken = await Run("verify-journal");
        Assert.Equal(1, broken.Exit);
        Assert.Contains("Journal rompu à l'entrée 7 ", broken.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM Journal WHERE Sequence = 5")]
    [InlineData("DELETE FROM Journal WHERE Sequence = (SELECT MAX(Sequence) FROM Journal)")]
    public async Task VerifyJournal_OfAJournalWithAnEntryLess_Fails(string sql)
    {
        await Tamper(sql);
        Assert.Equal(1, (await Run("verify-journal")).Exit);
    }

    [Fact]
    public async Task CheckArchive_ListsTheFilesThatChanged_AndThoseThatAreGone()
    {
        await using (var host = await RunningHost.Start(RunningHost.BuiltProgram, Data))
        using (var http = new HttpClient { BaseAddress = host.Address })
            await Archive(http);
        Assert.Equal(0, (await Run("check-archive")).Exit);
        var files = Directory.GetFiles(Path.Combine(Data, "drive", "Clients"), "*.eml", SearchOption.AllDirectories);
        await File.AppendAllTextAsync(files[0], "x");
        File.Delete(files[1]);

        var changed = await Run("check-archive");

        Assert.Equal(1, changed.Exit);
        Assert.Contains("le contenu a changé", changed.Error, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(files[1]), changed.Error, StringComparison.Ordinal);
        Assert.Contains("2 différence(s)", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_RestoredElsewhere_IsTheSame_AndNeverReplacesDataUnlessTold()
    {
        var file = Path.Combine(_folder, "iod.zip");
        Assert.Equal(0, (await Run("backup", file)).Exit);
        await Tamper("UPDATE Journal SET Summary = 'rien' WHERE Sequence = 7");

        var refused = await Run("restore", file);
        Assert.Equal(1, refused.Exit);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await Run("verify-journal")).Exit);

        Assert.Equal(0, (await Run("restore", file, "--force")).Exit);
        Assert.Equal(0, (await Run("verify-journal")).Exit);
    }

    [Fact]
    public async Task Restore_OfADamagedFile_LeavesTheDataAsTheyWere()
    {
        var file = Path.Combine(_folder, "iod.zip");
        Assert.Equal(0, (await Run("backup", file)).Exit);
        await using (var stream = File.OpenWrite(file))
            stream.SetLength(stream.Length / 2);

        Assert.NotEqual(0, (await Run("restore", file, "--force")).Exit);
        Assert.Equal(0, (await Run("verify-journal")).Exit);
    }

    [Fact]
    public async Task Qualify_OfAFolder_ReadsEachMail_AndTellsTheOneThatIsNone()
    {
        var mails = Directory.CreateDirectory(Path.Combine(_folder, "mails")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(mails, "a.eml"), ApiClient.Mail());
        await File.WriteAllBytesAsync(Path.Combine(mails, "b.eml"), []);
        var output = Path.Combine(_folder, "out");

        var run = await Run("qualify", mails, "--out", output);

        var read = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(output, "a.json")))!;
        Assert.Equal("new-demand", (string?)read["kind"]);
        Assert.Equal((1, true), (run.Exit, run.Error.Contains("b.eml", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Qualify_Report_ListsTheRulesThatPeopleCorrectedMost()
    {
        await using (var host = await RunningHost.Start(RunningHost.BuiltProgram, Data))
        using (var http = new HttpClient { BaseAddress = host.Address })
            await Archive(http, people: 5);

        var report = await Run("qualify", "--report");

        Assert.Equal(0, report.Exit);
        var corrected = Assert.Single(report.Output.Split('\n'), line => line.StartsWith("personnes", StringComparison.Ordinal));
        Assert.Matches(@"^personnes +need\.people\.counted +2 +2  DEM-\d{4}-\d{4} : lu « 2 », retenu « 5 »", corrected);
        Assert.DoesNotContain(report.Output.Split('\n'), line => line.StartsWith("lieu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Qualify_WithoutAPlaceToWrite_NeverReplacesWhatStandsBesideTheMails()
    {
        var mails = Directory.CreateDirectory(Path.Combine(_folder, "labelled")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(mails, "a.eml"), ApiClient.Mail());
        Assert.Equal(0, (await Run("qualify", mails)).Exit);
        var label = Path.Combine(mails, "a.json");
        await File.WriteAllTextAsync(label, "by hand");

        var run = await Run("qualify", mails);

        Assert.Equal((1, true), (run.Exit, run.Error.Contains("« a.json » existe déjà", StringComparison.Ordinal)));
        Assert.Equal("by hand", await File.ReadAllTextAsync(label));
    }

    [Fact]
    public async Task Verb_OnWhatIsNotThere_SaysSoAndExitsWith1()
    {
        var mail = await Run("qualify", Path.Combine(_folder, "nothing.eml"));
        Assert.Equal((1, true), (mail.Exit, mail.Error.Contains("Il n'y a rien à lire", StringComparison.Ordinal)));
        var journal = await Run(["verify-journal"], Path.Combine(_folder, "empty"));
        Assert.Equal((1, true), (journal.Exit, journal.Error.Contains("Il n'y a pas de base de données", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Serve_OnAFolderOrAPortInUse_SaysWhatToDo()
    {
        await using var host = await RunningHost.Start(RunningHost.BuiltProgram, Data);

        var folder = await Run("serve", "--urls", "http://127.0.0.1:0");
        Assert.Equal((1, true), (folder.Exit, folder.Error.Contains("déjà utilisé par une autre instance", StringComparison.Ordinal)));
        var port = await Run(["serve", "--urls", host.Address.GetLeftPart(UriPartial.Authority)], Path.Combine(_folder, "other"));
        Assert.Equal((1, true), (port.Exit, port.Error.Contains("choisissez un autre port", StringComparison.Ordinal)));
    }

    private static async Task Archive(HttpClient http, int people = 2)
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var demand = await Send(http, "/api/demands", new ByteArrayContent(ApiClient.Mail()) { Headers = { ContentType = new("message/rfc822") } }, null);
            await Send(http, $"/api/demands/{(string)demand["id"]!}/qualify", System.Net.Http.Json.JsonContent.Create(ApiClient.Qualification(people: people)), (int)demand["version"]!);
            for (var waited = 0; waited < 600 && ((JsonArray)(await Demand(http, demand))["documents"]!).Count == 0; waited++)
                await Task.Delay(50);
        }
    }

    private static async Task<JsonNode> Demand(HttpClient http, JsonNode demand) => JsonNode.Parse(await http.GetStringAsync($"/api/demands/{(string)demand["id"]!}"))!;

    private static async Task<JsonNode> Send(HttpClient http, string path, HttpContent content, int? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (version is null)
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        else
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        using var response = await http.SendAsync(request);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    private async Task Tamper(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "iod.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private Task<(int Exit, string Output, string Error)> Run(params string[] arguments) => Run(arguments, Data);

    private static async Task<(int Exit, string Output, string Error)> Run(string[] arguments, string data)
    {
        var start = new ProcessStartInfo("dotnet", [RunningHost.BuiltProgram, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["Iod__DataFolder"] = data } };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (process.ExitCode, await output, await error);
    }

    /// <summary>What seed makes: each test takes a copy.</summary>
    public sealed class SeededFolder : IAsyncLifetime
    {
        public string Data { get; } = Directory.CreateTempSubdirectory("iod-seed-").FullName;

        public async Task InitializeAsync() => Assert.Equal(0, (await Run(["seed", "--quotes", "20"], Data)).Exit);

        public Task DisposeAsync()
        {
            Directory.Delete(Data, recursive: true);
            return Task.CompletedTask;
        }
    }
}
