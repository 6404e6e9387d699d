using IodOutlook.Domain.Quotes;
using Xunit;

namespace IodOutlook.Domain.Tests.Quotes;

public sealed class RepricingTests
{
    private static readonly PriceGrid Grid = new(
        Guid.Empty,
        "Grille 2027",
        new DateOnly(2027, 1, 1),
        [new PriceGridItem("individual-assessment", "Évaluation", "Assessment", [], Pricing.PerPerson, 130_000, 0, [new PriceBand(5, 120_000)], 2_000, 0, 100)]);

    private static readonly QuoteLine Assessment = new(LineKind.Priced, "individual-assessment", "Évaluation", 300, Unit.Person, 125_000, 500, 2_000, 3);

    [Fact]
    public void Of_WhenTheGridHasAnotherPrice_ShowsTheDifferenceAndKeepsTheRest()
    {
        var repricing = Repricing.Of(Content(Assessment), Grid);

        Assert.Equal(Assessment with { UnitPriceCents = 130_000 }, Assert.Single(repricing.Content.Lines));
        Assert.Equal((356_250, 370_500L), (repricing.ExclVatCentsBefore, repricing.ExclVatCentsAfter));
        Assert.Null(repricing.Refusal);
        Assert.Contains("au lieu de", Assert.Single(repricing.Changes), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhenTheQuantityReachesABand_TakesItsPrice() =>
        Assert.Equal(120_000, Repricing.Of(Content(Assessment with { Quantity = 500 }), Grid).Content.Lines[0].UnitPriceCents);

    [Fact]
    public void Of_WhenALineIsFreeOrSoldByAnotherUnit_LeavesIt()
    {
        var content = Content(Assessment with { Kind = LineKind.Free, Service = null }, Assessment with { Unit = Unit.Fixed }, QuoteLine.Heading("Lot"), Assessment with { Service = "unknown" });

        var repricing = Repricing.Of(content, Grid);

        Assert.Empty(repricing.Changes);
        Assert.Equal(content.Fingerprint, repricing.Content.Fingerprint);
    }

    [Fact]
    public void Of_WhenTheNewTotalIsTooLarge_SaysWhyTheGridCannotBeTaken()
    {
        var repricing = Repricing.Of(Content(Assessment with { Quantity = 400 }), Grid with { Items = [Grid.Items[0] with { UnitPriceCents = QuoteContent.MaxCents }] });

        Assert.Null(repricing.ExclVatCentsAfter);
        Assert.Contains("dépasse 99 999 999,99", repricing.Refusal, StringComparison.Ordinal);
        Assert.NotEmpty(repricing.Changes);
    }

    private static QuoteContent Content(params QuoteLine[] lines) => new("Évaluations", null, lines, 0, 0, 2_000, true, 3_000, 30, null, null, "30 jours", []);
}
