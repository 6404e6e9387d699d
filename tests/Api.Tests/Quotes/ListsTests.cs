using System.Text.Json;
using IodOutlook.Api.Cli;

namespace IodOutlook.Api.Tests.Quotes;

/// <summary>Lists in another order than usual go on where a page ended: nothing twice, nothing left out.</summary>
public sealed class ListsTests(ListsTests.House house) : IClassFixture<ListsTests.House>
{
    private const int Seeded = 45;

    private ApiClient Api => house.Api;

    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    [InlineData("largest")]
    public async Task Quotes_InEachOrder_AreAllThereOnce_InThatOrder(string sort)
    {
        var quotes = await All($"/api/quotes?sort={sort}");
        Assert.Equal(Seeded, quotes.Select(q => q.GetProperty("id").GetGuid()).Distinct().Count());
        Assert.Equal(Seeded, quotes.Count);
        var numbers = quotes.ConvertAll(q => q.GetProperty("number").GetString()!);
        var cents = quotes.ConvertAll(q => q.GetProperty("totalExclVatCents").GetInt64());
        if (sort == "largest")
            Assert.Equal(cents.OrderDescending(), cents);
        else
            Assert.Equal(sort == "newest" ? numbers.OrderDescending(StringComparer.Ordinal) : numbers.Order(StringComparer.Ordinal), numbers);
    }

    [Fact]
    public async Task Demands_ByDeadline_AreThoseWithOne_TheSoonestFirst()
    {
        var days = (await All("/api/demands?sort=deadline")).ConvertAll(d => d.GetProperty("deadlineTo").GetString()!);
        Assert.Equal(["2026-12-24", "2027-01-15", "2027-03-31", "2027-03-31"], days);
        var received = (await All("/api/demands?sort=oldest")).ConvertAll(d => d.GetProperty("receivedAt").GetDateTime());
        Assert.Equal(received.Order(), received);
    }

    [Fact]
    public async Task Quotes_OfOneStateAndOwner_AreOnlyThose()
    {
        var accepted = await All("/api/quotes?state=accepted&sort=largest");
        Assert.True(accepted.Count > 0);
        Assert.All(accepted, quote => Assert.Equal("accepted", quote.GetProperty("state").GetString()));
        Assert.Empty(await All("/api/quotes?mine=true"));
        using var roy = house.As("c.roy");
        Assert.Equal(Seeded, (await All("/api/quotes?mine=true", roy)).Count);
    }

    [Fact]
    public async Task Pipeline_SumsWhatTheListsHold_StageByStage()
    {
        var board = (await Api.Get("/api/demands/pipeline")).Ok();
        Assert.Equal(7, board.At("columns").GetArrayLength());
        foreach (var column in board.At("columns").EnumerateArray())
        {
            var demands = await All($"/api/demands?stage={column.GetProperty("stage").GetString()}");
            Assert.Equal(demands.Count, column.GetProperty("count").GetInt32());
            Assert.Equal(demands.Sum(d => d.GetProperty("amountExclVatCents") is { ValueKind: JsonValueKind.Number } cents ? cents.GetInt64() : 0), column.GetProperty("cents").GetInt64());
            Assert.Equal(demands.Take(12).Select(d => d.GetProperty("id").GetGuid()), column.GetProperty("items").EnumerateArray().Select(d => d.GetProperty("id").GetGuid()));
        }
    }

    [Fact]
    public async Task Pipeline_OfSomebodyWhoOnlyReads_HasNoMoves()
    {
        var moves = (await Api.Get("/api/demands/pipeline")).Ok().At("moves").EnumerateArray().Select(m => $"{m.GetProperty("from")} {m.GetProperty("step")} {m.GetProperty("to")}").ToList();
        Assert.Contains("captured qualify qualified", moves);
        Assert.Contains("sent recordRefusal lost", moves);
        Assert.DoesNotContain(moves, move => move.StartsWith("lost", StringComparison.Ordinal));
        using var auditor = house.As("p.vidal");
        Assert.Equal(0, (await auditor.Get("/api/demands/pipeline")).Ok().At("moves").GetArrayLength());
    }

    private async Task<List<JsonElement>> All(string path, ApiClient? client = null)
    {
        var (items, next) = (new List<JsonElement>(), (string?)null);
        do
        {
            var page = (await (client ?? Api).Get(next is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={next}")).Ok();
            items.AddRange(page.At("items").EnumerateArray());
            next = page["next"];
        }
        while (next is not null);
        return items;
    }

    /// <summary>A company with a past.</summary>
    public sealed class House : IAsyncLifetime
    {
        private static readonly string[] Deadlines = ["2027-03-31", "2027-01-15", "2027-03-31", "2026-12-24"];
        private readonly ApiFixture fixture = new();

        public ApiClient Api => fixture.Api;

        public ApiClient As(string person) => fixture.As(person);

        public async Task InitializeAsync()
        {
            await fixture.InitializeAsync();
            await new DemoCompany(fixture.Services, waiting: false).Fill(Seeded, CancellationToken.None);
            foreach (var day in Deadlines)
                await Api.Qualified(ApiClient.Qualification(deadline: day));
        }

        public Task DisposeAsync() => fixture.DisposeAsync();
    }
}
