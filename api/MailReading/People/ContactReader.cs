using IodOutlook.MailReading.Body;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.People;

/// <summary>The person to answer, with job, company and numbers, from header, signature and text.</summary>
internal static class ContactReader
{
    private static readonly ContactReading Nobody = new(null, null, [], null, null, null);

    public static ContactReading Read(Letter letter, MailKind kind)
    {
        if (kind == MailKind.Bounce) return Nobody;
        if (letter.Form is { } form && FormContact.Read(letter, form) is { } fromForm) return fromForm;
        var person = RequesterFinder.Find(letter, kind);
        return person.Named is null ? OfAuthor(letter, person) : OfNamed(letter, person);
    }

    private static ContactReading OfAuthor(Letter letter, Person person)
    {
        var block = person.Block ?? letter.Body.Own;
        var cards = CardsOf(letter, block, person);
        var (name, company) = NameOf(letter, person, cards);
        var job = cards.Select(c => c.Job).FirstOrDefault(j => j is not null) is { } words ? InBody(letter, words, Confidence.High, "contact.job.signature") : JobInText.Job(letter, block);
        company ??= cards.Select(c => c.Company).FirstOrDefault(c => c is not null) is { } own ? InBody(letter, own, Confidence.High, "contact.company.signature") : null;
        company ??= JobInText.Company(letter, block, person.Address);
        var phones = PhoneReader.Read(letter, block, name?.Value);
        if (phones.Count == 0) phones = cards.Count > 1 ? PhoneReader.ReadQuoted(letter, person) : phones;
        return new ContactReading(name, Email(letter, person), phones, job, company, SirenReader.Read(letter, block));
    }

    /// <summary>The signature of this mail first, then the same person's signatures deeper in the thread.</summary>
    private static List<SignatureCard> CardsOf(Letter letter, MailBlock block, Person person)
    {
        var cards = new List<SignatureCard> { new(letter.Body, block, person.Name, person.Address) };
        if (cards[0].Job is not null) return cards;
        foreach (var other in letter.Body.Blocks.Where(b => b != block && IsBy(b, person)).Take(6)) cards.Add(new SignatureCard(letter.Body, other, person.Name, person.Address));
        return cards;
    }

    public static bool IsBy(MailBlock block, Person person) =>
        block.Depth > 0 && (block.AuthorAddress is { } address && address.Equals(person.Address, StringComparison.OrdinalIgnoreCase) || (block.AuthorAddress is null && PersonNames.Same(block.AuthorName, person.Name)) || PersonNames.Same(block.AuthorName, person.Name) && block.AuthorAddress is null);

    private static (Field<string>? Name, Field<string>? Company) NameOf(Letter letter, Person person, List<SignatureCard> cards)
    {
        var header = IsOrganisation(person) ? null : PersonNames.Normalise(person.Name);
        var signed = cards.Select(c => c.Name).FirstOrDefault(n => n is not null);
        if (header is null && person.Name is { } display && signed is null) return (FromAddress(letter, person), OrganisationName(letter, person, display));
        if (signed is { } words && (header is null || Fuller(words.Text, header) || !PersonNames.Same(words.Text, header)))
        {
            if (PersonNames.Normalise(words.Text) is { } name && (header is null || PersonNames.Same(name, header) || person.Block == letter.Body.Own && PersonNames.LooksLikeName(words.Text) && SharesFirst(name, header)))
                return (new Field<string>(name, Confidence.High, [letter.BodySource.Evidence(words.Start, words.Length, "contact.name.signature")], []), null);
        }
        if (header is null) return (FromAddress(letter, person), null);
        return (HeaderField(person, Expand(header, person.Address), "contact.name.header"), null);
    }

    /// <summary>"Régie Agout" at marches@regie-agout.fr: a shared box that bears its owner's name.</summary>
    private static bool IsOrganisation(Person person) =>
        person is { Name: { } name, Address: { } address } && address.IndexOf('@') is > 0 and var at
        && address[..at].Split('.', '-', '_').Any(p => PersonNames.IsOrganisationWord(Folding.Fold(p))) && Domains.Likeness(name, address) > 0.5;

    private static bool Fuller(string signed, string header) => PersonNames.Same(signed, header) && signed.Length > header.Length && !signed.Split(' ').Any(w => w.Trim('.').Length == 1);

    private static bool SharesFirst(string a, string b) => Folding.Fold(a.Split(' ')[0]) == Folding.Fold(b.Split(' ')[0]);

    /// <summary>"Karim B." with karim.benslama@… is Karim Benslama.</summary>
    private static string Expand(string name, string? address)
    {
        if (address is null || address.IndexOf('@') is not (> 2 and var at)) return name;
        var parts = address[..at].Split('.', '-', '_');
        var words = name.Split(' ');
        if (parts.Length != 2 || parts.Any(p => p.Length < 2 || p.Any(char.IsAsciiDigit)) || words.Length > 2) return name;
        var first = Folding.Fold(words[0]);
        var rest = words.Length == 2 ? Folding.Fold(words[1]).Trim('.') : "";
        if (rest.Length > 1 || first != parts[0] || (rest.Length == 1 && parts[1][0] != rest[0])) return name;
        return words[0] + " " + char.ToUpperInvariant(parts[1][0]) + parts[1][1..];
    }

    /// <summary>No display name: "marie.dupont@…" still says who writes.</summary>
    private static Field<string>? FromAddress(Letter letter, Person person)
    {
        if (person.Address is not { } address || person.Name is not null && PersonNames.Normalise(person.Name) is null) return null;
        var at = Math.Max(0, address.IndexOf('@'));
        var parts = address[..at].Split('.', '_');
        if (parts.Length != 2 || parts.Any(p => p.Length < 2 || p.Any(char.IsAsciiDigit) || PersonNames.IsOrganisationWord(Folding.Fold(p)))) return null;
        var name = string.Join(' ', parts.Select(p => string.Join('-', p.Split('-').Where(x => x.Length > 0).Select(x => char.ToUpperInvariant(x[0]) + x[1..]))));
        return HeaderField(person, name, "contact.name.address") with { Confidence = Confidence.Medium };
    }

    private static Field<string>? OrganisationName(Letter letter, Person person, string display)
    {
        var pieces = display.Split([" - ", " – ", " | ", " : "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var best = pieces.MaxBy(p => Domains.Likeness(p, person.Address));
        return best is not null && Domains.Likeness(best, person.Address) > 0.3 && CompanyIsSigned(letter, person) is null ? HeaderField(person, best, "contact.company.header") with { Confidence = Confidence.Medium } : null;
    }

    private static Words? CompanyIsSigned(Letter letter, Person person) => new SignatureCard(letter.Body, letter.Body.Own, null, person.Address).Company;

    private static Field<string>? Email(Letter letter, Person person)
    {
        if (person.Address is not { } address) return null;
        if (person.Block is { Depth: > 0, Header: not null } && letter.Body.Text.IndexOf(address, StringComparison.Ordinal) is >= 0 and var at)
            return letter.BodySource.Field(address, Confidence.High, at, address.Length, person.Rule);
        return HeaderField(person, address, person.Rule);
    }

    private static Field<string> HeaderField(Person person, string value, string rule)
    {
        var text = person.Name is null || value.Contains('@') ? person.Address ?? "" : person.Name;
        return new Field<string>(value, Confidence.High, [new Evidence(EvidenceSource.Header, 0, text.Length, text, rule, "From")], []);
    }

    private static Field<string> InBody(Letter letter, Words words, Confidence confidence, string rule) =>
        letter.BodySource.Field(words.Text, confidence, words.Start, words.Length, rule);

    private static ContactReading OfNamed(Letter letter, Person person)
    {
        var (start, length) = person.Named!.Value;
        var name = letter.BodySource.Field(PersonNames.Normalise(person.Name) ?? person.Name!, Confidence.Medium, start, length, person.Rule);
        var email = person.Address is { } address ? EmailOfNamed(letter, address, person.Rule) : null;
        var job = JobInText.Beside(letter, start, length);
        var sender = new SignatureCard(letter.Body, letter.Body.Own, letter.Heads.From?.Name, letter.Heads.From?.Address);
        var company = sender.Company is { } words ? InBody(letter, words, Confidence.High, "contact.company.signature") : JobInText.CompanyByDomain(letter, person.Address ?? letter.Heads.From?.Address);
        return new ContactReading(name, email, PhoneReader.ReadNear(letter, start), job, company, SirenReader.Read(letter, letter.Body.Own));
    }

    private static Field<string> EmailOfNamed(Letter letter, string address, string rule) =>
        letter.Body.Text.IndexOf(address, StringComparison.Ordinal) is >= 0 and var at
            ? letter.BodySource.Field(address, Confidence.High, at, address.Length, rule)
            : new Field<string>(address, Confidence.Medium, [new Evidence(EvidenceSource.Header, 0, address.Length, address, rule, "Cc")], []);
}
