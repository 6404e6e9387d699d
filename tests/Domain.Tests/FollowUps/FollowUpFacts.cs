using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.FollowUps;

/// <summary>A quote sent on Tuesday 12 January 2027, valid for sixty days, and the people around it.</summary>
internal static class FollowUpFacts
{
    public static readonly DateTime SentAt = Utc(2027, 1, 12, 10);
    public static readonly DateOnly ValidUntil = new(2027, 3, 13);

    public static SentQuote Quote(DateTime? sentAt = null, DateOnly? validUntil = null) =>
        new(Id(1), Id(2), "DEV-2027-0001", Id(3), sentAt ?? SentAt, validUntil ?? ValidUntil);

    public static FollowUpSchedule Started(FollowUpPlan? plan = null, SentQuote? quote = null) =>
        FollowUpSchedule.Start(quote ?? Quote(), plan ?? FollowUpPlan.Default, Ids()).Schedule;

    public static Actor Consultant(DateTime at) => new("el", "E. L.", Role.Consultant, at);

    public static DateTime Utc(int year, int month, int day, int hour = 10, int minute = 0) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);

    public static DateOnly[] PlannedDays(FollowUpSchedule schedule) => [.. schedule.FollowUps.Where(f => f.IsPlanned).Select(f => f.DueDay).Order()];

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static Func<Guid> Ids(int first = 100) => () => Id(first++);
}
