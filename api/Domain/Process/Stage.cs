namespace IodOutlook.Domain.Process;

/// <summary>How far a demand has come: the furthest stage it reached, or how it ended.</summary>
public enum Stage
{
    Captured,
    Qualified,
    Feasible,
    Quoted,
    Sent,
    Won,
    Ordered,
    HandedOver,
    Dismissed,
    Declined,
    Lost,
    Expired,

    /// <summary>The order was given up after it had been recorded.</summary>
    Cancelled,
}

/// <summary>The life of one version of a quote.</summary>
public enum QuoteState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>The contract review said Go to exactly this content.</summary>
    Ready,

    /// <summary>A draft mail holds it. Not sent: sent means seen in Sent Items, or said so by a person.</summary>
    Prepared,
    Sent,
    Accepted,
    Refused,
    Expired,
    Superseded,
}

/// <summary>The verbs of the process. The same words name the use cases in the API.</summary>
public enum Step
{
    Capture,
    Join,
    Qualify,
    Correct,
    Dismiss,
    ReviewFeasibility,
    DecideGo,
    DecideNoGo,
    IssueQuote,
    EditQuote,
    ReviseQuote,
    ReviewContract,
    PrepareMail,
    RecordSent,
    RecordAcceptance,
    RecordRefusal,
    Expire,
    Reopen,

    /// <summary>Undoes an answer that was confirmed by mistake.</summary>
    TakeBack,
    RecordOrder,
    HandOver,
    AmendOrder,
    CancelOrder,
    EndMission,
}
