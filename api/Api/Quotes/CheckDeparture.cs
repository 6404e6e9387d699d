using IodOutlook.Api.Database;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using IodOutlook.Outside;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Quotes;

/// <summary>POST /api/send-check: may this message leave? Asked by the pane while somebody writes, so that the alert before sending knows without asking. Changes nothing.</summary>
internal static class CheckDeparture
{
    /// <summary>The pane asks again before; the alert then no longer trusts what it was told.</summary>
    private const int ValidSeconds = 900;
    private const int MostFiles = 200;
    private const int MostRecipients = 500;
    private const int LongestName = 1000;
    private const int MostOffers = 5;

    /// <param name="Recipients">Addresses, whatever line they stand on.</param>
    /// <param name="Files">Attached, pictures of the text left out.</param>
    internal sealed record Request(IReadOnlyList<string> Recipients, string Subject, IReadOnlyList<FileOf> Files);

    /// <param name="Size">In bytes.</param>
    /// <param name="Sha256">Lower-case hexadecimal.</param>
    internal sealed record FileOf(string Name, long Size, string Sha256);

    /// <param name="Lines">Empty: the message has nothing to do with a quote.</param>
    /// <param name="Refusal">Why it may not leave; null when it may.</param>
    /// <param name="Approved">The files that may leave with it, as the alert compares them.</param>
    /// <param name="ValidSeconds">How long this may be relied on.</param>
    /// <param name="InsideDomains">Mail domains of the house: a message that goes nowhere else is never stopped.</param>
    /// <param name="Quotes">Those the message names or carries; where there is none, those of its addressees that wait to be sent.</param>
    internal sealed record Response(
        IReadOnlyList<DepartureLine> Lines, string? Refusal, IReadOnlyList<FileOf> Approved, int ValidSeconds, IReadOnlyCollection<string> InsideDomains, IReadOnlyList<QuoteOffer> Quotes);

    /// <param name="MayLeave">It is approved and can be attached.</param>
    /// <param name="Attached">The message carries its approved file.</param>
    internal sealed record QuoteOffer(Guid Id, string Name, string Title, string? ClientName, string FileName, int Version, bool MayLeave, bool Attached);

    public static async Task<Ok<Response>> Handle(Request request, IodDb db, IDirectory directory, TimeProvider clock, CancellationToken cancel)
    {
        Check(request);
        var today = FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);
        var message = new OutgoingMessage([.. request.Recipients.Select(one => one.Trim())], request.Subject, [.. request.Files.Select(file => new SentFile(file.Name, file.Sha256))]);
        var quotes = await Carried(db, message, cancel);
        var people = await directory.People(cancel);
        var inside = ReadingContexts.HouseDomains(people);
        var staysInside = message.Recipients.Count > 0 && message.Recipients.All(address => inside.Contains(MailDomain.Of(address) ?? ""));
        var review = new DepartureReview(message, quotes, await Strangers(db, people, message, quotes, cancel), await Filed(db, message, quotes, cancel), today, staysInside);
        var lines = review.Lines();
        var offered = quotes.Count > 0 ? quotes : await Waiting(db, message, today, cancel);
        return TypedResults.Ok(new Response(
            lines,
            lines.FirstOrDefault(line => line.State == DepartureState.Stopped)?.Text,
            [.. request.Files.Where(file => review.Allows(new SentFile(file.Name, file.Sha256)))],
            ValidSeconds,
            inside,
            [.. offered.Select(quote => Offer(quote, message, today))]));
    }

    private static void Check(Request request)
    {
        if (request.Recipients.Count > MostRecipients || request.Recipients.Any(address => address.Length > LongestName))
            throw new InvalidValueException("recipients", $"Le message a plus de {MostRecipients} destinataires : il ne peut pas être vérifié. Réduisez leur nombre.");
        if (request.Subject.Length > LongestName)
            throw new InvalidValueException("subject", $"L'objet dépasse {LongestName} caractères : raccourcissez-le.");
        if (request.Files.Count > MostFiles || request.Files.Any(file => file.Name.Length > LongestName || file.Sha256.Length != 64 || !file.Sha256.All(char.IsAsciiHexDigitLower)))
            throw new InvalidValueException("files", $"Une pièce jointe ne peut pas être vérifiée (au plus {MostFiles} fichiers). Retirez-la, puis réessayez.");
    }

    /// <summary>Named by its number, or recognised by its bytes whatever its name.</summary>
    private static async Task<List<DepartingQuote>> Carried(IodDb db, OutgoingMessage message, CancellationToken cancel)
    {
        var numbers = message.QuoteNumbers;
        var hashes = message.Files.Select(file => file.Sha256).ToList();
        var prints = hashes.Count == 0
            ? []
            : await db.Documents.Where(d => hashes.Contains(d.Sha256) && d.QuoteVersion != null).Select(d => new { QuoteId = d.QuoteId!.Value, d.Sha256 }).ToListAsync(cancel);
        var ids = await db.Quotes.Where(q => numbers.Contains(q.Number)).Select(q => q.Id).ToListAsync(cancel);
        var printed = prints.ToLookup(print => print.QuoteId, print => print.Sha256);
        return await Load(db, [.. ids.Concat(printed.Select(quote => quote.Key)).Distinct()], printed, cancel);
    }

    private static async Task<List<DepartingQuote>> Load(IodDb db, List<Guid> ids, ILookup<Guid, string>? prints, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return [];
        var quotes = await db.Quotes.AsNoTracking().WithVersions().Where(q => ids.Contains(q.Id)).OrderBy(q => q.Number).ToListAsync(cancel);
        var demandIds = quotes.ConvertAll(q => q.DemandId);
        var demands = await db.Demands.AsNoTracking().Where(d => demandIds.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);
        var clientIds = demands.Values.Select(d => d.ClientId).ToList();
        var names = await db.Clients.Where(c => clientIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancel);
        return quotes.ConvertAll(q => new DepartingQuote(q, demands[q.DemandId], demands[q.DemandId].ClientId is { } client ? names.GetValueOrDefault(client) : null, prints?[q.Id].ToHashSet() ?? []));
    }

    /// <summary>Recipients that are neither of the house, nor contacts of the quotes' clients, nor under a domain of theirs.</summary>
    private static async Task<List<string>> Strangers(IodDb db, IReadOnlyList<Person> people, OutgoingMessage message, List<DepartingQuote> quotes, CancellationToken cancel)
    {
        if (quotes.Count == 0)
            return [];
        var clients = quotes.Select(q => q.Demand.ClientId).ToList();
        var domains = await db.ClientDomains.Where(d => clients.Contains(d.ClientId)).Select(d => d.Domain).ToListAsync(cancel);
        domains.AddRange(ReadingContexts.HouseDomains(people));
        var known = (await db.Contacts.Where(c => clients.Contains(c.ClientId)).Select(c => c.NormalisedEmail).ToListAsync(cancel)).ToHashSet();
        known.UnionWith(people.Select(person => person.Address.ToLowerInvariant()));
        return [.. message.Recipients.Where(address => !known.Contains(address.ToLowerInvariant()) && !domains.Contains(MailDomain.Of(address) ?? ""))];
    }

    private static async Task<HashSet<string>> Filed(IodDb db, OutgoingMessage message, List<DepartingQuote> quotes, CancellationToken cancel)
    {
        var (demands, hashes) = (quotes.ConvertAll(q => q.Demand.Id), message.Files.Select(file => file.Sha256).ToList());
        return [.. await db.Documents.Where(d => demands.Contains(d.DemandId) && d.QuoteVersion == null && hashes.Contains(d.Sha256)).Select(d => d.Sha256).ToListAsync(cancel)];
    }

    /// <summary>Approved quotes of the addressees' firms that have not left.</summary>
    private static async Task<List<DepartingQuote>> Waiting(IodDb db, OutgoingMessage message, DateOnly today, CancellationToken cancel)
    {
        var addresses = message.Recipients.Select(address => address.ToLowerInvariant()).ToList();
        var domains = addresses.Select(MailDomain.Of).Where(MailDomain.IdentifiesCompany).ToList();
        var clients = db.Contacts.Where(c => addresses.Contains(c.NormalisedEmail!)).Select(c => c.ClientId)
            .Union(db.ClientDomains.Where(d => domains.Contains(d.Domain)).Select(d => d.ClientId));
        var ids = await db.Quotes
            .Where(q => db.Demands.Any(d => d.Id == q.DemandId && d.Stage == Stage.Quoted && clients.Contains(d.ClientId!.Value)))
            .Where(q => q.Versions.Any(v => v.State == QuoteState.Ready || v.State == QuoteState.Prepared))
            .OrderByDescending(q => q.Number).Select(q => q.Id).Take(MostOffers).ToListAsync(cancel);
        return (await Load(db, ids, prints: null, cancel)).FindAll(quote => DepartureReview.MayLeave(quote, today));
    }

    private static QuoteOffer Offer(DepartingQuote departing, OutgoingMessage message, DateOnly today)
    {
        var (quote, version) = (departing.Quote, departing.Quote.Current);
        return new(
            quote.Id, quote.Name, version.Content.Title, departing.ClientName, $"{quote.Name}.pdf", version.Number,
            DepartureReview.MayLeave(departing, today), version.ApprovedSha256 is { } approved && message.Files.Any(file => file.Sha256 == approved));
    }
}
