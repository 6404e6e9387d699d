using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CsCheck;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using static IodOutlook.Domain.Tests.Samples;

namespace IodOutlook.Domain.Tests.Quotes;

public sealed class QuoteTotalsTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly Gen<QuoteLine> Lines = Gen.Select(
        Gen.Int[0, 9], Gen.Int[1, 2_000], Gen.Long[0, 300_000], Gen.OneOf(Gen.Const(0), Gen.Int[0, 10_000]), Samples.OneOf(2000, 1000, 550, 210, 0),
        (kind, quantity, price, discount, rate) => kind switch
        {
            0 => QuoteLine.Heading("Phase"),
            1 => QuoteLine.Words("Texte"),
            _ => Line(quantity, price, discount, rate) with { Optional = kind < 4 },
        });

    private static readonly Gen<QuoteContent> Contents = Gen.Select(
        Lines.Array[0, 8], Gen.OneOf(Gen.Const(0), Gen.Int[0, 10_000]), Gen.Long[0, 200_000], Samples.OneOf(2000, 1000), Gen.Bool, Gen.OneOf(Samples.OneOf(0, 3000, 10_000), Gen.Int[0, 10_000]),
        (lines, discount, travel, rate, atCost, deposit) =>
            Content() with { Lines = lines, Discount = discount, TravelCents = travel, TravelVatRate = rate, TravelAtCost = atCost, Deposit = deposit });

    [Fact]
    public void Of_AnyContent_AddsUp() => Contents.Sample(content =>
    {
        var totals = QuoteTotals.Of(content);
        Assert.Equal(totals.LinesCents.Sum(), totals.GrossCents + totals.OptionsCents);
        Assert.Equal(totals.GrossCents - totals.DiscountCents + totals.TravelCents, totals.Vat.Sum(v => v.BaseCents));
        Assert.Equal(totals.ExclVatCents, totals.Vat.Sum(v => v.BaseCents));
        Assert.Equal(totals.ExclVatCents + totals.VatCents, totals.InclVatCents);
        Assert.Equal(totals.InclVatCents, totals.DepositInclVatCents + totals.BalanceInclVatCents);
        Assert.Equal(totals.DepositInclVatCents, totals.DepositVat.Sum(v => v.BaseCents + v.VatCents));
        Assert.InRange(totals.BalanceInclVatCents, 0, totals.InclVatCents);
    }, iter: 2_000);

    [Fact]
    public void Of_AnyContent_IsWhatDecimalSays() => Contents.Sample(content =>
    {
        var totals = QuoteTotals.Of(content);
        Assert.Equal(content.Lines.Select(Exact), totals.LinesCents);
        Assert.Equal(Round(totals.GrossCents * (content.Discount / 10_000m)), totals.DiscountCents);
        Assert.Equal(content.TravelAtCost ? 0 : content.TravelCents, totals.TravelCents);
        Assert.All(totals.Vat, v => Assert.Equal(Round(v.BaseCents * (v.Rate / 10_000m)), v.VatCents));
        Assert.All(totals.DepositVat, d => Assert.Equal(Round(totals.Vat.Single(v => v.Rate == d.Rate).BaseCents * (content.Deposit / 10_000m)), d.BaseCents));
        Assert.Equal(totals.Vat.Select(v => v.Rate).Distinct().OrderDescending(), totals.Vat.Select(v => v.Rate));
    }, iter: 2_000);

    [Fact]
    public void Of_AnyContent_GivesEachRateItsShareOfTheDiscountWithinACent() => Contents.Sample(content =>
    {
        var totals = QuoteTotals.Of(content with { TravelCents = 0 });
        foreach (var rate in totals.Vat)
        {
            var gross = content.Lines.Zip(totals.LinesCents).Where(l => l.First is { HasPrice: true, Optional: false } && l.First.VatRate == rate.Rate).Sum(l => l.Second);
            var share = totals.GrossCents == 0 ? 0 : (decimal)totals.DiscountCents * gross / totals.GrossCents;
            Assert.InRange(gross - rate.BaseCents - share, -0.9999999m, 0.9999999m);
        }
    }, iter: 2_000);

    [Fact]
    public void Of_TheLinesInAnotherOrder_GivesTheSameTotals() => Contents.Sample(content =>
    {
        var (one, other) = (QuoteTotals.Of(content), QuoteTotals.Of(content with { Lines = [.. content.Lines.Reverse()] }));
        Assert.Equal(one.Vat, other.Vat);
        Assert.Equal((one.InclVatCents, one.DepositInclVatCents), (other.InclVatCents, other.DepositInclVatCents));
    });

    [Fact]
    public void Of_AWholeDeposit_LeavesNoBalance() => Contents.Sample(content => QuoteTotals.Of(content with { Deposit = 10_000 }).BalanceInclVatCents == 0);

    [Fact]
    public void Of_AnyContent_IsWhatTheSameContentSaysWithoutItsOptions() => Contents.Sample(content =>
    {
        var (with, without) = (QuoteTotals.Of(content), QuoteTotals.Of(content.WithChosen([])));
        Assert.Equal(without.Vat, with.Vat);
        Assert.Equal(without.DepositVat, with.DepositVat);
        Assert.Equal((without.GrossCents, without.InclVatCents, 0L), (with.GrossCents, with.InclVatCents, without.OptionsCents));
    });

    [Fact]
    public void Of_EveryOptionTaken_CountsThemAsLines() => Contents.Sample(content =>
    {
        var taken = QuoteTotals.Of(content.WithChosen([.. Enumerable.Range(1, content.Lines.Count)]));
        Assert.Equal((taken.LinesCents.Sum(), 0L), (taken.GrossCents, taken.OptionsCents));
    });

    [Fact]
    public void Of_WhenTheOptionsPassTheLargest_IsRefused() => Assert.Equal(
        Refusal.QuoteTooLarge, RefusalOf(() => QuoteTotals.Of(Content(Line(), Line(1_000_000, QuoteContent.MaxCents, 0, 0) with { Optional = true }))));

    [Fact]
    public void Of_ThreePeopleWithTravelAndDeposit_IsThisToTheCent()
    {
        var totals = QuoteTotals.Of(Content(Line(300, 180_000), Line(150, 33_333, 1000, 550)) with { Discount = 500, TravelCents = 12_345, Deposit = 3000 });
        Assert.Equal([540_000L, 45_000], totals.LinesCents);
        Assert.Equal((585_000L, 29_250L, 568_095L), (totals.GrossCents, totals.DiscountCents, totals.ExclVatCents));
        Assert.Equal([new VatTotal(2000, 525_345, 105_069), new VatTotal(550, 42_750, 2_351)], totals.Vat);
        Assert.Equal((675_515L, 170_429L, 32_226L, 472_860L), (totals.InclVatCents, totals.DepositExclVatCents, totals.DepositVatCents, totals.BalanceInclVatCents));
    }

    [Fact]
    public void Of_WhenTheTotalPassesTheLargest_IsRefused()
    {
        Assert.Equal(QuoteContent.MaxCents, QuoteTotals.Of(Content(Line(100, QuoteContent.MaxCents, 0, 0))).InclVatCents);
        Assert.Equal(Refusal.QuoteTooLarge, RefusalOf(() => QuoteTotals.Of(Content(Line(100, QuoteContent.MaxCents, 0, 1)))));
        Assert.Equal(Refusal.QuoteTooLarge, RefusalOf(() => QuoteTotals.Of(Content([.. Enumerable.Repeat(Line(QuoteContent.MaxQuantity, QuoteContent.MaxCents), 300)]))));
    }

    /// <summary>The pane computes the same totals while one types; its tests read this file too. IOD_UPDATE_VECTORS=1 writes it anew.</summary>
    [Fact]
    public void Of_TheSharedVectors_IsWhatTheFileSays()
    {
        var path = Path.Combine(Root(), "tests", "vectors", "quote-totals.json");
        var now = JsonSerializer.Serialize(Vectors().Select(v => new { v.Name, Content = Without("fingerprint", v.Content), Totals = Without("depositVat", QuoteTotals.Of(v.Content)) }), Json) + "\n";
        if (Environment.GetEnvironmentVariable("IOD_UPDATE_VECTORS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, now);
        }

        Assert.Equal(File.ReadAllText(path), now);
    }

    /// <summary>The pane knows neither the fingerprint nor the deposit of each rate.</summary>
    private static JsonObject Without<T>(string name, T value)
    {
        var node = JsonSerializer.SerializeToNode(value, Json)!.AsObject();
        node.Remove(name);
        return node;
    }

    private static IEnumerable<(string Name, QuoteContent Content)> Vectors()
    {
        var plain = Content() with { Introduction = null, Deposit = 0 };
        yield return ("empty", plain with { Lines = [] });
        yield return ("headings only", plain with { Lines = [QuoteLine.Heading("Phase 1")] });
        yield return ("one line", plain);
        yield return ("half a cent goes up", plain with { Lines = [Line(50, 1)] });
        yield return ("half a cent of VAT", plain with { Lines = [Line(100, 5, 0, 1000)] });
        yield return ("half a cent of line discount", plain with { Lines = [Line(100, 5, 1000)] });
        yield return ("whole line discount", plain with { Lines = [Line(100, 12_345, 10_000), Line()] });
        yield return ("whole discount", plain with { Discount = 10_000, Deposit = 3000 });
        yield return ("discount that does not divide", plain with { Discount = 3333, Lines = [Line(100, 100), Line(100, 100, 0, 1000), Line(100, 100, 0, 550)] });
        yield return ("equal remainders", plain with { Discount = 1, Lines = [Line(100, 5_000), Line(100, 5_000, 0, 1000)] });
        yield return ("travel at a rate of its own", plain with { TravelCents = 12_345, TravelVatRate = 1000 });
        yield return ("travel at cost", plain with { TravelCents = 12_345, TravelAtCost = true });
        yield return ("travel alone", plain with { Lines = [], TravelCents = 12_345, Deposit = 3000 });
        yield return ("without VAT", plain with { Lines = [Line(vatRate: 0)], Deposit = 5000 });
        yield return ("whole deposit", plain with { Lines = [Line(133, 9_999), Line(1, 9_999, 0, 550)], Deposit = 10_000 });
        yield return ("deposit of a cent", plain with { Lines = [Line(100, 1)], Deposit = 5000 });
        yield return ("free lines", plain with { Lines = [new QuoteLine(LineKind.Free, null, "Location d'une salle", 150, Unit.Day, 45_050, 250, 2000, null)] });
        yield return ("options and a text", plain with { Lines = [Line(), QuoteLine.Words("Au choix :"), Line(200, 45_050, 1000, 550) with { Optional = true }, Line(100, 99) with { Optional = true }], Discount = 500, Deposit = 3000 });
        yield return ("options only", plain with { Lines = [Line() with { Optional = true }], Deposit = 3000 });
        yield return ("zero price", plain with { Lines = [Line(100, 0), Line(100, 0, 0, 550)], Discount = 1000 });
        yield return ("largest", plain with { Lines = [Line(1_000_000, 833_333, 0, 2000)], Deposit = 3333 });
        yield return ("product beyond what a double holds", plain with { Lines = [Line(999_999, 999_937, 9_137, 0)], Deposit = 3333 });
        for (var seed = 1u; seed <= 40; seed++)
        {
            yield return ($"mixed {seed}", Mixed(seed));
        }
    }

    /// <summary>A content drawn from a seed by a generator of its own: the file must not depend on the library's.</summary>
    private static QuoteContent Mixed(uint seed)
    {
        var state = seed * 2_654_435_761u;
        int[] rates = [2000, 1000, 550, 210, 0];
        return Content() with
        {
            Introduction = null,
            Lines = [.. Enumerable.Range(0, 1 + Next(8)).Select(i => Next(10) == 0 ? QuoteLine.Heading($"Phase {i + 1}") : Line(1 + Next(2_000), Next(250_000), Next(3) == 0 ? Next(10_001) : 0, rates[Next(5)], 1 + Next(9)))],
            Discount = Next(2) == 0 ? Next(5_001) : 0,
            TravelCents = Next(2) == 0 ? Next(150_000) : 0,
            TravelVatRate = rates[Next(3)],
            TravelAtCost = Next(4) == 0,
            Deposit = Next(3) == 0 ? Next(10_001) : 3000,
        };

        int Next(int below)
        {
            state = state * 1_664_525u + 1_013_904_223u;
            return (int)((state >> 8) % (uint)below);
        }
    }

    private static long Exact(QuoteLine line) =>
        line.Kind is LineKind.Heading or LineKind.Text ? 0 : Round(Round(line.UnitPriceCents * (line.Quantity / 100m)) * ((10_000 - line.Discount) / 10_000m));

    private static long Round(decimal cents) => (long)Math.Round(cents, MidpointRounding.AwayFromZero);
}
