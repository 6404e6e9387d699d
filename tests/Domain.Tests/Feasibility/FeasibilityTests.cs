using CsCheck;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Process;
using static IodOutlook.Domain.Tests.Samples;

namespace IodOutlook.Domain.Tests.Feasibility;

public sealed class AvailabilityTests
{
    private static readonly DateOnly Monday = new(2027, 3, 1);

    [Fact]
    public void FreeDays_WithoutMeetings_AreTheWorkingDaysUpToTheCapacityOfEachWeek() => Assert.Equal(
        [100, 100, 50, 0, 0, 100, 100, 50, 0, 0], Availability.FreeDays([], Monday, Monday.AddDays(13), 250).Select(d => d.Free));

    [Theory]
    [InlineData(9, 0, 18, 0, 0)]
    [InlineData(9, 0, 10, 0, 100)]
    [InlineData(9, 0, 10, 1, 50)]
    [InlineData(13, 0, 14, 0, 100)]
    [InlineData(12, 30, 15, 30, 50)]
    [InlineData(14, 0, 18, 0, 50)]
    [InlineData(18, 0, 23, 0, 100)]
    public void FreeDays_WithAMeeting_LosesTheHalfItTakesMoreThanAnHourOf(int fromHour, int fromMinute, int toHour, int toMinute, int free) => Assert.Equal(
        [free], Availability.FreeDays([(Time(fromHour, fromMinute), Time(toHour, toMinute))], Monday, Monday, 500).Select(d => d.Free));

    [Fact]
    public void FreeDays_MeetingsThatOverlap_CountOnce() => Assert.Equal(
        [100], Availability.FreeDays([(Time(9, 0), Time(9, 50)), (Time(9, 10), Time(9, 40)), (Time(9, 20), Time(10, 0))], Monday, Monday, 500).Select(d => d.Free));

    [Fact]
    public void FreeDays_OneMoreMeeting_NeverFreesTimeUpToAnyDay() => Gen.Select(Busy.Array[0, 6], Busy, Samples.OneOf(150, 250, 300, 500)).Sample((busy, more, capacity) =>
    {
        var before = Availability.FreeDays(busy, Monday, Monday.AddDays(20), capacity);
        var after = Availability.FreeDays([.. busy, more], Monday, Monday.AddDays(20), capacity);
        Assert.All(Enumerable.Range(1, before.Count), n => Assert.True(after.Take(n).Sum(d => d.Free) <= before.Take(n).Sum(d => d.Free)));
    });

    internal static readonly Gen<(DateTime From, DateTime To)> Busy = Gen.Select(Gen.Int[0, 20], Gen.Int[8, 17], Gen.Int[1, 30])
        .Select((day, hour, length) => (Monday.AddDays(day).ToDateTime(new TimeOnly(hour, 0)), Monday.AddDays(day).ToDateTime(new TimeOnly(hour, 0)).AddHours(length)));

    private static DateTime Time(int hour, int minute) => Monday.ToDateTime(new TimeOnly(hour, minute));
}

public sealed class FeasibilityCheckTests
{
    private static readonly DateOnly Today = new(2027, 4, 8);

    private static readonly string[] Services = ["a", "b", "c"];

    private static readonly ServiceEffort Effort = new(Assessment, "Évaluation individuelle", 200, 100);

    [Fact]
    public void Compute_TwoConsultantsAndFiveDays_SaysWhenAndWhy()
    {
        var evidence = FeasibilityCheck.Compute(Question(
            Person(1, "C. Roy", [Assessment], Free(9, 12, 14, 20)), Person(2, "M. Oriol", [Assessment], Free(12, 13, 14)), Person(3, "A. Neuf", ["360"], Free(9, 12, 13))));

        Assert.Equal((new DateOnly(2027, 4, 14), 500, 700), (evidence.EarliestDate, evidence.DaysNeeded, evidence.DaysFree));
        Assert.Equal(
            [
                "Au plus tôt le 14 avril 2027 (C. Roy et M. Oriol ont 6 jours libres d'ici là, il en faut 5). Souhaité le 30 avril 2027 au plus tard.",
                "Évaluation individuelle : C. Roy et M. Oriol.",
                "5 jours nécessaires, 7 jours libres d'ici le 30 avril 2027.",
            ],
            evidence.Criteria.Select(c => c.Sentence));
        Assert.All(evidence.Criteria, c => Assert.Equal(Verdict.Met, c.Suggested));
        Assert.Equal(["C. Roy", "M. Oriol"], evidence.Services.Single().Holders.Select(h => h.Name));
        Assert.Equal(3, evidence.Sentences.Count);
    }

    [Fact]
    public void Compute_WhenTheDateIsTooEarly_SaysBoth()
    {
        var evidence = FeasibilityCheck.Compute(Question(Person(1, "C. Roy", [Assessment], Free(9, 12, 13, 14, 15))) with { Wanted = new Period(null, new DateOnly(2027, 4, 14), null) });
        Assert.Equal(
            (Verdict.NotMet, "Au plus tôt le 15 avril 2027 (C. Roy a 5 jours libres d'ici là, il en faut 5). C'est après la date souhaitée du 14 avril 2027."),
            (evidence.Criteria[0].Suggested, evidence.Criteria[0].Sentence));
        Assert.Equal((Verdict.NotMet, "5 jours nécessaires, 4 jours libres d'ici le 14 avril 2027."), (evidence.Criteria[2].Suggested, evidence.Criteria[2].Sentence));
    }

    [Fact]
    public void Compute_WhenThereIsNotEnoughTime_HasNoDate()
    {
        var evidence = FeasibilityCheck.Compute(Question(Person(1, "C. Roy", [Assessment], Free(9))));
        Assert.Null(evidence.EarliestDate);
        Assert.Equal("Pas assez de jours libres d'ici le 31 mai 2027 : il en faut 5.", evidence.Criteria[0].Sentence);
        Assert.Equal("5 jours nécessaires, 1 jour libre d'ici le 30 avril 2027.", evidence.Criteria[2].Sentence);
    }

    [Fact]
    public void Compute_WhenNobodyMayDoIt_SaysWhichSkill()
    {
        var expired = Person(1, "C. Roy", [], Free(9, 12, 13, 14, 15)) with { Skills = [new Skill(Assessment, new DateOnly(2027, 4, 1))] };
        var evidence = FeasibilityCheck.Compute(Question(expired));
        Assert.Equal((Verdict.NotMet, "Personne ne détient, au 30 avril 2027, la compétence : Évaluation individuelle."), (evidence.Criteria[1].Suggested, evidence.Criteria[1].Sentence));
        Assert.False(evidence.Services[0].Holders.Single().Valid);
        Assert.Equal(0, evidence.DaysFree);
    }

    [Fact]
    public void Compute_WhenAnAccreditationWasRenewed_CountsTheLongest()
    {
        var renewed = Person(1, "C. Roy", [], Free(9, 12, 13, 14, 15)) with { Skills = [new Skill(Assessment, new DateOnly(2027, 4, 1)), new Skill(Assessment, new DateOnly(2028, 4, 1))] };
        Assert.Equal((new DateOnly(2028, 4, 1), true), FeasibilityCheck.Compute(Question(renewed)).Services[0].Holders.Select(h => (h.ValidUntil, h.Valid)).Single());
    }

    [Fact]
    public void Compute_WhenMuchIsUnknown_ReservesAndSaysWhat()
    {
        var evidence = FeasibilityCheck.Compute(Question(Person(1, "C. Roy", [], Free(9, 12)) with { CalendarKnown = false }) with
        {
            Needs = [Need(Domain.Demands.Need.Other, null)],
            Wanted = new Period(null, null, "avant l'été"),
        });
        Assert.All(evidence.Criteria, c => Assert.Equal(Verdict.MetWithReserve, c.Suggested));
        Assert.Equal(
            [
                "Au plus tôt le 9 avril 2027 (C. Roy a 1 jour libre d'ici là, il en faut 1). Le client dit « avant l'été », sans date précise.",
                "prestation hors catalogue : C. Roy. À vérifier : prestation hors catalogue n'est pas au catalogue.",
                "1 jour nécessaire, 2 jours libres d'ici le 31 mai 2027. Nombre de personnes non précisé : compté pour une. Agenda inconnu : C. Roy.",
            ],
            evidence.Criteria.Select(c => c.Sentence));
    }

    [Fact]
    public void Compute_WithoutAWantedDate_IsMet() => Assert.EndsWith(
        "Aucune date limite demandée.",
        FeasibilityCheck.Compute(Question(Person(1, "C. Roy", [Assessment], Free(9, 12, 13, 14, 15))) with { Wanted = null }).Criteria[0].Sentence, StringComparison.Ordinal);

    [Fact]
    public void Compute_WhenTheClientWantsItLater_StartsThen() => Assert.Equal(
        new DateOnly(2027, 4, 20),
        FeasibilityCheck.Compute(Question(Person(1, "C. Roy", [Assessment], Free(9, 12, 13, 14, 15, 16, 19, 20))) with { Wanted = new Period(new DateOnly(2027, 4, 14), null, null) }).EarliestDate);

    [Fact]
    public void Compute_AnyTeam_GivesTheFirstDayOnWhichAllTheWorkFits() => Gen.Select(Teams, Works).Sample((team, needs) =>
    {
        var question = Random(team, needs);
        var expected = WorkingDays.Between(Today.AddDays(1), question.Horizon).Cast<DateOnly?>().FirstOrDefault(day => Fits(question, day!.Value));
        Assert.Equal(expected, FeasibilityCheck.Compute(question).EarliestDate);
    }, iter: 500);

    [Fact]
    public void Compute_WithOneMoreMeeting_IsNeverEarlier() => Gen.Select(Calendars.Array[1, 3], Works, Gen.Int[0, 2], AvailabilityTests.Busy).Sample((calendars, needs, who, meeting) =>
    {
        var before = FeasibilityCheck.Compute(Random([.. calendars.Select(Consultant)], needs) with { Today = new DateOnly(2027, 2, 28), Horizon = new DateOnly(2027, 3, 21) });
        who %= calendars.Length;
        calendars[who] = (calendars[who].Skills, [.. calendars[who].Busy, meeting], calendars[who].Capacity);
        var after = FeasibilityCheck.Compute(Random([.. calendars.Select(Consultant)], needs) with { Today = new DateOnly(2027, 2, 28), Horizon = new DateOnly(2027, 3, 21) });
        Assert.True((after.EarliestDate ?? DateOnly.MaxValue) >= (before.EarliestDate ?? DateOnly.MaxValue));
    }, iter: 500);

    private static readonly Gen<string[]> Held = Gen.Int[0, 7].Select(bits => Services.Where((_, i) => (bits >> i & 1) == 1).ToArray());

    private static readonly Gen<ConsultantAvailability[]> Teams = Gen.Select(Held, Samples.OneOf(0, 50, 100).Array[12]).Array[1, 4].Select(people => people.Select((p, i) =>
        Person(i, $"P{i}", p.Item1, [.. WorkingDays.Between(Today.AddDays(1), Today.AddDays(16)).Zip(p.Item2, (day, free) => new FreeDay(day, free))])).ToArray());

    private static readonly Gen<(string[] Skills, (DateTime, DateTime)[] Busy, int Capacity)> Calendars =
        Gen.Select(Held, AvailabilityTests.Busy.Array[0, 8], Samples.OneOf(150, 300, 500)).Select((skills, busy, capacity) => (skills, busy, capacity));

    private static readonly Gen<int[]> Works = Gen.Int[0, 4].Array[3];

    private static ConsultantAvailability Consultant((string[] Skills, (DateTime, DateTime)[] Busy, int Capacity) c, int number) =>
        Person(number, $"P{number}", c.Skills, [.. Availability.FreeDays(c.Busy, new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 21), c.Capacity)]);

    private static FeasibilityQuestion Random(ConsultantAvailability[] team, int[] people) => new(
        [.. people.Zip(Services, (n, service) => Need(service, n)).Where(n => n.People > 0).DefaultIfEmpty(Need("a", 1))],
        null, [.. Services.Select(s => new ServiceEffort(s, s, 50, 50))], team, Today, Today.AddDays(16));

    /// <summary>Hall's condition: no set of services asks for more than those who may deliver any of it have free.</summary>
    private static bool Fits(FeasibilityQuestion question, DateOnly day) => Enumerable.Range(1, 7).All(set =>
    {
        bool Within(string service) => (set >> Array.IndexOf(Services, service) & 1) == 1;
        var asked = question.Needs.Where(n => Within(n.Service)).Sum(n => 50 + n.People!.Value * 50);
        return asked <= question.Consultants.Where(c => c.Skills.Any(s => Within(s.Service))).SelectMany(c => c.FreeDays).Where(d => d.Date <= day).Sum(d => d.Free);
    });

    private static FeasibilityQuestion Question(params ConsultantAvailability[] team) => new(
        [Need()], new Period(null, new DateOnly(2027, 4, 30), null), [Effort], team, Today, new DateOnly(2027, 5, 31));

    private static ConsultantAvailability Person(int id, string name, string[] skills, FreeDay[] free) =>
        new(Id(id), name, [.. skills.Select(s => new Skill(s, null))], free, true);

    private static FreeDay[] Free(params int[] days) => [.. days.Select(day => new FreeDay(new DateOnly(2027, 4, day), 100))];
}

public sealed class FeasibilityDecisionTests
{
    public static TheoryData<string, FeasibilityDecision> Impossible() => new()
    {
        { "criteria", Go() with { Criteria = [.. AllMet().Skip(1)] } },
        { "criteria", Go() with { Criteria = [.. AllMet(), AllMet()[0]] } },
        { "criteria", Go() with { Criteria = [null!] } },
        { "criteria", Go() with { Criteria = [.. AllMet().Select(c => c with { Comment = new string('a', 1001) })] } },
        { "reason", NoGo() with { Reason = " " } },
        { "reason", NoGo() with { Reason = new string('a', 1001) } },
        { "conditions", GoIf() },
        { "conditions", GoIf(" ") },
        { "conditions", GoIf(new string('a', 1001)) },
        { "criteria", GoIf("x") with { Criteria = [.. AllMet().Select(c => c with { Verdict = Verdict.NotMet })] } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Check_WhenSomethingIsMissing_NamesTheField(string field, FeasibilityDecision decision) => Assert.Equal(field, FieldOf(decision.Check));

    [Theory]
    [InlineData(Verdict.MetWithReserve)]
    [InlineData(Verdict.NotMet)]
    public void Check_AGoOnAnOpenCriterion_IsRefused(Verdict verdict)
    {
        var decision = Go() with { Criteria = [.. AllMet(), new CriterionVerdict(Criterion.Margin, verdict, "x")] };
        var refusal = Assert.Throws<ProcessRefusedException>(decision.Check);
        Assert.Equal(Refusal.GoWithOpenCriterion, refusal.Code);
        Assert.StartsWith("Le critère « marge » n'est pas rempli sans réserve", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_EveryCriterion_IsFrench() => Assert.Equal(
        ["délai", "compétences", "capacité", "déontologie", "marge"], Enum.GetValues<Criterion>().Select(FeasibilityDecision.Name));

    [Fact]
    public void Name_WhenUnknown_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => FeasibilityDecision.Name((Criterion)9));

    [Fact]
    public void InFrench_AGo_SaysWhatItCovers()
    {
        var demand = Qualified(Need(), Need("inconnu", 1, null));
        demand.Decide(Go());
        Assert.Equal("Go : 1 × inconnu, 3 × évaluation individuelle (Lyon), du 1er au 30 juin 2027.", demand.Feasibility!.InFrench());
    }

    [Fact]
    public void Of_EveryKnownService_HasAFrenchName() => Assert.All(
        ["individual-assessment", "assessment-center", "potential-assessment", "360", "psychometric-tests", "debriefing", "development", "other"],
        service => Assert.NotEqual(service, ServiceNames.Of(service)));
}
