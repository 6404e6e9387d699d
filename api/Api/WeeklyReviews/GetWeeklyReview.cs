using IodOutlook.Api.Http;
using IodOutlook.Domain.FollowUps;

namespace IodOutlook.Api.WeeklyReviews;

/// <summary>GET /api/weekly-review?week=: the review that is due, or was last; with a day, that of its week.</summary>
internal static class GetWeeklyReview
{
    public static async Task<Versioned<WeeklyReviewView>> Handle(DateOnly? week, ReviewTable table, CancellationToken cancel) =>
        await table.Show(week is { } day ? ReviewRhythm.WeekOf(day) : await table.WeekDue(cancel), cancel);
}
