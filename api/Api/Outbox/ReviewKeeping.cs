using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Documents.Reviews;
using IodOutlook.Domain.Archive;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Outbox;

/// <summary>Keeps the documented result of a review (ISO 9001:2015, 8.2.3.2) in the demand's folder, in the transaction that decides it.</summary>
internal static class ReviewKeeping
{
    /// <param name="quote">Whose contract was reviewed; null when it is the feasibility.</param>
    public static async Task KeepReview(this IodDb db, Demand demand, Quote? quote, DateTime now, CancellationToken cancel)
    {
        if (demand.Feasibility is not { } feasibility)
            return;
        var (client, _) = await db.Addressee(demand, cancel);
        var record = new ReviewRecord(await db.Profile(cancel), demand.Reference, demand.Title, client.Name, feasibility, quote?.Name, quote?.Current.Review);
        using var output = new MemoryStream();
        ReviewRecordPdf.Write(record, output);
        db.KeepFile(demand, ArchiveFolder.Review, quote is null ? $"Revue de faisabilité {demand.Reference}.pdf" : $"Revue de contrat {quote.Name}.pdf", output.ToArray(), now);
    }
}
