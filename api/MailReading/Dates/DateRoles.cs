using System.Text.RegularExpressions;

namespace IodOutlook.MailReading.Dates;

internal enum DateRole
{
    /// <summary>When the service is wanted.</summary>
    Deadline,
    Meeting,

    /// <summary>Anything else: an answer awaited, a start of job, an absence, an event, the past.</summary>
    Other,
}

/// <summary>A date of the mail with what it is about.</summary>
internal sealed record DatedClause(Sentence Sentence, DateHit Hit, DateRole Role, int Score);

/// <summary>Decides what each date is about, by the words of its clause.</summary>
internal static partial class DateRoles
{
    /// <summary>A subject lists its matters: each between its marks is a clause.</summary>
    private static readonly System.Buffers.SearchValues<char> SubjectMarks = System.Buffers.SearchValues.Create(",:/|(;·•-");

    public static List<DatedClause> Read(Letter letter)
    {
        var all = new List<DatedClause>();
        var sentences = letter.Sentences.Where(s => s.Origin is Origin.Subject or Origin.Current or Origin.Forwarded).Select(s => (Sentence: s, Hits: DateGrammar.Find(s.Tokens, s.Today))).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var (sentence, hits) = sentences[i];
            if (hits.Count == 0) continue;
            hits[^1] = Timed(sentence, i + 1 < sentences.Count && sentences[i + 1].Hits.Count == 0 ? sentences[i + 1].Sentence : null, hits[^1]);
            var judged = hits.Select(h => Moved(sentence, h)).Select(h => Judge(letter, sentence, Anchored(sentence, h), ClauseOf(sentence, h, hits))).ToList();
            ShareMeeting(sentence, judged);
            all.AddRange(judged);
        }
        return all;
    }

    /// <summary>"si tu passes lundi, on déjeune à 12h30", "êtes-vous là le 12 ? Je viendrais à 18 h": the hour stands apart from its day.</summary>
    private static DateHit Timed(Sentence sentence, Sentence? next, DateHit last)
    {
        if (last.Time is not null || last.Bound != Bound.None || !IsOneDay(last)) return last;
        var rest = sentence.Folded[last.End..];
        if (ComesTogether().IsMatch(rest) && DateGrammar.HourIn(sentence.Tokens, last.End, sentence.Today) is { } hour) return last with { Time = hour };
        return next is not null && next.Paragraph == sentence.Paragraph && next.Origin == sentence.Origin && ComesTogether().IsMatch(next.Folded) && DateGrammar.HourIn(next.Tokens, 0, next.Today) is { } later
            ? last with { Time = later }
            : last;
    }

    /// <summary>"mercredi 16 à 8h45 ou jeudi 17 en fin d'après-midi": what holds for one day of a choice holds for the other.</summary>
    private static void ShareMeeting(Sentence sentence, List<DatedClause> judged)
    {
        for (var i = 1; i < judged.Count; i++)
        {
            var (first, second) = (judged[i - 1], judged[i]);
            if ((first.Role == DateRole.Meeting) == (second.Role == DateRole.Meeting) || !IsChoice(sentence, first.Hit, second.Hit)) continue;
            if (second.Role == DateRole.Meeting) judged[i - 1] = first with { Role = DateRole.Meeting, Score = second.Score };
            else judged[i] = second with { Role = DateRole.Meeting, Score = first.Score };
        }
    }

    private static bool IsChoice(Sentence sentence, DateHit first, DateHit second) =>
        IsOneDay(first) && IsOneDay(second) && (first.To ?? first.From) >= sentence.Today && second.End > second.Start && second.Start > first.End
        && Joint().IsMatch(sentence.Folded[first.End..second.Start]);

    private static bool IsOneDay(DateHit hit) => hit is { Grain: Grain.Day, Bound: not Bound.Since } && hit.From == hit.To && hit.Rule != "date.day-part";

    /// <summary>From the end of the date before, or the clause mark before, to the clause mark after.</summary>
    private static string ClauseOf(Sentence sentence, DateHit hit, List<DateHit> hits)
    {
        var folded = sentence.Folded;
        var start = hits.Where(h => h.End <= hit.Start).Select(h => h.End).DefaultIfEmpty(0).Max();
        var end = hits.Where(h => h.Start >= hit.End).Select(h => h.Start).DefaultIfEmpty(folded.Length).Min();
        // Two dates joined by "ou" or "et" share their clause.
        if (start > 0 && Joint().IsMatch(folded[start..hit.Start])) start = hits.Where(h => h.End < start).Select(h => h.End).DefaultIfEmpty(0).Max();
        if (sentence.Origin == Origin.Subject) start = Math.Max(start, folded.AsSpan(0, hit.Start).LastIndexOfAny(SubjectMarks) + 1);
        return folded[start..end];
    }

    /// <summary>"décaler notre point de jeudi à lundi prochain": only the second day counts.</summary>
    private static DateHit Moved(Sentence sentence, DateHit hit) =>
        hit is { Rule: "date.range" or "date.range-days", To: { } to } && Moves().IsMatch(sentence.Folded[..hit.Start]) ? hit with { From = to } : hit;

    /// <summary>"avant l'assemblée générale du 19 mars", "démarrer le 4 mai": the word before the date's own words bounds it.</summary>
    private static DateHit Anchored(Sentence sentence, DateHit hit)
    {
        if (hit.Bound != Bound.None || hit.Anchor is null || hit.From != hit.To) return hit;
        var from = Math.Max(0, hit.Start - 60);
        var before = sentence.Folded[from..(hit.Start + Math.Min(3, hit.End - hit.Start))];
        if (BeforeEvent().Match(before) is { Success: true } ahead && !Thanks().IsMatch(before)) return hit with { Start = from + ahead.Index, From = null, Bound = Bound.Before };
        return StartsOn().Match(before) is { Success: true } start ? hit with { Start = from + start.Index, To = null, Bound = Bound.From } : hit;
    }

    private static DatedClause Judge(Letter letter, Sentence sentence, DateHit hit, string clause)
    {
        var whole = sentence.Folded;
        if (hit.Rule == "date.day-part" || Needs.NeedCues.Formality().IsMatch(whole) || IsPast(hit, sentence, clause) || HappenedOn(sentence, hit)) return new DatedClause(sentence, hit, DateRole.Other, 0);
        if (hit.From == hit.To && hit.Time is null && Thanks().IsMatch(whole[..hit.Start])) return new DatedClause(sentence, hit, DateRole.Other, 0);
        var meeting = MeetingScore(hit, clause, whole);
        var deadline = DeadlineScore(sentence, hit, Narrow(sentence, hit, clause), whole) + AnswerScore(letter, sentence, hit);
        if (meeting >= 3 && meeting > deadline) return new DatedClause(sentence, hit, Cancelled().IsMatch(clause) ? DateRole.Other : DateRole.Meeting, meeting);
        return deadline > 0 ? new DatedClause(sentence, hit, DateRole.Deadline, deadline) : new DatedClause(sentence, hit, DateRole.Other, 0);
    }

    /// <summary>The clause cut at the comma or bracket after the date, and before it where a new clause opens there.</summary>
    private static string Narrow(Sentence sentence, DateHit hit, string clause)
    {
        var folded = sentence.Folded;
        var offset = folded.IndexOf(clause, StringComparison.Ordinal);
        var (start, end) = (Math.Max(0, offset), Math.Max(0, offset) + clause.Length);
        var stop = folded.IndexOfAny([',', ')', '(', ';', ':'], hit.End, Math.Max(0, end - hit.End));
        if (stop >= 0) end = stop;
        var opens = folded.LastIndexOfAny(['(', ';'], Math.Max(0, hit.Start - 1), Math.Max(0, hit.Start - start));
        if (opens >= 0) start = opens;
        foreach (System.Text.RegularExpressions.Match joint in NewClause().Matches(folded[start..hit.Start])) start = Math.Max(start, offset < 0 ? joint.Index : joint.Index + start);
        return folded[Math.Min(start, hit.Start)..Math.Max(end, hit.End)];
    }

    /// <summary>"s'est manifesté vendredi soir", "que vous avez faite le 7 juillet": a finished verb right before the date.</summary>
    private static bool HappenedOn(Sentence sentence, DateHit hit)
    {
        if (hit.Bound != Bound.None) return false;
        // Without accents "à faire" would read "a faire": the preposition is taken out.
        var from = Math.Max(0, hit.Start - 60);
        var before = string.Create(hit.Start - from, (sentence, from), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = state.sentence.Source.Text[state.sentence.Start + state.from + i] is 'à' or 'À' ? '_' : state.sentence.Folded[state.from + i];
        });
        return Finished().IsMatch(before) && !Expected().IsMatch(before);
    }

    /// <summary>An answer written below a quoted question about the dates.</summary>
    private static int AnswerScore(Letter letter, Sentence sentence, DateHit hit)
    {
        if (!letter.IsReply || sentence.Line is null || hit.Start > 3) return 0;
        var line = letter.Body.LineAt(sentence.Start);
        for (var k = line - 1; k >= 0 && k > line - 4; k--)
        {
            if (letter.Body.BlockOf[k] != 0 && AsksWhen().IsMatch(letter.Body.FoldedLine(k))) return 4;
        }
        return 0;
    }

    private static bool IsPast(DateHit hit, Sentence sentence, string clause) =>
        hit.Bound == Bound.Since || (hit.To ?? hit.From) < sentence.Today.AddDays(-1) || hit.Rule is "date.ago" or "date.last-week" || (hit.Rule == "date.relative-day" && hit.To < sentence.Today) || (Past().IsMatch(clause) && hit.Bound == Bound.None && hit.Time is null);

    private static int MeetingScore(DateHit hit, string clause, string whole)
    {
        if (hit.Grain is not (Grain.Day or Grain.Week) || hit.Bound == Bound.Before && hit.Time is null && !hit.HalfDay && hit.Rule != "date.weekday" || hit.Anchor is null) return 0;
        if (NoMeeting().IsMatch(clause)) return 0;
        // "du 3 au 5 février" without an hour is when the service can take place.
        if (hit.Grain == Grain.Day && hit.From != hit.To && hit.Bound == Bound.None && hit.Time is null && !hit.HalfDay) return 0;
        var score = (hit.Time is not null ? 3 : 0) + (hit.HalfDay ? 2 : 0) + (Meeting().IsMatch(clause) ? 3 : Meeting().IsMatch(whole) ? 2 : 0) + (whole.Contains('?') ? 1 : 0) + (ToTalk().IsMatch(whole) ? 2 : 0);
        if (hit.Grain == Grain.Week || hit.From != hit.To && hit.Bound == Bound.None) score -= 3;
        return score;
    }

    /// <summary>"votre meilleure offre pour une évaluation …, courant novembre": the period is the evaluation's; "avant le 12" would be the offer's.</summary>
    private static bool ServiceComesBetween(Sentence sentence, DateHit hit)
    {
        if (hit.Bound == Bound.Before) return false;
        var before = sentence.Folded[..hit.Start];
        var awaited = Awaited().Matches(before).Select(m => m.Index).DefaultIfEmpty(-1).Max();
        return awaited >= 0 && ServiceWord().IsMatch(before[awaited..]);
    }

    private static int DeadlineScore(Sentence sentence, DateHit hit, string clause, string whole)
    {
        if (NotDeadline().IsMatch(clause) || (Awaited().IsMatch(clause) && !ServiceComesBetween(sentence, hit))) return 0;
        if (Appointment().IsMatch(clause) && hit.Time is not null) return 0;
        if (hit is { Bound: Bound.None, Rule: "date.relative-day" } && hit.To == sentence.Today) return 0;
        var score = hit.Bound switch { Bound.Before => 3, Bound.From => 2, _ => 1 };
        if (hit.Grain is Grain.Year) return Wanted().IsMatch(clause) && hit.Bound == Bound.Before ? 1 : 0;
        if (Wanted().IsMatch(clause)) score += 3;
        else if (Wanted().IsMatch(whole)) score += 2;
        if (hit.From != hit.To && hit.From is not null && hit.To is not null) score += 1;
        if (hit.Grain == Grain.Vague && hit.Bound != Bound.Before) score -= 2;
        if (sentence.Origin == Origin.Subject) score -= 1;
        return score;
    }

    [GeneratedRegex(@"^[ ,]*(ou|et|or|and|/|,|sinon|a defaut)?[ ,]*(bien )?(le |the |on )?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b(avez|avons|a|ai|as|ont|avait|avions|est|etait|etions|sont|ete) (ete |deja |bien |tous |toutes |eu |fait )*(informe\w*|fait\w*|rencontre\w*|echange\w*|recu\w*|envoye\w*|adresse\w*|eu lieu|tenue?|signe\w*|elu\w*|rachete\w*|assiste\w*|pass(e|ee|es|ees)|parle\w*|vus?|vues?|conven\w+|appele\w*|transmis\w*|present(e|ee|es)|commence\w*|demarre\w*|lance\w*|cree\w*|ouvert\w*|mis\w*|pris\w*|arrive\w*|dit|discute\w*|prev(u|us|ue|ues) initialement)\b|\b(suite a|comme suite|votre (mail|message|appel|courrier|devis|proposition|offre) du|notre (echange|entretien|conversation|appel|rendez-vous|rencontre|reunion) (telephonique )?(du|de|d')|en date du|daté|nee? le|rencontre\w* (le|lors)|prev(u|ue|us|ues) (en|le|initialement)|initialement|au lieu d|plutot qu|du dossier|dernier echange|j'etais|nous etions|on etait)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(rendez-vous|rdv|visio\w*|teams|zoom|meet|appel\w*|appeler|rappel\w*|s'appelle|call|telephon\w*|echang\w+|rencontr\w+|point|entretien telephonique|se voir|nous voir|vous voir|recev(oir|ra|rai|rons)|passer (nous |vous |me )?voir|joignable|disponibles?|dispo|libres?|free|suits?|convenient|slots?|drop by|come (over|by)|visit|ring|phone|creneaux?|reunion|meeting|speak|talk|discuss|parler|en parler|se parle|dejeun\w+|cafe|disponibilites|available|around|catch up|presenter|soutenance|invit\w+|convi\w+|table ronde|matinale|organise|propose)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\b(offres?|candidatures?|propositions?|reponses?|inscriptions?|dossiers?|plis) (devr\w+|doiv\w+|sont a|a remettre|attendu\w*|avant|au plus tard)|\bdate limite\b|\b(conges?|absente?|ferm\w+|vacances|comite|commission|codir|conseil d'administration|arrivera|arriveront|prise de (poste|fonctions?)|(prend|prendra|prendront) (ses|leurs|son|leur) (fonctions?|postes?))\b|\b(evaluat\w+|evaluer|realis\w+|assessment\w*|tests?|rapports?|passation\w*|conclusions|seminaire|session|formation) .{0,25}(avant|d'ici|pour|by|entre|du)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NoMeeting();

    [GeneratedRegex(@"\b(je|j'|j'y|on|nous|vous|tu|i|we|you|us)\b.{0,40}\b(pass(e|es|er|erai|erais|eriez|erez|ons|ions)|dejeun\w+|viendr\w+|venir|viens|venez|recev\w+|voir|voit|rencontr\w+|present\w+|appel\w+|echang\w+|parl\w+|retrouv\w+|attend\w*|meet|talk|call|come|lunch)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ComesTogether();

    /// <summary>"Êtes-vous disponibles mardi pour en parler ?": the day is asked for a talk, not for the service.</summary>
    [GeneratedRegex(@"\b(pour|afin d[e']) ?(en |vous |nous |vous en |nous en )*(parler|discuter|echanger|rencontrer|presenter|expliquer|exposer|voir)\b|\b(to|and) (talk|discuss|speak)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ToTalk();

    [GeneratedRegex(@"\b(rendez-vous|rdv|visio|appel|point|call|meeting|reunion)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Appointment();

    [GeneratedRegex(@"\b(impossible|annul\w+|pas possible|pas disponible|empech\w+|indisponible|ne (pourrai|pourrons|peux|pouvons|serai|serons) (pas|plus)|can't|cannot|unable|not available|decommand\w+)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"\b(prise de (poste|fonction\w*)|prend\w* (ses fonctions|son poste|le poste)|entr\w+ en (fonction|poste)|arriv(e|era|ee)|demarrage (du|au|en) poste|embauche|embaucher|poste a pourvoir|creation (de|d')|ouvr(e|ons|ira|irons|ir)|ouverture|depart|part (a la retraite|en|le)|partira|quitte\w*|retraite|conges?|absente?s?|ferm\w+|arrete? technique|s'arrete|vacances (du|de)|indisponible|comite|commission|jury|se reuni\w+|trancher|tranche|decid\w+|decision|arbitrage|exercice|cloture|facture\w*|reglements?|regler (la|les|une|votre|cette|vos|par|a|sous)|regle\w* (par|a|sous)|paiement|paye\w*|valable|validite|valid until|expire|salon|congres|stand|ne travaille|travaille|do not work|holiday|hiring date|start date|notice period|preavis|periode d'essai|contrat|cdd|pressenti|devenir|promouvoir|cesse|adherents?|depuis|elu|rachat|bon de commande|je suis (en|a|au)|en mission|en deplacement|revien\w+ vers|reviendr\w+|(l|les|le|la|vous|nous|me|m|te)'? ?(appel\w+|rappel\w+|contact\w+|joindre)|prendre contact|congrat\w+|rib|kbis|fiche fournisseur|attestation|justificatif|impression|programme)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NotDeadline();

    /// <summary>An answer or a paper that is awaited by a day of its own.</summary>
    [GeneratedRegex(@"\b(offres?|propositions?|devis|reponses?|repond\w*|retour(?! (sur (le|la|les|l'|ce|cet|cette|ces|nos|notre|chaque) ?(candidat|profil|finaliste|personne|postulant)|d'evaluation))|revenir|candidatures?|plis|inscriptions?|inscrire|questions?\b|confirm\w+ (votre|ta|par)|renvoy\w+|envoy\w+|transmettre|faire parvenir|adresser|chiffrage|chiffrer|quote|proposal|reply|answer|response|tu me dis|me dire|nous dire|faire savoir|me tenir)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Awaited();

    [GeneratedRegex(@"\b(evalu\w+|assess\w+|tests?|bilans?|360|potentiels?|coaching|prestations?|missions?|sessions?|formations?|parcours|accompagnement|restitutions?|debrief\w*|inventaires?|questionnaires?|candidate?s?)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ServiceWord();

    [GeneratedRegex(@"\b(recevoir|rencontrer|epreuves?|auront lieu|aura lieu|avoir lieu|se tiendr\w+|tenir|venir|accueillir|plutot|courant|evalu\w+|assess\w+|realis\w+|fait(es|e|s)?|faire|mener|men(e|ee|es)|condui\w+|deroul\w+|organis\w+|planif\w+|calendrier|planning|periode|fenetre|creneau\w*|ideal\w*|souhait\w+|visons|viser|vise|passer|passation\w*|rapport\w*|conclusion\w*|resultat\w*|restitution\w*|synthese\w*|compte[- ]rendu\w*|termin\w+|boucl\w+|acheve\w*|finalis\w+|livr\w+|rendu\w*|caser|cale\w*|placer|decaler|reporter|report|interven\w+|demarr\w+|commenc\w+|lanc\w+|debut\w+|prestation|mission|dispo\w*|done|complet\w+|deliver\w+|conduct\w+|carried|run|take place|questionnaires?|echeance|delai|deadline|besoin|faudrait|faut|il me faut|prefer\w+|urgen\w+|date (souhaitee|de realisation)|realisation|execution|le tout|l'ensemble|tests?|session\w*|si possible|serait parfait|possible|jouable|faisable|realisable|envisageable|tenable|realiste|feasible|doable|realistic|ouverte?s?|se liberer|libere\w*|libres?|clos\w*|finir|fini\w*|pret\w*|ready|finish\w*|wrap\w*|on y va|pensions|imagin\w+|envisag\w+|prev\w+|programm\w+|convoqu\w+|candidats?|schedul\w+|would like|wanted|needed)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"\b(avant|d'ici|pour) (l'|l |la |le |notre |ma |mon |nos |les |son )?[a-z][a-z' -]{2,40} (du|de|d') ?(le )?(l|le|du)?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex BeforeEvent();

    /// <summary>"Merci pour votre appel de mardi" looks back.</summary>
    [GeneratedRegex(@"\b(merci|remerci\w+|thank\w*|suite a|apres)\b[^,.;:]{0,50}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"\b((puisse|pourrait|peut|devrait|doit|devra|puissions|puissent) )?(demarr\w+|commenc\w+|debut(er|erait|era)|lancer|start(ing)?|begin(ning)?)( des| au| on| le| la| the| \w+){0,2} ?$|\b(demarrage|debut|lancement)( prevu| souhaite| :| des)* (le|du)? ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex StartsOn();

    [GeneratedRegex(@",? (parce que|car|mais|puisque|sinon|sachant que|alors que|tandis que|because|but|since|et (le|la|les|nous|je|on|il|elle|ils|elles|ne|n'|ce|ca|cela|c'|tout|vous|notre|nos|pouvez|pourriez) ?|and (we|i|it|they|he|she|the|could|would) )", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NewClause();

    [GeneratedRegex(@"\b(s'est|s'etait|se sont|est|a|ont|avons|ai|avez|etait|avait|avions|sommes|suis)( \w+){0,2} \w{2,}(e|es|ee|ees|i|is|it|u|us|ue|ues|int|ert)( \w+){0,2} ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Finished();

    [GeneratedRegex(@"\b(attendue?s?|prevue?s?|souhaitee?s?|fixee?s?|demandee?s?|voulue?s?|requise?s?|possibles?|disponibles?|libres?|envisagee?s?|programmee?s?|planifiee?s?|terminee?s?|faite?s?|realisee?s?|rendue?s?|remise?s?|joignables?|besoin|plus tard|bouclee?s?|soit|soient|etre|idealement|validee?s? pour|finie?s?|propose|fixe|donne rendez-vous)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Expected();

    [GeneratedRegex(@"\b(quand|periode|dates?|delai\w*|echeance|planning|calendrier|semaine|when|timing)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AsksWhen();

    [GeneratedRegex(@"\b(decal\w+|deplac\w+|report\w+|avanc\w+|repouss\w+|move|moving|reschedul\w+|postpon\w+)\b[^.]{0,60}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Moves();
}
