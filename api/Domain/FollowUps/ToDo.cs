namespace IodOutlook.Domain.FollowUps;

/// <summary>What there is to do, in the order in which it is shown: first what was promised and did not happen, then what others wait for, then what begins something.</summary>
public enum ToDoKind
{
    /// <summary>A draft, an archive or a mail that could not be made, after all attempts.</summary>
    FailedOutsideWork,

    /// <summary>A mail came back, or what left is not what was approved.</summary>
    Alert,
    AnswerToConfirm,

    /// <summary>The client said yes: the order is to be recorded.</summary>
    OrderToRecord,

    /// <summary>Production has nothing of the order yet.</summary>
    HandoverWaiting,

    /// <summary>Production misses something, or the order was amended since.</summary>
    HandoverIncomplete,
    InvoiceToIssue,

    /// <summary>Its last day has passed.</summary>
    InvoiceUnpaid,

    /// <summary>Its last day has passed: did the Go prove right, and is the client content?</summary>
    MissionToClose,

    /// <summary>Replies to confirm, invitations to send, who came, who is to be thanked.</summary>
    Breakfast,

    /// <summary>Somebody wrote into the tracking workbook.</summary>
    WorkbookEdit,
    DraftNotSent,
    FollowUpDue,
    DecisionDue,
    ReviewWaiting,
    DemandToQualify,
    WeeklyReviewMissed,
}

/// <summary>One line of the list.</summary>
/// <param name="Due">The day it should be done; null when it has none: it then counts from <paramref name="Since"/>.</param>
/// <param name="Since">The day it began to wait.</param>
/// <param name="OwnerId">Null when it is everybody's.</param>
public sealed record ToDoItem(ToDoKind Kind, string Reference, string Text, Guid? DemandId, Guid? QuoteId, Guid SubjectId, DateOnly Since, DateOnly? Due, long? ExclVatCents, string? OwnerId)
{
    public bool IsLate(DateOnly today) => Due < today;
}

/// <summary>The one list of things to do today.</summary>
public static class ToDoList
{
    /// <summary>Kind by kind; within a kind the longest overdue first, then the largest amount. What is due later is not in it.</summary>
    public static IReadOnlyList<ToDoItem> Today(IEnumerable<ToDoItem> items, DateOnly today) =>
    [
        .. items.Where(item => item.Due is null || item.Due <= today)
            .OrderBy(item => item.Kind)
            .ThenBy(item => item.Due ?? item.Since)
            .ThenByDescending(item => item.ExclVatCents ?? 0)
            .ThenBy(item => item.Reference, StringComparer.Ordinal),
    ];

    /// <summary>How many of each kind, for the badge.</summary>
    public static IReadOnlyDictionary<ToDoKind, int> Counts(IEnumerable<ToDoItem> items) => items.CountBy(item => item.Kind).ToDictionary();
}
