using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using static IodOutlook.Domain.Tests.Samples;

namespace IodOutlook.Domain.Tests.Quotes;

public sealed class QuoteTests
{
    [Fact]
    public void WholeLife_FromIssueToAcceptance_TakesEachStepOnce()
    {
        var (demand, quote) = Quoted();
        Assert.Equal((Stage.Quoted, QuoteState.Draft, "DEV-2027-0031", demand.Id), (demand.Stage, quote.Current.State, quote.Name, quote.DemandId));

        var note = quote.Review(demand, Approved(), Manager);
        Assert.Equal((QuoteState.Ready, new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 31)), (quote.Current.State, quote.Current.IssuedOn!.Value, quote.Current.ValidUntil!.Value));
        Assert.Equal(("Revue de contrat : Go.", quote.Current.Fingerprint), (note.Summary, note.After));
        Assert.True(quote.MayLeave(demand));

        quote.Approve(Id(20), "abc");
        quote.PrepareMail(demand, Manager);
        Assert.Equal((QuoteState.Prepared, Stage.Quoted, "abc", Id(20)), (quote.Current.State, demand.Stage, quote.Current.ApprovedSha256, quote.Current.ApprovedDocumentId!.Value));

        Assert.Equal("Devis envoyé : 5\u202f400,00\u00a0€ HT (vu).", quote.RecordSent(demand, Now.AddHours(1), "vu", Manager).Summary);
        Assert.Equal((QuoteState.Sent, Stage.Sent, Now.AddHours(1)), (quote.Current.State, demand.Stage, quote.Current.SentAt!.Value));

        Assert.Equal("Accord du client le 3 mars 2027. par mail", quote.Accept(demand, new DateOnly(2027, 3, 3), "par mail", Manager).Summary);
        Assert.Equal((QuoteState.Accepted, Stage.Won, 4), (quote.Current.State, demand.Stage, quote.Version));
        Assert.True(quote.MayLeave(demand));
    }

    [Fact]
    public void Issue_WithoutAGo_IsRefused()
    {
        Assert.Equal(Refusal.GoMissing, RefusalOf(() => Issue(Qualified(), Content())));
        var corrected = Feasible();
        corrected.Qualify(Qualification(Need(people: 9)), Manager);
        Assert.Equal(Refusal.GoVoid, RefusalOf(() => Issue(corrected, Content())));
        Assert.Equal(Stage.Feasible, corrected.Stage);
    }

    [Fact]
    public void Issue_ASecondQuote_IsRefused()
    {
        var (demand, _) = Quoted();
        Assert.Equal(Refusal.StepNotAllowed, RefusalOf(() => Issue(demand, Content())));
    }

    [Fact]
    public void Issue_WithGoConditions_PrintsThemWhateverTheContentSays()
    {
        var demand = Qualified();
        demand.Decide(GoIf("Salle fournie par le client"));
        Assert.Equal(["Salle fournie par le client"], Issue(demand, Content() with { GoConditions = ["autre"] }).Current.Content.GoConditions);
    }

    [Fact]
    public void EveryStep_WhenTheRoleMayNot_IsRefusedAndChangesNothing()
    {
        var (demand, quote) = Sent();
        foreach (var step in new Action[]
        {
            () => quote.Revise(demand, Id(12), null, As(Role.Finance)),
            () => quote.Accept(demand, new DateOnly(2027, 3, 3), null, As(Role.Auditor)),
            () => quote.Refuse(demand, "prix", null, As(Role.Finance)),
            () => quote.Expire(demand, As(Role.Finance) with { At = Now.AddYears(1) }),
        })
        {
            Assert.Equal(Refusal.RoleNotAllowed, RefusalOf(step));
        }

        Assert.Equal((QuoteState.Sent, Stage.Sent), (quote.Current.State, demand.Stage));
    }

    [Fact]
    public void Edit_AReviewedVersion_VoidsItsReviewAndSaysWhatChanged()
    {
        var (demand, quote) = Ready();
        quote.Approve(Id(20), "abc");
        var note = quote.Edit(demand, Content() with { Deposit = 0 }, Manager);
        Assert.Equal("Acompte : 0\u00a0% au lieu de 30\u00a0%", note.After);
        Assert.Equal(["Acompte : 0\u00a0% au lieu de 30\u00a0%"], quote.Current.ChangesSinceReview());
        Assert.Equal((QuoteState.Draft, null, null, null), (quote.Current.State, quote.Current.IssuedOn, quote.Current.ValidUntil, quote.Current.ApprovedSha256));
        Assert.False(quote.MayLeave(demand));
        Assert.Equal(Refusal.QuoteNotReady, RefusalOf(() => quote.PrepareMail(demand, Manager)));
    }

    [Fact]
    public void RecordSent_OfAQuoteThatWasEditedAfterItsDraft_RecordsTheFactAndTheNonConformity()
    {
        var (demand, quote) = Ready();
        quote.PrepareMail(demand, Manager);
        quote.Edit(demand, Content() with { Deposit = 0 }, Manager);
        var finding = Assert.Single(DepartureCheck.Of(quote, demand, null));
        Assert.Equal((NonConformityKind.ChangedAfterApproval, "Acompte : 0\u00a0% au lieu de 30\u00a0%"), (finding.Kind, finding.Found));
        quote.RecordSent(demand, Now, "vu", Manager);
        Assert.Equal((QuoteState.Sent, new DateOnly(2027, 3, 1), Content().ValidityDays), (quote.Current.State, quote.Current.IssuedOn, quote.Current.ValidUntil!.Value.DayNumber - quote.Current.IssuedOn!.Value.DayNumber));
    }

    [Fact]
    public void RecordSent_OfAQuoteThatNobodyEverApproved_IsRefused()
    {
        var (demand, quote) = Quoted();
        Assert.Equal(Refusal.QuoteNotReady, RefusalOf(() => quote.RecordSent(demand, Now, "dit", Manager)));
        Assert.Equal((QuoteState.Draft, Stage.Quoted), (quote.Current.State, demand.Stage));
    }

    [Fact]
    public void DepartureCheck_SaysWhatLeftThatShouldNot()
    {
        var (demand, quote) = Ready();
        quote.Approve(Id(20), "abc");
        Assert.Empty(DepartureCheck.Of(quote, demand, [new SentFile("DEV-2027-0031.pdf", "abc")]));
        Assert.Equal([NonConformityKind.OtherFile], Kinds(new SentFile("DEV-2027-0031.pdf", "def")));
        Assert.Equal([NonConformityKind.OtherFile], Kinds());
        Assert.Equal([NonConformityKind.ForeignAttachment], Kinds(new SentFile("devis.pdf", "abc"), new SentFile("autre client.pdf", "123")));
        demand.Qualify(Qualification(Need(people: 9)), Manager);
        Assert.Equal([NonConformityKind.MissingGo], Kinds(new SentFile("devis.pdf", "abc")));

        NonConformityKind[] Kinds(params SentFile[] files) => [.. DepartureCheck.Of(quote, demand, files).Select(f => f.Kind)];
    }

    [Fact]
    public void NonConformity_IsSettledOnceWithWhatWasDone()
    {
        var (open, note) = NonConformity.Open(Id(1), Id(2), Id(3), "DEV-2027-0031", new Finding(NonConformityKind.OtherFile, "Autre fichier.", "abc", "def"), Now);
        Assert.Equal("Non-conformité : Autre fichier.", note.Summary);
        Assert.Throws<InvalidValueException>(() => open.Settle(" ", Manager));
        var (settled, told) = open.Settle("Le client a reçu le bon devis.", Manager);
        Assert.Equal(("Non-conformité traitée : Le client a reçu le bon devis.", Now, 1), (told.Summary, settled.SettledAt, settled.Version));
        Assert.Equal(Refusal.NonConformitySettled, RefusalOf(() => settled.Settle("Encore.", Manager)));
    }

    [Fact]
    public void Edit_WithTheSameContent_KeepsTheReview()
    {
        var (demand, quote) = Ready();
        quote.Edit(demand, Content(), Manager);
        Assert.Equal(QuoteState.Ready, quote.Current.State);
        Assert.True(quote.MayLeave(demand));
        Assert.Empty(quote.Current.ChangesSinceReview());
    }

    [Fact]
    public void Edit_BackToWhatWasReviewed_NeedsAReviewAgain()
    {
        var (demand, quote) = Ready();
        quote.Edit(demand, Content() with { Deposit = 0 }, Manager);
        quote.Edit(demand, Content(), Manager);
        Assert.Equal((QuoteState.Draft, null), (quote.Current.State, quote.Current.IssuedOn));
        Assert.False(quote.MayLeave(demand));
    }

    [Theory]
    [MemberData(nameof(QuoteContentTests.EverySingleChange), MemberType = typeof(QuoteContentTests))]
    public void Edit_AnySingleField_TakesThePreparedVersionBackToDraft(string field, QuoteContent changed)
    {
        var (demand, quote) = Quoted(QuoteContentTests.Full);
        quote.Review(demand, Approved(new CriterionVerdict(Criterion.Skills, Verdict.Met, null), new CriterionVerdict(Criterion.Capacity, Verdict.Met, null)), Manager);
        quote.PrepareMail(demand, Manager);
        if (field == "go conditions")
        {
            return; // The house sets them: see the tests of the Go.
        }

        quote.Edit(demand, changed with { GoConditions = [] }, Manager);
        Assert.Equal(QuoteState.Draft, quote.Current.State);
        Assert.False(quote.MayLeave(demand), field);
        Assert.NotEmpty(quote.Current.ChangesSinceReview());
    }

    [Fact]
    public void Edit_ASentVersion_IsRefused()
    {
        var (demand, quote) = Sent();
        var before = quote.Current.Fingerprint;
        Assert.Equal(Refusal.StepNotAllowed, RefusalOf(() => quote.Edit(demand, Content() with { Title = "x" }, Manager)));
        Assert.Equal(before, quote.Current.Fingerprint);
    }

    [Fact]
    public void Edit_WhenTheTotalIsTooLarge_IsRefusedAndChangesNothing()
    {
        var (demand, quote) = Quoted();
        Assert.Equal(Refusal.QuoteTooLarge, RefusalOf(() => quote.Edit(demand, Content(Line(1_000_000, QuoteContent.MaxCents)), Manager)));
        Assert.Equal(540_000, quote.Current.ExclVatCents);
    }

    [Fact]
    public void Review_WithoutALineThatHasAPrice_IsRefused()
    {
        var (demand, quote) = Quoted(Content(QuoteLine.Heading("Phase 1")));
        Assert.Equal(Refusal.QuoteEmpty, RefusalOf(() => quote.Review(demand, Approved(), Manager)));
        Assert.Equal((QuoteState.Draft, null), (quote.Current.State, quote.Current.Review));
    }

    [Fact]
    public void Review_WhenTheGoIsVoidOrGone_IsRefused()
    {
        var (demand, quote) = Quoted();
        demand.Qualify(Qualification(Need(people: 9)), Manager);
        Assert.Equal(Refusal.GoVoid, RefusalOf(() => quote.Review(demand, Approved(), Manager)));
        demand.Decide(NoGo());
        Assert.Equal(Refusal.GoMissing, RefusalOf(() => quote.Review(demand, Approved(), Manager)));
    }

    [Fact]
    public void Review_WhenTheConditionsOfTheGoChanged_IsRefusedUntilSavedAgain()
    {
        var (demand, quote) = Quoted();
        demand.Decide(GoIf("Salle fournie"));
        Assert.Equal(Refusal.GoVoid, RefusalOf(() => quote.Review(demand, Approved(), Manager)));
        quote.Edit(demand, Content(), Manager);
        quote.Review(demand, Approved(), Manager);
        Assert.True(quote.MayLeave(demand));
    }

    [Fact]
    public void Review_NoGo_KeepsTheDraftAndTheComment()
    {
        var (demand, quote) = Ready();
        Assert.Equal("Revue de contrat : à revoir. Prix trop bas", quote.Review(demand, new ContractReviewAnswer(false, [], " Prix trop bas "), Manager).Summary);
        Assert.Equal((QuoteState.Draft, null), (quote.Current.State, quote.Current.IssuedOn));
        Assert.False(quote.MayLeave(demand));
        Assert.Empty(quote.Current.ChangesSinceReview());
    }

    public static TheoryData<string, CriterionVerdict[], bool> Answers() => new()
    {
        { "none", [], false },
        { "another criterion", [new(Criterion.Skills, Verdict.Met, null)], false },
        { "not met", [new(Criterion.Capacity, Verdict.NotMet, "tant pis")], false },
        { "a reserve without a reason", [new(Criterion.Capacity, Verdict.MetWithReserve, " ")], false },
        { "two answers that differ", [new(Criterion.Capacity, Verdict.NotMet, null), new(Criterion.Capacity, Verdict.Met, null)], false },
        { "met", [new(Criterion.Capacity, Verdict.Met, null)], true },
        { "a reserve with its reason", [new(Criterion.Capacity, Verdict.MetWithReserve, "M. Oriol vient en renfort")], true },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Review_BeyondTheGo_NeedsAnAnswerOnTheCriterion(string answer, CriterionVerdict[] beyond, bool settled)
    {
        var (demand, quote) = Quoted(Content(Line(quantity: 400, people: 4)));
        var refusal = Record.Exception(() => quote.Review(demand, Approved(beyond), Manager)) as ProcessRefusedException;
        Assert.True((refusal is null) == settled, answer);
        Assert.Equal(settled ? null : Refusal.BeyondGo, refusal?.Code);
        Assert.Equal(settled, quote.MayLeave(demand));
    }

    [Fact]
    public void MayLeave_WhenALaterGoCoversLess_NeedsAReviewAgain()
    {
        var (demand, quote) = Ready();
        demand.Qualify(Qualification(Need(people: 1)), Manager);
        Assert.Equal(Refusal.GoVoid, RefusalOf(() => quote.PrepareMail(demand, Manager)));
        demand.Decide(Go());
        Assert.False(quote.MayLeave(demand));
        Assert.Equal(Refusal.QuoteNotReady, RefusalOf(() => quote.PrepareMail(demand, Manager)));
        Assert.Equal(Refusal.BeyondGo, RefusalOf(() => quote.Review(demand, Approved(), Manager)));
    }

    [Fact]
    public void MayLeave_WhenTheSameGoIsGivenAgain_Holds()
    {
        var (demand, quote) = Ready();
        demand.Decide(Go());
        Assert.True(quote.MayLeave(demand));
        demand.Decide(GoIf("Salle fournie"));
        Assert.False(quote.MayLeave(demand));
    }

    [Fact]
    public void PrepareMail_WhenTheValidityPassed_IsRefused()
    {
        var (demand, quote) = Ready();
        Assert.Equal(Refusal.QuoteNotReady, RefusalOf(() => quote.PrepareMail(demand, At(Now.AddDays(31)))));
        quote.PrepareMail(demand, At(Now.AddDays(30)));
        Assert.Equal(QuoteState.Prepared, quote.Current.State);
    }

    [Fact]
    public void Approve_WhenNotOnItsWayOut_IsRefused()
    {
        Assert.Equal(Refusal.QuoteNotReady, RefusalOf(() => Quoted().Quote.Approve(Id(20), "abc")));
        Assert.Equal(Refusal.QuoteNotReady, RefusalOf(() => Sent().Quote.Approve(Id(20), "abc")));
    }

    [Fact]
    public void RecordSent_WhenTheGoWasLostMeanwhile_RecordsTheFactAndTheNonConformity()
    {
        var (demand, quote) = Ready();
        quote.PrepareMail(demand, Manager);
        demand.Qualify(Qualification(Need(people: 9)), Manager);
        Assert.EndsWith("Non-conformité : envoyé sans Go valable.", quote.RecordSent(demand, Now, "vu", Manager).Summary, StringComparison.Ordinal);
        Assert.Equal(QuoteState.Sent, quote.Current.State);
    }

    [Fact]
    public void Revise_ASentQuote_SupersedesItWithADraft()
    {
        var (demand, quote) = Sent();
        Assert.Equal("Nouvelle version : DEV-2027-0031 v2. Quatre personnes", quote.Revise(demand, Id(12), " Quatre personnes ", Manager).Summary);
        Assert.Equal((QuoteState.Superseded, "Quatre personnes", true), (quote.Versions[0].State, quote.Versions[0].Reason, quote.Versions[0].HasValidReview));
        Assert.Equal((QuoteState.Draft, 2, "Grille 2027", Stage.Sent), (quote.Current.State, quote.Current.Number, quote.Current.GridName, demand.Stage));
        Assert.False(quote.MayLeave(demand));
        quote.Review(demand, Approved(), Manager);
        quote.RecordSent(demand, Now, "dit", Manager);
        Assert.Equal((QuoteState.Sent, Stage.Sent), (quote.Current.State, demand.Stage));
    }

    [Fact]
    public void Revise_WhenWon_IsRefused()
    {
        var (demand, quote) = Sent();
        quote.Accept(demand, new DateOnly(2027, 3, 3), null, Manager);
        Assert.Equal(Refusal.StepNotAllowed, RefusalOf(() => quote.Revise(demand, Id(12), null, Manager)));
        Assert.Single(quote.Versions);
    }

    [Fact]
    public void Refuse_ThenReopen_TakesTheQuoteAndItsDemandBack()
    {
        var (demand, quote) = Sent();
        Assert.Equal("Refus du client. prix : trop cher", quote.Refuse(demand, "prix", "trop cher", Manager).Summary);
        Assert.Equal((QuoteState.Refused, Stage.Lost, "prix : trop cher"), (quote.Current.State, demand.Stage, quote.Current.Reason));
        Assert.Equal(Refusal.StepNotAllowed, RefusalOf(() => quote.Expire(demand, At(Now.AddYears(1)))));
        quote.Reopen(demand, null, Manager);
        Assert.Equal((QuoteState.Sent, Stage.Sent), (quote.Current.State, demand.Stage));
        Assert.Equal(Refusal.StepNotAllowed, RefusalOf(() => quote.Reopen(demand, null, Manager)));
    }

    [Fact]
    public void Expire_BeforeTheLastDayIsOver_IsRefused()
    {
        var (demand, quote) = Sent();
        var refusal = Assert.Throws<ProcessRefusedException>(() => quote.Expire(demand, At(Now.AddDays(30))));
        Assert.Equal((Refusal.QuoteStillValid, "Le devis DEV-2027-0031 est valable jusqu'au 31 mars 2027 : enregistrez un refus si le client ne donne pas suite."), (refusal.Code, refusal.Message));
        quote.Expire(demand, At(Now.AddDays(31)));
        Assert.Equal((QuoteState.Expired, Stage.Expired), (quote.Current.State, demand.Stage));
    }

    public static TheoryData<QuoteState, Step> NotAllowed()
    {
        var data = new TheoryData<QuoteState, Step>();
        foreach (var state in new[] { QuoteState.Draft, QuoteState.Ready, QuoteState.Prepared, QuoteState.Sent, QuoteState.Accepted, QuoteState.Refused, QuoteState.Expired })
        {
            foreach (var step in new[] { Step.EditQuote, Step.ReviewContract, Step.PrepareMail, Step.RecordSent, Step.RecordAcceptance, Step.RecordRefusal, Step.Expire, Step.Reopen, Step.ReviseQuote })
            {
                if (QuoteVersionMap.After(state, step) is null && (state, step) != (QuoteState.Draft, Step.PrepareMail))
                {
                    data.Add(state, step);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(NotAllowed))]
    public void EveryStep_WhenTheStateDoesNotAllowIt_IsRefusedAndChangesNothing(QuoteState state, Step step)
    {
        var (demand, quote) = InState(state);
        var before = (quote.Version, demand.Version, demand.Stage);
        Assert.Equal(Refusal.StepNotAllowed, RefusalOf(() => Take(step, demand, quote)));
        Assert.Equal((state, before), (quote.Current.State, (quote.Version, demand.Version, demand.Stage)));
    }

    private static (Demand Demand, Quote Quote) InState(QuoteState state)
    {
        var (demand, quote) = state switch { QuoteState.Draft => Quoted(), QuoteState.Ready or QuoteState.Prepared => Ready(), _ => Sent() };
        var step = state switch
        {
            QuoteState.Prepared => Step.PrepareMail,
            QuoteState.Accepted => Step.RecordAcceptance,
            QuoteState.Refused => Step.RecordRefusal,
            QuoteState.Expired => Step.Expire,
            _ => (Step?)null,
        };
        if (step is { } last)
        {
            Take(last, demand, quote);
        }

        return (demand, quote);
    }

    private static void Take(Step step, Demand demand, Quote quote) => _ = step switch
    {
        Step.EditQuote => quote.Edit(demand, Content() with { Title = "Autre" }, Manager),
        Step.ReviewContract => quote.Review(demand, Approved(), Manager),
        Step.PrepareMail => quote.PrepareMail(demand, Manager),
        Step.RecordSent => quote.RecordSent(demand, Now, "dit", Manager),
        Step.RecordAcceptance => quote.Accept(demand, new DateOnly(2027, 3, 3), null, Manager),
        Step.RecordRefusal => quote.Refuse(demand, "prix", null, Manager),
        Step.Expire => quote.Expire(demand, At(Now.AddYears(1))),
        Step.Reopen => quote.Reopen(demand, null, Manager),
        _ => quote.Revise(demand, Id(12), null, Manager),
    };
}
