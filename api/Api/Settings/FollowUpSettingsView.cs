using IodOutlook.Domain.FollowUps;

namespace IodOutlook.Api.Settings;

/// <summary>How the house follows its quotes up.</summary>
/// <param name="Fields">The names that a text may hold in braces.</param>
internal sealed record FollowUpSettingsView(
    IReadOnlyList<FollowUpPlan> Plans, IReadOnlyList<FollowUpText> Texts, ReviewRhythm Review, bool MorningDigest, IReadOnlyList<string> Fields, int Version)
{
    public static FollowUpSettingsView Of(FollowUpSettings settings, int version) =>
        new(settings.Plans, settings.Texts, settings.Review, settings.MorningDigest, FollowUpFields.Names, version);
}
