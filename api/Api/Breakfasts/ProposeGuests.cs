using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Process;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Breakfasts;

/// <summary>
/// GET /api/breakfasts/{id}/proposals?kind=&amp;sort=&amp;q=: whom to invite. Contacts with an address who are not invited yet, never who objected; those seen last first, unless
/// those not seen for long are asked for.
/// </summary>
internal static class ProposeGuests
{
    internal enum Kind
    {
        /// <summary>The firm ordered before.</summary>
        Client,
        Prospect,
    }

    internal enum Sort
    {
        SeenLast,
        NotSeenForLong,
    }

    /// <param name="LastSeen">UTC: the last mail of a demand of theirs, or a breakfast they came to.</param>
    /// <param name="LastInvited">The day of the last breakfast they were invited to.</param>
    /// <param name="Attended">How many breakfasts they came to.</param>
    internal sealed record Proposal(Guid ContactId, string Name, string Email, string? JobTitle, string ClientName, Kind Kind, DateTime? LastSeen, DateOnly? LastInvited, int Attended);

    internal sealed record Objector(Guid ContactId, string Name, string? Email, string ClientName, InvitationObjection Objection);

    /// <param name="More">There are others: words or a kind narrow them down.</param>
    /// <param name="Objectors">Who asked not to be invited, for whoever wonders where a contact is.</param>
    internal sealed record Response(IReadOnlyList<Proposal> Proposals, bool More, IReadOnlyList<Objector> Objectors);

    private const int Most = 50;
    private static readonly Stage[] Ordered = [Stage.Won, Stage.Ordered, Stage.HandedOver];

    public static async Task<Ok<Response>> Handle(Guid id, Choice<Kind>? kind, Choice<Sort>? sort, string? q, IodDb db, CancellationToken cancel)
    {
        var breakfast = await db.Breakfast(id, cancel);
        var emails = breakfast.Guests.Select(guest => guest.Email.ToLowerInvariant()).ToList();
        var objecting = db.Objecting();
        var free = db.Contacts.Where(c => c.NormalisedEmail != null && !emails.Contains(c.NormalisedEmail) && !objecting.Contains(c.NormalisedEmail));
        var ids = await Sorted(db, Of(kind?.Value, db, Named(db, free, q)), sort?.Value ?? Sort.SeenLast).Take(Most + 1).ToListAsync(cancel);
        var rows = await Described(db, [.. ids.Take(Most)]).ToListAsync(cancel);
        var before = await GuestHistory.Of(db, cancel);
        return TypedResults.Ok(new Response([.. rows.OrderBy(row => ids.IndexOf(row.Id)).Select(row => Of(row, before))], ids.Count > Most, await Objectors(db, cancel)));
    }

    private static IQueryable<Contact> Named(IodDb db, IQueryable<Contact> contacts, string? q)
    {
        if (string.IsNullOrWhiteSpace(q))
            return contacts;
        var like = $"%{q.Trim().Replace("[", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)}%";
        return contacts.Where(c => EF.Functions.Like(c.Name, like) || EF.Functions.Like(c.NormalisedEmail!, like) || db.Clients.Any(f => f.Id == c.ClientId && EF.Functions.Like(f.Name, like)));
    }

    private static IQueryable<Contact> Of(Kind? kind, IodDb db, IQueryable<Contact> contacts)
    {
        var isClient = kind == Kind.Client;
        return kind is null ? contacts : contacts.Where(c => db.Demands.Any(d => d.ClientId == c.ClientId && Ordered.Contains(d.Stage)) == isClient);
    }

    /// <summary>Ids alone: what is said of a contact is read for those that are shown.</summary>
    private static IQueryable<Guid> Sorted(IodDb db, IQueryable<Contact> contacts, Sort sort)
    {
        var seen = contacts.Select(c => new
        {
            c.Id,
            c.Name,
            LastMail = (from demand in db.Demands join mail in db.Mails on demand.Id equals mail.DemandId where demand.ContactId == c.Id select (DateTime?)mail.At).Max(),
        });
        return (sort == Sort.NotSeenForLong ? seen.OrderBy(c => c.LastMail).ThenBy(c => c.Name) : seen.OrderByDescending(c => c.LastMail).ThenBy(c => c.Name)).Select(c => c.Id);
    }

    private static IQueryable<Row> Described(IodDb db, List<Guid> ids) =>
        from contact in db.Contacts
        where ids.Contains(contact.Id)
        join client in db.Clients on contact.ClientId equals client.Id
        select new Row(
            contact.Id,
            contact.Name,
            contact.Email!,
            contact.JobTitle,
            client.Name,
            db.Demands.Any(d => d.ClientId == client.Id && Ordered.Contains(d.Stage)),
            (from demand in db.Demands join mail in db.Mails on demand.Id equals mail.DemandId where demand.ContactId == contact.Id select (DateTime?)mail.At).Max());

    private static Proposal Of(Row row, GuestHistory before)
    {
        var (invited, came) = before.At(row.Email);
        var lastCame = came.Count == 0 ? (DateTime?)null : came.Max().ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var seen = row.LastMail > lastCame || lastCame is null ? row.LastMail : lastCame;
        return new Proposal(row.Id, row.Name, row.Email, row.JobTitle, row.ClientName, row.IsClient ? Kind.Client : Kind.Prospect, seen, invited.Count == 0 ? null : invited.Max(), came.Count);
    }

    private static Task<List<Objector>> Objectors(IodDb db, CancellationToken cancel) => (
        from contact in db.Contacts.AsNoTracking()
        where contact.Objection != null
        join client in db.Clients on contact.ClientId equals client.Id
        orderby contact.Name
        select new Objector(contact.Id, contact.Name, contact.Email, client.Name, contact.Objection!)).Take(Most).ToListAsync(cancel);

    private sealed record Row(Guid Id, string Name, string Email, string? JobTitle, string ClientName, bool IsClient, DateTime? LastMail);
}
