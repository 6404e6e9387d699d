using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Search;

/// <summary>GET /api/search?q=: demands, quotes, clients and mails that hold every word, newest first.</summary>
internal static class SearchEverything
{
    private const int MostOfAKind = 10;

    internal sealed record Response(
        IReadOnlyList<DemandSummary> Demands, IReadOnlyList<QuoteSummary> Quotes, IReadOnlyList<ClientSummary> Clients, IReadOnlyList<FoundMail> Mails);

    internal sealed record FoundMail(Guid Id, Guid DemandId, string Subject, string FromName, DateTime At, string Excerpt);

    public static async Task<Ok<Response>> Handle(string? q, IodDb db, KnownPeople people, CurrentUser user, CancellationToken cancel)
    {
        var words = SearchWords.Of(q);
        if (words.IsEmpty)
            return TypedResults.Ok(new Response([], [], [], []));
        var demands = await DemandLine.Read(db, await Ids(db, SearchKind.Demand, words, cancel), cancel);
        var names = await people.Names(cancel);
        return TypedResults.Ok(new Response(
            [.. demands.Select(line => line.Summary(names, user.Role))],
            await Quotes(db, await Ids(db, SearchKind.Quote, words, cancel), cancel),
            await Clients(db, await Ids(db, SearchKind.Client, words, cancel), cancel),
            await Mails(db, await Ids(db, SearchKind.Mail, words, cancel), cancel)));
    }

    private static async Task<List<Guid>> Ids(IodDb db, SearchKind kind, SearchWords words, CancellationToken cancel) =>
        (await db.Matching(kind, words, MostOfAKind, cancel)).ConvertAll(entry => entry.SubjectId);

    private static async Task<IReadOnlyList<QuoteSummary>> Quotes(IodDb db, List<Guid> ids, CancellationToken cancel)
    {
        var quotes = await QuoteSummary.Of(db, db.Quotes.Where(q => ids.Contains(q.Id))).ToListAsync(cancel);
        return [.. quotes.OrderBy(q => ids.IndexOf(q.Id))];
    }

    private static async Task<IReadOnlyList<ClientSummary>> Clients(IodDb db, List<Guid> ids, CancellationToken cancel)
    {
        var clients = await ClientSummary.Of(db, db.Clients.Where(c => ids.Contains(c.Id))).ToListAsync(cancel);
        return [.. clients.OrderBy(c => ids.IndexOf(c.Id))];
    }

    private static async Task<IReadOnlyList<FoundMail>> Mails(IodDb db, List<Guid> ids, CancellationToken cancel)
    {
        var mails = await db.Mails.Where(m => ids.Contains(m.Id)).Select(m => new FoundMail(m.Id, m.DemandId, m.Subject, m.FromName, m.At, m.Excerpt)).ToListAsync(cancel);
        return [.. mails.OrderBy(m => ids.IndexOf(m.Id))];
    }
}
