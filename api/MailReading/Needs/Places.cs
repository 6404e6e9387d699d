using System.Text.RegularExpressions;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Needs;

/// <summary>A place named in a sentence.</summary>
internal sealed record PlaceHit(Sentence Sentence, int Start, int Length, string Value, int Score, string Rule);

/// <summary>Where the service is wanted: "à Dijon", "notre site de Vierzon", "(siège, Tours)", "in Saint-Quentin".</summary>
internal static partial class Places
{
    private static readonly HashSet<string> Towns = [.. Lexicon.Default.Words("towns").Select(Key)];

    /// <summary>French communes of 2,000 inhabitants and more, and the seats of arrondissements (INSEE, Code officiel géographique 2026, Licence Ouverte). Among them are ordinary words: a capital is asked for.</summary>
    private static readonly HashSet<string> Communes = LoadCommunes();

    private static readonly HashSet<string> FirstWords = [.. Towns.Select(t => t.Split(' ', '\'')[0]), "saint", "sainte"];

    private static readonly HashSet<string> Sites = ["site", "usine", "agence", "siege", "plateforme", "entrepot", "atelier", "delegation", "etablissement", "etablissements", "bureau", "bureaux", "locaux", "magasin", "depot", "antenne", "plant", "factory", "office", "centre", "clinique", "base", "basee", "bases", "poste", "implantation", "unite", "boutique", "residence", "campus", "filiale", "region", "secteur", "warehouse", "branch", "offices", "headquarters", "succursale", "sites"];

    /// <summary>"le club RH de Pau", "la ville de Tours": the town belongs to a name.</summary>
    private static readonly HashSet<string> Bodies = ["ville", "mairie", "commune", "chu", "universite", "club", "rh", "chambre", "tribunal", "prefecture", "cci", "metropole", "agglomeration", "ecole", "institut", "academie", "rectorat", "barreau", "cabinet", "rencontres", "salon", "foire", "syndicat"];

    private static readonly HashSet<string> NotPlaces = ["madame", "monsieur", "mme", "m", "vous", "moi", "nous", "iod", "rh", "drh", "daf", "dg", "codir", "comex", "teams", "zoom", "skype", "paques", "noel", "toussaint", "internet", "google", "linkedin", "excel", "word", "france", "europe", "covid", "cdi", "cdd", "ht", "ttc", "bonjour", "merci", "cv", "pj", "ps", "rdv", "tva", "pme", "eti", "rgpd", "opco", "qualiopi"];

    public static bool IsTown(string foldedWord) => foldedWord.Length > 3 && Towns.Contains(foldedWord);

    public static List<PlaceHit> Find(Sentence sentence)
    {
        var hits = new List<PlaceHit>();
        var t = sentence.Tokens;
        for (var i = 0; i < t.Count; i++)
        {
            if (!TryRead(sentence, t, i, out var last, out var town)) continue;
            var score = Score(sentence, t, i, last, town);
            var (start, end) = (t[i].Start, t[last].End);
            if (score > 0) hits.Add(new PlaceHit(sentence, start, end - start, Written(sentence.Raw(start, end - start)), score, town ? "need.place.town" : "need.place.name"));
            i = last;
        }
        var refused = hits.Where(h => Refused().IsMatch(sentence.Folded[..h.Start])).Select(h => h.Value).ToHashSet();
        hits.RemoveAll(h => refused.Contains(h.Value));
        return hits;
    }

    /// <summary>"à Montauban et non à Toulouse", "au lieu de Lyon".</summary>
    [GeneratedRegex(@"\b(et non( pas)?|non|pas|plus|au lieu|plutot que?|instead of|rather than|not)( (a|en|au|de|d'|in|at|dans|sur))* $", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Refused();

    private static string Written(string raw) => raw.Any(char.IsUpper) ? raw : string.Join(' ', raw.Split(' ').Select(w => w.Length > 2 || w is "la" or "le" ? char.ToUpperInvariant(w[0]) + w[1..] : w));

    /// <summary>A known town in any case, or words with a capital where a place can stand.</summary>
    private static bool TryRead(Sentence sentence, Tokens t, int i, out int last, out bool town)
    {
        last = i;
        town = false;
        if (t[i].Kind != TokenKind.Word) return false;
        for (var k = LongestName(sentence, t, i); k >= i; k--)
        {
            if (t[k].Kind != TokenKind.Word || !IsTownName(Key(sentence.Folded[t[i].Start..t[k].End]), IsCapital(sentence, t, i))) continue;
            last = Compound(sentence, t, i, k);
            town = true;
            return IsCapital(sentence, t, i) || t[i].Text.Length > 4 || k > i || Introduces(t, i) > 1;
        }
        if (sentence.IsShouted || !IsCapital(sentence, t, i) || Introduces(t, i) == 0 || NotPlaces.Contains(t[i].Text) || t[i].Text.Length < 2) return false;
        last = Compound(sentence, t, i, i);
        return !People.JobWords.IsHead(t[i].Text) && !Dates.DateWords.IsMonth(t[i].Text, out _) && !Dates.DateWords.IsWeekday(t[i].Text, out _);
    }

    private static int LongestName(Sentence sentence, Tokens t, int i) =>
        FirstWords.Contains(t[i].Text) || IsCapital(sentence, t, i) ? Math.Min(i + 8, t.Count - 1) : i - 1;

    private static bool IsTownName(string key, bool capital) => Towns.Contains(key) || (capital && Communes.Contains(key));

    private static HashSet<string> LoadCommunes()
    {
        using var stream = typeof(Places).Assembly.GetManifestResourceStream("IodOutlook.MailReading.communes.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Key)];
    }

    /// <summary>"Villefranche-sur-Saône", "La Roche-sur-Yon", "Fos-sur-Mer", "Sophia Antipolis".</summary>
    private static int Compound(Sentence sentence, Tokens t, int first, int last)
    {
        for (var k = last + 1; k < t.Count && k - first < 9; k++)
        {
            if (t.IsMark(k, "-") && t.Touches(k) && t.Touches(k + 1) && t[k + 1].Kind == TokenKind.Word) last = ++k;
            else if (t[k].Kind == TokenKind.Word && IsCapital(sentence, t, k) && t[k].Start == t[k - 1].End + 1) last = k;
            else if (t[k].Text is "sur" or "sous" or "les" or "en" or "d" && IsCapital(sentence, t, k + 1) && t[k - 1].Kind == TokenKind.Word) last = ++k;
            else break;
        }
        return last;
    }

    private static bool IsCapital(Sentence sentence, Tokens t, int i) => t[i].Kind == TokenKind.Word && char.IsUpper(sentence.Source.Text[sentence.Start + t[i].Start]);

    /// <summary>3 after "site de", 2 after "à" or "sur", 1 after "(" or a comma in brackets; 0 where no place can stand.</summary>
    private static int Introduces(Tokens t, int i)
    {
        var before = t[i - 1].Text;
        if (before is "de" or "d" or "du" or "des" or "of") return Sites.Contains(t[i - 2].Text) || Sites.Contains(t[i - 3].Text) ? 3 : IsTown(t[i].Text) && !Bodies.Contains(t[i - 2].Text) ? 1 : 0;
        if (before is "a" or "au" or "aux" or "in" or "near" or "vers" || (before is "to" && IsTown(t[i].Text))) return 2;
        if (before is "sur" or "pour" or "en") return 2;
        if (before is "," or "(" or ":" or "-" or "/") return Sites.Contains(t[i - 2].Text) || t[i - 2].Text is "lieu" or "ville" or "d'execution" or "execution" or "localisation" or "location" ? 3 : t.IsMark(i - 1, "(") ? 1 : 0;
        if (before is "la" or "le" or "les") return Introduces(t, i - 1);
        return before is "et" or "ou" or "and" ? 1 : 0;
    }

    private static int Score(Sentence sentence, Tokens t, int i, int last, bool town)
    {
        // "our Mulhouse factory".
        var introduced = town && Sites.Contains(t[last + 1].Text) ? 3 : Introduces(t, i);
        if (introduced == 0 && !(town && Stands(sentence, t, i, last))) return 0;
        var cell = sentence.Line?.Cell is not null || sentence.Tokens.Count <= 6;
        var score = introduced + (town ? 2 : 0) + (cell && town ? 1 : 0);
        return !town && introduced == 1 && !t.IsMark(i - 1, "(") ? 0 : score;
    }

    /// <summary>A town without a preposition counts where it stands alone: a cell, an answer, a bracket, the end of an item.</summary>
    private static bool Stands(Sentence sentence, Tokens t, int i, int last) => sentence.Line?.Cell is not null || (i == 0 && (t.Count <= 4 || t[last + 1].Kind == TokenKind.Mark)) || sentence.Origin == Origin.Subject || t[i - 1].Text is "," or "(" or "-" or ":" or "/" or "et" or "ou";

    private static string Key(string name) => Folding.Fold(name).Replace('-', ' ').Replace("œ", "oe", StringComparison.Ordinal).Replace("saint ", "st ", StringComparison.Ordinal).Replace("sainte ", "ste ", StringComparison.Ordinal);
}
