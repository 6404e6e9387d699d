using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Amounts;

/// <summary>A grammar of amounts: "12 k€ HT", "entre 5 et 7 000 euros", "EUR 900 per candidate, excluding VAT", "deux mille euros ttc".</summary>
internal sealed class AmountGrammar
{
    private readonly Tokens _t;

    private AmountGrammar(Tokens tokens) => _t = tokens;

    public static List<AmountHit> Find(Tokens tokens) => new AmountGrammar(tokens).FindAll();

    private List<AmountHit> FindAll()
    {
        var hits = new List<AmountHit>();
        for (var i = 0; i < _t.Count;)
        {
            if (TryAmount(i, out var hit, out var next))
            {
                hits.Add(hit);
                i = next;
            }
            else
            {
                i++;
            }
        }
        return hits;
    }

    private bool TryAmount(int i, out AmountHit hit, out int next)
    {
        hit = null!;
        if (!TryMoney(i, out var low, out var high, out var currency, out next)) return false;
        hit = new AmountHit(_t[i].Start, _t[next - 1].End, low, high, currency);
        hit = Qualify(hit, ref next);
        return true;
    }

    private bool TryMoney(int i, out decimal low, out decimal high, out string? currency, out int next) =>
        Range(i, out low, out high, out currency, out next) || CurrencyFirst(i, out low, out high, out currency, out next) || CurrencyLast(i, out low, out high, out currency, out next) || BareBudget(i, out low, out high, out currency, out next);

    /// <summary>"EUR 900", "€ 1,500", "$10k".</summary>
    private bool CurrencyFirst(int i, out decimal low, out decimal high, out string? currency, out int next)
    {
        low = high = 0;
        next = i;
        if (!Currencies.TryRead(_t, i, out currency, out var at) || !TryNumber(at, out low, out at)) return false;
        low *= TryScale(ref at);
        next = at;
        high = low;
        if (Currencies.TryRead(_t, next, out var after, out var end) && after == currency && _t[next].Text.Length > 1) next = end;
        return true;
    }

    private bool CurrencyLast(int i, out decimal low, out decimal high, out string? currency, out int next)
    {
        low = high = 0;
        currency = null;
        next = i;
        if (!TryNumber(i, out low, out var at)) return false;
        low *= TryScale(ref at);
        if (_t[at].Text is "de" or "d" && !Currencies.TryRead(_t, at, out _, out _)) at++;
        if (!Currencies.TryRead(_t, at, out currency, out next)) return false;
        low += Cents(ref next, ref low, currency);
        high = low;
        return true;
    }

    /// <summary>"15 dollars et 50 cents", "1 USD 23 cents", "15 euros 50".</summary>
    private decimal Cents(ref int next, ref decimal whole, string? currency)
    {
        if (currency is "CENT" or "PENCE" || whole != decimal.Truncate(whole)) return 0;
        var at = _t[next].Text is "et" or "and" ? next + 1 : next;
        if (!TryNumber(at, out var cents, out var after) || cents is < 0 or > 99 || cents != decimal.Truncate(cents)) return 0;
        if (_t[after].Text is "cent" or "cents" or "centime" or "centimes" or "pence" or "penny")
        {
            next = after + 1;
            return cents / 100;
        }
        // "15 euros 50", not "15 euros 3 candidats".
        if (at != next || _t[at].Text.Length != 2 || _t[at].Kind != TokenKind.Number || _t[after].Kind == TokenKind.Word) return 0;
        next = after;
        return cents / 100;
    }

    /// <summary>"entre 800 et 1 000 euros", "de 15 000 à 18 000 €", "5 à 7 k€", "5-7k€", "between €10k and €12k".</summary>
    private bool Range(int i, out decimal low, out decimal high, out string? currency, out int next)
    {
        low = high = 0;
        currency = null;
        next = i;
        var between = _t[i].Text is "entre" or "between";
        var at = between || _t[i].Text is "de" or "from" ? i + 1 : i;
        var first = LeadingCurrency(ref at);
        if (!TryNumber(at, out low, out at)) return false;
        var scale = TryScale(ref at);
        low *= scale;
        var saidCurrency = Currencies.TryRead(_t, at, out _, out var after);
        if (saidCurrency) at = after;
        if (!(between ? _t[at].Text is "et" or "and" or "a" : _t[at].Text is "a" or "-" or "to" or "/")) return false;
        at++;
        first = LeadingCurrency(ref at) ?? first;
        if (!TryNumber(at, out high, out at)) return false;
        var lastScale = TryScale(ref at);
        high *= lastScale;
        next = Currencies.TryRead(_t, at, out currency, out var end) ? end : at;
        currency ??= first;
        if (currency is null) return false;
        // "5 à 7 k€" and "entre 5 et 7 000 euros": the first leaves its thousands to the second.
        if (scale == 1 && lastScale > 1 && !saidCurrency) low *= lastScale;
        else if (low < 100 && high >= 1000 && !saidCurrency) low *= 1000;
        return low <= high;
    }

    private string? LeadingCurrency(ref int at)
    {
        if (!Currencies.TryRead(_t, at, out var currency, out var next)) return null;
        at = next;
        return currency;
    }

    /// <summary>"budget 1500", "enveloppe de 8 000", "budget max : 5k".</summary>
    private bool BareBudget(int i, out decimal low, out decimal high, out string? currency, out int next)
    {
        low = high = 0;
        currency = null;
        next = i;
        if (!(_t[i].Text is "budget" or "enveloppe" or "budget")) return false;
        var at = i + 1;
        while (_t[at].Text is "de" or "d" or "est" or ":" or "max" or "maxi" or "maximum" or "environ" or "a" or "autour" or "is" or "of" or "about" or "around" or "prevu" or "total" or "global" or "previsionnel" && at - i < 7) at++;
        if (!TryNumber(at, out low, out next)) return false;
        var scaled = TryScale(ref next);
        low *= scaled;
        high = low;
        if (_t[next].Text is "a" or "-" && TryNumber(next + 1, out var top, out var after) && top > low)
        {
            high = top;
            next = after;
        }
        if (Currencies.TryRead(_t, next, out _, out _)) return false;
        return low >= 100 && !(_t[next].Text is "candidats" or "personnes" or "jours" or "participants" or "%") && !(low is >= 2015 and <= 2040 && scaled == 1);
    }

    private bool TryNumber(int i, out decimal value, out int next)
    {
        value = 0;
        next = i;
        if (_t[i].Kind == TokenKind.Mark || IsPartOfWord(i)) return false;
        if (!NumberWords.TryRead(_t, i, out value, out next)) return false;
        // "€5,000": nobody writes prices to the tenth of a cent.
        if (value < 1000 && _t[next - 1].Text.Length == 3 && _t.IsMark(next - 2, ",")) value *= 1000;
        return true;
    }

    private bool IsPartOfWord(int i) => _t[i].Kind == TokenKind.Number && _t.Touches(i) && (_t[i - 1].Kind == TokenKind.Word && _t[i - 1].Text.Length > 3 || _t[i - 1].Text is "/" or "_");

    private decimal TryScale(ref int at)
    {
        var (scale, taken) = _t[at].Text switch
        {
            "k" when _t.Touches(at) || Currencies.IsMark(_t[at + 1].Text) || _t[at + 1].Text is "euros" or "eur" or "ht" => (1000m, 1),
            "million" or "millions" => (1_000_000m, 1),
            "milliard" or "milliards" => (1_000_000_000m, 1),
            "m" when Currencies.IsMark(_t[at + 1].Text) && _t.Touches(at + 1) => (1_000_000m, 1),
            _ => (1m, 0),
        };
        at += taken;
        return scale;
    }

    /// <summary>HT or TTC, per person or in all, said after the amount and near it.</summary>
    private AmountHit Qualify(AmountHit hit, ref int next)
    {
        for (var steps = 0; steps < 6; steps++)
        {
            if (TryBasis(next, out var basis, out var after)) hit = hit with { Basis = basis ?? hit.Basis };
            else if (TryPer(next, out var person, out after)) hit = hit with { PerPerson = hit.PerPerson || person, PerTime = hit.PerTime || !person };
            else if (_t[next].Text is "," or "(" or "-" or "max" or "maximum" or "maxi" or "net" or "environ" && QualifierFollows(next + 1))
            {
                next++;
                continue;
            }
            else break;
            next = after;
            if (_t.IsMark(next, ")")) next++;
            hit = hit with { End = _t[next - 1].End };
        }
        return hit;
    }

    private bool QualifierFollows(int i) => TryBasis(i, out _, out _) || TryPer(i, out _, out _);

    private bool TryBasis(int i, out string? basis, out int next)
    {
        (basis, var taken) = _t[i].Text switch
        {
            "ht" => ("HT", 1),
            "ttc" => ("TTC", 1),
            "h" when _t.IsMark(i + 1, ".") && _t[i + 2].Is("t") => ("HT", _t.IsMark(i + 3, ".") ? 4 : 3),
            "t" when _t.IsMark(i + 1, ".") && _t[i + 2].Is("t") && _t[i + 4].Is("c") => ("TTC", _t.IsMark(i + 5, ".") ? 6 : 5),
            "hors" when _t[i + 1].Text is "taxe" or "taxes" or "tva" => ("HT", 2),
            "toutes" when _t[i + 1].Text is "taxes" or "taxe" => ("TTC", _t[i + 2].Text.StartsWith("compris", StringComparison.Ordinal) ? 3 : 2),
            "excluding" or "excl" or "ex" or "without" or "plus" or "before" => VatAfter(i, "HT"),
            "including" or "incl" or "inc" => VatAfter(i, "TTC"),
            "net" when _t[i + 1].Is("of") && _t[i + 2].Text is "vat" or "tax" => ("HT", 3),
            "+" when _t[i + 1].Text is "tva" or "vat" => ("HT", 2),
            "tva" when _t[i + 1].Text is "comprise" or "incluse" => ("TTC", 2),
            "vat" or "tva" or "tax" when _t[i + 1].Text is "excluded" or "extra" or "exclue" or "sus" => ("HT", 2),
            "vat" or "tva" or "tax" when _t[i + 1].Text is "on" or "en" && _t[i + 2].Text is "top" or "sus" or "plus" => ("HT", 3),
            "vat" when _t[i + 1].Text is "included" => ("TTC", 2),
            _ => (null, 0),
        };
        next = i + taken;
        return taken > 0;
    }

    private (string? Basis, int Taken) VatAfter(int i, string basis)
    {
        var at = _t.IsMark(i + 1, ".") ? i + 2 : i + 1;
        return _t[at].Text is "vat" or "tax" or "taxes" or "tva" ? (basis, at + 1 - i) : (null, 0);
    }

    private bool TryPer(int i, out bool person, out int next)
    {
        person = true;
        next = i + 2;
        var word = _t[i + 1].Text;
        if (_t[i].Text is "chacun" or "chacune" or "each" or "apiece")
        {
            next = i + 1;
            return true;
        }
        if (_t[i].Text is "la" or "le" or "l" && word is "unite" or "evaluation" or "candidat" or "personne" or "passation" or "bilan" or "assessment") return true;
        if (!(_t[i].Text is "par" or "per" or "/" or "pour" or "a" or "by" or "for")) return false;
        if (_t[i].Text is "pour" or "for" && word is "chaque" or "each" or "chacun" or "un" or "une" && IsPerson(_t[i + 2].Text))
        {
            next = i + 3;
            return true;
        }
        if (word is "chaque")
        {
            next = i + 3;
            return IsPerson(_t[i + 2].Text);
        }
        if (_t[i].Text is "a" && word is "head" or "person" or "candidate" or "piece") return true;
        if (_t[i].Text is "pour" or "for" or "a") return false;
        if (_t.IsMark(next, ".") && word.Length <= 5) next++;
        if (IsPerson(word)) return true;
        person = false;
        return word is "jour" or "journee" or "j" or "heure" or "h" or "mois" or "an" or "demi" or "day" or "hour" or "month" or "year" or "seance" or "session" or "groupe" or "session";
    }

    /// <summary>Persons, and what is done for one of them.</summary>
    private static bool IsPerson(string word) => Needs.Headcounts.IsPerson(word)
        || word is "pers" or "tete" or "head" or "manager" or "managers" or "delegate" or "poste" or "apprenant" or "chef" or "capita" or "responsable" or "questionnaire" or "commercial" or "conseiller" or "technicien" or "pax" or "cand" or "p";
}
