using IodOutlook.Documents.Tracking;
using IodOutlook.Outside;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IodOutlook.Api.Tests.Tracking;

/// <summary>A drive whose workbook is open in Excel when it is told so.</summary>
public sealed class BusyDriveFixture : ApiFixture
{
    public bool IsOpenInExcel { get; set; }

    protected override void Change(IServiceCollection services)
    {
        var local = services.Last(s => s.ServiceType == typeof(IDrive));
        services.Replace(ServiceDescriptor.Singleton<IDrive>(provider => new BusyDrive((IDrive)local.ImplementationFactory!(provider), this)));
    }

    private sealed class BusyDrive(IDrive drive, BusyDriveFixture fixture) : IDrive
    {
        public Task<DriveFile> Put(string path, ReadOnlyMemory<byte> content, CancellationToken cancel) => drive.Put(path, content, cancel);

        public Task<DriveFile> Replace(string path, ReadOnlyMemory<byte> content, CancellationToken cancel) => fixture.IsOpenInExcel
            ? Task.FromException<DriveFile>(new OutsideException(OutsideProblem.Locked, "Le classeur est ouvert dans un autre programme."))
            : drive.Replace(path, content, cancel);

        public Task<byte[]> Read(string fileId, CancellationToken cancel) => drive.Read(fileId, cancel);

        public Task<IReadOnlyList<DriveFile>> List(string folder, CancellationToken cancel) => drive.List(folder, cancel);
    }
}

public sealed class TrackingTests : IAsyncLifetime
{
    private readonly BusyDriveFixture fixture = new();

    private ApiClient Api => fixture.Api;

    private string Workbook => Path.Combine(fixture.DataFolder, "drive", "Suivi commercial IOD.xlsx");

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Workbook_IsKeptOnTheDrive_AndWhatPeopleWriteComesBackToBeAccepted()
    {
        var quote = await Api.Sent();
        await fixture.RunJob("write-tracking");
        Assert.Equal((await Api.Get("/api/tracking.xlsx")).Bytes, await File.ReadAllBytesAsync(Workbook));

        Write(quote, "Rappeler vendredi", "Refusé");
        await fixture.RunJob("write-tracking");
        var edits = (await Api.Get("/api/tracking/edits")).Ok().At("items").EnumerateArray().ToDictionary(e => e.GetProperty("column").GetString()!);
        Assert.Equal(("", "Rappeler vendredi", false), (edits["nextAction"].GetProperty("was").GetString(), edits["nextAction"].GetProperty("proposed").GetString(), edits["nextAction"].GetProperty("conflict").GetBoolean()));
        await fixture.RunJob("write-tracking");
        Assert.Equal(2, (await Api.Get("/api/tracking")).At("openEdits").GetInt32());

        (await Api.Post($"/api/tracking/edits/{edits["nextAction"].GetProperty("id")}/accept", null, 0)).Ok();
        (await Api.Post($"/api/tracking/edits/{edits["proposedStatus"].GetProperty("id")}/accept", null, 0)).Ok();
        Assert.Equal("refused", (await Api.Get($"/api/quotes/{quote.Id}"))["current.state"]);
        Assert.Equal(409, (await Api.Post($"/api/tracking/edits/{edits["nextAction"].GetProperty("id")}/dismiss", null, 1)).Code);
        await fixture.RunJob("write-tracking");
        using var file = File.OpenRead(Workbook);
        Assert.Equal("Rappeler vendredi", Assert.Single(TrackingWorkbook.Read(file)).Values[Domain.FollowUps.TrackingColumn.NextAction]);
    }

    [Fact]
    public async Task Workbook_ReplacedByAPhoto_IsWrittenAgain_AndThePhotoIsKept()
    {
        await Api.Sent();
        await fixture.RunJob("write-tracking");
        byte[] photo = [0xFF, 0xD8, 1, 2, 3];
        await File.WriteAllBytesAsync(Workbook, photo);
        await fixture.RunJob("write-tracking");
        Assert.Equal((await Api.Get("/api/tracking.xlsx")).Bytes, await File.ReadAllBytesAsync(Workbook));
        Assert.Equal(photo, await File.ReadAllBytesAsync(Path.Combine(fixture.DataFolder, "drive", "Suivi commercial IOD (fichier trouvé à sa place).bin")));
    }

    [Fact]
    public async Task Workbook_OpenInExcel_IsWrittenOnceItIsClosed_AndWhatWasTypedMeanwhileIsNotLost()
    {
        var quote = await Api.Sent();
        await fixture.RunJob("write-tracking");
        fixture.IsOpenInExcel = true;
        Write(quote, "Rappeler vendredi", "");
        await Api.Sent();
        await Assert.ThrowsAsync<OutsideException>(() => fixture.RunJob("write-tracking"));
        Assert.False((await Api.Get("/api/tracking")).At("upToDate").GetBoolean());

        fixture.IsOpenInExcel = false;
        await fixture.RunJob("write-tracking");
        Assert.True((await Api.Get("/api/tracking")).At("upToDate").GetBoolean());
        var edit = Assert.Single((await Api.Get("/api/tracking/edits")).Ok().At("items").EnumerateArray());
        Assert.Equal("Rappeler vendredi", edit.GetProperty("proposed").GetString());
    }

    [Fact]
    public async Task Workbook_EditedByTwoPeople_ShowsTheConflict_AndKeepsBoth()
    {
        var quote = await Api.Sent();
        await fixture.RunJob("write-tracking");
        Write(quote, "Rappeler vendredi", "");
        await fixture.RunJob("write-tracking");
        Write(quote, "Attendre janvier", "");
        await fixture.RunJob("write-tracking");
        var edits = (await Api.Get("/api/tracking/edits")).Ok().At("items").EnumerateArray().ToList();
        Assert.Equal(["Attendre janvier", "Rappeler vendredi"], edits.Select(e => e.GetProperty("proposed").GetString()).Order(StringComparer.Ordinal));
        Assert.All(edits, e => Assert.True(e.GetProperty("conflict").GetBoolean()));
    }

    private void Write(Answer quote, string nextAction, string status)
    {
        var row = new TrackedQuote(quote["number"]!, "Client", "Objet", "envoyé", 1, 1, null, null, null, null, null, "", nextAction, null, status);
        using var file = File.Create(Workbook);
        TrackingWorkbook.Write(new TrackingLists([row], [], [], []), file);
    }
}
