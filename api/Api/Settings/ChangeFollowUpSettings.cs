using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Settings;

/// <summary>PUT /api/settings/follow-ups: for quotes sent from now on. A quote keeps the plan it was sent with, also when that plan is deleted.</summary>
internal static class ChangeFollowUpSettings
{
    internal sealed record Request(IReadOnlyList<PlanChoice> Plans, IReadOnlyList<FollowUpText> Texts, ReviewRhythm Review, bool MorningDigest);

    /// <param name="Id">Null for a new plan.</param>
    internal sealed record PlanChoice(Guid? Id, string Name, bool IsDefault, IReadOnlyList<FollowUpStep> Steps, int MinimumGapDays, SendWindow Window);

    public static async Task<Versioned<FollowUpSettingsView>> Handle(
        Request request, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var settings = new FollowUpSettings([.. request.Plans.Select(plan => Plan(plan, now))], request.Texts, request.Review, request.MorningDigest);
        settings.Check();
        await step.Begin(cancel);
        var stored = await step.Db.FollowUpSettingsRows.SingleOrDefaultAsync(cancel);
        expected.Check(stored?.Version ?? 0);
        if (stored is null)
            step.Db.FollowUpSettingsRows.Add(stored = new StoredFollowUpSettings { Settings = settings });
        stored.Settings = settings;
        stored.Version++;
        await step.Record(user.At(now), Guid.Empty, new JournalNote(null, "Paramètres", "Plans et textes de relance modifiés."), cancel);
        return new(FollowUpSettingsView.Of(settings, stored.Version), stored.Version);
    }

    private static FollowUpPlan Plan(PlanChoice plan, DateTimeOffset now) =>
        new(plan.Id ?? Guid.CreateVersion7(now), plan.Name.Trim(), plan.IsDefault, plan.Steps, plan.MinimumGapDays, plan.Window);
}
