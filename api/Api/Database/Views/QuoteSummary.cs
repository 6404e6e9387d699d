using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database.Views;

/// <summary>A quote in a list, as its current version says it.</summary>
/// <param name="Version">Number of the current version, from 1.</param>
/// <param name="RowVersion">For If-Match.</param>
internal sealed record QuoteSummary(
    Guid Id,
    string Number,
    int Version,
    QuoteState State,
    Guid DemandId,
    string DemandReference,
    string ClientName,
    string Title,
    long TotalExclVatCents,
    DateOnly? IssuedOn,
    DateOnly? ValidUntil,
    int RowVersion)
{
    public static IQueryable<QuoteSummary> Of(IodDb db, IQueryable<Quote> quotes) =>
        from quote in quotes
        join version in db.QuoteVersions on EF.Property<Guid>(quote, Columns.CurrentVersionId) equals version.Id
        join demand in db.Demands on quote.DemandId equals demand.Id
        join client in db.Clients on demand.ClientId equals client.Id
        select new QuoteSummary(
            quote.Id, quote.Number, version.Number, version.State, demand.Id, demand.Reference, client.Name, demand.Title,
            version.ExclVatCents, version.IssuedOn, version.ValidUntil, quote.Version);
}
