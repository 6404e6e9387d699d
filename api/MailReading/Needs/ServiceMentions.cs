using System.Text.RegularExpressions;

namespace IodOutlook.MailReading.Needs;

/// <summary>A service the mail names.</summary>
/// <param name="Explicit">Named as such ("évaluation individuelle"), not by a general word ("évaluer", "évaluation des candidats").</param>
internal sealed record ServiceMention(Sentence Sentence, string Code, int Start, int Length, bool Explicit, string Rule);

/// <summary>Which services are asked for: not those excluded, done already, imagined for later, or only a part of another.</summary>
internal static partial class ServiceMentions
{
    public static List<ServiceMention> Find(Letter letter)
    {
        var matcher = ServiceMatcher.For(letter.Context.Services);
        var found = letter.Sentences.Where(s => s.Origin is not Origin.Calendar).SelectMany(s => InSentence(matcher, s)).ToList();
        if (found.Count == 0 || found.All(m => m.Code is "psychometric-tests" or "debriefing" && !m.Explicit))
            found.AddRange(letter.Sentences.Where(s => s.Origin is Origin.Subject or Origin.Current or Origin.Forwarded).Select(General).OfType<ServiceMention>());
        return found;
    }

    private static IEnumerable<ServiceMention> InSentence(ServiceMatcher matcher, Sentence sentence)
    {
        var before = default(ServiceMatcher.Hit);
        foreach (var hit in matcher.Find(sentence.Tokens))
        {
            // "restitution d'inventaires de personnalité": the tests are what is debriefed, not what is asked.
            var isObject = before.Code == "debriefing" && Object().IsMatch(sentence.Folded[before.End..hit.Start]);
            before = hit;
            if (isObject) continue;
            if (IsAsked(sentence, hit.Start, hit.End)) yield return new ServiceMention(sentence, hit.Code, hit.Start, hit.End - hit.Start, IsExplicit(sentence.Folded[hit.Start..hit.End]), "need.service.term");
        }
    }

    private static bool IsAsked(Sentence sentence, int start, int end)
    {
        var folded = sentence.Folded;
        var before = folded[Math.Max(0, start - 40)..start];
        var after = folded[end..Math.Min(folded.Length, end + 60)];
        if (Excluded().IsMatch(before) || (IsPartWord(folded[start..end]) && IncludedIn().IsMatch(before)) || ExcludedAfter().IsMatch(after)) return false;
        if (Done().IsMatch(folded) && !StillWanted().IsMatch(folded)) return false;
        return !Imagined().IsMatch(folded) && !Offered().IsMatch(folded);
    }

    /// <summary>Tells what was done before, and asks for nothing.</summary>
    public static bool IsHistory(Sentence sentence) => Done().IsMatch(sentence.Folded) && !StillWanted().IsMatch(sentence.Folded);

    private static bool IsPartWord(string words) => words.Contains("restitution", StringComparison.Ordinal) || words.Contains("debrief", StringComparison.Ordinal) || words.Contains("test", StringComparison.Ordinal);

    private static bool IsExplicit(string words) => Named().IsMatch(words);

    /// <summary>No service by name, but "évaluer", "départager", "assess": the firm's own trade, one report for each candidate.</summary>
    private static ServiceMention? General(Sentence sentence)
    {
        if (Evaluate().Match(sentence.Folded) is not { Success: true } match || Imagined().IsMatch(sentence.Folded)) return null;
        if (Done().IsMatch(sentence.Folded) && !StillWanted().IsMatch(sentence.Folded)) return null;
        var code = Potential().IsMatch(sentence.Folded) ? "potential-assessment" : "individual-assessment";
        return new ServiceMention(sentence, code, match.Index, match.Length, false, "need.service.verb");
    }

    [GeneratedRegex(@"\b(pas (de|d'|des|une?|d'une?|besoin (de|d')|d'autre)|(is|are|do|does) not|isn't|aren't|ni (de |d')?|sans|hors|non|excluant|excepte|sauf|aucune?|plutot qu'une?|au lieu d'une?|no|not|without|excluding|rather than)( la| le| les| un| une| any| a)? ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Excluded();

    [GeneratedRegex(@"\b(inclu\w*|comprend|comprennent|comprenant|comprend-il|compris\w*|y compris|dont|include\w*)( -?\w+){0,3}( |-|l'|d')*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex IncludedIn();

    [GeneratedRegex(@"^ ?(deja (fait|passe|realise|effectue)|non (demande|souhaite|compris|inclu)|exclu|n'est pas (demande|souhaite|necessaire)|ne (sera|sont|seront|serait) pas|(faite?s?|passee?s?|realisee?s?) (en|l'an|au printemps|par))", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ExcludedAfter();

    [GeneratedRegex(@"\b(deja|l'an(nee)? (dernier|derniere|passee)|il y a (\w+) (ans|mois|semaines)|(avons|avions|ai|a|ont|avait|avez|aviez|as|avais)( (?!pas\b|jamais\b|besoin\b)\w+){0,3} (utilisee?s?|realisee?s?|fait passer|passee?s?|essayee?s?|organisee?s?|confiee?s?|eue?s?|fait faire|menee?s?|travaillee?|conduite?s?|animee?s?|accompagnee?s?|assuree?s?|evaluee?s?)|\b(depuis|lors de|apres|suite a|a la suite de) (l'|la |le |votre |notre |ton |ces |cette |cet )(assessment|evaluation|bilan|360|session|seminaire|mission|parcours|coaching|formation)\b[^,]{0,40} (de|du|d') ?(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|printemps|automne|ete|l'an|20\d\d|dernier\w*)|you (assessed|coached|trained|ran|carried out|did)|(which|that) you (had )?(assessed|ran|did|led)|(ete|etait|etaient) ((tres|bien|fort|vraiment) )?(realise|fait|passe|mene|apprecie|utile|efficace|instructi)\w*|en 20(1\d|2[0-4])|disposons|a fait passer|nous a fait)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Done();

    [GeneratedRegex(@"\b(souhait\w+|veux|veut|veulent|voulons|desir\w+|envisage\w*|demand\w+|confier|proposer|faut|voudr\w+|aimer\w+|besoin|manque|faudrait|pouvez|pourriez|sollicit\w+|cherch\w+|renouvel\w+|reconduire|a nouveau|de nouveau|cette fois|comme (pour|l'an|la)|refaire|repart\w*|voici|would like|need|ajout\w+|complet\w+)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex StillWanted();

    [GeneratedRegex(@"\b(si (un |le |notre |nous (avons|avions) (un )?)?besoin|se presentait|se presente(rait)?|plus tard|a l'avenir|ulterieurement|eventuellement (plus|par la)|dans un (second|deuxieme) temps|un jour|l'occasion se|d'autres besoins|should (we|you) need|in the future|nous verrons)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Imagined();

    [GeneratedRegex(@"\b(nos|mes) (tests?|evaluations?|assessments?|outils|solutions)\b.{0,40}\b(vous|permett\w+)|\b(font|fait) deja confiance\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Offered();

    [GeneratedRegex(@"^( individuelle?s?)? (d'|de |des |du )(nos |ces |vos |leurs |l'|la |resultats d'|resultats de )?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Object();

    [GeneratedRegex(@"individu|potenti|center|centre|360|psycho|personn|inventaire|aptitude|batterie|developpement|coaching|parcours|restitution|debrief|bilan|raisonnement|reasoning|logique|development|training|collectiv|externe|feedback|motivation", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\W*(re ?: ?)*potentiels? (de|du|des|d')\b|\b(evalu(er|iez|ez|ee?s?|ation|ations|ons|e)|eval|assess(ed|ing|ment|ments)?|apprecier|departager|tester|jauger|objectiver|(regard|avis|oeil|œil|cabinet|tiers|intervenant) (\w+ )?(exterieur|externe|objectif|neutre|independant|professionnel)|aider? a (choisir|trancher|decider|departager|y voir)|(quelqu'un|une personne|un tiers|un professionnel) (de |d')?(neutre|exterieur|externe|objectif|independant|impartial|qualifie)\w*|(son|votre|ton|un|leur) (avis|opinion|regard|sentiment) sur (chacun|les deux|eux|elles|ce|cette|le|la)|dise ce qu'(il|elle) en pense|(pourraient|pourrait|peuvent|peut|capables? de|sauraient|saurait|en mesure de) (monter|evoluer|grandir|progresser|prendre (la|le|du))|valider (le|notre|ce|un|son|mon) (choix|candidat\w*|recrutement|candidature)|securiser (le|notre|ce|un|cette|une) (choix|recrutement\w*|embauche|nomination|decision))\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Evaluate();

    [GeneratedRegex(@"\b(potentiels?|(pourraient|pourrait|capables? de|peuvent) (monter|evoluer|grandir)|mobilite interne|succession|promouvoir|evoluer vers|promotion interne|releve|pressentie?s?|potential|successor)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Potential();
}
