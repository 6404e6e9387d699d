using IodOutlook.Api.Database;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Outbox;

/// <summary>Asks for the mail of a follow-up: an answer in the thread the quote left in, in the mailbox of whoever carries the demand, with the house's text.</summary>
internal sealed class FollowUpMail(IodDb db, IDirectory directory)
{
    /// <summary>In the transaction that delivers the follow-up. A reminder asks for no mail.</summary>
    public async Task Ask(FollowUpSchedule schedule, FollowUp delivered, DateTime now, CancellationToken cancel)
    {
        if (delivered.Way == FollowUpWay.Reminder)
            return;
        var demand = await db.Demands.FirstAsync(d => db.Quotes.Any(q => q.Id == delivered.QuoteId && q.DemandId == d.Id), cancel);
        var contact = await db.Contacts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == demand.ContactId, cancel);
        var mails = await db.Mails.AsNoTracking().Where(m => m.DemandId == demand.Id).OrderByDescending(m => m.At).ToListAsync(cancel);
        var answered = mails.Find(m => m.Direction == MailDirection.Out) ?? mails.FirstOrDefault();
        var to = contact?.Email ?? mails.Find(m => m.Direction == MailDirection.In)?.FromAddress;
        var sender = await SenderOf(demand, cancel);
        var version = await db.QuoteVersions.AsNoTracking().FirstAsync(v => v.Id == delivered.VersionId, cancel);
        var title = version.Content.Title;
        var fields = new FollowUpFields(contact?.Name, schedule.Quote.Name, title, version.ExclVatCents, FrenchDates.DayOf(schedule.Quote.SentAt), schedule.Quote.ValidUntil, sender.Name);
        var text = FollowUpTexts.Choose((await db.FollowUpSettings(cancel)).Texts, demand.Language, delivered.Tone);
        var subject = answered?.Subject ?? (demand.Language == "en" ? $"Quote {schedule.Quote.Name}: {title}" : $"Devis {schedule.Quote.Name} : {title}");
        // What has nobody to go to is left to a person, whatever the plan says.
        var send = delivered.Way == FollowUpWay.Send && to is not null;
        var draft = new MakeDraft.Draft(sender.Address, answered?.Id, to is null ? [] : [to], [], subject, fields.Render(text), [], send);
        db.AskForFollowUp(demand.Id, delivered.QuoteId, delivered.Id, draft, now);
    }

    /// <summary>Whoever carries the demand; the manager, when that person left or no longer sells.</summary>
    private async Task<Person> SenderOf(Demand demand, CancellationToken cancel)
    {
        var people = await directory.People(cancel);
        return people.FirstOrDefault(p => p.Id == demand.OwnerId && WhoMay.Take(p.Role, Step.PrepareMail)) ?? people.First(p => p.Role == Role.Manager);
    }
}
