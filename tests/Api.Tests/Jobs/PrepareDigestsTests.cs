using System.Globalization;

namespace IodOutlook.Api.Tests.Jobs;

/// <summary>The fixture's people are a manager, two consultants, one of finance and an auditor; its clock stands at Tuesday 24 November 2026, 09:00 in Paris.</summary>
public sealed class PrepareDigestsTests : IAsyncLifetime
{
    private readonly ApiFixture fixture = new();

    private ApiClient Api => fixture.Api;

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Digest_UnlessChosen_IsNotPrepared()
    {
        await Api.Captured();
        await At("2026-11-25T08:00:00Z");
        Assert.Empty(Digests());
    }

    [Fact]
    public async Task Digest_OncePerWorkingMorning_HoldsWhatWaits_InTheMailboxOfEachWhoSells()
    {
        await Choose();
        await At("2026-11-25T08:00:00Z");
        Assert.Empty(Digests());

        await Api.Captured();
        await At("2026-11-25T05:30:00Z");
        await At("2026-11-25T12:00:00Z");
        Assert.Empty(Digests());
        await At("2026-11-26T06:00:00Z");
        var first = Digests();
        await At("2026-11-26T09:00:00Z");
        Assert.Equal(first, Digests());
        Assert.InRange(first.Length, 1, 3);
        Assert.All(first, digest => Assert.Contains("X-Unsent: 1", digest, StringComparison.Ordinal));

        await At("2026-11-28T08:00:00Z");
        Assert.Equal(first.Length, Digests().Length);
        await At("2026-11-30T08:00:00Z");
        Assert.Equal(2 * first.Length, Digests().Length);
    }

    private async Task Choose()
    {
        var settings = await Api.Get("/api/settings/follow-ups");
        var body = new { plans = settings.At("plans"), texts = settings.At("texts"), review = settings.At("review"), morningDigest = true };
        (await Api.Put("/api/settings/follow-ups", body, settings.Version)).Ok();
    }

    private async Task At(string time)
    {
        fixture.Clock.AdjustTime(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));
        await fixture.RunJob("prepare-digests");
        await fixture.DeliverOutside();
    }

    private string[] Digests() =>
        [.. Directory.GetFiles(Directory.CreateDirectory(Path.Combine(fixture.DataFolder, "mailbox", "Drafts")).FullName).Order().Select(File.ReadAllText)];
}
