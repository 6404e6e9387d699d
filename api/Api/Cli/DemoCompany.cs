using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Cli;

/// <summary>Three years of a consultancy, told by the domain's own steps, journal included.</summary>
/// <param name="waiting">Every quote left these last days and waits for its answer, its follow-ups planned: the heaviest morning there can be.</param>
internal sealed class DemoCompany(IServiceProvider services, bool waiting)
{
    private const int Batch = 500;
    private const int DemandsPerClient = 12;
    private readonly TimeSpan past = TimeSpan.FromDays(waiting ? 7 : 3 * 365);
    private readonly DemoWords words = new(seed: 2026);

    private DateTime Now => services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    public async Task Fill(int quotes, CancellationToken cancel)
    {
        // Today is not over: the youngest demand is of yesterday.
        var (from, step) = (Now.Date - past, past / (quotes + 1));
        for (var done = 0; done < quotes; done += Batch)
            await FillBatch(done, Math.Min(quotes, done + Batch), i => from + step * (i + 1), cancel);
        if (!waiting)
            await FillBreakfasts(cancel);
    }

    private async Task FillBreakfasts(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await using var step = scope.ServiceProvider.GetRequiredService<StepTransaction>();
        await step.Begin(cancel);
        await new DemoBreakfasts(step.Db, words, Now).Write(cancel);
        await step.Commit(cancel);
    }

    private async Task FillBatch(int first, int end, Func<int, DateTime> at, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await using var step = scope.ServiceProvider.GetRequiredService<StepTransaction>();
        await step.Begin(cancel);
        var db = step.Db;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        if (first == 0 && await db.Demands.AnyAsync(cancel))
            throw new StartRefusedException("Cette base contient déjà des demandes : la société de démonstration ne s'ajoute qu'à une base neuve.");
        var profile = await db.Profile(cancel);
        for (var i = first; i < end; i++)
            await Write(db, i, at(i), profile, cancel);
        db.ChangeTracker.DetectChanges();
        await step.Commit(cancel);
    }

    private async Task Write(IodDb db, int number, DateTime at, CompanyProfile profile, CancellationToken cancel)
    {
        var actor = Seller(at);
        var (client, contact) = await ClientOf(db, number / DemandsPerClient, at, cancel);
        var story = words.Story(client.Name);
        var reference = await db.NextReference(Series.Demand, FrenchDates.DayOf(at).Year, cancel);
        var (demand, captured) = Demand.Capture(words.Id(at), reference, story.Title, at, actor);
        db.Demands.Add(demand);
        await db.Append(actor, demand.Id, captured, cancel);
        await Take(db, demand, demand.Qualify(story.Qualification(client.Id, contact.Id), actor), actor, cancel);
        db.DriveFolder(demand).CurrentValue = Domain.Archive.ArchivePath.ForDemand(client.Name, demand.Reference, demand.Title);
        await Take(db, demand, demand.DecideFeasibility(Go, Sentences, actor), actor, cancel);
        WriteMail(db, demand, contact, story, at);
        db.SearchEntries.Add(new SearchEntry { Kind = SearchKind.Demand, SubjectId = demand.Id, DemandId = demand.Id, Text = CompanyName.Fold($"{demand.Reference} {demand.Title} {client.Name} {contact.Name}") });
        await WriteQuote(db, demand, client, profile, actor, cancel);
    }

    private async Task WriteQuote(IodDb db, Demand demand, Client client, CompanyProfile profile, Actor actor, CancellationToken cancel)
    {
        var grid = SampleCompany.Grid(Guid.Empty);
        var number = await db.NextReference(Series.Quote, FrenchDates.DayOf(actor.At).Year, cancel);
        var content = words.Enrich(QuoteProposal.From(demand, grid, profile), grid);
        var (quote, issued) = Quote.Issue(words.Id(actor.At), words.Id(actor.At), number, demand, content, grid.Name, actor);
        db.Quotes.Add(quote);
        await db.Append(actor, quote.Id, issued, cancel);
        db.SearchEntries.Add(new SearchEntry
        {
            Kind = SearchKind.Quote,
            SubjectId = quote.Id,
            DemandId = demand.Id,
            Text = CompanyName.Fold(string.Join(' ', [quote.Number, demand.Reference, client.Name, content.Title, .. content.Lines.Select(l => l.Description)])),
        });
        foreach (var (note, by) in words.Outcome(quote, demand, actor, Now, waiting))
            await db.Append(by, quote.Id, note, cancel);
        await WriteFollowUps(db, quote, client, cancel);
    }

    private async Task WriteFollowUps(IodDb db, Quote quote, Client client, CancellationToken cancel)
    {
        if (quote.Current is not { SentAt: { } sentAt, ValidUntil: { } validUntil } version)
            return;
        var sent = new SentQuote(quote.Id, version.Id, quote.Name, client.Id, sentAt, validUntil);
        var (schedule, notes) = words.FollowUps(sent, version.State, waiting ? sentAt : Now);
        db.Schedules.Add(StoredSchedule.Of(schedule));
        db.FollowUps.AddRange(schedule.FollowUps);
        foreach (var (note, at) in notes)
            await db.Append(Seller(at), quote.Id, note, cancel);
    }

    private async Task<(Client Client, Contact Contact)> ClientOf(IodDb db, int index, DateTime at, CancellationToken cancel)
    {
        var name = DemoWords.ClientName(index);
        var normalised = CompanyName.Normalise(name);
        var known = db.Clients.Local.FirstOrDefault(c => c.NormalisedName == normalised) ?? await db.Clients.FirstOrDefaultAsync(c => c.NormalisedName == normalised, cancel);
        if (known is not null)
            return (known, db.Contacts.Local.FirstOrDefault(c => c.ClientId == known.Id) ?? await db.Contacts.FirstAsync(c => c.ClientId == known.Id, cancel));
        var domain = DemoWords.DomainOf(index);
        var client = Client.Create(words.Id(at), new ClientDetails(name, null, null, words.Address(), [domain], "fr"));
        var contact = Contact.Create(words.Id(at), client.Id, words.ContactAt(domain));
        db.Clients.Add(client);
        db.Contacts.Add(contact);
        db.ClientDomains.Add(new ClientDomain { Domain = domain, ClientId = client.Id });
        db.SearchEntries.Add(new SearchEntry { Kind = SearchKind.Client, SubjectId = client.Id, Text = CompanyName.Fold($"{name} {domain}") });
        return (client, contact);
    }

    private void WriteMail(IodDb db, Demand demand, Contact contact, DemoStory story, DateTime at)
    {
        var id = words.Id(at);
        db.Mails.Add(new StoredMail
        {
            Id = id,
            DemandId = demand.Id,
            MessageKey = $"{demand.Reference}@demo.example",
            InternetMessageId = $"{demand.Reference}@demo.example",
            Owner = "gerant@iod.example",
            Subject = story.Title,
            FromName = contact.Name,
            FromAddress = contact.NormalisedEmail!,
            At = at,
            Direction = MailDirection.In,
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(story.Body))),
            Excerpt = story.Body[..200],
        });
        db.SearchEntries.Add(new SearchEntry { Kind = SearchKind.Mail, SubjectId = id, DemandId = demand.Id, Text = CompanyName.Fold($"{story.Title} {contact.Name} {story.Body}") });
    }

    private static Task Take(IodDb db, Demand demand, Domain.Journal.JournalNote note, Actor actor, CancellationToken cancel) => db.Append(actor, demand.Id, note, cancel);

    private static Actor Seller(DateTime at) => new("c.roy", "Claire Roy", Role.Consultant, at);

    private static FeasibilityDecision Go => new([.. FeasibilityDecision.Mandatory.Select(c => new CriterionVerdict(c, Verdict.Met, null))], Decision.Go, [], null);

    private static Dictionary<Criterion, string> Sentences => FeasibilityDecision.Mandatory.ToDictionary(c => c, _ => "Deux consultants ont les jours qu'il faut.");
}
