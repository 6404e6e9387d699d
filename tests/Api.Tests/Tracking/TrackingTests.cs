using IodOutlook.Documents.Tracking;

namespace IodOutlook.Api.Tests.Tracking;

public sealed class TrackingTests : IAsyncLifetime
{
    private readonly ApiFixture fixture = new();

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

    private void Write(Answer quote, string nextAction, string status)
    {
        var row = new TrackedQuote(quote["number"]!, "Client", "Objet", "envoyé", 1, 1, null, null, null, null, null, "", nextAction, null, status);
        using var file = File.Create(Workbook);
        TrackingWorkbook.Write(new TrackingLists([row], [], [], []), file);
    }
}
