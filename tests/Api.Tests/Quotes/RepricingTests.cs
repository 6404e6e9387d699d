using System.Text.Json;
using System.Text.Json.Nodes;

namespace IodOutlook.Api.Tests.Quotes;

/// <summary>A new price grid: out to Excel and back, and what it would change in the drafts, before anybody decides.</summary>
public sealed class RepricingTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private static int years;

    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task Workbook_ExportedAndGivenBack_IsTheSameGrid_AndSavesNothing()
    {
        var grid = (await Api.Get("/api/settings/price-grid")).Ok();
        var workbook = await Api.Get($"/api/settings/price-grids/{grid.Id}/workbook");
        var read = (await Api.Post("/api/settings/price-grids/read", new { content = Convert.ToBase64String(workbook.Bytes) })).Ok();

        Assert.Empty(read.At("problems").EnumerateArray());
        Assert.Equal(grid["name"], read["read.name"]);
        Assert.Equal(grid.At("items").GetArrayLength(), read.At("read.items").GetArrayLength());
        Assert.Equal(grid.At("items")[0].GetProperty("unitPriceCents").GetInt64(), read.At("read.items")[0].GetProperty("unitPriceCents").GetInt64());
    }

    [Fact]
    public async Task Workbook_ThatIsNone_IsRefusedWithWhatToDo()
    {
        var refused = await Api.Post("/api/settings/price-grids/read", new { content = Convert.ToBase64String("un texte"u8) });

        Assert.Equal(400, refused.Code);
        Assert.Contains("Exportez la grille", System.Text.Encoding.UTF8.GetString(refused.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_AreShownWhatAnotherGridWouldChange_AndOnlyTheChosenTakeIt()
    {
        var chosen = await Api.Quoted();
        var left = await Api.Quoted();
        var grid = await Raised();

        var line = (await Compared(grid)).Single(l => QuoteOf(l) == chosen.Id);
        Assert.NotEmpty(line.GetProperty("changes").EnumerateArray());
        Assert.True(line.GetProperty("exclVatCentsAfter").GetInt64() > line.GetProperty("exclVatCentsBefore").GetInt64());
        Assert.Equal(chosen.At("current.totals.exclVatCents").GetInt64(), (await Api.Get($"/api/quotes/{chosen.Id}")).At("current.totals.exclVatCents").GetInt64());

        var repriced = (await Api.Post($"/api/quotes/{chosen.Id}/reprice", new { gridId = grid.Id }, chosen.Version)).Ok();

        Assert.Equal(grid["name"], repriced["current.gridName"]);
        Assert.Equal(line.GetProperty("exclVatCentsAfter").GetInt64(), repriced.At("current.totals.exclVatCents").GetInt64());
        Assert.Equal(412, (await Api.Post($"/api/quotes/{chosen.Id}/reprice", new { gridId = grid.Id }, chosen.Version)).Code);
        var after = (await Compared(grid)).ConvertAll(QuoteOf);
        Assert.DoesNotContain(chosen.Id, after);
        Assert.Contains(left.Id, after);
    }

    [Fact]
    public async Task Quote_ThatWasApproved_KeepsItsGrid()
    {
        var quote = await Api.Quoted();
        quote = (await Api.Post($"/api/quotes/{quote.Id}/review", new { decision = "go", beyond = Array.Empty<object>() }, quote.Version)).Ok();
        var grid = await Raised();

        var refused = await Api.Post($"/api/quotes/{quote.Id}/reprice", new { gridId = grid.Id }, quote.Version);

        Assert.Equal((409, "step-not-allowed"), (refused.Code, refused.Problem));
        Assert.DoesNotContain(await Compared(grid), line => QuoteOf(line) == quote.Id);
    }

    [Fact]
    public async Task Draft_ThatAnotherGridWouldMakeTooLarge_IsSaidToBeImpossible_AndTheOthersAreShown()
    {
        var large = await Api.Quoted();
        var other = await Api.Quoted();
        var content = JsonNode.Parse(large.At("current.content").GetRawText())!;
        content["lines"]![0]!["quantity"] = 500_000;
        (await Api.Put($"/api/quotes/{large.Id}", content, large.Version)).Ok();

        var compared = await Compared(await Raised(5_000_000));

        var line = compared.Single(l => QuoteOf(l) == large.Id);
        Assert.Equal(JsonValueKind.Null, line.GetProperty("exclVatCentsAfter").ValueKind);
        Assert.Contains("dépasse 99 999 999,99", line.GetProperty("refusal").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, compared.Single(l => QuoteOf(l) == other.Id).GetProperty("refusal").ValueKind);
    }

    [Fact]
    public async Task Drafts_HoweverMany_AreAllCompared()
    {
        const int drafts = 210;
        var quotes = new List<Guid>();
        for (var i = 0; i < drafts; i++) quotes.Add((await Api.Quoted()).Id);

        var compared = (await Compared(await Raised())).ConvertAll(QuoteOf);

        Assert.All(quotes, quote => Assert.Contains(quote, compared));
    }

    private static Guid QuoteOf(JsonElement line) => line.GetProperty("quote").GetProperty("id").GetGuid();

    private async Task<List<JsonElement>> Compared(Answer grid) =>
        [.. (await Api.Get($"/api/quotes/repricing?grid={grid.Id}")).Ok().Json.EnumerateArray()];

    /// <summary>The grid in force, each price higher by so many cents, from a year to come.</summary>
    private async Task<Answer> Raised(long cents = 1_000)
    {
        var grid = JsonNode.Parse((await Api.Get("/api/settings/price-grid")).Ok().Bytes)!;
        foreach (var item in grid["items"]!.AsArray())
        {
            item!["unitPriceCents"] = item["unitPriceCents"]!.GetValue<long>() + cents;
            foreach (var band in item["bands"]!.AsArray()) band!["unitPriceCents"] = band["unitPriceCents"]!.GetValue<long>() + cents;
        }

        var year = 2030 + Interlocked.Increment(ref years);
        return (await Api.Post("/api/settings/price-grids", new { name = $"Tarifs {year}", validFrom = $"{year}-01-01", items = grid["items"] })).Ok();
    }
}
