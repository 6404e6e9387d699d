using IodOutlook.Api.Database.Views;
using IodOutlook.Domain.Breakfasts;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.Breakfasts;

/// <summary>A breakfast as its page shows it.</summary>
/// <param name="Waiting">What waits for somebody, in French; null when nothing does.</param>
/// <param name="Brought">Demands whose origin it is.</param>
/// <param name="Perhaps">Demands of those who came, received since, whose origin nobody noted.</param>
/// <param name="Outside">Its drafts that are not made yet, or could not be.</param>
internal sealed record BreakfastView(
    Guid Id,
    int Version,
    BreakfastDetails Details,
    BreakfastState State,
    string HostName,
    string? CancelReason,
    string? Waiting,
    IReadOnlyList<GuestView> Guests,
    IReadOnlyList<BroughtDemand> Brought,
    IReadOnlyList<BroughtDemand> Perhaps,
    IReadOnlyList<OutsideWorkView> Outside,
    IReadOnlyList<TimelineItem> History);

/// <param name="ClientName">Null where the contact is gone.</param>
/// <param name="Objects">Asked not to be invited any more.</param>
internal sealed record GuestView(
    Guid ContactId,
    string Name,
    string Email,
    string? ClientName,
    bool Objects,
    DateTime InvitedAt,
    DateTime? SentAt,
    GuestAnswer? Answer,
    DateTime? AnsweredAt,
    GuestReply? Reply,
    bool? Attended,
    DateTime? FollowedUpAt);

/// <param name="Version">Of the demand, for If-Match.</param>
/// <param name="QuotedCents">Of its quote's current version, without VAT; null while there is none.</param>
/// <param name="OrderedCents">Of its order as it was agreed, without VAT; null while there is none.</param>
internal sealed record BroughtDemand(
    Guid Id, string Reference, string ClientName, string Title, Stage Stage, DateTime ReceivedAt, long? QuotedCents, long? OrderedCents, Origin Origin, int Version);
