using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Process;
using static IodOutlook.Domain.Tests.Samples;

namespace IodOutlook.Domain.Tests.Demands;

public sealed class DemandTests
{
    [Fact]
    public void Capture_AMail_IsADemandToQualify()
    {
        var (demand, note) = Demand.Capture(Id(3), new Reference(Series.Demand, 2027, 42), "  ", Now, Manager);
        Assert.Equal(("DEM-2027-0042", "(sans objet)", Stage.Captured, "m", Now, Id(3)), (demand.Reference, demand.Title, demand.Stage, demand.OwnerId, demand.ReceivedAt, demand.Id));
        Assert.Equal(Step.Capture, note.Step);
        Assert.Equal(Refusal.RoleNotAllowed, RefusalOf(() => Demand.Capture(Id(3), new Reference(Series.Demand, 2027, 42), "x", Now, As(Role.Auditor))));
    }

    [Fact]
    public void Capture_ALongSubject_IsCutBetweenCharacters()
    {
        var title = Demand.Capture(Id(3), new Reference(Series.Demand, 2027, 42), new string('a', 148) + "😀😀😀", Now, Manager).Demand.Title;
        Assert.Equal(new string('a', 148) + "…", title);
    }

    [Fact]
    public void Qualify_WhenCaptured_ConfirmsTheNeed()
    {
        var demand = Captured();
        var note = demand.Qualify(Qualification(Need(), Need("360", null, null)) with { Language = "en", Notes = "x" }, Manager);
        Assert.Equal((Stage.Qualified, "en", Id(1), Id(2), June.To, "x", 1), (demand.Stage, demand.Language, demand.ClientId, demand.ContactId, demand.DeadlineTo, demand.Notes, demand.Version));
        Assert.Equal("Demande qualifiée : 360°, 3 × évaluation individuelle (Lyon), du 1er au 30 juin 2027.", note.Summary);
        Assert.Equal(("network", 2000L), (demand.Origin.Channel, demand.Budget!.MaxCents));
    }

    public static TheoryData<string, Need[], Period?> Corrections() => new()
    {
        { "service", [Need("360")], June },
        { "people", [Need(people: 4)], June },
        { "people not known", [Need(people: null)], June },
        { "place", [Need(place: "Paris")], June },
        { "another need", [Need(), Need("360")], June },
        { "start", [Need()], June with { From = new DateOnly(2027, 6, 2) } },
        { "end", [Need()], June with { To = new DateOnly(2027, 6, 29) } },
        { "no dates", [Need()], null },
        { "words for dates", [Need()], new Period(null, null, "dès que possible") },
    };

    [Theory]
    [MemberData(nameof(Corrections))]
    public void Qualify_WhenACoveredFieldChanges_VoidsTheGoAndSaysWhy(string what, Need[] needs, Period? deadline)
    {
        var demand = Feasible();
        var note = demand.Qualify(Qualification(needs) with { Deadline = deadline }, Manager);
        Assert.False(demand.HasValidGo, what);
        Assert.NotEmpty(demand.GoVoidReasons());
        Assert.Equal("Besoin corrigé : le Go ne couvre plus la demande.", note.Summary);
        Assert.NotEqual(note.Before, note.After);
        Assert.Equal((Stage.Feasible, Refusal.GoVoid), (demand.Stage, RefusalOf(demand.RequireValidGo)));
    }

    [Fact]
    public void Qualify_WhenNothingCoveredChanges_KeepsTheGo()
    {
        var demand = Feasible(Need(), Need("360", 2, "Paris"));
        var note = demand.Qualify(
            Qualification(Need("360", 1, " Paris "), Need() with { Position = "DAF" }, Need("360", 1, "Paris")) with { Title = "Autre", Budget = null, Deadline = June with { Text = "autre" } }, Manager);
        Assert.True(demand.HasValidGo);
        Assert.Empty(demand.GoVoidReasons());
        Assert.Equal("Demande corrigée.", note.Summary);
    }

    [Fact]
    public void GoVoidReasons_WhenTheWordsForTheDatesChange_QuotesThem()
    {
        var demand = Captured();
        demand.Qualify(Qualification() with { Deadline = new Period(null, null, "avant l'été") }, Manager);
        demand.Decide(Go());
        demand.Qualify(Qualification(Need("360")) with { Deadline = new Period(null, null, "en mars") }, Manager);
        Assert.Equal(
            ["demandé maintenant : 3 × 360° (Lyon)", "couvert par le Go : 3 × évaluation individuelle (Lyon)", "dates : en mars au lieu de avant l'été"], demand.GoVoidReasons());
    }

    [Fact]
    public void RequireValidGo_WhenThereIsNone_IsRefused()
    {
        Assert.Equal(Refusal.GoMissing, RefusalOf(Qualified().RequireValidGo));
        var declined = Qualified();
        declined.Decide(NoGo());
        Assert.Equal(Refusal.GoMissing, RefusalOf(declined.RequireValidGo));
        Assert.Empty(declined.GoVoidReasons());
    }

    [Fact]
    public void DecideFeasibility_NoGo_DeclinesAndReopensWhereItStood()
    {
        var demand = Qualified();
        var note = demand.DecideFeasibility(NoGo(), new Dictionary<Criterion, string>(), Manager);
        Assert.Equal((Stage.Declined, "Conflit d'intérêts", "No-Go : Conflit d'intérêts"), (demand.Stage, demand.EndReason, note.Summary));
        Assert.Equal("Demande rouverte : le client insiste", demand.Reopen(" le client insiste ", Manager).Summary);
        Assert.Equal((Stage.Qualified, null), (demand.Stage, demand.EndReason));
    }

    [Fact]
    public void DecideFeasibility_Go_KeepsEvidenceVerdictsAndWho()
    {
        var demand = Qualified();
        var note = demand.DecideFeasibility(GoIf(" Calendrier à confirmer ", ""), new Dictionary<Criterion, string> { [Criterion.Deadline] = "Au plus tôt…" }, Manager);
        var review = demand.Feasibility!;
        Assert.Equal((true, true, "Paul Iod", Now), (review.IsGo, demand.HasValidGo, review.ByName, review.At));
        Assert.Equal(["Calendrier à confirmer"], review.Conditions);
        Assert.Equal("Au plus tôt…", review.Criteria[0].Evidence);
        Assert.Equal("Go avec conditions : Calendrier à confirmer", note.Summary);
    }

    [Fact]
    public void Dismiss_AsADuplicate_KeepsTheReasonUntilReopened()
    {
        var demand = Captured();
        Assert.Equal("reason", FieldOf(() => demand.Dismiss(" ", null, Manager)));
        demand.Dismiss(" Doublon ", Id(8), Manager);
        Assert.Equal((Stage.Dismissed, "Doublon", Id(8)), (demand.Stage, demand.EndReason, demand.DuplicateOfId!.Value));
        Assert.Equal("Doublon", demand.Reopen(null, Manager).Before);
        Assert.Null(demand.DuplicateOfId);
    }

    [Fact]
    public void Join_AtEveryStage_ChangesNothingButTheVersion()
    {
        var demand = Captured();
        Assert.Equal("Message rattaché : « Re: x ».", demand.Join("Re: x", Manager).Summary);
        Assert.Equal((Stage.Captured, 1), (demand.Stage, demand.Version));
    }

    [Fact]
    public void Assign_ToSomebody_IsJournalled()
    {
        var demand = Captured();
        var note = demand.Assign("c", "C. Roy");
        Assert.Equal(("c", "m", "c", "Demande confiée à C. Roy."), (demand.OwnerId, note.Before, note.After, note.Summary));
    }

    [Fact]
    public void EveryStep_WhenTheRoleMayNot_IsRefusedAndChangesNothing()
    {
        var demand = Qualified();
        var finance = As(Role.Finance);
        foreach (var step in new Action[] { () => demand.Qualify(Qualification(), finance), () => demand.Join("x", finance), () => demand.Dismiss("x", null, finance), () => demand.Reopen("x", finance) })
        {
            Assert.Equal(Refusal.RoleNotAllowed, RefusalOf(step));
        }

        Assert.Equal((Stage.Qualified, 1), (demand.Stage, demand.Version));
    }

    public static TheoryData<string, Qualification> Impossible() => new()
    {
        { "title", Qualification() with { Title = " " } },
        { "title", Qualification() with { Title = new string('a', 151) } },
        { "needs", Qualification() with { Needs = [] } },
        { "needs[0].service", Qualification(Need(" ")) },
        { "needs[1]", Qualification() with { Needs = [Need(), null!] } },
        { "needs[0].people", Qualification(Need(people: 0)) },
        { "needs[0].people", Qualification(Need(people: 10_001)) },
        { "needs[0].place", Qualification(Need(place: new string('a', 201))) },
        { "needs[0].position", Qualification(Need() with { Position = new string('a', 201) }) },
        { "deadline.to", Qualification() with { Deadline = new Period(June.To, June.From, null) } },
        { "budget", Qualification() with { Budget = new Budget(-1, null, "total", null) } },
        { "budget", Qualification() with { Budget = new Budget(2, 1, "total", null) } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Qualify_WhenAValueCannotBe_NamesItsField(string field, Qualification qualification)
    {
        var demand = Captured();
        Assert.Equal(field, FieldOf(() => demand.Qualify(qualification, Manager)));
        Assert.Equal(Stage.Captured, demand.Stage);
    }

    [Theory]
    [InlineData(null, null, null, "sans date")]
    [InlineData(null, null, "dès que possible", "dès que possible")]
    [InlineData(null, "2027-06-30", null, "au plus tard le 30 juin 2027")]
    [InlineData("2027-06-01", null, null, "à partir du 1er juin 2027")]
    [InlineData("2027-06-01", "2027-06-01", null, "le 1er juin 2027")]
    [InlineData("2027-06-01", "2027-06-30", null, "du 1er au 30 juin 2027")]
    [InlineData("2027-05-31", "2027-06-30", null, "du 31 mai au 30 juin 2027")]
    [InlineData("2026-06-01", "2027-06-30", null, "du 1er juin 2026 au 30 juin 2027")]
    public void InFrench_APeriod_SaysNoMoreThanNeeded(string? from, string? to, string? text, string french) =>
        Assert.Equal(french, new Period(Day(from), Day(to), text).InFrench());

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
