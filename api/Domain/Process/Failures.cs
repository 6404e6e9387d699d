namespace IodOutlook.Domain.Process;

/// <summary>A step the process does not allow now. Answered as 409; <see cref="Exception.Message"/> is French: which rule, and what to do.</summary>
public sealed class ProcessRefusedException(string code, string message) : Exception(message)
{
    /// <summary>Stable, in kebab case; one of <see cref="Refusal"/>.</summary>
    public string Code { get; } = code;
}

/// <summary>A value that cannot be. Answered as 400, with the field it came from.</summary>
public sealed class InvalidValueException(string field, string message) : Exception(message)
{
    /// <summary>Path of the value in the request, in camel case: <c>lines[2].quantity</c>.</summary>
    public string Field { get; } = field;
}

/// <summary>The codes of <see cref="ProcessRefusedException"/>.</summary>
public static class Refusal
{
    public const string StepNotAllowed = "step-not-allowed";
    public const string RoleNotAllowed = "role-not-allowed";
    public const string GoMissing = "go-missing";
    public const string GoVoid = "go-void";
    public const string GoWithOpenCriterion = "go-with-open-criterion";
    public const string BeyondGo = "beyond-go";
    public const string QuoteNotReady = "quote-not-ready";
    public const string QuoteStillValid = "quote-still-valid";
    public const string QuoteEmpty = "quote-empty";
    public const string QuoteTooLarge = "quote-too-large";
    public const string LegalMentionsMissing = "legal-mentions-missing";
    public const string NumberingFull = "numbering-full";
    public const string GridMissing = "price-grid-missing";
    public const string AfterValidity = "after-validity";
    public const string FollowUpClosed = "follow-up-closed";
    public const string AnswerSettled = "answer-settled";
    public const string NonConformitySettled = "non-conformity-settled";
    public const string ReviewClosed = "review-closed";
    public const string DecisionMissing = "decision-missing";
    public const string OrderDiffers = "order-differs";
    public const string NothingAmended = "nothing-amended";
    public const string HandoverIncomplete = "handover-incomplete";
    public const string NoDeposit = "no-deposit";
    public const string AlreadyInvoiced = "already-invoiced";
    public const string InvoiceIncorrect = "invoice-incorrect";
    public const string InvoiceCancelled = "invoice-cancelled";
    public const string ReferrerMissing = "referrer-missing";
    public const string ReferrerThanked = "referrer-thanked";
    public const string BreakfastOver = "breakfast-over";
    public const string BreakfastToCome = "breakfast-to-come";
    public const string BreakfastFull = "breakfast-full";
    public const string GuestObjects = "guest-objects";
    public const string GuestWithoutAddress = "guest-without-address";
    public const string AlreadyInvited = "already-invited";
    public const string ReplyUnclear = "reply-unclear";
    public const string NobodyToThank = "nobody-to-thank";
}
