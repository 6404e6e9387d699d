using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Quotes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Quotes;

/// <summary>GET /api/quotes/{id}/pdf?version=: the approved file, byte for byte, or the version with its watermark where there is no valid Go.</summary>
internal static class PrintQuote
{
    public static async Task<FileContentHttpResult> Handle(Guid id, int? version, IodDb db, QuotePrinting printing, Contents contents, CancellationToken cancel)
    {
        var quote = await db.Quote(id, cancel);
        var demand = await db.Demand(quote.DemandId, cancel);
        var printed = version is null
            ? quote.Current
            : quote.Versions.FirstOrDefault(v => v.Number == version) ?? throw new NotFoundException("Cette version du devis n'existe pas.");
        var pdf = quote.HasFinalFile(printed, demand)
            ? await Approved(db, contents, printed, cancel)
            : await printing.Draft(quote, demand, printed.Number, printed.Content, cancel);
        return TypedResults.File(pdf, "application/pdf");
    }

    private static async Task<byte[]> Approved(IodDb db, Contents contents, QuoteVersion version, CancellationToken cancel)
    {
        var document = await db.Documents.AsNoTracking().FirstAsync(d => d.Id == version.ApprovedDocumentId, cancel);
        return await contents.Read(document.Id, document.DriveFileId, cancel);
    }
}
