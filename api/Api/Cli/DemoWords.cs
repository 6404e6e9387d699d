using System.Globalization;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Cli;

/// <summary>One demand as its mail tells it.</summary>
internal sealed record DemoStory(string Title, string Body, Need Need, Period Deadline, Origin Origin)
{
    public Qualification Qualification(Guid clientId, Guid contactId) => new(Title, "fr", clientId, contactId, [Need], Deadline, null, Origin, null);
}

/// <summary>The words and the dice of the demo company. The same seed tells the same company.</summary>
internal sealed class DemoWords(int seed)
{
    private static readonly string[] Firms = ["Mercier", "Delorme", "Périer", "Carvalho", "Lescure", "Vallon", "Étienne", "Garonne", "Beaulieu", "Rochefort", "Lavigne", "Montclair"];
    private static readonly string[] Trades = ["Industries", "Logistique", "Santé", "Énergie", "Conseil", "Distribution", "Habitat", "Mécanique", "Agro", "Transports"];
    private static readonly string[] Cities = ["Lyon", "Nantes", "Lille", "Paris", "Toulouse", "Strasbourg", "Rennes", "Bordeaux", "Dijon", "Le Havre"];
    private static readonly string[] FirstNames = ["Hélène", "Jean-Luc", "Sarah", "Inès", "Nicolas", "Claire", "Farid", "Romain", "Gwenola", "Louise"];
    private static readonly string[] LastNames = ["Mercier", "Périer", "Benhaddou", "Carvalho", "Ferrand", "Roussel", "Meziane", "Lescure", "Le Bris", "Delorme"];
    private static readonly string[] Positions = ["directeur d'usine", "responsable de production", "chef de projet", "directrice financière", "chef d'équipe", "responsable logistique"];
    private static readonly string[] Services = ["individual-assessment", "assessment-center", "potential-assessment", "360", "psychometric-tests", "debriefing", "development"];
    private static readonly string?[] Channels = ["network", "referral", "event", "existing-client", "website", null];
    private static readonly string[] Sentences =
    [
        "Nous préparons une nouvelle organisation et souhaitons être accompagnés dans le choix de nos encadrants.",
        "Les candidats ont déjà été reçus deux fois par notre équipe.",
        "Nous attachons de l'importance à une restitution orale à chaque personne.",
        "Merci de nous indiquer vos disponibilités et vos conditions.",
        "Notre comité de direction se réunit à la fin du mois prochain.",
        "Vous nous aviez donné entière satisfaction lors de notre dernière collaboration.",
        "Le poste est à pourvoir rapidement, à la suite d'un départ en retraite.",
        "Nous avons besoin d'un regard extérieur sur les compétences de management.",
    ];

#pragma warning disable CA5394 // Dice for a demonstration, not for a secret.
    private readonly Random dice = new(seed);

    /// <summary>Version 7 in form, so that it sorts by time; its tail comes from the dice.</summary>
    public Guid Id(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(at).TryWriteBytes(bytes, bigEndian: true, out _);
        dice.NextBytes(bytes[8..]);
        (bytes[6], bytes[7]) = ((byte)(0x70 | dice.Next(16)), (byte)dice.Next(256));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return new Guid(bytes, bigEndian: true);
    }

    public static string ClientName(int index) => index < Firms.Length * Trades.Length
        ? $"{Firms[index % Firms.Length]} {Trades[index / Firms.Length]}"
        : string.Create(CultureInfo.InvariantCulture, $"{Firms[index % Firms.Length]} {Trades[index / Firms.Length % Trades.Length]} {index}");

    public static string DomainOf(int index) => CompanyName.Fold(ClientName(index)).Replace(' ', '-') + ".example";

    public IReadOnlyList<string> Address() => [$"{dice.Next(1, 180)} rue de la République", $"{dice.Next(10, 95)}000 {Pick(Cities)}"];

    public ContactDetails ContactAt(string domain)
    {
        var (first, last) = (Pick(FirstNames), Pick(LastNames));
        return new ContactDetails($"{first} {last}", $"{CompanyName.Fold(first).Replace(' ', '-')}.{CompanyName.Fold(last).Replace(' ', '-')}@{domain}", ["+33199004200"], "Responsable des ressources humaines");
    }

    public DemoStory Story(string client)
    {
        var need = new Need(Pick(Services), Pick(Positions), dice.Next(1, 9), dice.Next(3) == 0 ? null : Pick(Cities));
        var body = $"Bonjour,\n\n{string.Join('\n', Enumerable.Range(0, 12).Select(_ => Pick(Sentences)))}\n\nIl s'agit de {need.People} personnes ({need.Position}).\n\nBien cordialement,\n{client}";
        return new DemoStory($"{ServiceNames.Of(need.Service)} : {need.Position}", body, need, new Period(null, null, "dès que possible"), new Origin(Pick(Channels), null));
    }

    /// <summary>A quote of five lines, as most are.</summary>
    public QuoteContent Enrich(QuoteContent content, PriceGrid grid)
    {
        var extra = Enumerable.Range(0, 4).Select(_ => grid.Items[dice.Next(grid.Items.Count)])
            .Select(item => new QuoteLine(LineKind.Free, null, item.LabelFr, 100 * dice.Next(1, 4), Unit.Fixed, item.UnitPriceCents, 0, item.VatRate, null));
        return content with { Lines = [.. content.Lines, .. extra] };
    }

    /// <summary>How it went on: one in eight is still being written, the others left, and most were answered; or none, where all are to wait.</summary>
    public IEnumerable<(JournalNote Note, Actor By)> Outcome(Quote quote, Demand demand, Actor actor, DateTime now, bool waiting)
    {
        var fate = waiting ? 7 : dice.Next(8);
        if (fate == 0)
            yield break;
        yield return (quote.Review(demand, new ContractReviewAnswer(true, Answers, null), actor), actor);
        var sent = actor with { At = actor.At.AddHours(2) };
        yield return (quote.RecordSent(demand, sent.At, "dit par Claire Roy", sent), sent);
        var answered = actor with { At = actor.At.AddHours(20) };
        if (fate is 1 or 2 or 3)
            yield return (quote.Accept(demand, FrenchDates.DayOf(answered.At), null, answered), answered);
        else if (fate is 4 or 5)
            yield return (quote.Refuse(demand, "prix", null, answered), answered);
        else if (fate >= 6 && actor with { At = actor.At.AddDays(quote.Current.Content.ValidityDays + 2) } is var lapsed && lapsed.At < now)
            yield return (quote.Expire(demand, lapsed), lapsed);
    }

    /// <summary>The follow-ups of a quote that left: none once it was answered, else each on its day, sent the same morning.</summary>
    /// <param name="until">UTC; what is due later is still planned.</param>
    public (FollowUpSchedule Schedule, IReadOnlyList<(JournalNote Note, DateTime At)> Notes) FollowUps(SentQuote sent, QuoteState state, DateTime until)
    {
        var notes = new List<(JournalNote, DateTime)>();
        var schedule = Keep(FollowUpSchedule.Start(sent, FollowUpPlan.Default, () => Id(sent.SentAt)), sent.SentAt);
        if (state is QuoteState.Accepted or QuoteState.Refused)
            return (Keep(schedule.Stop(state == QuoteState.Accepted ? StopCause.Accepted : StopCause.Refused), sent.SentAt.AddHours(20)), notes);
        while (schedule.NextLook is { } at && at <= until)
        {
            var delivered = schedule.Tick(at, lastContact: null);
            schedule = Keep(delivered, at);
            schedule = delivered.Due is { } due ? Keep(schedule.RecordSent(due.Id), at.AddMinutes(20)) : schedule;
        }

        return (schedule, notes);

        FollowUpSchedule Keep(ScheduleChange change, DateTime at)
        {
            notes.AddRange(change.Notes.Select(note => (note, at)));
            return change.Schedule;
        }
    }

    private static readonly CriterionVerdict[] Answers = [.. FeasibilityDecision.Mandatory.Select(criterion => new CriterionVerdict(criterion, Verdict.Met, null))];

    private T Pick<T>(T[] among) => among[dice.Next(among.Length)];
#pragma warning restore CA5394
}
