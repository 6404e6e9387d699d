using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Outbox;
using IodOutlook.Documents.Handover;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Orders;

/// <summary>Prints the context sheet of an order: what a person typed, with what the house knows.</summary>
internal sealed class ContextSheets(IodDb db)
{
    /// <summary>What goes with the sheet: the quote as it was approved, and the signed file.</summary>
    public Task<List<StoredDocument>> Documents(Order order, CancellationToken cancel)
    {
        var signed = order.Evidence.DocumentId;
        return (from document in db.Documents.AsNoTracking()
                where document.Id == signed || db.QuoteVersions.Any(v => v.Id == order.QuoteVersionId && v.ApprovedDocumentId == document.Id)
                orderby document.At
                select document).ToListAsync(cancel);
    }

    public async Task<ContextSheet> Of(Order order, Demand demand, IReadOnlyList<HandoverLine> items, List<StoredDocument> documents, Actor actor, CancellationToken cancel)
    {
        var profile = await db.Profile(cancel);
        var (client, contact) = await db.Addressee(demand, cancel);
        return new ContextSheet(
            profile, order.Reference, demand.Reference, order.QuoteName,
            client, contact?.Email, contact?.Phones ?? [], order.Agreed, [], [.. items.OrderBy(i => i.Item).Select(Note)],
            [.. documents.Select(d => d.Name)], actor.Name, FrenchDates.DayOf(actor.At));
    }

    public static byte[] Print(ContextSheet sheet)
    {
        using var output = new MemoryStream();
        ContextSheetPdf.Write(sheet, output);
        return output.ToArray();
    }

    private static ContextNote Note(HandoverLine line)
    {
        var name = HandoverChecklist.Name(line.Item);
        return new($"{char.ToUpperInvariant(name[0])}{name[1..]}", string.IsNullOrWhiteSpace(line.Text) ? $"**À compléter** : {line.MissingBecause?.Trim()}" : line.Text.Trim());
    }
}
