using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Quotes;
using static IodOutlook.Domain.Tests.Samples;

namespace IodOutlook.Domain.Tests.Quotes;

public sealed class ContractReviewTests
{
    private static readonly Coverage Covered = Coverage.Of([Need()], June);

    public static TheoryData<string, QuoteContent> InsideTheGo() => new()
    {
        { "the need itself", Content() },
        { "fewer people", Content(Line(200, people: 2)) },
        { "nothing said of place and dates", Content() with { Place = null, Period = null } },
        { "the same dates in other words", Content() with { Period = June with { Text = null } } },
        { "a street in the place reviewed", Content() with { Place = "12 rue de la Paix, 69003 Lyon" } },
        { "the place in other letters", Content() with { Place = "LYON 3e" } },
        { "headings", Content(QuoteLine.Heading("Phase 1"), Line()) },
    };

    [Theory]
    [MemberData(nameof(InsideTheGo))]
    public void Compare_InsideTheGo_AsksNothing(string what, QuoteContent content) => Assert.True(ContractReview.Compare(Covered, content).Count == 0, what);

    public static TheoryData<QuoteContent, Criterion[], string> BeyondTheGo() => new()
    {
        { Content(Line(), Line() with { Service = "360" }), [Criterion.Skills, Criterion.Capacity], "La prestation « 360° » n'a pas été revue." },
        { Content(Line(), Free()), [Criterion.Skills, Criterion.Capacity], "La prestation « prestation hors catalogue » n'a pas été revue." },
        { Content(Line(), Free() with { Service = "360" }), [Criterion.Skills, Criterion.Capacity], "La prestation « 360° » n'a pas été revue." },
        { Content(Line(400, people: 4)), [Criterion.Capacity], "évaluation individuelle : 4 personnes au devis, 3 revues." },
        { Content(Line(400, people: 3)), [Criterion.Capacity], "évaluation individuelle : 4 personnes au devis, 3 revues." },
        { Content(Line(301, people: null)), [Criterion.Capacity], "évaluation individuelle : 4 personnes au devis, 3 revues." },
        { Content(Line(200), Line(200) with { People = 1, Unit = Unit.Fixed }), [Criterion.Capacity], "évaluation individuelle : 4 personnes au devis, 3 revues." },
        { Content() with { Place = "Paris" }, [Criterion.Capacity], "Lieu au devis : Paris ; revu : Lyon." },
        { Content() with { Place = "Lyon, Marseille" }, [Criterion.Capacity], "Lieu au devis : Lyon, Marseille ; revu : Lyon." },
        { Content() with { Place = "Lyon et Marseille" }, [Criterion.Capacity], "Lieu au devis : Lyon et Marseille ; revu : Lyon." },
        { Content() with { Place = "Oullins-Lyonnais" }, [Criterion.Capacity], "Lieu au devis : Oullins-Lyonnais ; revu : Lyon." },
        { Content() with { Place = "13001 Marseille" }, [Criterion.Capacity], "Lieu au devis : 13001 Marseille ; revu : Lyon." },
        { Content() with { Period = June with { From = new DateOnly(2027, 5, 31) } }, [Criterion.Deadline], "Le devis commence le 31 mai 2027, avant le 1er juin 2027 revu." },
        { Content() with { Period = June with { From = new DateOnly(2027, 6, 20) } }, [Criterion.Deadline], "Le devis commence le 20 juin 2027, après le 1er juin 2027 revu." },
        { Content() with { Period = June with { To = new DateOnly(2027, 6, 20) } }, [Criterion.Deadline], "Le devis finit le 20 juin 2027, avant le 30 juin 2027 revu." },
        { Content() with { Period = June with { To = new DateOnly(2027, 7, 1) } }, [Criterion.Deadline], "Le devis finit le 1er juillet 2027, après le 30 juin 2027 revu." },
    };

    [Theory]
    [MemberData(nameof(BeyondTheGo))]
    public void Compare_BeyondTheGo_AsksTheCriteriaConcerned(QuoteContent content, Criterion[] criteria, string sentence)
    {
        var beyond = ContractReview.Compare(Covered, content);
        Assert.Equal(criteria, beyond.Select(b => b.Criterion));
        Assert.All(beyond, b => Assert.Equal(sentence, b.Sentence));
    }

    [Fact]
    public void Compare_WhenNoDateAndNoPlaceWereReviewed_AsksForBoth() => Assert.Equal(
        [
            "Lieu au devis : Lyon ; revu : aucun.",
            "Le devis commence le 1er juin 2027, aucune date n'a été revue.",
            "Le devis finit le 30 juin 2027, aucune date n'a été revue.",
        ],
        ContractReview.Compare(Coverage.Of([Need(place: null)], null), Content()).Select(b => b.Sentence));

    [Fact]
    public void Compare_OnePersonReviewed_IsSingular() => Assert.Equal(
        "évaluation individuelle : 3 personnes au devis, 1 revue.", ContractReview.Compare(Coverage.Of([Need(people: null)], June), Content()).Single().Sentence);

    [Fact]
    public void Compare_WhatTheGridProposes_IsInsideTheGo()
    {
        var demand = Feasible(Need(), Need("360", 2, "Paris"), Need("hors-grille", 5), Need(Domain.Demands.Need.Other, 1));
        Assert.Empty(ContractReview.Compare(demand.Coverage, QuoteProposal.From(demand, PriceGridTests.Grid, CompanyProfileTests.Profile)));
    }

    private static QuoteLine Free() => new(LineKind.Free, null, "Coaching", 100, Unit.Fixed, 100_000, 0, 2000, null);
}
