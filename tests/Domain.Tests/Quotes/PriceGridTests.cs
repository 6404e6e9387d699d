using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using static IodOutlook.Domain.Tests.Samples;

namespace IodOutlook.Domain.Tests.Quotes;

public sealed class PriceGridTests
{
    private static readonly PriceGridItem Item = new(Assessment, "Évaluation individuelle", "Individual assessment", [], Pricing.PerPerson, 180_000, 400_000, [new(10, 150_000), new(5, 160_000)], 2000, 50, 100);

    internal static readonly PriceGrid Grid = new(Id(1), "Grille 2027", new DateOnly(2027, 1, 1),
    [
        Item,
        Item with { Service = "360", LabelFr = "360°", Pricing = Pricing.PerDay, UnitPriceCents = 120_000, MinimumCents = 0, Bands = [], SetupDays = 150, DaysPerPerson = 50 },
        Item with { Service = "debriefing", LabelFr = "Restitution", Pricing = Pricing.Fixed, UnitPriceCents = 90_000, MinimumCents = 0, Bands = [] },
    ]);

    [Theory]
    [InlineData(1, 180_000)]
    [InlineData(4, 180_000)]
    [InlineData(5, 160_000)]
    [InlineData(9, 160_000)]
    [InlineData(10, 150_000)]
    [InlineData(500, 150_000)]
    public void PriceFor_AQuantity_IsThatOfTheHighestBandReached(int quantity, long cents) => Assert.Equal(cents, Item.PriceFor(quantity));

    [Fact]
    public void InForce_OnADay_IsTheLastGridThatBegan()
    {
        var next = Grid with { Name = "Grille 2028", ValidFrom = new DateOnly(2028, 1, 1) };
        Assert.Same(Grid, PriceGrid.InForce([next, Grid], new DateOnly(2027, 12, 31)));
        Assert.Same(next, PriceGrid.InForce([next, Grid], new DateOnly(2028, 1, 1)));
        Assert.Equal(Refusal.GridMissing, RefusalOf(() => PriceGrid.InForce([next, Grid], new DateOnly(2026, 12, 31))));
    }

    public static TheoryData<string, PriceGrid> Impossible() => new()
    {
        { "name", Grid with { Name = "" } },
        { "items", Grid with { Items = [] } },
        { "items", Grid with { Items = [Item, Item] } },
        { "items[0].service", With(Item with { Service = "Évaluation" }) },
        { "items[0].labelFr", With(Item with { LabelFr = " " }) },
        { "items[0].labelEn", With(Item with { LabelEn = new string('a', 201) }) },
        { "items[0].unitPriceCents", With(Item with { UnitPriceCents = -1 }) },
        { "items[0].minimumCents", With(Item with { MinimumCents = 10_000_000_000 }) },
        { "items[0].vatRate", With(Item with { VatRate = 10_001 }) },
        { "items[0].daysPerPerson", With(Item with { DaysPerPerson = -1 }) },
        { "items[0].bands", With(Item with { Bands = [new(0, 1)] }) },
        { "items[0].bands", With(Item with { Bands = [new(2, 1), new(2, 2)] }) },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Check_WhenAValueCannotBe_NamesItsField(string field, PriceGrid grid) => Assert.Equal(field, FieldOf(grid.Check));

    [Fact]
    public void Check_APossibleGrid_Passes() => Assert.Null(Record.Exception(Grid.Check));

    private static PriceGrid With(PriceGridItem item) => Grid with { Items = [item] };
}

public sealed class QuoteProposalTests
{
    [Fact]
    public void From_TheNeeds_IsALineForEach()
    {
        var demand = Feasible(Need(people: 6), Need("360", 4, "Paris"), Need("debriefing", 3), Need(people: 2), Need("hors-grille", null));
        var content = QuoteProposal.From(demand, PriceGridTests.Grid, CompanyProfileTests.Profile);
        content.Check();
        Assert.Equal(
            [
                (LineKind.Priced, "Évaluation individuelle – Directeur H/F", 600, Unit.Person, 160_000L, (int?)6),
                (LineKind.Priced, "360° – Directeur H/F", 350, Unit.Day, 120_000L, 4),
                (LineKind.Priced, "Restitution – Directeur H/F", 100, Unit.Fixed, 90_000L, 3),
                (LineKind.Priced, "Évaluation individuelle – Directeur H/F", 100, Unit.Fixed, 400_000L, 2),
                (LineKind.Free, "Prestation à décrire – Directeur H/F", 100, Unit.Fixed, 0L, null),
            ],
            content.Lines.Select(l => (l.Kind, l.Description, l.Quantity, l.Unit, l.UnitPriceCents, l.People)));
        Assert.Equal(("Évaluation de trois cadres", "Lyon, Paris", true, 3000, 30, "Paiement à 30 jours"), (content.Title, content.Place, content.TravelAtCost, content.Deposit, content.ValidityDays, content.Conditions));
        Assert.Equal(June, content.Period);
    }

    [Fact]
    public void From_AnEnglishDemand_SpeaksEnglish()
    {
        var demand = Captured();
        demand.Qualify(Qualification(Need(place: null) with { Position = null }, Need("hors-grille", 1, null)) with { Language = "en" }, Manager);
        var content = QuoteProposal.From(demand, PriceGridTests.Grid, CompanyProfileTests.Profile with { Introduction = " " });
        Assert.Equal(["Individual assessment", "Service to be described – Directeur H/F"], content.Lines.Select(l => l.Description));
        Assert.Equal((null, null, false), (content.Introduction, content.Place, content.TravelAtCost));
    }

    [Fact]
    public void From_ManyLongPlaces_CanBeSaved()
    {
        var demand = Feasible(Need(place: new string('a', 150)), Need("360", 1, new string('b', 150)));
        QuoteProposal.From(demand, PriceGridTests.Grid, CompanyProfileTests.Profile).Check();
    }
}
