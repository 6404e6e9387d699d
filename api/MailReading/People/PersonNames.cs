using System.Globalization;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.People;

/// <summary>Names of persons as headers and signatures write them: "DUPONT Marie", "Dr Marie Dupont (RH)", "Marie Dupont/RH/Société".</summary>
internal static class PersonNames
{
    private static readonly HashSet<string> Particles = ["de", "du", "des", "d", "le", "la", "les", "van", "von", "der", "den", "da", "di", "del", "della", "dos", "el", "al", "ben", "ter", "ten", "zu", "e", "y"];

    private static readonly HashSet<string> NotNames =
    [
        "service", "services", "direction", "departement", "marches", "achats", "achat", "compta", "comptabilite", "contact", "info", "infos", "accueil", "secretariat", "rh", "drh", "equipe", "team", "formulaire", "site", "club",
        "association", "societe", "groupe", "group", "cabinet", "ville", "mairie", "commune", "communaute", "conseil", "syndicat", "admin", "support", "noreply", "commercial", "communication", "recrutement", "hr", "billing", "facturation",
        "notification", "notifications", "newsletter", "webmaster", "postmaster", "microsoft", "outlook", "mail", "mailer", "daemon", "hotel", "restaurant", "federation", "union", "chambre", "agence", "office", "institut", "ecole", "universite",
        "hopital", "clinique", "centre", "pole", "bureau", "fondation", "entreprise", "industries", "solutions", "consulting", "conseils", "formation", "direct", "sas", "sarl", "sa", "votre", "nos", "notre", "reseau", "salon", "cci", "medef", "departements", "region",
        "garage", "etablissements", "ets", "transports", "menuiserie", "boulangerie", "patisserie", "imprimerie", "pharmacie", "laboratoire", "laboratoires", "ateliers", "brasserie", "maconnerie", "plomberie", "charpente", "carrosserie", "librairie", "papeterie", "papeteries",
        "fonderie", "fonderies", "tuilerie", "scierie", "minoterie", "biscuiterie", "laiterie", "fromagerie", "conserverie", "distillerie", "verrerie", "cooperative", "mutuelle", "banque", "caisse", "assurances", "immobilier", "ingenierie", "technologies", "systemes", "logistique", "logistics",
        "distribution", "energies", "batiment", "constructions", "lycee", "college", "residence", "ehpad", "theatre", "musee", "comite", "chantiers", "acieries", "forges", "salaisons", "vignobles", "electricite", "holding", "packaging", "partners", "company", "bank", "school", "foods", "systems", "pharma", "industrie", "plastiques", "textiles", "pepinieres",
    ];

    /// <summary>First name, family name, ordinary capitals, no title; null when the words are no person's name.</summary>
    public static string? Normalise(string? display)
    {
        if (string.IsNullOrWhiteSpace(display) || display.Contains('@')) return null;
        var words = Words(StripExtras(display));
        words.RemoveAll(w => IsCivility(w));
        if (words.Count is 0 or > 6 || words.Any(w => NotNames.Contains(Folding.Fold(w.Trim('.'))) || w.Any(char.IsAsciiDigit))) return null;
        var ordered = FamilyNameLast(words);
        return string.Join(' ', ordered.Select(Capitalise));
    }

    /// <summary>Two to five words, all capitalised or particles: "Nadège THUILLIEZ", "Hugues de Marcilloles", "Josiane L.".</summary>
    public static bool LooksLikeName(string line)
    {
        if (line.Length is < 4 or > 50 || line.Any(c => char.IsAsciiDigit(c) || c is '@' or ':' or '/' or '|' or '?' or '!' or '"' or '&')) return false;
        var words = Words(line);
        words.RemoveAll(IsCivility);
        if (words.Count is < 2 or > 5 || Particles.Contains(words[^1].ToLowerInvariant())) return false;
        var heads = Lexicon.Default.Words("job-heads");
        return words.All(w => char.IsUpper(w[0]) || Particles.Contains(w.ToLowerInvariant())) && words.Count(w => char.IsUpper(w[0])) >= 2
            && !words.Any(w => heads.Contains(Folding.Fold(w)) || NotNames.Contains(Folding.Fold(w.Trim('.'))) || Lexicon.Default.Words("legal-forms").Contains(Folding.Fold(w)));
    }

    public static bool IsCivility(string word) => Lexicon.Default.Words("civility").Contains(Folding.Fold(word).TrimEnd('.'));

    public static bool IsParticle(string word) => Particles.Contains(Folding.Fold(word).TrimEnd('\''));

    public static bool IsOrganisationWord(string folded) => NotNames.Contains(folded);

    /// <summary>True when one name may be a shorter form of the other: "V. Estrabaud", "Claire", "CLAIRE SENNEVAL".</summary>
    public static bool Same(string? a, string? b)
    {
        if (a is null || b is null) return false;
        var (x, y) = (FoldedWords(a), FoldedWords(b));
        if (x.Count == 0 || y.Count == 0) return false;
        var (few, many) = x.Count <= y.Count ? (x, y) : (y, x);
        return few.All(w => many.Any(m => m == w || (w.Length == 1 && m[0] == w[0]) || (m.Length == 1 && w[0] == m[0]))) && few.Any(w => w.Length > 1 && many.Contains(w));
    }

    private static List<string> FoldedWords(string name)
    {
        var tokens = new Tokens(Folding.Fold(name));
        var words = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !Lexicon.Default.Words("civility").Contains(tokens[i].Text)) words.Add(tokens[i].Text);
        }
        return words;
    }

    /// <summary>"(RH)", "/RH/Société", " - Société", " via LinkedIn", " | Société" say who someone works for, not their name.</summary>
    private static string StripExtras(string display)
    {
        var name = display.Trim(' ', '"', '\'', '<', '>', '*', ',', ';');
        foreach (var cut in (string[])["(", "[", "/", " - ", " – ", " — ", " | ", " via ", " @ ", " chez ", " at ", " from ", " pour le compte ", " de la part ", " on behalf ", " • ", " · "])
        {
            var at = name.IndexOf(cut, StringComparison.OrdinalIgnoreCase);
            if (at > 1) name = name[..at];
        }
        // "Dupont, Marie" is the family name first.
        return name.IndexOf(',') is > 0 and var comma && !name[(comma + 1)..].Contains(',') && Words(name[(comma + 1)..]).Count is 1 or 2 && Words(name[..comma]).Count <= 3
            ? name[(comma + 1)..] + " " + name[..comma]
            : name;
    }

    private static List<string> Words(string text) => [.. text.Split([' ', '\u00A0', '\u202F', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim(',', ';', '"', '*')).Where(w => w.Length > 0 && w.Any(char.IsLetter))];

    /// <summary>In "DUPONT Marie" the capitals say which is the family name.</summary>
    private static List<string> FamilyNameLast(List<string> words)
    {
        var upper = words.TakeWhile(w => IsUpper(w) || (IsParticle(w) && words.Count > 2)).Count();
        if (upper == 0 || upper == words.Count || !IsUpper(words[0]) && !IsParticle(words[0]) || words.Skip(upper).Any(IsUpper)) return words;
        return [.. words.Skip(upper), .. words.Take(upper)];
    }

    private static bool IsUpper(string word) => word.Count(char.IsLetter) > 1 && !word.Any(char.IsLower);

    private static string Capitalise(string word)
    {
        if (IsParticle(word) && word.Length <= 3 && !char.IsUpper(word[0])) return word;
        if (!IsUpper(word) && word.Any(char.IsUpper)) return word;
        var chars = word.ToLower(CultureInfo.InvariantCulture).ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            if (i == 0 || chars[i - 1] is '-' or '\'' or '’' or '.') chars[i] = char.ToUpper(chars[i], CultureInfo.InvariantCulture);
        }
        return new string(chars);
    }
}
