using System.Net.Http.Json;
using System.Text;
using IodOutlook.Api.Database;
using IodOutlook.Api.Outbox;
using IodOutlook.Api.Tests.SignIn;
using IodOutlook.Outside.Tests.Graph.Server;
using IodOutlook.Tests;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Host.Tests;

/// <summary>
/// The real host in Microsoft 365 mode, before a Graph that fails one request in ten, killed (SIGKILL) while Graph does what it asked: every mail is archived and every draft made, once,
/// and never more than three requests reach the mailbox at once. <c>IOD_FULL_SIZE=1</c> plays it at its full size, which takes minutes.
/// </summary>
public sealed class GraphWorkTests : IAsyncLifetime
{
    private const string Owner = "gerant@iod.example";
    private const string OwnerId = "00000000-0000-0000-0000-0000000000a1";

    private static readonly (int Mails, int Drafts, int Kills, int RequestsBetween) Size =
        Environment.GetEnvironmentVariable("IOD_FULL_SIZE") is { Length: > 0 } ? (1_000, 300, 10, 1_000) : (12, 4, 2, 60);

    // What a person does; anything else is the outside's.
    private static readonly string[] Steps = ["completeQualification", "reviewFeasibility", "issueQuote", "reviewContract", "prepareMail"];

    private readonly string folder = Directory.CreateTempSubdirectory("iod-graph-").FullName;
    private GraphServer graph = null!;
    private TestIssuer issuer = null!;
    private RunningHost host = null!;
    private string token = null!;
    private int asked;
    private int kills;

    public async Task InitializeAsync()
    {
        graph = await GraphServer.Start();
        graph.Exchange.PageSize = 100;
        graph.People.Add(OwnerId, "Etienne Lambert", Owner, "Manager");
        graph.Calendars.Open(Owner);
        issuer = await TestIssuer.Start();
        var claims = issuer.Claims("Manager");
        (claims["oid"], claims["name"], claims["preferred_username"]) = (OwnerId, "Etienne Lambert", Owner);
        token = issuer.Sign(claims);
        host = await Start();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await issuer.DisposeAsync();
        await graph.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Work_UnderFaultsAndKills_IsDoneOnce()
    {
        var mails = Enumerable.Range(1, Size.Mails).ToDictionary(number => number, Mail);
        foreach (var mail in mails.Values)
            graph.Exchange.Deliver(Owner, "inbox", mail);
        var ids = graph.Exchange.In(Owner, "inbox").Select(message => message.Id).ToList();
        graph.Faults.AtRandom(seed: 2026, share: 0.1);
        graph.Faults.Once(KillNowAndThen, Fault.Broken);

        for (var i = 0; i < ids.Count; i++)
            await PlayToItsEnd(Person(i + 1, ids[i]));
        await UntilAllIsDelivered();

        Assert.Equal(Size.Kills, kills);
        Assert.True(graph.Faults.Happened > graph.Requests.Count * 0.08, $"{graph.Faults.Happened} of {graph.Requests.Count}");
        CheckArchive([.. mails.Values]);
        CheckDrafts();
        Assert.InRange(graph.MostAtOnce, 1, 3);
    }

    private PatientPerson Person(int number, string messageId) => new(
        $"{number}", () => JsonContent.Create(new { messageId }),
        demand => number <= Size.Drafts ? !Steps.Contains(PatientPerson.NextOf(demand)) : PatientPerson.NextOf(demand) == "reviewFeasibility",
        token);

    /// <summary>The mail and its attachment of each demand; the records of both reviews and the quote where there is a draft.</summary>
    private void CheckArchive(List<byte[]> mails)
    {
        var files = graph.Library.Files.Where(file => file.Key.StartsWith("Clients/", StringComparison.Ordinal)).ToList();
        Assert.Equal((Size.Mails * 2) + (Size.Drafts * 3), files.Count);
        Assert.Equal(
            mails.Select(Encoding.UTF8.GetString).Order(StringComparer.Ordinal),
            files.Where(file => file.Key.EndsWith(".eml", StringComparison.Ordinal)).Select(file => Encoding.UTF8.GetString(file.Value)).Order(StringComparer.Ordinal));
        Assert.Equal(Size.Mails, files.Select(file => file.Key.Split('/')[2]).Distinct().Count());
    }

    private void CheckDrafts()
    {
        var drafts = graph.Exchange.In(Owner, "drafts");
        Assert.Equal(Size.Drafts, drafts.Count);
        Assert.Equal(Size.Drafts, drafts.Select(draft => draft.Subject + draft.Properties["String 0x1042"]).Distinct().Count());
        Assert.All(drafts, draft =>
        {
            Assert.StartsWith("%PDF", Encoding.ASCII.GetString(Assert.Single(draft.Attachments).Content.AsSpan(0, 4)), StringComparison.Ordinal);
            Assert.Single(draft.Html.Split("Anne Durand,").Skip(1));
        });
    }

    private async Task PlayToItsEnd(PatientPerson person)
    {
        while (!await person.Play(host.Address))
            await StartAgain();
    }

    private async Task UntilAllIsDelivered()
    {
        while (true)
        {
            if (host.Process.HasExited)
                await StartAgain();
            var states = await OpenWork();
            Assert.DoesNotContain(OutsideState.Failed, states);
            if (states.Count == 0)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private async Task<List<OutsideState>> OpenWork()
    {
        var options = new DbContextOptionsBuilder<SqliteIodDb>().UseSqlite($"Data Source={Path.Combine(folder, "iod.db")};Pooling=False").Options;
        await using var db = new SqliteIodDb(options);
        return await db.OutsideWorks.Where(work => work.State != OutsideState.Done).Select(work => work.State).ToListAsync();
    }

    /// <summary>While Graph has the request in its hands. Says of none that it should fail.</summary>
    private bool KillNowAndThen(Seen request)
    {
        if (kills < Size.Kills && ++asked % Size.RequestsBetween == 0)
        {
            kills++;
            host.Process.Kill();
        }

        return false;
    }

    private async Task StartAgain()
    {
        await host.Process.WaitForExitAsync();
        await host.DisposeAsync();
        host = await Start();
    }

    private Task<RunningHost> Start()
    {
        var environment = new Dictionary<string, string>(Identity.EnvironmentFor(graph));
        return RunningHost.Start(
            RunningHost.BuiltProgram, folder, environment, "--Iod:RequestsPerSecond=100000", "--Iod:Mode=Microsoft365", $"--Iod:Microsoft365:TenantId={TestIssuer.Tenant}",
            $"--Iod:Microsoft365:ClientId={TestIssuer.Application}", "--Iod:Microsoft365:DriveId=b!drive", "--Iod:Microsoft365:Host=http://127.0.0.1", "--Iod:Microsoft365:Database=Sqlite",
            $"--Iod:Microsoft365:Authority={issuer.Address}", $"--Iod:Microsoft365:Graph={graph.Address}");
    }

    private static byte[] Mail(int number) => Encoding.UTF8.GetBytes(
        $"From: Anne Durand <anne@client{number}.example>\r\nTo: {Owner}\r\nSubject: Evaluation {number}\r\nMessage-ID: <graph-{number}@client.example>\r\n"
        + "Date: Mon, 23 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
        + $"Bonjour, deux candidats a evaluer.\r\n--b\r\nContent-Type: application/pdf; name=poste.pdf\r\nContent-Disposition: attachment; filename=poste.pdf\r\n\r\n%PDF-1.4 poste {number}\r\n--b--\r\n");
}
