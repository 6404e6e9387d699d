using IodOutlook.MailReading.Amounts;
using IodOutlook.MailReading.Dates;
using IodOutlook.MailReading.People;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.SecondReading;

/// <summary>
/// Takes proposals into a reading. The model only points: the value is what our own grammars read in the words. A value that is certain stays; one that is not keeps its place
/// and gets the proposal as an alternative; one that is absent is filled in, to be checked by a person.
/// </summary>
internal static class Merge
{
    private const int MostNeeds = 20;

    public static Reading Into(Reading reading, IReadOnlyList<Proposal> proposals, ReadingContext context)
    {
        var found = proposals.Select(p => (Proposal: p, Passage: Passage.Find(reading, p.Words))).Where(f => f.Passage is not null).Select(f => new Pointed(f.Proposal, f.Passage!)).ToList();
        var today = ParisTime.DayOf(reading.Date ?? context.ReceivedAt ?? DateTimeOffset.UnixEpoch);
        var contact = reading.Contact;
        return reading with
        {
            Kind = Together(reading.Kind, First(found, "kind", Kind))!,
            Contact = contact with
            {
                Name = Together(contact.Name, First(found, "name", Words)),
                Email = Together(contact.Email, First(found, "email", p => EmailAddresses.FirstIn(p.Words)?.ToLowerInvariant())),
                JobTitle = Together(contact.JobTitle, First(found, "jobTitle", Words)),
                Company = Together(contact.Company, First(found, "company", Words)),
                Phones = contact.Phones.Count > 0 || First(found, "phone", Phone) is not { } phone ? contact.Phones : [phone],
            },
            Needs = Needs(reading.Needs, found, context),
            Deadline = Together(reading.Deadline, First(found, "deadline", p => Deadline(p, today))),
            Meetings = reading.Meetings.Count > 0 || First(found, "meeting", p => Meeting(p, today)) is not { } meeting ? reading.Meetings : [meeting],
            Budget = Together(reading.Budget, First(found, "budget", p => BudgetReader.InWords(p.Words))),
        };
    }

    private static List<NeedReading> Needs(IReadOnlyList<NeedReading> needs, List<Pointed> found, ReadingContext context)
    {
        var services = found.Where(f => f.Is("service") && context.Services.Any(s => s.Code == f.Proposal.Code)).ToList();
        var all = needs.Count > 0
            ? needs.Select((need, i) => need with { Service = Together(need.Service, Of(services, i)?.Field(s => s.Proposal.Code))! })
            : services.DistinctBy(s => s.Proposal.Need).Take(MostNeeds).OrderBy(s => s.Proposal.Need).Select(s => new NeedReading(s.Field(p => p.Proposal.Code)!, null, null, null));
        return [.. all.Select((need, i) => need with
        {
            Position = Together(need.Position, First(OfNeed(found, i), "position", Words)),
            People = Together(need.People, People(OfNeed(found, i))),
            Place = Together(need.Place, First(OfNeed(found, i), "place", Words)),
        })];
    }

    private static Pointed? Of(List<Pointed> services, int need) => services.Find(s => s.Proposal.Need == need + 1);

    private static IEnumerable<Pointed> OfNeed(List<Pointed> found, int need) => found.Where(f => f.Proposal.Need == need + 1);

    private static Field<T>? Together<T>(Field<T>? first, Field<T>? second)
    {
        if (first is null || second is null) return first ?? second;
        var known = first.Confidence == Confidence.High || Same(first.Value, second.Value) || first.Alternatives.Any(a => Same(a.Value, second.Value));
        return known ? first : first with { Alternatives = [.. first.Alternatives, second] };
    }

    private static bool Same<T>(T first, T second) => (first, second) switch
    {
        (string a, string b) => Folding.Fold(a) == Folding.Fold(b),
        (PeriodReading a, PeriodReading b) => (a.From, a.To) == (b.From, b.To),
        (BudgetReading a, BudgetReading b) => (a.MinCents, a.MaxCents, a.Per) == (b.MinCents, b.MaxCents, b.Per),
        _ => Equals(first, second),
    };

    private static Field<T>? First<T>(IEnumerable<Pointed> found, string field, Func<Pointed, T?> read)
        where T : class => found.Where(f => f.Is(field)).Select(f => f.Field(read)).FirstOrDefault(f => f is not null);

    private static Field<MailKind>? First(IEnumerable<Pointed> found, string field, Func<Pointed, MailKind?> read) =>
        found.Where(f => f.Is(field)).Select(f => read(f) is { } kind ? f.Passage.Field(kind, field) : null).FirstOrDefault(f => f is not null);

    private static Field<int>? People(IEnumerable<Pointed> found) =>
        found.Where(f => f.Is("people")).Select(f => Count(f) is { } count ? f.Passage.Field(count, "people") : null).FirstOrDefault(f => f is not null);

    private static string Words(Pointed pointed) => pointed.Words;

    private static MailKind? Kind(Pointed pointed) => Enum.GetValues<MailKind>().Select(k => (MailKind?)k).FirstOrDefault(k => CorpusJson.NameOf(k!.Value) == pointed.Proposal.Code && k is not (MailKind.AutoReply or MailKind.Bounce));

    private static string? Phone(Pointed pointed) => PhoneNumbers.Find(Folding.Fold(pointed.Words), 0, pointed.Words.Length) is [var hit, ..] ? hit.E164 : null;

    private static int? Count(Pointed pointed)
    {
        var tokens = new Tokens(Folding.Fold(pointed.Words));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (NumberWords.TryReadCount(tokens, i, out var count, out _) && count > 0) return count;
        }
        return null;
    }

    private static PeriodReading? Deadline(Pointed pointed, DateOnly today) =>
        Dated(pointed, today) is { } hit && (hit.From ?? hit.To) is not null ? new PeriodReading(hit.From, hit.To, pointed.Words) : null;

    private static MeetingReading? Meeting(Pointed pointed, DateOnly today) => Dated(pointed, today) is { Anchor: { } day } hit ? new MeetingReading(day, hit.Time) : null;

    private static DateHit? Dated(Pointed pointed, DateOnly today) => DateGrammar.Find(new Tokens(Folding.Fold(pointed.Words)), today) is [var hit, ..] ? hit : null;

    /// <summary>A proposal whose words stand in the mail.</summary>
    private sealed record Pointed(Proposal Proposal, Passage Passage)
    {
        public string Words => Passage.Text;

        public bool Is(string field) => Proposal.Field == field;

        public Field<T>? Field<T>(Func<Pointed, T?> read)
            where T : class => read(this) is { } value ? Passage.Field(value, Proposal.Field!) : null;
    }
}
