using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IodOutlook.Api.Tests;
using IodOutlook.Tests;

namespace IodOutlook.Host.Tests;

/// <summary>
/// The real host, killed (SIGKILL) at every point where something was done and not yet recorded, then started again on the same folder: nothing is lost, nothing is
/// done twice.
/// </summary>
public sealed class OutboxCrashTests : IAsyncLifetime
{
    /// <summary>Each point with the passes at which a host is killed there: it has several steps, files and pieces of work.</summary>
    private static readonly (string Point, int Passes)[] Points =
    [
        ("outbox.claimed", 3), ("step.saved", 6), ("outbox.mail.file", 3), ("step.committed", 6), ("outbox.document.put", 1), ("outbox.draft.made", 2),
        ("outbox.delivered", 4), ("outbox.recorded", 4), ("outbox.draft.made", 1),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("iod-crash-").FullName;
    private readonly Queue<string> crashes = new(Points.SelectMany(point => Enumerable.Range(1, point.Passes).Select(pass => $"{point.Point}:{pass}")));
    private int kills;
    private int starts;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Kill_AtAnyPoint_LosesNothingAndDoesNothingTwice()
    {
        var wanted = crashes.Count;
        Assert.True(wanted >= 30);
        var stories = 0;
        var host = await NextHost();
        while (kills < wanted)
            host = await PlayToItsEnd(Person(stories++), host);

        using (var http = new HttpClient { BaseAddress = host.Address })
            await CheckThatAllIsThereOnce(http, stories);
        await host.DisposeAsync();
    }

    private static PatientPerson Person(int story) => new($"{story}", () => Mail(story), demand => PatientPerson.NextOf(demand) == "sendDraft" && PatientPerson.IsAllDelivered(demand));

    private async Task CheckThatAllIsThereOnce(HttpClient http, int stories)
    {
        var demands = await All(http, "/api/demands");
        Assert.Equal(Enumerable.Range(1, stories).Select(n => $"DEM-2026-{n:0000}"), demands.Select(d => d.GetProperty("reference").GetString()).Order());
        Assert.Equal(Enumerable.Range(1, stories).Select(n => $"DEV-2026-{n:0000}"), demands.Select(d => d.GetProperty("quoteNumber").GetString()).Order());
        Assert.Equal(stories, Directory.GetFiles(Path.Combine(folder, "mailbox", "Drafts"), "*.eml").Length);
        // The mail and its attachment, the records of both reviews, the quote.
        Assert.Equal(stories * 5, Directory.GetFiles(Path.Combine(folder, "drive"), "*", SearchOption.AllDirectories).Length);
    }

    /// <summary>Each step is asked again, with its key or version, until it is answered; a host that died is followed by one that will die elsewhere.</summary>
    private async Task<RunningHost> PlayToItsEnd(PatientPerson person, RunningHost host)
    {
        while (!await person.Play(host.Address))
        {
            await host.Process.WaitForExitAsync();
            kills++;
            await host.DisposeAsync();
            host = await NextHost();
        }

        return host;
    }

    /// <summary>The jobs write too: some hosts die before they say that they are ready.</summary>
    private async Task<RunningHost> NextHost()
    {
        while (true)
        {
            try
            {
                return await Start(crashes.TryDequeue(out var crash) ? crash : null);
            }
            catch (InvalidOperationException)
            {
                kills++;
            }
        }
    }

    private Task<RunningHost> Start(string? crash)
    {
        // No sample: the mailbox is there, and empty.
        Directory.CreateDirectory(Path.Combine(folder, "mailbox", "Inbox"));
        var environment = crash is null ? [] : new Dictionary<string, string> { ["Iod__CrashAt"] = crash };
        // The clock goes on: work that a dead host left for now would wait for a later one whose day begins anew.
        var now = new DateTime(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc).AddMinutes(starts++);
        return RunningHost.Start(RunningHost.BuiltProgram, folder, environment, $"--Iod:Now={now:yyyy-MM-ddTHH:mm:ssZ}");
    }

    private static async Task<List<JsonElement>> All(HttpClient http, string path)
    {
        var all = new List<JsonElement>();
        for (string? after = ""; after is not null;)
        {
            var page = await http.GetFromJsonAsync<JsonElement>($"{path}?after={after}");
            all.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("next").GetString();
        }

        return all;
    }

    private static ByteArrayContent Mail(int story)
    {
        var mail = new ByteArrayContent(Encoding.UTF8.GetBytes(
            $"From: Anne Durand <anne@client{story}.example>\r\nTo: gerant@iod.example\r\nSubject: Evaluation {story}\r\nMessage-ID: <crash-{story}@client.example>\r\n"
            + "Date: Mon, 23 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
            + "Bonjour, deux candidats a evaluer.\r\n--b\r\nContent-Type: application/pdf; name=poste.pdf\r\nContent-Disposition: attachment; filename=poste.pdf\r\n\r\n%PDF-1.4 poste\r\n--b--\r\n"));
        mail.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("message/rfc822");
        return mail;
    }
}
