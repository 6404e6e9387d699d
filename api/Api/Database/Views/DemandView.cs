using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Process;
using IodOutlook.MailReading;

namespace IodOutlook.Api.Database.Views;

/// <summary>A demand as its page shows it: what is confirmed, what was decided, everything since the beginning, and what comes next.</summary>
/// <param name="FollowUps">Of its sent quote.</param>
/// <param name="Answers">Read from mails, those to confirm first.</param>
/// <param name="NonConformities">Open ones.</param>
/// <param name="Reading">Of the first mail, while the demand waits to be qualified.</param>
internal sealed record DemandView(
    Guid Id,
    string Reference,
    string Title,
    Stage Stage,
    int Version,
    string Language,
    DateTime ReceivedAt,
    string? OwnerId,
    string? OwnerName,
    ClientSummary? Client,
    ContactInfo? Contact,
    IReadOnlyList<Need> Needs,
    Period? Deadline,
    Budget? Budget,
    Origin Origin,
    ReferrerThanks? Thanks,
    string? Notes,
    Reading? Reading,
    FeasibilityReviewView? Feasibility,
    bool GoIsValid,
    IReadOnlyList<string> GoVoidReasons,
    QuoteSummary? Quote,
    OrderSummary? Order,
    IReadOnlyList<ArchivedMail> Messages,
    IReadOnlyList<ArchivedDocument> Documents,
    IReadOnlyList<OutsideWorkView> Outside,
    IReadOnlyList<TimelineItem> Timeline,
    FollowUpScheduleView? FollowUps,
    IReadOnlyList<AnswerView> Answers,
    IReadOnlyList<NonConformityView> NonConformities,
    NextStepView Next,
    IReadOnlyList<Step> AllowedSteps,
    string? DriveFolder);

/// <summary>What a demand became once the client ordered.</summary>
internal sealed record OrderSummary(Guid Id, string Reference, DateTime RecordedAt, bool DepositIsInvoiced);

/// <summary>A decision on feasibility, without what only the domain compares.</summary>
internal sealed record FeasibilityReviewView(
    Decision Decision, IReadOnlyList<ReviewedCriterion> Criteria, IReadOnlyList<string> Conditions, string? Reason, string ByName, DateTime At)
{
    public static FeasibilityReviewView? Of(FeasibilityReview? review) =>
        review is null ? null : new(review.Decision, review.Criteria, review.Conditions, review.Reason, review.ByName, review.At);
}

internal sealed record ArchivedMail(
    Guid Id, string? InternetMessageId, string Subject, string FromName, string FromAddress, DateTime At, MailDirection Direction);

internal sealed record ArchivedDocument(Guid Id, string Name, string Path, string Sha256, long Size, DateTime At, string? OpenUrl);

internal enum TimelineKind
{
    Step,
    Mail,
    Document,
    Outside,
}

/// <summary>Something that happened, in one French sentence.</summary>
internal sealed record TimelineItem(DateTime At, TimelineKind Kind, string? Step, string Text, string? UserName, string? Link);
