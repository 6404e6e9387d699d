using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Quotes;

/// <summary>Everything a printed quote shows.</summary>
/// <param name="Number"><c>DEV-2026-0031 v2</c></param>
/// <param name="Draft">Without a valid Go: « PROJET » stands across each page.</param>
/// <param name="DemandReference"><c>DEM-2026-0042</c></param>
/// <param name="Language">The client's: <c>fr</c> or <c>en</c>.</param>
public sealed record QuoteSheet(
    CompanyProfile Company,
    Addressee Client,
    string Number,
    DateOnly IssuedOn,
    DateOnly ValidUntil,
    QuoteContent Content,
    QuoteTotals Totals,
    string Language,
    bool Draft,
    string DemandReference)
{
    /// <summary>The person of the house who answers for the quote.</summary>
    public string? WrittenBy { get; init; }
}
