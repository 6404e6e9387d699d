using IodOutlook.Api.Database;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>The sent quotes that a mail may answer, by every sign it shows; which of them it answers is the domain's to say.</summary>
internal sealed class OpenQuotes(IodDb db)
{
    private const int Most = 50;
    private const int MostIds = 100;

    /// <summary>What was written before a quote left is no answer to it, unless it answers a mail of ours: clocks differ.</summary>
    /// <param name="at">UTC; of the mail.</param>
    public async Task<IReadOnlyList<OpenQuote>> For(IncomingAnswer mail, DateTime at, CancellationToken cancel)
    {
        var ids = mail.AnsweredIds.Distinct().TakeLast(MostIds).ToList();
        var threads = ids.Count == 0 ? [] : await db.Mails.Where(m => ids.Contains(m.MessageKey)).Select(m => new { m.MessageKey, m.DemandId, m.Direction }).ToListAsync(cancel);
        var answered = threads.Where(t => t.Direction == MailDirection.Out).Select(t => t.DemandId).ToList();
        var demands = threads.Select(t => t.DemandId).Concat(await ByReference(mail.Text, cancel)).Concat(await BySender(mail.FromAddress, cancel)).Distinct().ToList();
        if (demands.Count == 0)
            return [];
        var found = await (
            from quote in db.Quotes
            join version in db.QuoteVersions on EF.Property<Guid>(quote, Columns.CurrentVersionId) equals version.Id
            join demand in db.Demands on quote.DemandId equals demand.Id
            join contact in db.Contacts on demand.ContactId equals contact.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            where demands.Contains(demand.Id) && EF.Property<QuoteState>(quote, Columns.CurrentState) == QuoteState.Sent
            where version.SentAt <= at || answered.Contains(demand.Id)
            orderby version.SentAt descending
            select new { quote.Id, quote.Number, DemandId = demand.Id, demand.Reference, demand.ClientId, Contact = contact!.NormalisedEmail, version.SentAt }).Take(Most).ToListAsync(cancel);
        var clients = found.Select(f => f.ClientId).Distinct().ToList();
        var domains = (await db.ClientDomains.Where(d => clients.Contains(d.ClientId)).ToListAsync(cancel)).ToLookup(d => d.ClientId, d => d.Domain);
        var threadIds = threads.ToLookup(t => t.DemandId, t => t.MessageKey);
        return [.. found.Select(f => new OpenQuote(f.Id, f.Number, f.Reference, [.. threadIds[f.DemandId]], f.Contact, [.. domains[f.ClientId!.Value]], f.SentAt!.Value))];
    }

    private async Task<List<Guid>> ByReference(string text, CancellationToken cancel)
    {
        var numbers = Reference.FindAll(text).Take(MostIds).Select(r => r.ToString()).ToList();
        if (numbers.Count == 0)
            return [];
        var demands = await db.Demands.Where(d => numbers.Contains(d.Reference)).Select(d => d.Id).ToListAsync(cancel);
        return [.. demands, .. await db.Quotes.Where(q => numbers.Contains(q.Number)).Select(q => q.DemandId).ToListAsync(cancel)];
    }

    private async Task<List<Guid>> BySender(string address, CancellationToken cancel)
    {
        var domain = MailDomain.Of(address);
        var company = MailDomain.IdentifiesCompany(domain) ? domain : null;
        return await db.Demands
            .Where(d => d.Stage == Stage.Sent
                && (db.Contacts.Any(c => c.Id == d.ContactId && c.NormalisedEmail == address) || db.ClientDomains.Any(c => c.Domain == company && c.ClientId == d.ClientId)))
            .OrderByDescending(d => d.ReceivedAt).Take(Most).Select(d => d.Id).ToListAsync(cancel);
    }
}
