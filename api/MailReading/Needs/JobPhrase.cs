using IodOutlook.MailReading.People;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Needs;

/// <summary>The words of a job, from its head noun to where the sentence goes on: "chef de projet industrialisation", "directrice ou directeur des opérations".</summary>
internal readonly record struct JobPhrase(int Start, int Length, int FirstToken, int LastToken)
{
    private const int MostTokens = 12;

    private static readonly HashSet<string> Stops =
    [
        "pour", "a", "au", "aux", "qui", "que", "dans", "sur", "chez", "avec", "avant", "apres", "en", "afin", "est", "sont", "etait", "nous", "vous", "je", "tu", "il", "elle", "on", "ce", "cette", "mais", "car", "donc", "puis", "lors", "par", "sans",
        "base", "basee", "bases", "susceptibles", "actuel", "actuels", "actuelle", "ainsi", "dont", "si", "aujourd", "prevu", "prevue", "externes", "externe", "internes", "interne", "candidat", "candidats", "candidate", "candidates", "finaliste", "finalistes", "retenu", "retenue",
        "the", "for", "in", "at", "who", "that", "is", "are", "with", "on", "by", "before", "from", "and", "we", "our", "to", "as", "notre", "nos", "votre", "vos", "leur", "leurs", "son", "sa", "ses", "un", "une", "deux", "trois", "quatre", "cinq", "six",
        "h", "hf", "fh", "f", "m", "confidentiel", "urgent", "merci", "doit", "doivent", "peut", "peuvent", "va", "vont", "partie", "parti", "veut", "souhaite", "ayant", "arrive", "quitte", "souhaitent", "envisage", "devra", "devrait", "serait", "sera", "sous", "dit", "vers", "depuis", "ont", "d'ici",
        "joining", "starting", "working", "reporting", "based", "leaving", "semaine", "chacun", "chacune", "comme", "quand", "lorsque", "bonjour", "cordialement", "suite", "prochainement", "rapidement", "ci", "ete", "faire", "fait", "passe", "passer", "nomme", "selon", "concernant", "notamment", "soit", "y", "compris", "jusqu", "devis", "uniquement", "seulement", "aussi", "egalement", "actuellement", "nouvellement", "recemment", "pressenti", "pressentie", "evaluation", "evaluations", "pourrait", "pourraient", "pourrions", "pouvant", "devraient", "deviendra", "devenir", "deviennent", "seront", "seraient", "aura", "auront", "prend", "prendra", "can", "could", "should", "would", "will", "become", "have", "has", "please", "ait", "aient", "soit", "soient", "puisse", "puissent", "passent", "voit", "voient", "lieu", "cherche", "recrute", "travaille", "travaillent", "prennent", "viennent", "vient", "font", "connaissent", "rejoint", "rejoignent", "restent", "reste", "etaient", "avait", "avaient", "ayant", "aurait", "auraient", "part", "partent",
    ];

    public static bool TryRead(Sentence sentence, int i, out JobPhrase phrase)
    {
        phrase = default;
        var t = sentence.Tokens;
        if (t[i].Kind != TokenKind.Word || !JobWords.IsHead(t[i].Text) || t[i].Text is "charges" && t[i - 1].Text is "des" or "de" || IsPartOfName(sentence, t, i)) return false;
        var first = Premodifiers(sentence, t, i);
        var last = i;
        for (var k = i + 1; k < t.Count && k - i < MostTokens; k++)
        {
            if (Stopped(sentence, t, k, i, out var skip)) break;
            last = skip;
            k = skip;
        }
        while (last > i && IsLink(t[last].Text) && !(t[last - 1].Text is "&" && t.Touches(last))) last--;
        phrase = new JobPhrase(t[first].Start, t[last].End - t[first].Start, first, last);
        return true;
    }

    /// <summary>In English the job begins before its head noun: "Plant Manager", "HR Business Partner".</summary>
    private static int Premodifiers(Sentence sentence, Tokens t, int i)
    {
        var first = i;
        if (IsEnglishCompound(sentence, t, i, out var compound)) return compound;
        while (first > 0 && i - first < 3 && IsCapital(sentence, t, first - 1) && IsCapital(sentence, t, first) && t[first - 1].End + 1 == t[first].Start && !Stops.Contains(t[first - 1].Text) && !NotModifiers.Contains(t[first - 1].Text)) first--;
        return first;
    }

    /// <summary>"four shift supervisors", "our plant manager": in an English sentence the nouns between the determiner and the head belong to the job.</summary>
    private static bool IsEnglishCompound(Sentence sentence, Tokens t, int i, out int first)
    {
        first = i;
        while (i - first < 3 && t[first - 1].Kind == TokenKind.Word && !IsPromotedTo(t, first - 1) && !EnglishOpeners.Contains(t[first - 1].Text) && !NotModifiers.Contains(t[first - 1].Text) && !Stops.Contains(t[first - 1].Text) && !NotInJobs.Contains(t[first - 1].Text)) first--;
        if (first == i || NumberWords.IsNumberWord(t[first].Text)) return false;
        var opener = t[first - 1];
        // "à Brest douze ingénieurs": without its accent the preposition reads like the article.
        if (opener.Is("a") && sentence.Source.Text[sentence.Start + opener.Start] == 'à') return false;
        return EnglishOpeners.Contains(opener.Text) || IsPromotedTo(t, first - 1);
    }

    /// <summary>"promote one of our engineers to country manager".</summary>
    private static bool IsPromotedTo(Tokens t, int i)
    {
        if (!(t[i].Text is "to" or "as" or "into")) return false;
        while (--i >= 0)
        {
            if (t[i].Text.StartsWith("promot", StringComparison.Ordinal) || t[i].Text.StartsWith("appoint", StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static readonly HashSet<string> EnglishOpeners = ["our", "the", "a", "an", "of", "for", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "new", "next", "future", "junior", "their", "my", "potential", "aspiring", "these", "those", "all", "both", "another", "single"];

    private static readonly HashSet<string> NotInJobs = ["internal", "external", "candidate", "candidates", "current", "good", "final", "shortlisted", "same", "first", "second", "last", "remaining", "best", "to", "be", "hire", "recruit", "assess", "is", "was", "i", "you", "they"];

    private static readonly HashSet<string> NotModifiers = ["le", "la", "les", "un", "une", "nos", "monsieur", "madame", "mme", "bonjour", "objet", "poste", "assessment", "evaluation", "recrutement", "test", "tests", "devis", "fiche", "hi", "dear", "hello", "l", "d", "de", "du", "des", "cher", "chere", "proposition", "besoin", "demande", "ancien", "ancienne", "individuelle", "individuel", "potentiel", "coaching", "center", "centre", "formation", "cv", "description", "profil"];

    private static bool IsCapital(Sentence sentence, Tokens t, int i) => t[i].Kind == TokenKind.Word && char.IsUpper(sentence.Source.Text[sentence.Start + t[i].Start]);

    private static bool IsPartOfName(Sentence sentence, Tokens t, int i) => i > 0 && t.IsMark(i - 1, "@") || t.IsMark(i + 1, "@") || (t.IsMark(i + 1, ".") && t.Touches(i + 1) && t[i + 2].Kind == TokenKind.Word && t.Touches(i + 2)) || sentence.Folded.Length == 0;

    private static bool Stopped(Sentence sentence, Tokens t, int k, int head, out int last)
    {
        last = k;
        var token = t[k];
        if (token.Kind == TokenKind.Number) return !(k > 0 && t[k - 1].Kind == TokenKind.Word && token.Text.Length == 1 && t.Touches(k));
        if (token.Kind == TokenKind.Mark) return !TryInnerMark(t, k, out last);
        if (token.Text is "ou" or "or") return !(JobWords.IsHead(t[k + 1].Text) || t[k + 1].Text is "une" or "un" && JobWords.IsHead(t[k + 2].Text));
        if (token.Text is "et" or "&") return !JoinsNouns(sentence, t, k);
        if (token.Text is "en" && t[k + 1].Text is "chef" or "second")
        {
            last = k + 1;
            return false;
        }
        if (Stops.Contains(token.Text) || IsFiniteVerb(token.Text) || DateWordsStop(token.Text)) return true;
        if (token.Text is "de" or "d" or "du" or "des" or "la" or "l" or "le" or "les" or "of") return IsBeforePlace(sentence, t, k, head) || !FollowsNoun(t, k);
        return false;
    }

    /// <summary>Hyphens, slashes and brackets inside the words: "technico-commercial", "achats/approvisionnements", "Directeur(trice)", "Chef·fe".</summary>
    private static bool TryInnerMark(Tokens t, int k, out int last)
    {
        last = k;
        if (t[k].Text is "-" or "/" or "·" or "." or "&" && t.Touches(k) && t.Touches(k + 1) && t[k + 1].Kind == TokenKind.Word)
        {
            if (t[k].Text == "." && t[k + 1].Text.Length > 3) return false;
            last = k + 1;
            return t[k + 1].Text is not ("f" or "h" or "x");
        }
        if (!t.IsMark(k, "(") || !t.Touches(k) || t[k + 1].Kind != TokenKind.Word || t[k + 1].Text.Length > 6 || !t.IsMark(k + 2, ")")) return false;
        last = k + 2;
        return t[k + 1].Text is not ("h" or "f");
    }

    private static bool JoinsNouns(Sentence sentence, Tokens t, int k) =>
        t[k + 1].Kind == TokenKind.Word && !JobWords.IsHead(t[k + 1].Text) && !Stops.Contains(t[k + 1].Text) && !(t[k + 1].Text is "le" or "la" or "les" or "l" or "de" or "des" or "du" or "d" or "ils" or "elles" or "celui" or "celle" or "j" or "c")
        && (t[k + 2].Kind == TokenKind.Mark || Stops.Contains(t[k + 2].Text) || t[k + 2].Text is "de" or "des" or "du") && !char.IsUpper(sentence.Source.Text[sentence.Start + t[k + 1].Start]) == !char.IsUpper(sentence.Source.Text[sentence.Start + t[k - 1].Start]);

    /// <summary>"devront", "passeraient": the sentence goes on.</summary>
    private static bool IsFiniteVerb(string word) => word.Length > 5 && (word.EndsWith("ront", StringComparison.Ordinal) || word.EndsWith("raient", StringComparison.Ordinal));

    private static bool DateWordsStop(string word) => Dates.DateWords.IsMonth(word, out _) || Dates.DateWords.IsWeekday(word, out _) && word.Length > 4;

    private static bool IsLink(string word) => word is "de" or "d" or "du" or "des" or "la" or "l" or "le" or "les" or "of" or "et" or "&" or "-" or "/" or "ou" or ",";

    private static bool FollowsNoun(Tokens t, int k) => t[k + 1].Kind == TokenKind.Word && !Stops.Contains(t[k + 1].Text);

    /// <summary>"directeur d'usine de Thiers": a capital after "de", where the job itself has none, is a place or a firm.</summary>
    private static bool IsBeforePlace(Sentence sentence, Tokens t, int k, int head)
    {
        if (!(t[k].Text is "de" or "d" or "du" or "des")) return false;
        var next = t[k + 1].Text is "la" or "l" or "le" or "les" ? k + 2 : k + 1;
        if (t[next].Kind != TokenKind.Word) return false;
        var raw = sentence.Source.Text;
        var word = raw.AsSpan(sentence.Start + t[next].Start, t[next].Text.Length);
        if (Places.IsTown(t[next].Text)) return true;
        return char.IsUpper(word[0]) && word.Length > 1 && !char.IsUpper(word[^1]) && !char.IsUpper(raw[sentence.Start + t[head].Start]);
    }

    /// <summary>The words as written, in the singular where the sentence has them in the plural.</summary>
    public string Value(Sentence sentence, bool plural)
    {
        var raw = sentence.Raw(Start, Length).TrimEnd(' ', ',', '.', '-');
        if (sentence.IsShouted) raw = raw.ToLower(System.Globalization.CultureInfo.InvariantCulture);
        return plural || IsPlural(raw) ? Singular(raw) : raw;
    }

    /// <summary>"Assessment chefs de chantier": the head noun says it alone.</summary>
    private static bool IsPlural(string raw)
    {
        var head = Folding.Fold(raw.Split(' ')[0]);
        return head.Length > 4 && (head[^1] == 's' ? JobWords.IsHead(head[..^1]) : head.EndsWith("iaux", StringComparison.Ordinal));
    }

    private static string Singular(string raw)
    {
        var words = raw.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (Folding.Fold(words[i]) is "de" or "du" or "des" or "d" || words[i].Contains('\'') || words[i].Contains('’') || words[i] is "of") break;
            words[i] = SingularWord(words[i]);
        }
        return string.Join(' ', words);
    }

    private static string SingularWord(string word)
    {
        // "sales manager": an English modifier has no singular.
        if (word.Length < 4 || Folding.Fold(word) is "sales" or "operations" || char.IsUpper(word[^1])) return word;
        if (word.EndsWith("iaux", StringComparison.Ordinal)) return word[..^3] + "al";
        return word[^1] is 's' && word[^2] is not 's' ? word[..^1] : word;
    }
}
