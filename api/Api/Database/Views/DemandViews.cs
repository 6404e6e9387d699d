using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using IodOutlook.MailReading;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database.Views;

/// <summary>Builds <see cref="DemandView"/> from the tables.</summary>
internal sealed class DemandViews(IodDb db, CurrentUser user, KnownPeople people, IMailReader reader, ReadingContexts readings, NamedNumbers numbers, Contents contents)
{
    public async Task<DemandView> Of(Demand demand, CancellationToken cancel)
    {
        var quote = await db.Quotes.AsNoTracking().WithVersions().FirstOrDefaultAsync(q => q.DemandId == demand.Id, cancel);
        var mails = await db.Mails.AsNoTracking().Where(m => m.DemandId == demand.Id).OrderBy(m => m.At).ToListAsync(cancel);
        var documents = await db.Documents.AsNoTracking().Where(d => d.DemandId == demand.Id && d.DriveFileId != null).OrderBy(d => d.At).ToListAsync(cancel);
        var outside = await db.OutsideWorks.AsNoTracking().Where(w => w.DemandId == demand.Id).OrderBy(w => w.CreatedAt).ToListAsync(cancel);
        var contact = await db.Contacts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == demand.ContactId, cancel);
        var names = await people.Names(cancel);
        return new DemandView(
            demand.Id,
            demand.Reference,
            demand.Title,
            demand.Stage,
            demand.Version,
            demand.Language,
            demand.ReceivedAt,
            demand.OwnerId,
            names.GetValueOrDefault(demand.OwnerId),
            await ClientSummary.Of(db, demand.ClientId, cancel),
            contact is null ? null : ContactInfo.Of(contact),
            demand.Needs,
            demand.Deadline,
            demand.Budget,
            demand.Origin,
            demand.Thanks,
            demand.Notes,
            await FirstReading(demand, mails, cancel),
            FeasibilityReviewView.Of(demand.Feasibility),
            demand.HasValidGo,
            demand.GoVoidReasons(),
            quote is null ? null : await QuoteSummary.Of(db, db.Quotes.Where(q => q.Id == quote.Id)).FirstOrDefaultAsync(cancel),
            await db.Orders.Where(o => o.DemandId == demand.Id).Select(o => new OrderSummary(o.Id, o.Reference, o.RecordedAt, o.DepositInvoiceId != null)).FirstOrDefaultAsync(cancel),
            [.. mails.Select(m => new ArchivedMail(m.Id, m.InternetMessageId, m.Subject, m.FromName, m.FromAddress, m.At, m.Direction))],
            [.. documents.Select(d => new ArchivedDocument(d.Id, d.Name, d.Path, d.Sha256, d.Size, d.At, d.OpenUrl))],
            [.. outside.Select(OutsideWorkView.Of)],
            await Timeline.Of(db, demand.Id, quote?.Id, mails, documents, outside, cancel),
            quote is null ? null : await FollowUpScheduleView.Of(db, quote.Id, cancel),
            await AnswerView.OfQuote(db, quote?.Id, cancel),
            await OpenNonConformities(demand.Id, cancel),
            await Next(demand, quote, outside, cancel),
            [.. ProcessMap.Allowed(demand.Stage).Where(step => WhoMay.Take(user.Role, step))],
            await db.Demands.Where(d => d.Id == demand.Id).Select(d => EF.Property<string?>(d, Columns.DriveFolder)).FirstOrDefaultAsync(cancel));
    }

    private async Task<IReadOnlyList<NonConformityView>> OpenNonConformities(Guid demandId, CancellationToken cancel)
    {
        var open = await db.NonConformities.AsNoTracking().Where(n => n.DemandId == demandId && n.SettledAt == null).OrderBy(n => n.OpenedAt).ToListAsync(cancel);
        return [.. open.Select(NonConformityView.Of)];
    }

    private async Task<NextStepView> Next(Demand demand, Quote? quote, List<OutsideWork> outside, CancellationToken cancel)
    {
        var draft = outside.LastOrDefault(w => w.QuoteId == quote?.Id && w.Kind == OutsideKind.MakeDraft)?.State;
        var after = quote is null ? null : await Situations.AfterSending(db, quote.Current.Id, cancel);
        var order = quote is null ? null : await Situations.OrderOn(db, demand, quote, cancel);
        return NextStepView.Of(NextStep.Of(Situations.Of(demand, quote, quote?.Current, draft, after, order)), user.Role);
    }

    private async Task<Reading?> FirstReading(Demand demand, List<StoredMail> mails, CancellationToken cancel)
    {
        if (demand.Stage != Stage.Captured || mails.FirstOrDefault() is not { } first)
            return null;
        var (raw, context) = (await contents.Read(first.Id, first.DriveFileId, cancel), await readings.For(first.Owner, cancel));
        // Inside a step the others wait: no endpoint is asked then.
        var reading = db.Database.CurrentTransaction is null ? await reader.Read(raw, context, cancel) : MailReader.Read(raw, context);
        return NamedNumbers.Warned(reading, await numbers.In(reading, cancel));
    }
}
