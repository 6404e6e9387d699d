using IodOutlook.Api.Database.Views;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Quotes;

/// <summary>A quote as its page shows it.</summary>
/// <param name="RowVersion">For If-Match.</param>
/// <param name="MissingMentions">What the law wants on a quote and the company profile lacks, in French.</param>
internal sealed record QuoteView(
    Guid Id,
    string Number,
    int RowVersion,
    Guid DemandId,
    string DemandReference,
    ClientSummary Client,
    ContactInfo? Contact,
    string Language,
    QuoteVersionView Current,
    IReadOnlyList<VersionLine> Versions,
    IReadOnlyList<string> MissingMentions,
    IReadOnlyList<OutsideWorkView> Outside,
    NextStepView Next,
    bool CanEdit);

/// <summary>What one version says, whether it may leave, and the mail proposed for it.</summary>
internal sealed record QuoteVersionView(
    int Version,
    QuoteState State,
    QuoteContent Content,
    QuoteTotals Totals,
    string Fingerprint,
    string GridName,
    DateOnly? IssuedOn,
    DateOnly? ValidUntil,
    ContractReviewView? Review,
    CoverageView Coverage,
    MailProposal Mail);

/// <param name="Valid">False when the quote changed since: <paramref name="Changes"/> says how.</param>
internal sealed record ContractReviewView(Decision Decision, string ByName, DateTime At, bool Valid, IReadOnlyList<string> Changes);

/// <param name="Inside">Everything it says was reviewed: one click is enough.</param>
internal sealed record CoverageView(bool Inside, bool GoIsValid, IReadOnlyList<BeyondGo> Beyond);

internal sealed record MailProposal(IReadOnlyList<string> To, IReadOnlyList<string> Cc, string Subject, string Text);

internal sealed record VersionLine(int Version, QuoteState State, long TotalExclVatCents, DateTime? SentAt, string? Reason, Guid? PdfDocumentId);
