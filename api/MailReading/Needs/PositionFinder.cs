using System.Text.RegularExpressions;
using IodOutlook.MailReading.People;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Needs;

/// <summary>A job named in a sentence, with how surely it is the one the service is about.</summary>
internal sealed record PositionHit(Sentence Sentence, int Start, int Length, string Value, int Score, string Rule, bool Plural);

/// <summary>Jobs to fill, jobs aimed at, jobs of the persons assessed.</summary>
internal static partial class PositionFinder
{
    public static List<PositionHit> Find(Sentence sentence)
    {
        var hits = new List<PositionHit>();
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!JobPhrase.TryRead(sentence, i, out var phrase)) continue;
            var before = sentence.Folded[..phrase.Start];
            var (score, rule) = Cue(before, sentence.Folded[(phrase.Start + phrase.Length)..], sentence);
            var value = phrase.Value(sentence, IsPluralContext(before));
            // English "our" says nothing of the number.
            var plural = IsPluralContext(before) && !(before.EndsWith("our ", StringComparison.Ordinal) && tokens[phrase.LastToken].Text[^1] != 's');
            hits.Add(new PositionHit(sentence, phrase.Start, phrase.Length, value, score, rule, plural));
            i = phrase.LastToken;
        }
        return hits;
    }

    private static (int Score, string Rule) Cue(string before, string after, Sentence sentence)
    {
        if (before.Length > 160) before = before[^160..];
        var (score, rule) = Directly(before, after, sentence);
        // "faire évaluer, en visio s'il le faut, un directeur": what stands between commas parts nothing.
        return score > 0 || !before.Contains(',', StringComparison.Ordinal) ? (score, rule) : Directly(Aside().Replace(before, " "), after, sentence);
    }

    private static (int Score, string Rule) Directly(string before, string after, Sentence sentence)
    {
        if (Becoming().IsMatch(before)) return (10, "need.position.target");
        if (Target().IsMatch(before) || Promoted().IsMatch(before) || PromotedTo().IsMatch(before)) return (9, "need.position.target");
        if (Post().IsMatch(before)) return (8, "need.position.post");
        if (Recruit().IsMatch(before)) return (7, "need.position.recruit");
        if (ToFill().IsMatch(after)) return (7, "need.position.to-fill");
        if (Assessed().IsMatch(before)) return (6, "need.position.assessed");
        if (InBrackets().IsMatch(before)) return (6, "need.position.brackets");
        if (Apposition().IsMatch(before)) return (5, "need.position.apposition");
        if (NotAbout().IsMatch(before) || Respondents().IsMatch(sentence.Folded)) return (-1, "need.position.other-person");
        if (Counted().IsMatch(before)) return (5, "need.position.counted");
        if (sentence.Origin == Origin.Subject) return (5, "need.position.subject");
        if (sentence.Origin == Origin.FileName) return (JobFile().IsMatch(sentence.Folded) ? 4 : 1, "need.position.file");
        if (ForOur().IsMatch(before) || Newcomer().IsMatch(before)) return (4, "need.position.for");
        return sentence.Line?.Cell is not null || IsListed(sentence) ? (4, "need.position.listed") : (0, "need.position.named");
    }

    public static bool IsListed(Sentence sentence) => sentence.Line is { } line && (line.Marks.HasFlag(Body.LineMarks.Bullet) || line.Text.Length > 2 && line.Text[0] is '-' or '*' or '•' or '·' or '–' or '—' or 'o' && line.Text[1] == ' ' || Numbered().IsMatch(sentence.Folded));

    [GeneratedRegex(@"\b(passer|promouvoir|nommer|faire evoluer|promote|appoint)( (mon|ma|mes|notre|nos|un|une|l'un|la|le|our|my|\d)( de)?( nos)? [a-z]{3,15})( [a-z]{3,15})? $", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Promoted();

    /// <summary>"promote one of our engineers to".</summary>
    [GeneratedRegex(@"\b(promot\w+|appoint\w*|mov(e|ing)|step(ping)? up)\b[^.]{0,60}\b(to|as|into)( the| a| our)?( role of| position of)? ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PromotedTo();

    /// <summary>What somebody is to be next, where what they are stands before it: "notre responsable méthodes, appelé à devenir".</summary>
    [GeneratedRegex(@"\b((a|de|pour) devenir|(qui|et) (veut|veulent|voudrai\w+|souhait\w+|aimerai\w+|vise\w*|va|vont|doit|doivent|devra|devront|pourrai\w+) (\w+ )?(passer|devenir|evoluer vers|etre promue?s?)|to become)( un| une| notre| nos| a| an| the| our)? $", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Becoming();

    /// <summary>"dix évaluations individuelles (directeurs de résidence)".</summary>
    [GeneratedRegex(@"\b(evaluations?|assessments?|candidate?s?|personnes?|bilans?|collaborat\w+|salarie\w*|people|persons)\b[^().]{0,30}\( ?(des |de |d'|nos |tous |toutes |futur\w* )*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@", [^,]{1,40}, ", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\b(mon|ma|mes|notre|nos|sa|son|ses|leurs?|our|my|their) (nouve\w+|future?s?|prochaine?s?|new|next|future|incoming)( \w+)? $", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Newcomer();

    [GeneratedRegex(@"\b(salarie\w*|collaborat\w+|personnes?|candidate?s?|cadres?|agents?|membres?)( de l'equipe| interne)?, (actuel\w* |notre |un |une )?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Apposition();

    private static bool IsPluralContext(string before) => Many().IsMatch(before);

    [GeneratedRegex(@"\b(evolu(er|ant|erait|tion)\w* (vers|comme|en)|promouvoir|promu\w*|devenir|pressentie?s?( pour devenir| comme| au poste)?|succession (de|du|d'|a)|succeder (a|au)|remplac\w+|demission (de|du)|depart (a la retraite |en retraite )?(de|du)|releve (de|du)|passer|accede\w* (a|au)|poste[s]? de|prendre (la fonction|le poste|les fonctions)|nomm\w+|potentiel (pour|de devenir)|candidats? a la succession (de|du)|(examens?|concours|selection|epreuves|liste d'aptitude|acces|accession)( interne| professionnel\w*| d'entree)? (de|d'|du|pour|au|a)|(futur\w*|prochain\w*)|en (faire|feraient|ferait)|(verr\w+ bien|imagin\w+)( l'une? et l'autre| tous les deux| toutes les deux| comme| en)?|become|promot\w+ (to|as)|step up (to|as)|succeed)( un| une| au| a| le| la| notre| nos| mon| ma| mes| son| sa| votre| leur| futur\w*| poste[s]?| de| d'| du| comme| our| the| as){0,4} ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Target();

    /// <summary>"un acheteur industriel à recruter", "a buyer to be hired".</summary>
    [GeneratedRegex(@"^( ?\([^)]{1,8}\))? ?,? ?(est |sont |reste |restent |is |are )?(actuellement |encore |toujours )?(a (recruter|pourvoir|embaucher|evaluer|remplacer|nommer|tester|choisir|trouver|designer)|en cours de recrutement|en recrutement|to (be )?(hired?|recruit(ed)?|assess(ed)?|replaced?|appoint(ed)?|fill(ed)?))\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ToFill();

    [GeneratedRegex(@"\b(postes?|emplois?|fonctions?|intitule|role|position|job|mission|vacancy|opening)( ouverts?| a pourvoir| vacants?| suivants?| cle| de| d'| du| :| as| of| is| -| n°\d| un| une| notre| a|,){0,4} ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Post();

    [GeneratedRegex(@"\b(recrut\w+|recruit\w*|embauch\w+|cherch\w+|recherch\w+|hir(e|ing)|engag\w+|selectionn\w+|select(ing)?|looking for|search( pour)?|pourvoir|integr\w+|accueill\w+)( actuellement| activement| en ce moment| mon| ma| mes| premier| premiere| prochain\w*| second\w*| deuxieme| autre| jeune| aussi| egalement| par ailleurs| de| d'| du| des| un| une| notre| nos| le| la| deux| trois| son| sa| futur\w*| nouve\w+| notre futur\w*| a| an| our| new| pour| leur| un\(e\)| future?| en urgence| final){0,5} ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Recruit();

    [GeneratedRegex(@"\b(evalu\w+|evals?|assess\w*|assessment( center| centre| individuel)?|potentiels?|360( ?°| degres)?|feedback|tests?|coaching|accompagn\w+|developpement( managerial)?|parcours|form(er|ations?)|passer|manageriale?|restitution|debrief\w*|bilan|apprecier|departager|questionnaire\w*|candidate?s?|finalistes?|profils?)( en cours| externes?| internes?| individuelle?s?| individuellement| nouve\w+| retenue?s?| final\w*| complete?| collecti\w+| de| d'| du| des| un| une| notre| nos| pour| le| la| les| l'| deux| trois| quatre| cinq| six| sept| huit| neuf| dix| douze| \d{1,2}| aux?| a| son| sa| vos| votre| our| for| of| the| seven| two| three| four| five| six| -| :| chaque| tous| ses| leurs?| certains| plusieurs| quelques| \(e\)| et| prochaine?s?| future?s?){0,6} ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Assessed();

    [GeneratedRegex(@"\b(avec|par|mon|ma|mes|sa|ses|le|la|vos|chaque|cher|chere|bonjour|madame|monsieur|leur|selon|voir|voulu par|demande de|message de|le nom de|aujourd'hui|actuellement|actuel\w*|en tant que|je suis|etant|suis)( notre| le| la| les| un| une| l'| du| de)? ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NotAbout();

    [GeneratedRegex(@"\b(repondants?|observateurs?|n'en font pas partie|ne sont pas concernes|hors perimetre|evaluateurs|respondents?)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Respondents();

    [GeneratedRegex(@"\b(\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|two|three|four|five|seven|eight|ten|[a-z]{3,9}aine de|une? (deuxieme|second|seconde|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme)) (jeunes |nouveaux |futurs |de nos |our |de )?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(pour|de|d'|concernant|for|of|about|s'agit d[eu]|s'agit d'|c'est)( notre| nos| un| une| our| la| le| futur\w*| prochain\w*| \d{1,2}| le futur| la future)+ ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ForOur();

    [GeneratedRegex(@"\b(\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|vingt-\w+|trente|nos|des|les|ses|plusieurs|quelques|two|three|four|five|seven|eight|ten|our|[a-z]{3,9}aine de|tous)( jeunes| futurs| nouveaux| nos| prochains)? ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Many();

    [GeneratedRegex(@"\b(fiche|poste|fdp|profil|job|annonce|description)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex JobFile();

    [GeneratedRegex(@"^\W*\d{1,2} ?[.)/°-]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Numbered();
}
