using IodOutlook.Api.Outbox;

namespace IodOutlook.Api.Database.Views;

/// <summary>Work asked of the outside, as the person sees it.</summary>
/// <param name="MessageId">Of the draft, once made.</param>
internal sealed record OutsideWorkView(
    Guid Id, OutsideKind Kind, OutsideState State, string Label, string? Reason, int Attempt, DateTime? NotBefore, string? OpenUrl, string? MessageId)
{
    public static OutsideWorkView Of(OutsideWork work) => new(
        work.Id,
        work.Kind,
        work.State,
        work.Label,
        work.Reason,
        work.Attempt,
        work.State == OutsideState.Pending && work.Attempt > 0 ? work.NotBefore : null,
        work.OpenUrl,
        work.Kind == OutsideKind.MakeDraft ? work.OutsideId : null);
}
