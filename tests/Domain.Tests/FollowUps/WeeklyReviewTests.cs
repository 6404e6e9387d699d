using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using static IodOutlook.Domain.Tests.FollowUps.FollowUpFacts;

namespace IodOutlook.Domain.Tests.FollowUps;

public sealed class WeeklyReviewTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);
    private static readonly Actor Somebody = Consultant(Utc(2027, 3, 1));
    private static readonly ReviewItem Item = new(
        Id(1), "DEV-2027-0001", "Mercier SA", "Évaluation de cadres", 1_240_000, new(2027, 1, 12), null, new(2027, 3, 13), null, new(2027, 3, 8), false, "el");

    [Fact]
    public void Score_AddsWhatIsDocumented()
    {
        Assert.Equal(12 + 25 + 0 + 12, ReviewAgenda.Score(Item, Today));
        Assert.Equal(12 + 1 + 0 + 12, ReviewAgenda.Score(Item with { LastWordOn = Today.AddDays(-1) }, Today));
        Assert.Equal(12 + 25 + 20 + 12, ReviewAgenda.Score(Item with { ValidUntil = Today }, Today));
        Assert.Equal(12 + 25 + 0 + 12 + 10, ReviewAgenda.Score(Item with { WantedBy = Today }, Today));
    }

    [Fact]
    public void Score_OfTheWorstCase_IsAHundred() => Assert.Equal(
        100, ReviewAgenda.Score(Item with { ExclVatCents = 99_999_999, SentOn = new(2026, 1, 1), ValidUntil = new(2026, 2, 1), WantedBy = new(2026, 3, 1) }, Today));

    [Fact]
    public void Agenda_PutsWhatMattersFirstAndSaysWhy()
    {
        var small = Item with { QuoteId = Id(2), QuoteName = "DEV-2027-0002", ExclVatCents = 50_000, NextFollowUpOn = null };
        var answered = Item with { QuoteId = Id(3), QuoteName = "DEV-2027-0003", ExclVatCents = 10_000, SentOn = Today, AnswerWaits = true };

        var agenda = ReviewAgenda.Of([small, Item, answered], Today);

        Assert.Equal([Id(3), Id(1), Id(2)], agenda.Select(line => line.Item.QuoteId));
        Assert.Contains("sans nouvelles depuis 48 jours", agenda[1].Because);
        Assert.Contains("aucune relance prévue", agenda[2].Because);
    }

    [Fact]
    public void Decide_ASecondTime_ReplacesTheFirst()
    {
        var (first, _) = Review().Decide(Decision(ReviewChoice.Call), Somebody);
        var (second, note) = first.Decide(Decision(ReviewChoice.FollowUpNow), Somebody);

        Assert.Equal(ReviewChoice.FollowUpNow, Assert.Single(second.Decisions).Choice);
        Assert.Equal("Appeler le client (E. L., pour le mardi 2 mars)", note.Before);
    }

    public static TheoryData<ReviewDecision, string> Incomplete => new()
    {
        { Decision(ReviewChoice.Call) with { ById = "" }, "byId" },
        { Decision(ReviewChoice.Call) with { Due = Today.AddDays(-1) }, "due" },
        { Decision(ReviewChoice.WaitUntil) with { Due = Today }, "due" },
        { Decision(ReviewChoice.Close), "reason" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void Decide_WithoutAllThatItNeeds_NamesTheField(ReviewDecision decision, string field) =>
        Assert.Equal(field, Assert.Throws<InvalidValueException>(() => Review().Decide(decision, Somebody)).Field);

    [Fact]
    public void Close_WhenADecisionIsMissing_IsRefusedAndNamesTheQuote()
    {
        var refusal = Assert.Throws<ProcessRefusedException>(() => Review().Close(ReviewAgenda.Of([Item], Today), [], [], [], Somebody));

        Assert.Equal(Refusal.DecisionMissing, refusal.Code);
        Assert.Contains("DEV-2027-0001", refusal.Message);
    }

    [Fact]
    public void Close_WithAllDecisions_GivesTheMinutes()
    {
        var review = Review().Decide(Decision(ReviewChoice.Close) with { Reason = RefusalReason.Price }, Somebody).Review;

        var (closed, minutes, note) = review.Close(ReviewAgenda.Of([Item], Today), ["E. L.", "C. Roy"], [], [new(2027, 2, 22), new(2027, 3, 1)], Somebody);

        Assert.Equal(Somebody.At, closed.ClosedAt);
        Assert.Equal((1_240_000, 1), (minutes.ExclVatCents, minutes.Decisions.Count));
        Assert.Equal([new(2027, 2, 22)], minutes.MissedWeeks);
        Assert.Equal("Revue close : 1 décision.", note.Summary);
        Assert.Equal(Refusal.ReviewClosed, Assert.Throws<ProcessRefusedException>(() => closed.Decide(Decision(ReviewChoice.Call), Somebody)).Code);
    }

    [Fact]
    public void Day_WhenMondayIsAHoliday_IsTheNextWorkingDay() =>
        Assert.Equal(new DateOnly(2027, 3, 30), ReviewRhythm.Default.DayIn(new DateOnly(2027, 3, 29))); // Easter Monday

    [Theory]
    [InlineData(1, 6, 22)] // Monday 07:00 in Paris: last week's
    [InlineData(1, 7, 1)]
    [InlineData(5, 12, 1)]
    public void WeekDueAt_ChangesAtTheHourOfTheReview(int day, int hour, int monday) =>
        Assert.Equal(monday, ReviewRhythm.Default.WeekDueAt(Utc(2027, 3, day, hour)).Day);

    [Fact]
    public void Missed_NamesEachWeekThatWasNotClosed()
    {
        var missed = ReviewRhythm.Default.Missed(new DateOnly(2027, 2, 8), Utc(2027, 3, 1, 16));

        Assert.Equal([new(2027, 2, 15), new(2027, 2, 22)], missed);
        Assert.Equal(3, ReviewRhythm.Default.Missed(new DateOnly(2027, 2, 8), Utc(2027, 3, 2)).Count);
    }

    [Theory]
    [InlineData(ReviewChoice.FollowUpNow, QuoteState.Sent, 1, null, 9, DecisionOutcome.Done)]
    [InlineData(ReviewChoice.FollowUpNow, QuoteState.Sent, null, null, 2, DecisionOutcome.Pending)]
    [InlineData(ReviewChoice.FollowUpNow, QuoteState.Sent, null, null, 3, DecisionOutcome.Late)]
    [InlineData(ReviewChoice.FollowUpNow, QuoteState.Sent, null, 2, 9, DecisionOutcome.Overtaken)]
    [InlineData(ReviewChoice.Call, QuoteState.Accepted, null, null, 9, DecisionOutcome.Overtaken)]
    [InlineData(ReviewChoice.Close, QuoteState.Refused, null, null, 9, DecisionOutcome.Done)]
    [InlineData(ReviewChoice.WaitUntil, QuoteState.Sent, null, null, 9, DecisionOutcome.Done)]
    public void Follow_OfLastWeeksDecision_SaysWhatWasDone(ReviewChoice choice, QuoteState state, int? followedUp, int? word, int today, DecisionOutcome outcome)
    {
        var since = new SinceDecision(state, Day(followedUp), null, Day(word), null);

        Assert.Equal(outcome, DecisionFollowed.Of(Decision(choice), since, new DateOnly(2027, 3, today)).Outcome);
    }

    private static DateOnly? Day(int? day) => day is null ? null : new DateOnly(2027, 3, day.Value);

    private static WeeklyReview Review() => WeeklyReview.Open(Id(9), Today);

    private static ReviewDecision Decision(ReviewChoice choice) => new(Id(1), "DEV-2027-0001", choice, "el", "E. L.", new(2027, 3, 2), null, null, Somebody.At);
}
