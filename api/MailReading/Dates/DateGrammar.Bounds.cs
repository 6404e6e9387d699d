namespace IodOutlook.MailReading.Dates;

/// <summary>Prepositions before a date and words after it.</summary>
internal sealed partial class DateGrammar
{
    /// <summary>"avant mars" stops before March; "d'ici mars" and "pour mars" do not.</summary>
    private bool _strictBound;

    private Bound ReadBound(int i, out int next)
    {
        _strictBound = false;
        next = i;
        if (Before(i, out next)) return Bound.Before;
        if (FromOn(i, out next)) return Bound.From;
        if (_t[i].Text is "depuis" or "since")
        {
            next = i + 1;
            return Bound.Since;
        }
        next = i;
        return Bound.None;
    }

    private bool Before(int i, out int next)
    {
        var taken = _t[i].Text switch
        {
            "avant" => _t[i + 1].Text is "hier" or "-" ? 0 : 1,
            "pour" => IsPlainFor(i) ? 1 : 0,
            "d" when _t[i + 1].Is("ici") => _t[i + 2].Text is "a" or "au" ? 3 : 2,
            "ici" => _t[i + 1].Text is "a" or "au" ? 2 : 1,
            "au" when _t.Match(i, "au", "plus", "tard") > 0 => _t[i + 3].Text is "pour" or "avant" or ":" ? 4 : 3,
            "jusqu" when _t[i + 1].Text is "au" or "a" or "aux" or "en" => 2,
            "jusque" => 1,
            "before" or "by" or "until" or "till" => 1,
            "no" or "not" when _t.Match(i + 1, "later", "than") > 0 => 3,
            "at" when _t.Match(i, "at", "the", "latest") > 0 => 3,
            "within" => 0,
            _ => 0,
        };
        _strictBound = taken > 0 && _t[i].Text is "avant" or "before";
        next = i + taken;
        if (taken > 0 && _t[i].Text is "by" or "before" && _t[next].Is("the")) next++;
        return taken > 0;
    }

    /// <summary>"pour le 14", "pour fin mars", "pour la mi-mai"; not "pour les trois postes".</summary>
    private bool IsPlainFor(int i) => _t[i + 1].Text is "le" or "la" or "fin" or "debut" or "mi" or "l" or "au" or "dans" || DateWords.IsMonth(_t[i + 1].Text, out _) || DateWords.IsWeekday(_t[i + 1].Text, out _)
        || _t[i + 1].Text is "noel" or "paques" or "demain" or "hier" or "septembre";

    private bool FromOn(int i, out int next)
    {
        var taken = _t[i].Text switch
        {
            "a" when _t.Match(i, "a", "partir", "du") > 0 || _t.Match(i, "a", "partir", "de") > 0 || _t.Match(i, "a", "partir", "d") > 0 => 3,
            "a" when _t.Match(i, "a", "compter", "du") > 0 || _t.Match(i, "a", "compter", "de") > 0 => 3,
            "partir" when _t[i + 1].Text is "du" or "de" or "d" => 2,
            "pas" when _t.Match(i, "pas", "avant") > 0 => 2,
            "des" when _t[i + 1].Text is "le" or "la" or "lundi" or "mardi" or "mercredi" or "jeudi" or "vendredi" or "demain" or "fin" or "debut" or "mi" or "aujourd" or "maintenant" || DateWords.IsMonth(_t[i + 1].Text, out _) => 1,
            "apres" => _t[i + 1].Text is "demain" or "-" ? 0 : 1,
            "after" or "from" or "starting" or "beginning" => 1,
            "as" when _t.Match(i, "as", "of") > 0 || _t.Match(i, "as", "from") > 0 => 2,
            _ => 0,
        };
        if (taken > 0 && _t[i].Text is "starting" or "beginning" && _t[i + 1].Text is "on" or "from" or "in") taken = 2;
        next = i + taken;
        return taken > 0;
    }

    /// <summary>"… au plus tard", "… maximum", "… dernier délai", "… inclus".</summary>
    private void ReadSuffix(ref int next, ref Bound bound)
    {
        var at = _t.IsMark(next, ",") ? next + 1 : next;
        if (_t.Match(at, "au", "plus", "tard") > 0 || _t.Match(at, "at", "the", "latest") > 0)
        {
            next = at + 3;
            bound = Bound.Before;
        }
        else if (_t.Match(at, "grand", "maximum") > 0 || _t.Match(at, "dernier", "delai") > 0 || _t.Match(at, "dernier", "carat") > 0)
        {
            next = at + 2;
            bound = Bound.Before;
        }
        else if (at == next && _t[at].Text is "maximum" or "maxi" or "max")
        {
            next = at + 1;
            bound = Bound.Before;
        }
        else if (at == next && _t[at].Text is "inclus" or "included" or "inclusive")
        {
            next = at + 1;
        }
    }
}
