using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Quotes;

/// <summary>One version of a quote. Changed by its <see cref="Quote"/> alone; once sent, its content never changes again.</summary>
public sealed class QuoteVersion
{
    private QuoteVersion()
    {
    }

    internal QuoteVersion(Guid id, Guid quoteId, int number, QuoteContent content, QuoteTotals totals, string gridName, DateTime createdAt)
    {
        Id = id;
        QuoteId = quoteId;
        Number = number;
        GridName = gridName;
        CreatedAt = createdAt;
        Replace(content, totals, QuoteState.Draft);
    }

    public Guid Id { get; private set; }

    public Guid QuoteId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public QuoteState State { get; private set; }

    public QuoteContent Content { get; private set; } = null!;

    public QuoteTotals Totals { get; private set; } = null!;

    /// <summary>Of the totals, for lists.</summary>
    public long ExclVatCents { get; private set; }

    /// <summary>Of the content.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The price grid it was made with; a later grid never changes it.</summary>
    public string GridName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>The last contract review, valid or void.</summary>
    public ContractReview? Review { get; private set; }

    /// <summary>The date printed on it: the day of its contract review.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>Last day on which the client may accept it.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Why it was refused or superseded.</summary>
    public string? Reason { get; private set; }

    /// <summary>The approved file, and its SHA-256.</summary>
    public Guid? ApprovedDocumentId { get; private set; }

    public string? ApprovedSha256 { get; private set; }

    /// <summary>True when the review said Go to exactly what this version says now. A version taken back to Draft has lost it, even if its content comes back.</summary>
    public bool HasValidReview => State != QuoteState.Draft && Review is { Go: true } review && review.Fingerprint == Fingerprint;

    /// <summary>What changed since a Go was given, in French; empty when there was none, or when it holds.</summary>
    public IReadOnlyList<string> ChangesSinceReview() => Review is { Go: true } review && !HasValidReview ? QuoteChanges.Between(review.Content, Content) : [];

    internal void Replace(QuoteContent content, QuoteTotals totals, QuoteState state)
    {
        Content = content;
        Totals = totals;
        ExclVatCents = totals.ExclVatCents;
        Fingerprint = content.Fingerprint;
        State = state;
        if (!HasValidReview)
        {
            (IssuedOn, ValidUntil, ApprovedDocumentId, ApprovedSha256) = (null, null, null, null);
        }
    }

    internal void Reviewed(ContractReview review, QuoteState state, DateOnly today)
    {
        Review = review;
        State = state;
        (IssuedOn, ValidUntil) = review.Go ? (today, today.AddDays(Content.ValidityDays)) : ((DateOnly?)null, (DateOnly?)null);
        (ApprovedDocumentId, ApprovedSha256) = (null, null);
    }

    internal void MadeWith(string gridName) => GridName = gridName;

    internal void Approve(Guid documentId, string sha256) => (ApprovedDocumentId, ApprovedSha256) = (documentId, sha256);

    internal void MoveTo(QuoteState state, string? reason) => (State, Reason) = (state, string.IsNullOrWhiteSpace(reason) ? Reason : reason.Trim());

    /// <summary>A version that left without its dates (it was edited after its draft was made) counts from the day it left.</summary>
    internal void Sent(QuoteState state, DateTime at)
    {
        (State, SentAt) = (state, at);
        IssuedOn ??= FrenchDates.DayOf(at);
        ValidUntil ??= IssuedOn.Value.AddDays(Content.ValidityDays);
    }
}
