using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using static IodOutlook.Domain.Tests.FollowUps.FollowUpFacts;

namespace IodOutlook.Domain.Tests.FollowUps;

public sealed class FollowUpScheduleTests
{
    private static readonly FollowUpPlan EveryWeek = FollowUpPlan.Default with
    {
        Steps = [.. new[] { 7, 14, 21, 28 }.Select(days => new FollowUpStep(FollowUpAnchor.AfterSent, days, Tone.Friendly, FollowUpWay.Draft))],
    };

    [Fact]
    public void Start_WithTheDefaultPlan_PlansFourDaysOnWhichTheFirmWorks()
    {
        var change = FollowUpSchedule.Start(Quote(), FollowUpPlan.Default, Ids());

        Assert.Equal([new(2027, 1, 19), new(2027, 1, 27), new(2027, 2, 11), new(2027, 3, 8)], PlannedDays(change.Schedule));
        Assert.Equal("Relances prévues : 19/01/2027, 27/01/2027, 11/02/2027, 08/03/2027.", Assert.Single(change.Notes).Summary);
    }

    [Fact]
    public void Start_WhenAStepFallsOnAHoliday_TakesTheNextWorkingDay()
    {
        // 14 July 2027 is a Wednesday.
        var schedule = Started(EveryWeek, Quote(Utc(2027, 7, 7), new(2027, 7, 20)));

        Assert.Equal(new DateOnly(2027, 7, 15), schedule.Next!.DueDay);
    }

    [Fact]
    public void Start_WhenTheValidityEndsEarly_SaysWhyStepsAreSkipped()
    {
        var schedule = Started(FollowUpPlan.Default, Quote(validUntil: new(2027, 1, 25)));

        Assert.Equal([new(2027, 1, 19), new(2027, 1, 25)], PlannedDays(schedule));
        Assert.Equal(2, schedule.FollowUps.Count(f => f.State == FollowUpState.Skipped && f.Reason!.Contains("fin de validité")));
    }

    [Fact]
    public void Start_WhenTheValidityEndsTomorrow_PlansNothingAndSaysSo()
    {
        var change = FollowUpSchedule.Start(Quote(validUntil: new(2027, 1, 13)), FollowUpPlan.Default, Ids());

        Assert.Null(change.Schedule.Next);
        Assert.All(change.Schedule.FollowUps, f => Assert.NotNull(f.Reason));
        Assert.Equal("Aucune relance possible avant la fin de validité.", change.Notes[0].Summary);
    }

    [Fact]
    public void Start_WhenTheLastDayIsASunday_TakesTheFridayBefore()
    {
        var plan = FollowUpPlan.Default with { Steps = [new(FollowUpAnchor.BeforeValidityEnds, 1, Tone.Firm, FollowUpWay.Draft)] };

        var schedule = Started(plan, Quote(validUntil: new(2027, 2, 7)));

        Assert.Equal(new DateOnly(2027, 2, 5), schedule.Next!.DueDay);
    }

    [Fact]
    public void Start_OnTheLastOfJanuaryOfALeapYear_PlansTheTwentyNinthOfFebruary()
    {
        var plan = FollowUpPlan.Default with { Steps = [new(FollowUpAnchor.AfterSent, 29, Tone.Friendly, FollowUpWay.Draft)] };

        var schedule = Started(plan, Quote(Utc(2028, 1, 31), new(2028, 3, 31)));

        Assert.Equal(new DateOnly(2028, 2, 29), schedule.Next!.DueDay);
    }

    [Theory]
    [InlineData(18, 10, false)] // the day before
    [InlineData(19, 7, false)] // 08:00 in Paris: the window opens at 09:00
    [InlineData(19, 8, true)]
    [InlineData(19, 17, false)] // 18:00 in Paris
    public void Tick_DeliversInsideTheWindowOfItsDay(int day, int hour, bool delivered)
    {
        var change = Started().Tick(Utc(2027, 1, day, hour), null);

        Assert.Equal(delivered, change.Due is not null);
        Assert.Equal(delivered ? FollowUpState.Drafted : FollowUpState.Planned, change.Schedule.FollowUps[0].State);
    }

    [Fact]
    public void Tick_WhenSummerTimeBegan_OpensAtNineOnTheWallOfParis()
    {
        // Summer time begins on Sunday 28 March 2027.
        var window = SendWindow.Default;

        Assert.False(window.IsOpen(Utc(2027, 3, 26, 7, 30)));
        Assert.True(window.IsOpen(Utc(2027, 3, 30, 7, 30)));
    }

    [Fact]
    public void Tick_AfterThreeWeeksAsleep_DeliversOneForAll()
    {
        var change = Started(EveryWeek).Tick(Utc(2027, 2, 4), null);

        Assert.Equal(3, change.Due!.Position);
        Assert.Equal(
            [FollowUpState.Skipped, FollowUpState.Skipped, FollowUpState.Drafted, FollowUpState.Planned], change.Schedule.FollowUps.Select(f => f.State));
        Assert.Null(change.Schedule.Tick(Utc(2027, 2, 4, 11), new DateOnly(2027, 2, 4)).Due);
    }

    [Fact]
    public void Tick_WhenTheClockWasSetBack_DeliversNothingTwice()
    {
        var delivered = Started().Tick(Utc(2027, 1, 19), null);

        var back = delivered.Schedule.Tick(Utc(2027, 1, 13), new DateOnly(2027, 1, 19));
        var again = back.Schedule.Tick(Utc(2027, 1, 19, 11), new DateOnly(2027, 1, 19));

        Assert.Null(back.Due);
        Assert.Null(again.Due);
    }

    [Fact]
    public void Tick_WhenTheClientWasFollowedUpForAnotherQuote_WaitsForTheGap()
    {
        var change = Started().Tick(Utc(2027, 1, 19), new DateOnly(2027, 1, 18));

        Assert.Null(change.Due);
        Assert.Equal(new DateOnly(2027, 1, 25), change.Schedule.Next!.DueDay); // five days later is a Saturday
        Assert.Contains("moins de 5 jours", change.Schedule.Next.Reason);
        Assert.Contains("décalée au 25 janvier 2027", change.Notes[0].Summary);
    }

    [Fact]
    public void Tick_WhenTheGapEndsAfterTheValidity_SkipsAndSaysWhy()
    {
        var schedule = Started(EveryWeek, Quote(validUntil: new(2027, 1, 20)));

        var change = schedule.Tick(Utc(2027, 1, 19), new DateOnly(2027, 1, 18));

        Assert.Equal(FollowUpState.Skipped, change.Schedule.FollowUps[0].State);
        Assert.Contains("fin de validité", change.Schedule.FollowUps[0].Reason);
    }

    [Fact]
    public void Tick_AfterTheValidity_SkipsWhatIsLeft()
    {
        var change = Started().Tick(Utc(2027, 4, 1), null);

        Assert.Null(change.Due);
        Assert.All(change.Schedule.FollowUps, f => Assert.Equal(FollowUpState.Skipped, f.State));
    }

    [Theory]
    [InlineData(FollowUpWay.Draft, FollowUpState.Drafted)]
    [InlineData(FollowUpWay.Reminder, FollowUpState.Reminded)]
    [InlineData(FollowUpWay.Send, FollowUpState.Sent)]
    public void Tick_DoesWhatTheStepSays(FollowUpWay way, FollowUpState state)
    {
        var plan = FollowUpPlan.Default with { Steps = [new(FollowUpAnchor.AfterSent, 7, Tone.Neutral, way)] };

        Assert.Equal(state, Started(plan).Tick(Utc(2027, 1, 19), null).Due!.State);
    }

    [Theory]
    [InlineData(StopCause.Replied)]
    [InlineData(StopCause.Accepted)]
    [InlineData(StopCause.Refused)]
    [InlineData(StopCause.Expired)]
    [InlineData(StopCause.Revised)]
    [InlineData(StopCause.ByPerson)]
    public void Stop_ForAnyCause_EndsAllThatIsPlannedAndNothingElse(StopCause cause)
    {
        var delivered = Started().Tick(Utc(2027, 1, 19), null).Schedule;

        var stopped = delivered.Stop(cause).Schedule;

        Assert.Equal(FollowUpState.Drafted, stopped.FollowUps[0].State);
        Assert.All(stopped.FollowUps.Skip(1), f => Assert.Equal(FollowUpState.Stopped, f.State));
        Assert.All(stopped.FollowUps.Skip(1), f => Assert.False(string.IsNullOrEmpty(f.Reason)));
        Assert.Null(stopped.Tick(Utc(2027, 3, 9), null).Due);
    }

    [Fact]
    public void Stop_WhenNothingIsPlanned_WritesNothing() => Assert.Empty(Started().Stop(StopCause.Replied).Schedule.Stop(StopCause.Expired).Notes);

    [Fact]
    public void Resume_AfterAReplyTakenBack_PlansAgainWithoutABurst()
    {
        var stopped = Started(EveryWeek).Stop(StopCause.Replied).Schedule;

        var resumed = stopped.Resume(Consultant(Utc(2027, 1, 28))).Schedule;

        Assert.Equal([new(2027, 1, 29), new(2027, 2, 3), new(2027, 2, 9)], PlannedDays(resumed));
        Assert.Equal(FollowUpState.Skipped, resumed.FollowUps[0].State);
    }

    [Fact]
    public void PauseForAbsence_UntilTheReturn_LeavesOneFollowUpForIt()
    {
        var change = Started(EveryWeek).PauseForAbsence(new DateOnly(2027, 1, 30), Utc(2027, 1, 13));

        Assert.Equal([new(2027, 2, 1), new(2027, 2, 8), new(2027, 2, 15)], PlannedDays(change.Schedule));
        Assert.Contains("jusqu'au 30 janvier 2027", change.Notes[0].Summary);
    }

    [Fact]
    public void PauseForAbsence_WithoutADate_WaitsAWeek() =>
        Assert.Equal(new DateOnly(2027, 1, 25), Started().PauseForAbsence(null, Utc(2027, 1, 18)).Schedule.Next!.DueDay);

    [Fact]
    public void PauseForAbsence_WhenTheReturnIsBeforeTheNextFollowUp_ChangesNothing() =>
        Assert.Empty(Started().PauseForAbsence(new DateOnly(2027, 1, 15), Utc(2027, 1, 13)).Notes);

    [Fact]
    public void Bounced_RaisesAnAlertInsteadOfAnotherFollowUp()
    {
        var bounced = Started().Bounced("c.roy@mercier.example").Schedule;

        Assert.Contains("c.roy@mercier.example", bounced.Alert);
        Assert.Null(bounced.Tick(Utc(2027, 1, 19), null).Due);
    }

    [Fact]
    public void SettleAlert_LetsTheFollowUpsGoOnWithOne()
    {
        var bounced = Started().Bounced("c.roy@mercier.example").Schedule;

        var settled = bounced.SettleAlert(Consultant(Utc(2027, 1, 28))).Schedule;

        Assert.Null(settled.Alert);
        Assert.Equal(new DateOnly(2027, 1, 28), settled.Next!.DueDay);
        Assert.Equal(FollowUpState.Skipped, settled.FollowUps[0].State);
    }

    [Fact]
    public void Postpone_AskedByTheClientAfterAReply_MakesOneFollowUpOnTheDay()
    {
        var replied = Started().Stop(StopCause.Replied).Schedule;

        var change = replied.Postpone(new DateOnly(2027, 2, 27), "Demandé par le client.", Id(900), Consultant(Utc(2027, 1, 14)));

        Assert.Equal(new DateOnly(2027, 3, 1), Assert.Single(PlannedDays(change.Schedule))); // a Saturday becomes the Monday after
        Assert.Equal(Id(900), change.Schedule.Next!.Id);
        Assert.True(change.Schedule.Next.Postponed);
    }

    [Fact]
    public void Postpone_OfPlannedOnes_KeepsTheLastOfThoseBeforeTheDay()
    {
        var change = Started().Postpone(new DateOnly(2027, 2, 15), "Le client décide en février.", Id(900), Consultant(Utc(2027, 1, 14)));

        Assert.Equal([new(2027, 2, 15), new(2027, 3, 8)], PlannedDays(change.Schedule));
        Assert.Equal(2, change.Schedule.FollowUps.Count(f => f.State == FollowUpState.Skipped && f.Reason == "Le client décide en février."));
        Assert.Equal(4, change.Schedule.FollowUps.Count);
    }

    [Fact]
    public void Postpone_BeyondTheValidity_IsRefusedAndSaysWhatToDo()
    {
        var refusal = Assert.Throws<ProcessRefusedException>(
            () => Started().Postpone(new DateOnly(2027, 3, 15), "Demandé par le client.", Id(900), Consultant(Utc(2027, 1, 14))));

        Assert.Equal(Refusal.AfterValidity, refusal.Code);
        Assert.Contains("nouvelle version", refusal.Message);
    }

    [Fact]
    public void Postpone_ToThePast_IsNoDay() =>
        Assert.Throws<InvalidValueException>(() => Started().Postpone(new DateOnly(2027, 1, 14), "x", Id(900), Consultant(Utc(2027, 1, 14))));

    [Fact]
    public void Postpone_ByAnAuditor_IsRefused() => Assert.Throws<ProcessRefusedException>(
        () => Started().Postpone(new DateOnly(2027, 2, 1), "x", Id(900), new Actor("a", "A", Role.Auditor, Utc(2027, 1, 14))));

    [Fact]
    public void DraftNow_BeforeItsDay_DraftsAndKeepsTheDistance()
    {
        var schedule = Started();

        var change = schedule.DraftNow(schedule.FollowUps[0].Id, Consultant(Utc(2027, 1, 25)));

        Assert.Equal(FollowUpState.Drafted, change.Due!.State);
        Assert.Equal(new DateOnly(2027, 2, 1), change.Schedule.Next!.DueDay); // the 27th is too close, the 30th a Saturday
    }

    [Fact]
    public void DraftNow_WhenStopped_IsRefused()
    {
        var stopped = Started().Stop(StopCause.Accepted).Schedule;

        var refusal = Assert.Throws<ProcessRefusedException>(() => stopped.DraftNow(stopped.FollowUps[0].Id, Consultant(Utc(2027, 1, 25))));

        Assert.Equal(Refusal.FollowUpClosed, refusal.Code);
        Assert.Contains("accepté", refusal.Message);
    }

    [Fact]
    public void RecordSent_OfADraft_MakesItSentOnce()
    {
        var drafted = Started().Tick(Utc(2027, 1, 19), null).Schedule;

        var sent = drafted.RecordSent(drafted.FollowUps[0].Id);

        Assert.Equal(FollowUpState.Sent, sent.Schedule.FollowUps[0].State);
        Assert.Empty(sent.Schedule.RecordSent(drafted.FollowUps[0].Id).Notes);
    }

    [Fact]
    public void Change_OfAnyKind_CountsTheVersionUp()
    {
        var schedule = Started();

        Assert.Equal(schedule.Version + 1, schedule.Tick(Utc(2027, 1, 19), null).Schedule.Version);
        Assert.Equal(schedule.Version + 1, schedule.Stop(StopCause.ByPerson).Schedule.Version);
        Assert.Equal(schedule.FollowUps[0].Version + 1, schedule.Stop(StopCause.ByPerson).Schedule.FollowUps[0].Version);
    }
}
