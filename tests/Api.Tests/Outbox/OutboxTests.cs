using System.Text.Json;
using IodOutlook.Outside;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IodOutlook.Api.Tests.Outbox;

/// <summary>A drive and a mailbox that fail as they are told.</summary>
public sealed class FailingOutsideFixture : ApiFixture
{
    /// <summary>What the next calls of the drive throw.</summary>
    public Queue<OutsideException> DriveFailures { get; } = new();

    protected override void Change(IServiceCollection services)
    {
        var local = services.Last(s => s.ServiceType == typeof(IDrive));
        services.Replace(ServiceDescriptor.Singleton<IDrive>(provider => new FailingDrive((IDrive)local.ImplementationFactory!(provider), DriveFailures)));
    }

    private sealed class FailingDrive(IDrive drive, Queue<OutsideException> failures) : IDrive
    {
        public Task<DriveFile> Put(string path, ReadOnlyMemory<byte> content, CancellationToken cancel) =>
            failures.TryDequeue(out var failure) ? Task.FromException<DriveFile>(failure) : drive.Put(path, content, cancel);

        public Task<DriveFile> Replace(string path, ReadOnlyMemory<byte> content, CancellationToken cancel) => drive.Replace(path, content, cancel);

        public Task<byte[]> Read(string fileId, CancellationToken cancel) => drive.Read(fileId, cancel);

        public Task<IReadOnlyList<DriveFile>> List(string folder, CancellationToken cancel) => drive.List(folder, cancel);
    }
}

public sealed class OutboxTests(FailingOutsideFixture fixture) : IClassFixture<FailingOutsideFixture>
{
    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task Work_WhenTheDriveIsAway_WaitsLongerEachTime_ThenIsDone()
    {
        var demand = await Api.Qualified();
        fixture.DriveFailures.Enqueue(new OutsideException(OutsideProblem.Unavailable, "Le drive ne répond pas."));
        await fixture.DeliverOutside();
        var waiting = await Work(demand);
        Assert.Equal(("pending", "Le drive ne répond pas."), (waiting.GetProperty("state").GetString(), waiting.GetProperty("reason").GetString()));

        await fixture.DeliverOutside();
        Assert.Equal(1, (await Work(demand)).GetProperty("attempt").GetInt32());
        fixture.Clock.Advance(TimeSpan.FromSeconds(3));
        await fixture.DeliverOutside();
        Assert.Equal("done", (await Work(demand)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Work_WhenAskedToSlowDown_WaitsAtLeastThatLong()
    {
        var demand = await Api.Qualified();
        fixture.DriveFailures.Enqueue(new OutsideException(OutsideProblem.Throttled, "Trop de demandes.") { RetryAfter = TimeSpan.FromMinutes(7) });
        await fixture.DeliverOutside();
        fixture.Clock.Advance(TimeSpan.FromMinutes(6));
        await fixture.DeliverOutside();
        Assert.Equal("pending", (await Work(demand)).GetProperty("state").GetString());
        fixture.Clock.Advance(TimeSpan.FromMinutes(2));
        await fixture.DeliverOutside();
        Assert.Equal("done", (await Work(demand)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Work_Denied_FailsVisibly_AndIsDoneWhenRetried()
    {
        var demand = await Api.Qualified();
        fixture.DriveFailures.Enqueue(new OutsideException(OutsideProblem.Denied, "Le dossier est en lecture seule."));
        await fixture.DeliverOutside();
        var failed = await Work(demand);
        Assert.Equal("failed", failed.GetProperty("state").GetString());
        Assert.Contains(
            (await Api.Get("/api/to-do")).At("items").EnumerateArray(),
            item => item.GetProperty("kind").GetString() == "failedOutsideWork" && item.GetProperty("demandId").GetGuid() == demand.Id);

        (await Api.Post($"/api/outside-work/{failed.GetProperty("id").GetGuid()}/retry")).Ok();
        await fixture.DeliverOutside();
        Assert.Equal("done", (await Work(demand)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Mail_OnceArchived_KeepsNoBytesInTheDatabase_AndCanStillBeFetched()
    {
        var demand = await Api.Qualified();
        await fixture.DeliverOutside();
        var document = (await Api.Get($"/api/demands/{demand.Id}")).At("documents").EnumerateArray().Single();
        var held = await fixture.InDatabase(db => Task.FromResult(db.Contents.Count(c => db.Mails.Any(m => m.DemandId == demand.Id && m.Id == c.Id))));
        Assert.Equal(0, held);
        var file = await Api.Get($"/api/documents/{document.GetProperty("id").GetGuid()}");
        Assert.Equal(document.GetProperty("sha256").GetString(), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes)));
    }

    private async Task<JsonElement> Work(Answer demand) => (await Api.Get($"/api/demands/{demand.Id}")).At("outside").EnumerateArray().Single();
}
