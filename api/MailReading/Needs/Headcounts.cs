using System.Text.RegularExpressions;
using IodOutlook.MailReading.People;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Needs;

/// <summary>How many persons a sentence speaks of, and how surely they are those to assess.</summary>
internal sealed record CountHit(Sentence Sentence, int Start, int Length, int Value, int Score, string Rule);

/// <summary>Numbers of persons to assess or train; not staff, sites, respondents, positions or years.</summary>
internal static partial class Headcounts
{
    private static readonly HashSet<string> Persons =
    [
        "candidat", "candidate", "finaliste", "personne", "collaborateur", "collaboratrice", "salarie", "salariee", "participant", "participante", "cadre", "profil", "agent", "agente", "membre", "gars", "homme", "femme", "postulant", "evaluation", "assessment", "bilan",
        "stagiaire", "beneficiaire", "interne", "externe", "passation", "restitution", "debriefing", "coaching", "finalist", "person", "people", "employee", "participant", "report", "individual", "leader", "dirigeant", "encadrant", "talent", "individu", "test", "candidature", "evalue", "evaluee",
        "apprenti", "apprentie", "alternant", "alternante", "applicant", "trainee", "graduate", "contender", "nominee", "shortlisted", "hopeful", "pretendant", "pretendante", "recrue", "laureat", "remplacant", "remplacante", "successeur", "successor", "jeune", "gar", "volontaire", "interesse", "volunteer", "eleve", "fille", "fils", "soeur", "frere", "neveu", "niece", "associe", "associee", "heritier", "heritiere", "repreneur", "repreneuse", "membre", "potentiel", "shortliste", "inventaire", "rapport", "dossier", "aspirant", "aspirante",
    ];

    private static readonly HashSet<string> Fillers =
    [
        "futur", "nouveau", "nouveaux", "jeune", "autre", "me", "se", "leur", "vo", "notre", "ce", "the", "my", "their", "those", "these", "mes", "ses", "leurs", "vos", "ces", "des", "prochain", "de", "nos", "d", "our", "other", "candidate", "internal", "external", "final", "potentiel", "premier", "grand", "of", "des", "meilleur", "individuelle", "individual", "personality", "dernier", "principaux", "bon", "candidats",
    ];

    public static bool IsPerson(string word) => Persons.Contains(Singular(word));

    public static List<CountHit> Find(Sentence sentence)
    {
        var hits = new List<CountHit>();
        var t = sentence.Tokens;
        for (var i = 0; i < t.Count; i++)
        {
            if (NamedPersons(t, i, out var named, out var end))
            {
                var cued = Named().IsMatch(sentence.Folded[..t[i].Start]);
                if (cued) hits.Add(new CountHit(sentence, t[i].Start, t[end].End - t[i].Start, named, 5, "need.people.named"));
                i = end;
            }
            else if (TryCount(t, i, out var value, out var last, out var rule) && value is > 0 and < 2000)
            {
                var score = Score(sentence, t[i].Start, t[last].End, rule);
                if (score > 0) hits.Add(new CountHit(sentence, t[i].Start, t[last].End - t[i].Start, value, score, rule));
                i = last;
            }
        }
        return hits;
    }

    /// <summary>"Mme Rigaud et M. Sanz" are two; one alone says too little.</summary>
    private static bool NamedPersons(Tokens t, int i, out int count, out int last)
    {
        (count, last) = (0, i);
        for (var k = i; NamedPerson(t, k) is > 0 and var after; k = after + 1)
        {
            count++;
            last = after - 1;
            if (!(t[after].Text is "et" or "and" or "," or "ou")) break;
        }
        return count > 1;
    }

    /// <summary>Where a name with its title ends; 0 where none begins.</summary>
    private static int NamedPerson(Tokens t, int i)
    {
        if (t[i].Kind != TokenKind.Word || !(t[i].Text is "m" or "mme" or "mlle" or "monsieur" or "madame" or "mr" or "mrs" or "ms")) return 0;
        var at = t.IsMark(i + 1, ".") ? i + 2 : i + 1;
        if (t[at].Kind != TokenKind.Word) return 0;
        for (var k = at; k < at + 4; k++)
        {
            if (t[k].Kind != TokenKind.Word || t[k].Text is "et" or "and" or "ou") return k;
        }
        return 0;
    }

    private static bool TryCount(Tokens t, int i, out int value, out int last, out string rule) =>
        Corrected(t, i, out value, out last, out rule) || CountedNoun(t, i, out value, out last, out rule) || OneOf(t, i, out value, out last, out rule) || AllOf(t, i, out value, out last, out rule) || Ordinal(t, i, out value, out last, out rule) || Labelled(t, i, out value, out last, out rule);

    /// <summary>"deux candidats", "14 chefs de service", "une douzaine de managers", "deux internes et deux externes".</summary>
    private static bool CountedNoun(Tokens t, int i, out int value, out int last, out string rule)
    {
        rule = "need.people.counted";
        last = i;
        if (!IsNumberStart(t, i) || !NumberWords.TryReadCount(t, i, out value, out var next))
        {
            value = 0;
            return false;
        }
        if ((t[next].Text is "a" or "ou" or "-" or "to" or "or") && NumberWords.TryReadCount(t, next + 1, out var more, out var after) && more > value && IsPersonAt(t, after, true, out _))
        {
            value = more;
            next = after;
        }
        // "un 360 de notre directeur": the number is the service.
        if (value == 360 || Spans.Contains(t[next].Text) || !IsPersonAt(t, next, value > 1, out last) || (value == 1 && IsService(t[last].Text))) return false;
        if (IsHalf(t[last].Text) && t[last + 1].Text is "et" or "and" && NumberWords.TryReadCount(t, last + 2, out var second, out var end) && IsHalf(t[end].Text))
        {
            value += second;
            last = end;
        }
        AddOthers(t, ref value, ref last);
        return true;
    }

    /// <summary>"plus huit mais onze", "onze au lieu de huit": the second number takes the place of the first.</summary>
    private static bool Corrected(Tokens t, int i, out int value, out int last, out string rule)
    {
        rule = "need.people.corrected";
        (value, last) = (0, i);
        if (!(t[i].Text is "plus" or "pas" or "not") || !NumberWords.TryReadCount(t, i + 1, out _, out var next)) return false;
        while (t[next].Kind == TokenKind.Word && next - i < 6 && !(t[next].Text is "mais" or "but")) next++;
        if (!(t[next].Text is "mais" or "but") || !NumberWords.TryReadCount(t, next + 1, out value, out var end)) return false;
        last = end - 1;
        return true;
    }

    /// <summary>"deux candidats en interne et un externe" are three.</summary>
    private static void AddOthers(Tokens t, ref int value, ref int last)
    {
        var at = last + 1;
        while (t[at].Text is "en" or "internes" or "interne" or "externes" or "externe" && at - last < 4) at++;
        if (at == last + 1 || !(t[at].Text is "et" or "plus" or "and") || !NumberWords.TryReadCount(t, at + 1, out var more, out var end)) return;
        if (t[end].Text is "en" or "candidat" or "candidate" or "autre") end++;
        if (!(t[end].Text is "interne" or "internes" or "externe" or "externes")) return;
        value += more;
        last = end;
    }

    /// <summary>One of two groups that together are those to assess.</summary>
    private static bool IsHalf(string word) => word is "interne" or "internes" or "externe" or "externes" or "homme" or "hommes" or "femme" or "femmes";

    private static bool IsNumberStart(Tokens t, int i) => t[i].Kind == TokenKind.Number ? !(t.Touches(i) && t[i - 1].Text is "/" or "-" or "." or "," or "°") : t[i].Kind == TokenKind.Word && (NumberWords.IsNumberWord(t[i].Text) || t[i].Text is "a" or "dizaine" or "douzaine" or "vingtaine" or "quinzaine" or "trentaine");

    private static bool IsPersonAt(Tokens t, int i, bool many, out int last)
    {
        last = i;
        for (var k = i; k < i + 4; k++)
        {
            if (t[k].Kind != TokenKind.Word) return false;
            var word = Singular(t[k].Text);
            if (Persons.Contains(word) || JobWords.IsHead(t[k].Text) || JobWords.IsHead(word))
            {
                last = k;
                return true;
            }
            if (!Fillers.Contains(word) && (k > i || word.Length < 4 || !many)) return false;
        }
        return false;
    }

    /// <summary>"une évaluation" and "un assessment" ask for a service; only several of them count persons.</summary>
    private static bool IsService(string word) => word is "evaluation" or "assessment" or "bilan" or "passation" or "restitution" or "debriefing" or "coaching" or "test" or "inventaire" or "rapport" or "report";

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' ? word[..^1] : word;

    /// <summary>"six séances de coaching": what is counted is time.</summary>
    private static readonly HashSet<string> Spans = ["seances", "seance", "sessions", "session", "heures", "jours", "journees", "demi", "modules", "ateliers", "mois", "semaines", "ans", "annees", "etapes", "rendez", "entretiens", "hours", "days", "weeks", "months", "years", "rounds"];

    /// <summary>"l'un de nos techniciens", "one of our engineers".</summary>
    private static bool OneAmong(Tokens t, int i, out int last)
    {
        last = i;
        return t[i].Text is "un" or "une" or "one" && t[i + 1].Text is "de" or "d" or "of" && t[i + 2].Text is "nos" or "mes" or "vos" or "leurs" or "ses" or "our" or "my" or "their" && IsPersonAt(t, i + 3, true, out last);
    }

    /// <summary>"notre candidate", "le candidat retenu", "a single candidate".</summary>
    private static bool OneOf(Tokens t, int i, out int value, out int last, out string rule)
    {
        rule = "need.people.one";
        value = 1;
        if (OneAmong(t, i, out last)) return true;
        last = i + 1;
        if (!(t[i].Text is "notre" or "le" or "la" or "un" or "une" or "our" or "the" or "l" or "cette" or "ce" or "ma" or "mon" or "d")) return false;
        var at = i + 1;
        while (t[at].Text is "internal" or "external" or "remaining" or "preferred" or "seule" or "seul" or "dernier" or "derniere" or "unique" or "jeune" or "single" or "futur" or "future" or "meilleur" or "autre" or "un" or "une" or "finalist" && at - i < 4) at++;
        last = at;
        return t[at].Text is "candidat" or "candidate" or "finaliste" or "collaborateur" or "collaboratrice" or "personne" or "salarie" or "salariee" or "finalist" or "postulant" or "postulante";
    }

    /// <summary>"toutes les trois", "les deux", "tous les quatre", "both", "l'un et l'autre".</summary>
    private static bool AllOf(Tokens t, int i, out int value, out int last, out string rule)
    {
        rule = "need.people.all";
        value = 0;
        last = i;
        if (t[i].Text is "both" && (Persons.Contains(Singular(t[i + 1].Text)) || t[i + 1].Text is "of"))
        {
            (value, last) = (2, i + 1);
            return true;
        }
        if (t[i].Text is "tous" or "toutes" or "all" && t[i + 1].Text is "les" or "of" && NumberWords.TryReadCount(t, i + 2, out value, out var next))
        {
            last = next - 1;
            // "tous les quinze jours" says how often.
            return value > 1 && !TimeUnits.Contains(Singular(t[next].Text));
        }
        return false;
    }

    private static readonly HashSet<string> TimeUnits = ["jour", "semaine", "moi", "mois", "an", "ans", "annee", "trimestre", "heure", "minute", "day", "week", "month", "year"];

    /// <summary>"ajouter un cinquième commercial": that makes five.</summary>
    private static bool Ordinal(Tokens t, int i, out int value, out int last, out string rule)
    {
        rule = "need.people.ordinal";
        value = 2 + Array.IndexOf(Ordinals, t[i].Text == "seconde" ? "second" : t[i].Text == "deuxieme" ? "second" : t[i].Text);
        last = i;
        return value >= 2 && t[i - 1].Text is "un" or "une" or "a" && IsPersonAt(t, i + 1, false, out last);
    }

    private static readonly string[] Ordinals = ["second", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme", "huitieme", "neuvieme", "dixieme"];

    /// <summary>"nombre de candidats : 4", "4 pers", "(x3)", "on passe à quatre".</summary>
    private static bool Labelled(Tokens t, int i, out int value, out int last, out string rule)
    {
        rule = "need.people.labelled";
        value = 0;
        last = i;
        if (t[i].Text is "nombre" or "nb" or "effectif" or "number")
        {
            for (var k = i + 1; k < i + 8; k++)
            {
                if (t.IsMark(k, ":") && NumberWords.TryReadCount(t, k + 1, out value, out var end))
                {
                    last = end - 1;
                    return true;
                }
            }
            return false;
        }
        if (t[i].Text is "x" && t.Touches(i + 1) && t[i + 1].Kind == TokenKind.Number && t[i + 1].Text.Length <= 2)
        {
            last = i + 1;
            return NumberWords.TryReadCount(t, i + 1, out value, out _);
        }
        if (t[i].Text is "en" && t[i + 1].Text is "avons" or "ai" or "a" or "aurons" && NumberWords.TryReadCount(t, i + 2, out value, out var afterAll) && (t[afterAll].Kind == TokenKind.Mark || t[afterAll].Text is "a" or "repartis" or "sur" or "en" or "dans"))
        {
            last = afterAll - 1;
            return value > 1;
        }
        if (t[i].Text is "reste" && t[i + 1].Kind != TokenKind.Mark && NumberWords.TryReadCount(t, i + 1, out value, out var after) && !(t[after].Text is "jours" or "semaines"))
        {
            last = after - 1;
            return true;
        }
        return false;
    }

    private static int Score(Sentence sentence, int start, int end, string rule)
    {
        var before = sentence.Folded[..start];
        var after = sentence.Folded[end..];
        if (Staff().IsMatch(before) || StaffAfter().IsMatch(after) || NotThem().IsMatch(sentence.Folded[Math.Max(0, start - 40)..])) return 0;
        if (rule is "need.people.counted" or "need.people.one" && WhatIf().IsMatch(before)) return 0;
        if (InsteadOf().IsMatch(before[Math.Max(0, before.Length - 30)..])) return 0;
        var score = rule is "need.people.one" ? 2 : 4;
        if (sentence.Folded[start..end].Contains("salari", StringComparison.Ordinal) && !Cue().IsMatch(before) && !Candidacy().IsMatch(after)) return 0;
        if (Cue().IsMatch(sentence.Folded) || Candidacy().IsMatch(after)) score += 2;
        if (rule == "need.people.labelled") score++;
        // "recruter un dessinateur", "trois postes": these count posts.
        if (Posts().IsMatch(before)) score -= 3;
        if (Concerned().IsMatch(before)) score += 2;
        return score;
    }

    [GeneratedRegex(@"\b(pme|tpe|eti|entreprise|societe|groupe|association|structure|cabinet|laboratoire|equipe|familial|company|staff)( \w+){0,3} (de |d'|of |familial de )(quelque |environ |pres de |plus de )?$|\b(effectif\w*|on est|nous sommes|sommes|compte|comptons|emploie|employons|employ\w+|encadre|encadrent|manage|dirige|supervise|pilote|a la tete|oversees|manages|staff of|company of|protege|adherents|d'environ)( \w+){0,3} (de |d'|of )?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Staff();

    [GeneratedRegex(@"^ ?(\w+ )?(absentes?|dans (le monde|l'entreprise|le groupe|la societe)|en france|adherents|comme repondants|repondants|observateurs|ans\b|au total dans|n'en font|ne sont pas|formes?|employees|(de )?clientele (sur|dont)|d'anciennete|ont demissionne|sont partis|nous ont quittes?)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex StaffAfter();

    [GeneratedRegex(@"\b(repondants?|respondents?|observateurs?|n'en font pas partie|ne sont pas concernes|comme evaluateurs|(seront|seraient|sont|serait|sera)( egalement| aussi)? (sollicite|interroge|consulte)\w*|par groupe|par session|en interne pour observer)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NotThem();

    [GeneratedRegex(@"\b(au lieu de|plutot que|et non( pas)?|instead of|rather than|contre|initialement)( les| des| de)? ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex InsteadOf();

    [GeneratedRegex(@"\b(evalu\w+|assess\w*|candidat\w*|finaliste\w*|tests?|360|potentiel\w*|parcours|coach\w+|form(er|ation)|restitution\w*|debrief\w*|passer|faire passer|shortlist|short list|hesit\w+|participants?|participer\w*|complete|questionnaire\w*|soit|selection\w*|departager)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Cue();

    /// <summary>"trois techniciens sont sur les rangs": what they do says that they are to be assessed.</summary>
    [GeneratedRegex(@"^.{0,40}\b(volontaires?|sur les rangs|en lice|en competition|postul\w+|candidat\w*|brigu\w+|pressenti\w*|interesse\w*|se sont (presente|declare|manifeste|propose)\w*|have applied|in the running|are left|remain)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Candidacy();

    /// <summary>"Si un candidat se désiste": nobody in particular.</summary>
    [GeneratedRegex(@"\b(si|quand|lorsqu'?|des qu'?|if|when|in case) (jamais )?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WhatIf();

    [GeneratedRegex(@"\b(pour|de|d'|evaluer|recevoir|rencontrer|tester|departager|concern\w+|entre|candidats?|candidates?|finalistes?|personnes|for|assess|of|between|see) ?:? ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(recrut\w+|embauch\w+|pourvoir|nomm\w+|design\w+|promouvoir|cherch\w+|recherch\w+|ouvr\w+|creer|creation|poste[s]? d[e']|hir(e|ing)|recruit\w*|openings? for) ?(de |d'|des |for )?(\w+ )?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Posts();

    [GeneratedRegex(@"\b(soit|passe (donc |finalement |bien )?a|passons a|concern\w+|evaluer|assess|pour|for|de nos|de|potentiel de|hesitons entre|hesite entre|serons|seront)( \w+){0,2} ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Concerned();
}
