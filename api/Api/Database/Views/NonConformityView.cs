using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Database.Views;

/// <summary>Something that left otherwise than it was approved.</summary>
/// <param name="Text">French, one sentence.</param>
/// <param name="Comment">What was done about it; null while it is open.</param>
/// <param name="Version">For If-Match.</param>
internal sealed record NonConformityView(
    Guid Id, Guid QuoteId, Guid DemandId, string QuoteName, NonConformityKind Kind, string Text, string? Expected, string? Found, DateTime OpenedAt, string? Comment, DateTime? SettledAt, int Version)
{
    public static NonConformityView Of(NonConformity n) =>
        new(n.Id, n.QuoteId, n.DemandId, n.QuoteName, n.Kind, n.Text, n.Expected, n.Found, n.OpenedAt, n.Comment, n.SettledAt, n.Version);
}
