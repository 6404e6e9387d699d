using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using IodOutlook.MailReading;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>Finds the matter of a mail: by itself, by the thread it answers, by a number it quotes, by its client's domain (never by a free-mail one).</summary>
internal sealed class Matters(IodDb db)
{
    private const int MostDemands = 20;
    private const int MostIds = 100;
    private const int MostDaysApart = 60;

    internal sealed record Found(
        DemandLine? Own, IReadOnlyList<DemandLine> Thread, ClientSummary? Client, IReadOnlyList<DemandLine> Open, DateTime? LastExchange, bool AnswerPutAside);

    /// <param name="named">Demands whose number, or whose quote's, the mail names.</param>
    public async Task<Found> Find(Reading reading, IReadOnlyList<Guid> named, string messageKey, CancellationToken cancel)
    {
        var ownId = await db.Mails.Where(m => m.MessageKey == messageKey).Select(m => (Guid?)m.DemandId).FirstOrDefaultAsync(cancel);
        var answered = (await ByThread(reading, cancel)).Concat(named).ToList();
        var threadIds = answered.Concat(answered.Count > 0 ? [] : await BySubject(reading, cancel)).Distinct().Where(id => id != ownId).Take(MostDemands).ToList();
        var client = await ClientSummary.Of(db, await ClientOf(reading, cancel), cancel);
        var lines = await DemandLine.Read(db, db.Demands.Where(d => d.Id == ownId || threadIds.Contains(d.Id)), cancel);
        return new Found(
            lines.Find(l => l.Demand.Id == ownId),
            [.. threadIds.Select(id => lines.Find(l => l.Demand.Id == id)).OfType<DemandLine>()],
            client,
            client is null ? [] : await OpenDemands(client.Id, [.. threadIds, ownId ?? Guid.Empty], cancel),
            await LastExchange(reading, client, cancel),
            ownId is not null && await AnswerPutAside(messageKey, cancel));
    }

    /// <summary>The last resort, for answers whose headers were lost on the way: the same sender under the same words within sixty days.</summary>
    private async Task<List<Guid>> BySubject(Reading reading, CancellationToken cancel)
    {
        if (reading.From?.Address.ToLowerInvariant() is not { } address || reading.Date?.UtcDateTime is not { } sent || MailSubject.OfAnswer(reading.Subject) is not { } words)
            return [];
        var since = sent.AddDays(-MostDaysApart);
        var mails = await db.Mails.Where(m => m.FromAddress == address && m.At >= since && m.At <= sent).OrderByDescending(m => m.At).Take(MostIds).Select(m => new { m.DemandId, m.Subject }).ToListAsync(cancel);
        return [.. mails.Where(m => MailSubject.WordsOf(m.Subject) == words).Select(m => m.DemandId)];
    }

    /// <summary>A person said that the mail does not mean what was read in it, or took that back: it is not proposed again.</summary>
    private Task<bool> AnswerPutAside(string messageKey, CancellationToken cancel) => db.AnswerProposals.AnyAsync(
        a => (a.State == ProposalState.Dismissed || a.State == ProposalState.Undone) && db.Mails.Any(m => m.Id == a.MailId && m.MessageKey == messageKey), cancel);

    /// <summary>By the Message-IDs it answers, else by Outlook's conversation.</summary>
    private async Task<List<Guid>> ByThread(Reading reading, CancellationToken cancel)
    {
        var ids = reading.ReferencedIds.Append(reading.InReplyTo).OfType<string>().Distinct().TakeLast(MostIds).ToList();
        var answered = ids.Count == 0
            ? []
            : await db.Mails.Where(m => ids.Contains(m.MessageKey)).OrderByDescending(m => m.At).Select(m => m.DemandId).ToListAsync(cancel);
        return answered.Count > 0 || reading.Conversation is not { } conversation
            ? answered
            : await db.Mails.Where(m => m.Conversation == conversation).OrderByDescending(m => m.At).Take(MostIds).Select(m => m.DemandId).ToListAsync(cancel);
    }

    private async Task<Guid?> ClientOf(Reading reading, CancellationToken cancel)
    {
        var address = (reading.Contact.Email?.Value ?? reading.From?.Address)?.ToLowerInvariant();
        if (address is null)
            return null;
        var domain = MailDomain.Of(address);
        return await db.Contacts.Where(c => c.NormalisedEmail == address).Select(c => (Guid?)c.ClientId).FirstOrDefaultAsync(cancel)
            ?? (MailDomain.IdentifiesCompany(domain)
                ? await db.ClientDomains.Where(d => d.Domain == domain).Select(d => (Guid?)d.ClientId).FirstOrDefaultAsync(cancel)
                : null);
    }

    private Task<List<DemandLine>> OpenDemands(Guid clientId, List<Guid> except, CancellationToken cancel)
    {
        var open = Enum.GetValues<Stage>().Where(NextStep.IsOpen).ToArray();
        IQueryable<Demand> demands = db.Demands.Where(d => d.ClientId == clientId && open.Contains(d.Stage) && !except.Contains(d.Id));
        return DemandLine.Read(db, demands.OrderByDescending(d => d.ReceivedAt).Take(MostDemands), cancel);
    }

    private async Task<DateTime?> LastExchange(Reading reading, ClientSummary? client, CancellationToken cancel)
    {
        var address = reading.From?.Address.ToLowerInvariant();
        return client?.LastExchange ?? await db.Mails.Where(m => m.FromAddress == address).MaxAsync(m => (DateTime?)m.At, cancel);
    }
}
