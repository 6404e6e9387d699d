using IodOutlook.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database.Views;

/// <summary>An answer that was read from a mail, to confirm in one click.</summary>
/// <param name="Words">The client's sentence it was read from.</param>
/// <param name="InFrench">« refus (prix) »</param>
/// <param name="Until">Of a postponement: the day to come back, for the person to correct.</param>
/// <param name="Candidates">The quotes it may answer, when they are several: the person picks one.</param>
/// <param name="Version">For If-Match.</param>
internal sealed record AnswerView(
    Guid Id,
    Guid QuoteId,
    string QuoteName,
    Guid DemandId,
    string ClientName,
    Guid? MailId,
    AnswerKind Kind,
    MatchedBy By,
    string? Words,
    string InFrench,
    RefusalReason? Reason,
    DateOnly? Until,
    ProposalState State,
    DateTime ReadAt,
    DateTime? SettledAt,
    IReadOnlyList<AnswerCandidate> Candidates,
    int Version)
{
    public static async Task<IReadOnlyList<AnswerView>> OfQuote(IodDb db, Guid? quoteId, CancellationToken cancel)
    {
        if (quoteId is null)
            return [];
        var views = await Of(db, db.AnswerProposals.AsNoTracking().Where(a => a.QuoteId == quoteId), cancel);
        return [.. views.OrderBy(a => a.State).ThenByDescending(a => a.ReadAt)];
    }

    public static async Task<List<AnswerView>> Of(IodDb db, IQueryable<AnswerProposal> answers, CancellationToken cancel)
    {
        var rows = await (
            from answer in answers
            join quote in db.Quotes on answer.QuoteId equals quote.Id
            join demand in db.Demands on quote.DemandId equals demand.Id
            join client in db.Clients on demand.ClientId equals client.Id
            select new { Answer = answer, demand.Id, client.Name, Candidates = EF.Property<IReadOnlyList<Guid>>(answer, AnswerColumns.Candidates) }).ToListAsync(cancel);
        var ids = rows.SelectMany(row => row.Candidates).Distinct().ToList();
        var names = ids.Count == 0
            ? []
            : await QuoteSummary.Of(db, db.Quotes.Where(q => ids.Contains(q.Id))).Select(q => new AnswerCandidate(q.Id, q.Number, q.Title)).ToListAsync(cancel);
        return rows.ConvertAll(row => Of(row.Answer, row.Id, row.Name, [.. names.Where(name => row.Candidates.Contains(name.QuoteId))]));
    }

    private static AnswerView Of(AnswerProposal a, Guid demandId, string clientName, IReadOnlyList<AnswerCandidate> candidates) => new(
        a.Id, a.QuoteId, a.QuoteName, demandId, clientName, a.MailId, a.Kind, a.By, a.Words, a.InFrench(), a.Reason, a.Until, a.State, a.ReadAt, a.SettledAt, candidates, a.Version);
}

/// <summary>A quote that a mail may answer.</summary>
internal sealed record AnswerCandidate(Guid QuoteId, string Number, string Title);
