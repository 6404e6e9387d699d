using System.Text.RegularExpressions;

namespace IodOutlook.MailReading.Amounts;

/// <summary>What the client says it can pay. Our own price, salaries, capital and other people's prices are amounts too, and are told apart by their clause.</summary>
internal static partial class BudgetReader
{
    public static Field<BudgetReading>? Read(Letter letter, MailKind kind)
    {
        if (kind is MailKind.AutoReply or MailKind.Bounce or MailKind.NotCommercial or MailKind.Event or MailKind.Refusal) return null;
        var found = letter.Sentences
            .Where(s => s.Origin != Origin.FileName)
            .SelectMany(s => AmountGrammar.Find(s.Tokens).Where(a => a.IsEuro && a.High >= 20).Select(a => (Sentence: s, Amount: a, Score: Score(s, a, kind))))
            .Where(f => f.Score > 0)
            .OrderByDescending(f => f.Score)
            .ThenByDescending(f => SetAside().IsMatch(ClauseAround(f.Sentence, f.Amount)))
            .ToList();
        if (found.Count == 0) return null;
        var others = found.Skip(1).Take(3).Select(f => Build(f.Sentence, f.Amount, Confidence.Low)).ToList();
        var best = found[0];
        return Build(best.Sentence, best.Amount, best.Score >= 3 ? Confidence.High : Confidence.Medium) with { Alternatives = others };
    }

    /// <summary>The euro amount of a few words that somebody takes for a budget; null where they hold none.</summary>
    public static BudgetReading? InWords(string words)
    {
        var sentence = new Sentence(new Source(EvidenceSource.Body, words), 0, words.Length, Origin.Current, default, 0, null);
        return AmountGrammar.Find(sentence.Tokens).Find(a => a.IsEuro) is { } amount ? Build(sentence, amount, Confidence.Low).Value with { Text = words } : null;
    }

    private static int Score(Sentence sentence, AmountHit amount, MailKind kind)
    {
        var clause = ClauseAround(sentence, amount);
        var limit = Limit().IsMatch(clause);
        var theirs = Theirs().IsMatch(clause);
        if (NotABudget().IsMatch(clause) && !limit && !SetAside().IsMatch(clause)) return 0;
        if (amount.PerTime && !theirs) return 0;
        if (kind == MailKind.QuoteQuestion) return limit || OwnMoney().IsMatch(clause) ? 4 : 0;
        if (OurPrice().IsMatch(clause) && !limit && kind != MailKind.Acceptance) return 0;
        if (Elapsed().IsMatch(clause) && !Reference().IsMatch(clause)) return 0;
        return (theirs ? 3 : 0) + (limit ? 2 : 0) + (amount.Basis is not null ? 1 : 0) + (amount.PerPerson ? 1 : 0) + (amount.Currency is not null ? 1 : 0) - (amount.High < 100 && !amount.PerPerson ? 2 : 0);
    }

    /// <summary>The part of the sentence that governs an amount: between the commas around it, where other amounts stand beyond them.</summary>
    private static string ClauseAround(Sentence sentence, AmountHit amount)
    {
        var folded = sentence.Folded;
        var others = AmountGrammar.Find(sentence.Tokens);
        if (others.Count == 1) return folded;
        var start = others.Where(o => o.End <= amount.Start).Select(o => o.End).DefaultIfEmpty(0).Max();
        var end = others.Where(o => o.Start >= amount.End).Select(o => o.Start).DefaultIfEmpty(folded.Length).Min();
        var comma = folded.LastIndexOf(',', Math.Max(0, end - 1), Math.Max(0, end - amount.End));
        return folded[start..(comma >= amount.End ? comma : end)];
    }

    private static Field<BudgetReading> Build(Sentence sentence, AmountHit amount, Confidence confidence)
    {
        var clause = ClauseAround(sentence, amount);
        var limit = Limit().IsMatch(clause) || (Envelope().IsMatch(clause) && amount.Low == amount.High);
        var (start, end) = Shown(sentence.Folded, amount);
        var per = amount.PerPerson || PerPersonBefore().IsMatch(clause) && !InAll().IsMatch(clause) ? "person" : "total";
        var budget = new BudgetReading(limit && amount.Low == amount.High ? null : Cents(amount.Low), Cents(amount.High), per, amount.Basis ?? BasisIn(clause), sentence.Raw(start, end - start));
        return sentence.Field(budget, confidence, start, end - start, limit ? "budget.limit" : "budget.amount");
    }

    private static long Cents(decimal euros) => (long)decimal.Round(euros * 100, MidpointRounding.AwayFromZero);

    private static string? BasisIn(string clause) => Untaxed().IsMatch(clause) ? "HT" : Taxed().IsMatch(clause) ? "TTC" : null;

    /// <summary>The words shown: from the cue before the amount to the qualifier after it.</summary>
    private static (int Start, int End) Shown(string folded, AmountHit amount)
    {
        var start = amount.Start;
        var from = Math.Max(0, amount.Start - 45);
        if (CueBefore().Match(folded[from..amount.Start]) is { Success: true } cue) start = from + cue.Index;
        var rest = folded[amount.End..Math.Min(folded.Length, amount.End + 30)];
        var end = amount.End + (CueAfter().Match(rest) is { Success: true } after ? after.Length : 0);
        return (start, end);
    }

    [GeneratedRegex(@"\b(max|maxi|maximum|maximal\w*|plafon\w*|pas plus|au plus|jusqu'?a|depass\w+|exced\w+|limite\w*|up to|no more than|at most|not (to )?exceed|cap(ped)?|ceiling|grand max|pas au[- ]dela|moins de|under|inferieur\w*|pas un de plus|pas davantage|ni plus|pas un sou|pas un euro|apres c'est trop|pas (\w+ ){0,4}plus (de|que)|pas depasser|tenir dans|rester? sous|rest(e|ent|ons|era) (sous|en dessous|dans|inferieur\w*)|tient (dans|sous)|(stay|keep|remain)s? (it )?(under|below|within)|below|rester dans|en dessous de|(peux|peut|pouvons|pourrai|pourra|pourrons|pourrait) ([\w']+ ){1,3}que|ne \w+ (pas )?que|un euro de plus)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Limit();

    [GeneratedRegex(@"\benveloppe\b|\bbudget (max\w*|plafonne|limite|total maximum|a ne pas depasser)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Envelope();

    [GeneratedRegex(@"\b(budget\w*|enveloppe|prev(u|oyons|ision\w*)|dispos(ons|e|er)|alloue\w*|provisionne\w*|inscrit\w*|estim\w+|montant|tarif (attendu|cible|souhaite)|prix (cible|attendu)|attendu|cible|(pouv|pourr)\w+ (y |lui |leur )?(mettre|aller|consacrer|investir|depenser|engager)|peut mettre|(je|nous|on|client|direction|board|siege) (mets?|met|mettons|consacr\w+|compt\w+|tabl\w+)|valid\w+|accord\w*|payait|payions|paie|payons|regl\w+|depens\w+|financ\w+|credits?|ligne budgetaire|fourchette|ordre de grandeur|budgeted|allocated|afford|spend|we have)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Theirs();

    /// <summary>Money that is there for this: it outweighs a grant or a salary told in the same breath.</summary>
    [GeneratedRegex(@"\b(consacr\w+|inscri(t|ts|te|tes|vons|re)|au budget|notre budget|mon budget|set aside)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SetAside();

    [GeneratedRegex(@"\b(j'ai|moi|nous avons|on a|mon budget|notre budget|notre enveloppe|nous pouvons|je peux|peux pas mettre|ma limite|we have|my budget|our budget|i have|on pourrait (aller|monter)|irait? jusqu)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex OwnMoney();

    [GeneratedRegex(@"\b(salaire\w*|remuner\w+|package|fixe|variable|primes?|bruts?|brut annuel|annuel brut|chiffre d'affaires|\bca\b|capital|au capital|subvention\w*|levee de fonds|leve|adherent\w*|cotisation|(prenons|prise?) en charge|rembours\w+|defray\w+|participation|inscription|amende|honoraires? (sont|de)|mes honoraires|tjm|k€ (fixe|brut)|salary|revenue|turnover|compensation|loyer|panier|au lieu de|fund\w*|investissement de|travaux|litige|penalites?)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NotABudget();

    [GeneratedRegex(@"\b(votre|ta|vos|ton) (devis|proposition|offre|tarif\w*|prix|chiffrage|facture)|\b(vous|tu) (facturez|factures|proposez|proposes|etes a|es a|demandez|demandes|annoncez|indiquez|chiffrez)|\b(le|au) prix de|\bfacturee?s? a|\bvos honoraires|\byour (price|quote|fee|proposal|rate)|\bil y a (\w+) ans\b.{0,120}\bpour\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex OurPrice();

    [GeneratedRegex(@"\b(l'an(nee)? (dernier|derniere|passee)|il y a \w+ (ans|mois)|avait (coute|paye)|nous a coute|avions (paye|depense)|last year|en 20(1\d|2[0-4]))\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"\b(same ballpark|meme (ordre|budget|tarif|prix|montant|niveau|gamme)|comme (l'an|la derniere)|rester|reste(r|z)? dans|idem|equivalent|similaire|reconduire)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(par|pour chaque|per) (candidat|personne|tete|participant|stagiaire|collaborateur|person|candidate|head)\w*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PerPersonBefore();

    [GeneratedRegex(@"\b(au total|en tout|total|pour l'ensemble|globale?|tout compris|pour les (deux|trois|quatre|cinq|\d)|in total|all in)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex InAll();

    [GeneratedRegex(@"\b(ht|hors taxes?|hors tva|h\.t\.?|excl\w*\.? (of )?vat|ex vat|before tax)\b|\+ ?(tva|vat)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Untaxed();

    [GeneratedRegex(@"\b(ttc|toutes taxes|tva comprise|incl\w*\.? vat|t\.t\.c)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Taxed();

    [GeneratedRegex(@"\b(le |la |l'|un |une |notre |nos |mon )?(budget|enveloppe|montant( total| maximum| estime)?|tarif attendu|maxi(mum)?|max|plafond|pas plus de|plus de|ne (doit|devra|devrait|peut|pourra) pas depasser|jusqu'a|up to|entre|de)\b[^.]{0,40}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex CueBefore();

    [GeneratedRegex(@"^[ ,(]*(net de taxes?|tout compris|au total|en tout|grand maximum|maximum|maxi|max|pas plus|au plus|all in|in total)\b\)?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex CueAfter();
}
