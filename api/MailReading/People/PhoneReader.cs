using System.Text.RegularExpressions;
using IodOutlook.MailReading.Body;

namespace IodOutlook.MailReading.People;

/// <summary>The numbers of one person: of the signature, and those the text gives as their own. Fax numbers and other people's numbers are left out.</summary>
internal static partial class PhoneReader
{
    public static IReadOnlyList<Field<string>> Read(Letter letter, MailBlock block, string? name)
    {
        var found = new List<Field<string>>();
        foreach (var line in block.Lines)
        {
            var role = letter.Body.Roles[line];
            if (role is LineRole.Text or LineRole.SignOff or LineRole.Signature or LineRole.Disclaimer) AddLine(letter, line, role, name, found);
        }
        return found;
    }

    /// <summary>Numbers in the same person's signature deeper in the thread.</summary>
    public static IReadOnlyList<Field<string>> ReadQuoted(Letter letter, Person person)
    {
        foreach (var block in letter.Body.Blocks.Where(b => ContactReader.IsBy(b, person)))
        {
            var found = new List<Field<string>>();
            foreach (var line in block.Lines.Where(l => letter.Body.Roles[l] == LineRole.Signature)) AddLine(letter, line, LineRole.Signature, person.Name, found);
            if (found.Count > 0) return found;
        }
        return [];
    }

    /// <summary>Numbers given beside a person's name in the text, up to the end of the next sentence.</summary>
    public static IReadOnlyList<Field<string>> ReadNear(Letter letter, int nameAt)
    {
        var found = new List<Field<string>>();
        foreach (var line in letter.Body.Own.Lines.Where(l => letter.Body.Roles[l] == LineRole.Text && l >= letter.Body.LineAt(nameAt)).Take(4))
        {
            foreach (var hit in PhonesOf(letter, line)) Add(letter, hit, "contact.phone.near-name", found);
        }
        return found;
    }

    private static List<PhoneNumbers.Hit> PhonesOf(Letter letter, int line)
    {
        var start = letter.Body.StartOf(line);
        return PhoneNumbers.Find(letter.Body.Folded, start, start + letter.Body[line].Text.Length);
    }

    private static void AddLine(Letter letter, int line, LineRole role, string? name, List<Field<string>> found)
    {
        var start = letter.Body.StartOf(line);
        var from = start;
        foreach (var hit in PhonesOf(letter, line))
        {
            var label = letter.Body.Folded[from..hit.Start];
            var raw = letter.Body.Text[from..hit.Start];
            from = hit.Start + hit.Length;
            if (LineRules.Is("fax", label) || NotAPhone().IsMatch(label)) continue;
            var foreign = role == LineRole.Text ? IsOthersInText(letter, start, hit.Start, name) : IsOthersLabel(raw, label, name) || role == LineRole.Disclaimer && Assistant().IsMatch(label);
            if (!foreign) Add(letter, hit, role == LineRole.Text ? "contact.phone.text" : "contact.phone.signature", found);
        }
    }

    private static void Add(Letter letter, PhoneNumbers.Hit hit, string rule, List<Field<string>> found)
    {
        if (found.All(f => f.Value != hit.E164)) found.Add(letter.BodySource.Field(hit.E164, Confidence.High, hit.Start, hit.Length, rule));
    }

    /// <summary>"Assistante : Nadia Bréhal – 04 …" in a signature is another person's number.</summary>
    private static bool IsOthersLabel(string raw, string label, string? name)
    {
        var others = PersonMentions.Find(raw, 0, raw.Length).Where(m => !PersonNames.Same(m.Name, name)).ToList();
        return others.Count > 0 && (Assistant().IsMatch(label) || raw.Contains(':') || others.Exists(m => m.HasCivility));
    }

    /// <summary>In a sentence a number is the writer's unless somebody else is named before it and nothing says "mon", "me".</summary>
    private static bool IsOthersInText(Letter letter, int lineStart, int at, string? name)
    {
        var from = Math.Max(lineStart, at - 160);
        var before = letter.Body.Folded[from..at];
        if (Assistant().IsMatch(before)) return true;
        var others = PersonMentions.Find(letter.Body.Text, from, at).Any(m => !PersonNames.Same(m.Name, name));
        return others && !Mine().IsMatch(before);
    }

    [GeneratedRegex(@"\b(siret?|siren|tva|rcs|naf|ape|iban|bic|capital|id de reunion|code secret|meeting id|passcode|devis|commande|n°|ref)\b[^a-z]{0,12}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NotAPhone();

    [GeneratedRegex(@"\b(assistante?|secretaire|collegue|collaborat(eur|rice)|accueil de|comptabilite|facturation|adjointe?|remplacante?|en mon absence|urgence)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Assistant();

    [GeneratedRegex(@"\b(mon|ma|me|moi|m'|joignable|my|mobile|portable|direct)\b.{0,40}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Mine();
}
