namespace IodOutlook.Domain.FollowUps;

/// <summary>The states of follow-ups in the words of their users.</summary>
public static class FollowUpNames
{
    public static string Of(FollowUpState state) => state switch
    {
        FollowUpState.Planned => "prévue",
        FollowUpState.Drafted => "en brouillon",
        FollowUpState.Reminded => "à faire",
        FollowUpState.Sent => "faite",
        FollowUpState.Skipped => "sautée",
        FollowUpState.Stopped => "arrêtée",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
