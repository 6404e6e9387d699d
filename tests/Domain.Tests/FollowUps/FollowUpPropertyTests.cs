using CsCheck;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using static IodOutlook.Domain.Tests.FollowUps.FollowUpFacts;

namespace IodOutlook.Domain.Tests.FollowUps;

/// <summary>The promises of a schedule, for random plans, calendars, clocks and events: two quotes of one client live through months of it.</summary>
public sealed class FollowUpPropertyTests
{
    private enum Happening
    {
        HoursPass,
        DaysPass,
        WeeksAsleep,
        ClockSetBack,
        Reply,
        OutOfOffice,
        Bounce,
        AlertSettled,
        PostponedByClient,
        Resume,
        Expire,
    }

    private static readonly Gen<FollowUpStep> Steps = Gen.Select(
        Gen.Enum<FollowUpAnchor>(), Gen.Int[1, 60], Gen.Enum<Tone>(), Gen.Enum<FollowUpWay>(), (anchor, days, tone, way) => new FollowUpStep(anchor, days, tone, way));

    private static readonly Gen<SendWindow> Windows = Gen.Select(
        Gen.Int[0, 12], Gen.Int[1, 11], Gen.Int[1, 31],
        (from, hours, weekdays) => new SendWindow(
            new TimeOnly(from, 0), new TimeOnly(from + hours, 0), [.. Enumerable.Range(1, 5).Where(day => (weekdays >> (day - 1) & 1) == 1).Select(day => (DayOfWeek)day)]));

    private static readonly Gen<FollowUpPlan> Plans = Gen.Select(
        Steps.Array[1, 6], Gen.Int[0, 15], Windows, (steps, gap, window) => new FollowUpPlan(Guid.Empty, "Plan", true, steps, gap, window));

    // The days around 29 February, both changes of the clock and the holidays of May are as likely as any other.
    private static readonly Gen<DateTime> Times = Gen.Int[0, 5 * 365 * 24].Select(hours => Utc(2027, 1, 1, 0).AddHours(hours));

    private static readonly Gen<(Happening What, int Size)[]> Lives = Gen.Select(Gen.Enum<Happening>(), Gen.Int[1, 40]).Array[1, 80];

    [Fact]
    public void Schedule_WhateverHappens_KeepsItsPromises() =>
        Gen.Select(Plans, Times, Gen.Int[0, 120], Gen.Int[0, 120], Lives).Sample(
            (plan, sentAt, validity, otherValidity, life) => new Client(plan, sentAt, validity, otherValidity).Live(life), iter: 1_200);

    [Fact]
    public void Schedule_WhenNothingHappensButTime_DeliversEachOnItsDay() =>
        Gen.Select(Plans, Times, Gen.Int[0, 120]).Sample(
            (plan, sentAt, validity) =>
            {
                var schedule = FollowUpSchedule.Start(Quote(sentAt, FrenchDates.DayOf(sentAt).AddDays(validity)), plan, Ids()).Schedule;
                var planned = PlannedDays(schedule);
                var delivered = new List<DateOnly>();
                for (var now = sentAt; now < sentAt.AddDays(validity + 2); now = now.AddHours(1))
                {
                    var change = schedule.Tick(now, delivered.Count == 0 ? null : delivered[^1]);
                    schedule = change.Schedule;
                    delivered.AddRange(change.Due is null ? [] : [FrenchDates.DayOf(now)]);
                }

                Assert.Equal(planned, delivered);
            },
            iter: 100);

    /// <summary>A client with two quotes, and what it was told so far.</summary>
    private sealed class Client
    {
        private readonly FollowUpPlan plan;
        private readonly FollowUpSchedule[] schedules;
        private readonly bool[] stopped = new bool[2];
        private readonly List<DateOnly> contacts = [];
        private readonly Func<Guid> ids = Ids();
        private DateTime now;

        public Client(FollowUpPlan plan, DateTime sentAt, int validity, int otherValidity)
        {
            this.plan = plan;
            now = sentAt;
            var sentOn = FrenchDates.DayOf(sentAt);
            schedules =
            [
                FollowUpSchedule.Start(Quote(sentAt, sentOn.AddDays(validity)), plan, ids).Schedule,
                FollowUpSchedule.Start(Quote(sentAt, sentOn.AddDays(otherValidity)), plan, ids).Schedule,
            ];
        }

        public void Live((Happening What, int Size)[] life)
        {
            foreach (var (what, size) in life)
            {
                Happen(what, size);
                CheckStates();
            }

            End();
        }

        private void Happen(Happening what, int size)
        {
            var i = size % 2;
            var change = what switch
            {
                Happening.Reply => Stop(i, StopCause.Replied),
                Happening.OutOfOffice => schedules[i].PauseForAbsence(size % 3 == 0 ? null : FrenchDates.DayOf(now).AddDays(size), now),
                Happening.Bounce => schedules[i].Bounced("c.roy@mercier.example"),
                Happening.AlertSettled => schedules[i].SettleAlert(Consultant(now)),
                Happening.PostponedByClient => Postpone(i, size),
                Happening.Resume => Resume(i),
                Happening.Expire => FrenchDates.DayOf(now) > schedules[i].Quote.ValidUntil ? Stop(i, StopCause.Expired) : new ScheduleChange(schedules[i], []),
                _ => new ScheduleChange(schedules[i], []),
            };
            schedules[i] = change.Schedule;
            Pass(what, size);
        }

        private void Pass(Happening what, int size)
        {
            var (ticks, step) = what switch
            {
                Happening.HoursPass => (size, TimeSpan.FromHours(1)),
                Happening.DaysPass => (size, TimeSpan.FromHours(5)),
                Happening.WeeksAsleep => (1, TimeSpan.FromDays(size)),
                Happening.ClockSetBack => (1, TimeSpan.FromHours(-size)),
                _ => (0, TimeSpan.Zero),
            };
            for (; ticks > 0; ticks--)
            {
                now += step;
                Tick(0);
                Tick(1);
            }
        }

        private void Tick(int i)
        {
            var change = schedules[i].Tick(now, contacts.Count == 0 ? null : contacts.Max());
            schedules[i] = change.Schedule;
            if (change.Due is null)
            {
                return;
            }

            var today = FrenchDates.DayOf(now);
            Assert.False(stopped[i], "delivered after a stop");
            Assert.True(WorkingDays.IsWorking(today), $"delivered on {today}");
            Assert.True(plan.Window.IsOpen(now), $"delivered at {now}");
            Assert.True(today <= schedules[i].Quote.ValidUntil, "delivered after the validity");
            Assert.All(contacts, day => Assert.True(Math.Abs(today.DayNumber - day.DayNumber) >= plan.MinimumGapDays, "closer than the gap"));
            contacts.Add(today);
        }

        private ScheduleChange Stop(int i, StopCause cause)
        {
            stopped[i] = true;
            return schedules[i].Stop(cause);
        }

        private ScheduleChange Postpone(int i, int size)
        {
            var until = FrenchDates.DayOf(now).AddDays(size);
            if (plan.Window.OnOrAfter(until) > schedules[i].Quote.ValidUntil)
            {
                return new ScheduleChange(schedules[i], []);
            }

            stopped[i] = false;
            return schedules[i].Postpone(until, "Demandé par le client.", ids(), Consultant(now));
        }

        private ScheduleChange Resume(int i)
        {
            stopped[i] = false;
            return schedules[i].Resume(Consultant(now));
        }

        private void CheckStates()
        {
            foreach (var schedule in schedules)
            {
                var days = PlannedDays(schedule);
                Assert.All(days, day => Assert.True(plan.Window.Includes(day) && WorkingDays.IsWorking(day), $"planned on {day}"));
                Assert.All(days, day => Assert.True(day <= schedule.Quote.ValidUntil, "planned after the validity"));
                Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second.DayNumber - pair.First.DayNumber >= Math.Max(1, plan.MinimumGapDays), "planned closer than the gap"));
                Assert.All(schedule.FollowUps, f => Assert.True(f.IsPlanned || f.IsDelivered || !string.IsNullOrEmpty(f.Reason), "ended without a reason"));
            }
        }

        /// <summary>However it went: long after, each follow-up was delivered or says why not.</summary>
        private void End()
        {
            for (var i = 0; i < 2; i++)
            {
                now = Utc(2040, 1, 2);
                schedules[i] = schedules[i].Stop(StopCause.Expired).Schedule;
                Assert.All(schedules[i].FollowUps, f => Assert.True(f.IsDelivered || !string.IsNullOrEmpty(f.Reason), "neither delivered nor explained"));
            }
        }
    }
}
