using IodOutlook.Api.Database;
using IodOutlook.Api.Outbox;
using IodOutlook.Documents.Invoices;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Orders;

/// <summary>Gives an issued invoice or credit note to the firm's approved platform; where none is connected, says what is left for a person to do.</summary>
internal sealed class DepositOnPlatform(IodDb db, IInvoicePlatform platform, Contents contents) : IOutsideHandler
{
    public OutsideKind Kind => OutsideKind.DepositInvoice;

    public async Task<Delivery> Deliver(OutsideWork work, Lease lease, CancellationToken cancel)
    {
        var invoice = await db.Documents.AsNoTracking().FirstAsync(d => d.Id == work.SubjectId, cancel);
        var deposit = await platform.DepositAsync(invoice.Name, await contents.Read(invoice.Id, invoice.DriveFileId, cancel), cancel);
        return new Delivery(null, null, (_, _) => Task.CompletedTask) { Note = deposit.Sentence };
    }
}
