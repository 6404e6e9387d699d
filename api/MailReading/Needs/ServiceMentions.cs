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
        return !IsHistory(sentence) && !sentence.Says("imagined") && !sentence.Says("offered");
    }

    /// <summary>Tells what was done before, and asks for nothing.</summary>
    public static bool IsHistory(Sentence sentence) => sentence.Says("done") && !sentence.Says("still-wanted");

    private static bool IsPartWord(string words) => words.Contains("restitution", StringComparison.Ordinal) || words.Contains("debrief", StringComparison.Ordinal) || words.Contains("test", StringComparison.Ordinal);

    private static bool IsExplicit(string words) => Named().IsMatch(words);

    /// <summary>No service by name, but "évaluer", "départager", "assess": the firm's own trade, one report for each candidate.</summary>
    private static ServiceMention? General(Sentence sentence)
    {
        if (sentence.FirstOf("assess") is not var (rule, match) || sentence.Says("imagined") || sentence.Says("offered") || IsHistory(sentence)) return null;
        if (Excluded().IsMatch(sentence.Folded[Math.Max(0, match.Index - 40)..match.Index])) return null;
        var code = rule.Value != "assess" ? rule.Value : sentence.Says("potential") ? "potential-assessment" : "individual-assessment";
        return new ServiceMention(sentence, code, match.Index, match.Length, false, "need.service.verb");
    }

    [GeneratedRegex(@"\b(pas (de|d'|des|une?|d'une?|besoin (de|d')|d'autre)|(is|are|do|does) not|isn't|aren't|ni (de |d')?|sans|hors|non|excluant|excepte|sauf|aucune?|plus (de|d')|leave out|skip(ping)?|laiss\w+ (de cote|tomber)|oubli\w+|inutile (de|d')( \w+)?|surtout pas|parl\w+ (plus|pas) (de|du|d')|plutot qu'une?|au lieu d'une?|no|not|without|excluding|rather than)( la| le| les| un| une| any| a)? ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Excluded();

    [GeneratedRegex(@"\b(inclu\w*|comprend|comprennent|comprenant|comprend-il|compris\w*|y compris|dont|include\w*)( -?\w+){0,3}( |-|l'|d')*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex IncludedIn();

    [GeneratedRegex(@"^ ?(deja (fait|passe|realise|effectue)|non (demande|souhaite|compris|inclu)|exclu|n'est pas (demande|souhaite|necessaire)|ne (sera|sont|seront|serait) pas|(faite?s?|passee?s?|realisee?s?) (en|l'an|au printemps|par))", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ExcludedAfter();

    [GeneratedRegex(@"^( individuelle?s?)? (d'|de |des |du )(nos |ces |vos |leurs |l'|la |resultats d'|resultats de )?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Object();

    [GeneratedRegex(@"individu|potenti|center|centre|360|psycho|personn|inventaire|aptitude|batterie|developpement|coaching|parcours|restitution|debrief|bilan|raisonnement|reasoning|logique|development|training|collectiv|externe|feedback|motivation", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Named();
}
