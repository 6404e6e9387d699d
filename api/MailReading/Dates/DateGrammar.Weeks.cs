using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Dates;

/// <summary>Weeks and counts of days: "semaine 17", "S+2", "la semaine du 2 novembre", "sous quinzaine", "dans trois semaines".</summary>
internal sealed partial class DateGrammar
{
    private bool TryWeek(int i, out Period period, out int next) =>
        WeekOffset(i, out period, out next)
        || WeekNumbers(i, out period, out next)
        || WeekOfDay(i, out period, out next)
        || RankedWeek(i, out period, out next)
        || RankedDay(i, out period, out next)
        || RelativeWeek(i, out period, out next);

    /// <summary>"S+2", "semaine +1".</summary>
    private bool WeekOffset(int i, out Period period, out int next)
    {
        period = default;
        next = i + 3;
        if (_t[i].Text is not ("s" or "semaine" or "w") || !_t.IsMark(i + 1, "+") || _t[i + 2].Kind != TokenKind.Number || _t[i + 2].Text.Length > 2) return false;
        period = Period.Week(Calendar.Monday(_today).AddDays(7 * Number(i + 2)), "date.week-offset", certain: true);
        return true;
    }

    /// <summary>"semaine 17", "S12", "semaines 12 à 14", "week 23", "semaine 2 de 2027".</summary>
    private bool WeekNumbers(int i, out Period period, out int next)
    {
        period = default;
        next = i + 1;
        var word = _t[i].Text;
        if (word is not ("semaine" or "semaines" or "sem" or "s" or "week" or "weeks" or "wk" or "cw" or "kw")) return false;
        // "Consultation 2026-S04" is a number.
        if (word is "s" && _t.Touches(i) && _t.IsMark(i - 1, "-")) return false;
        if (_t.IsMark(next, ".")) next++;
        if (_t[next].Text is "n") next += _t[next + 1].Text is "°" or "o" ? 2 : 1;
        if (_t[next].Kind != TokenKind.Number || _t[next].Text.Length > 2 || (word is "s" && !_t.Touches(next))) return false;
        if (IsGlued(next + 1) || _t[next + 1].Text is "h" or "%" or "€" or "jours" or "personnes") return false;
        var first = Number(next);
        next++;
        var last = LastWeek(first, word, ref next);
        int? year = ReadWeekYear(ref next);
        if (word is "s" && first <= 2 && _t[next - 1].Kind == TokenKind.Number && year is not null && last == first) return Semester(first, year.Value, out period);
        return Weeks(first, last, year, out period);
    }

    private int LastWeek(int first, string word, ref int next)
    {
        var at = next;
        if (!(_t[at].Text is "a" or "-" or "et" or "au" or "ou" or "to" or "and" or "/")) return first;
        at++;
        if (_t[at].Text is "s" or "semaine" or "la") at++;
        if (_t[at].Text is "semaine") at++;
        if (_t[at].Kind != TokenKind.Number || _t[at].Text.Length > 2 || Number(at) is < 1 or > 53 || _t[at + 1].Text is "h" or "jours" or "personnes" or "candidats") return first;
        if (word is "s" && !_t.Touches(at)) return first;
        next = at + 1;
        return Number(at);
    }

    private int? ReadWeekYear(ref int next)
    {
        var at = _t[next].Text is "de" or "of" or "-" or "/" or "," or "(" ? next + 1 : next;
        if (_t[at].Kind != TokenKind.Number || _t[at].Text.Length != 4 || Number(at) is < 2000 or > 2100) return null;
        next = at + 1;
        return Number(at);
    }

    private bool Weeks(int first, int last, int? year, out Period period)
    {
        period = default;
        var from = year is { } given ? Calendar.MondayOfWeek(given, first) : NextWeekNumbered(first);
        if (from is null) return false;
        var to = last == first ? from : Calendar.MondayOfWeek(System.Globalization.ISOWeek.GetYear(from.Value.AddDays(3).ToDateTime(default)) + (last < first ? 1 : 0), last) ?? from;
        period = new Period(from, to.Value.AddDays(4), Grain.Week, "date.week-number") { Certain = year is not null };
        return true;
    }

    private DateOnly? NextWeekNumbered(int week)
    {
        var year = System.Globalization.ISOWeek.GetYear(_today.ToDateTime(default));
        return Calendar.MondayOfWeek(year, week) is { } monday && monday.AddDays(6) >= _today ? monday : Calendar.MondayOfWeek(year + 1, week);
    }

    /// <summary>"la semaine du 2 novembre", "week of 7 December", "the week commencing …".</summary>
    private bool WeekOfDay(int i, out Period period, out int next)
    {
        period = default;
        next = i + 1;
        if (!(_t[i].Text is "semaine" or "week")) return false;
        if (_t[next].Text is "commencing" or "starting" or "beginning" or "commencant") next++;
        while (_t[next].Text is "du" or "of" or "the" or "le" or "qui" or "commence" or "debute" or "de" or "au" && next - i < 6) next++;
        if (next == i + 1) return false;
        if (!(TryNumeric(next, out var day, out var after) || TryWeekday(next, out day, out after) || TryDayMonth(next, out day, out after) || TryBareDay(next, out day, out after))) return false;
        if (day.From is not { } date) return false;
        next = SkipEndOfWeek(after, date, out var last);
        var monday = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Calendar.Monday(date).AddDays(7) : Calendar.Monday(date);
        period = new Period(monday, last ?? monday.AddDays(4), Grain.Week, "date.week-of") { Certain = day.Certain };
        return true;
    }

    /// <summary>"la semaine du 2 au 6 novembre".</summary>
    private int SkipEndOfWeek(int i, DateOnly first, out DateOnly? last)
    {
        last = null;
        if (!(_t[i].Text is "au" or "to")) return i;
        if (!(TryNumeric(i + 1, out var end, out var after) || TryWeekday(i + 1, out end, out after) || TryDayMonth(i + 1, out end, out after) || TryBareDay(i + 1, out end, out after))) return i;
        last = end.To >= first ? end.To : null;
        return after;
    }

    /// <summary>"la première semaine de juin", "dernière semaine d'octobre 2026".</summary>
    private bool RankedWeek(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        if (!TryRank(i, out var rank, out var at) || !(_t[at].Text is "semaine" or "week")) return false;
        at++;
        while (_t[at].Text is "de" or "d" or "of" or "in" or "mois" or "du") at++;
        if (!DateWords.IsMonth(_t[at].Text, out var month)) return RankedWeekOfYear(rank, at, out period, out next);
        next = at + 1;
        var year = ReadYear(ref next) ?? Calendar.YearOfMonth(_today, month);
        var monday = rank < 0 ? Calendar.Monday(Calendar.EndOfMonth(year, month)) : FirstMonday(year, month).AddDays(7 * (rank - 1));
        period = Period.Week(monday, "date.ranked-week");
        return true;
    }

    /// <summary>"le premier mercredi d'avril", "le dernier jour du mois", "le deuxième week-end de septembre".</summary>
    private bool RankedDay(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        if (!TryRank(i, out var rank, out var at)) return false;
        var any = _t[at].Text is "jour" or "day";
        var weekend = _t[at].Text is "week" && _t.IsMark(at + 1, "-") || _t[at].Text is "weekend";
        if (!DateWords.IsWeekday(_t[at].Text, out var weekday) && !any && !weekend) return false;
        at += weekend && _t.IsMark(at + 1, "-") ? 3 : 1;
        while (_t[at].Text is "de" or "d" or "du" or "of" or "in") at++;
        if (!TryMonthName(at, out var first, out next)) return false;
        var day = any ? rank < 0 ? first.AddMonths(1).AddDays(-1) : first.AddDays(rank - 1) : Ranked(first, weekend ? DayOfWeek.Friday : weekday, rank);
        period = Period.Of(day, "date.ranked-day");
        return true;
    }

    private bool TryMonthName(int at, out DateOnly first, out int next)
    {
        first = new DateOnly(_today.Year, _today.Month, 1);
        next = at + 2;
        if (_t[at].Is("mois") && !(_t[at + 1].Text is "de" or "d"))
        {
            if (DateWords.IsNext(_t[at + 1].Text)) first = first.AddMonths(1);
            else if (DateWords.IsLast(_t[at + 1].Text)) first = first.AddMonths(-1);
            else next = at + 1;
            return true;
        }
        if (_t[at].Is("mois")) at += 2;
        if (!TryMonthYear(at, out var year, out var month, out next)) return false;
        first = new DateOnly(year, month, 1);
        return true;
    }

    private static DateOnly Ranked(DateOnly first, DayOfWeek weekday, int rank)
    {
        if (rank < 0) return Calendar.NextWeekday(first.AddMonths(1).AddDays(-8), weekday);
        return Calendar.NextWeekday(first.AddDays(-1), weekday).AddDays(7 * (rank - 1));
    }

    private bool RankedWeekOfYear(int rank, int at, out Period period, out int next)
    {
        period = default;
        next = at + 1;
        if (_t[at].Kind != TokenKind.Number || _t[at].Text.Length != 4 || Number(at) is < 1950 or > 2150) return false;
        var year = Number(at);
        var week = rank < 0 ? System.Globalization.ISOWeek.GetWeeksInYear(year) : rank;
        if (Calendar.MondayOfWeek(year, week) is not { } monday) return false;
        period = Period.Week(monday, "date.ranked-week", certain: true);
        return true;
    }

    /// <summary>The first week that lies in the month for the most part: Monday to Friday.</summary>
    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        var monday = Calendar.Monday(first);
        return monday < first ? monday.AddDays(7) : monday;
    }

    private bool TryRank(int i, out int rank, out int next)
    {
        next = i + 1;
        if (DateWords.IsOrdinal(_t[i].Text, out rank)) return true;
        if (_t[i].Kind != TokenKind.Number || _t[i].Text.Length > 1 || !_t.Touches(i + 1) || !(_t[i + 1].Text is "er" or "ere" or "re" or "e" or "eme" or "ieme" or "nde" or "nd" or "de" or "st" or "rd" or "th")) return false;
        rank = Number(i);
        next = i + 2;
        return true;
    }

    private bool RelativeWeek(int i, out Period period, out int next)
    {
        period = default;
        next = i + 2;
        var monday = Calendar.Monday(_today);
        if (_t[i].Is("semaine") && DateWords.IsNext(_t[i + 1].Text)) period = Period.Week(monday.AddDays(7), "date.next-week", true);
        else if (_t[i].Is("semaine") && DateWords.IsLast(_t[i + 1].Text)) period = Period.Week(monday.AddDays(-7), "date.last-week", true);
        else if (_t[i].Is("semaine") && _t.Match(i + 1, "d", "apres") > 0) (period, next) = (Period.Week(monday.AddDays(14), "date.week-after", true), i + 3);
        else if (_t[i].Text is "prochaine" or "next" or "following" && _t[i + 1].Text is "semaine" or "week") period = Period.Week(monday.AddDays(7), "date.next-week", true);
        else if (_t[i].Text is "last" or "previous" or "derniere" && _t[i + 1].Text is "week" or "semaine") period = Period.Week(monday.AddDays(-7), "date.last-week", true);
        else if (_t[i].Is("semaine") && _t[i - 1].Is("la") && _t[i - 2].Is("dans") && !(_t[i + 1].Text is "du" or "de" or "qui" or "ou" or "suivant")) (period, next) = (Period.Week(monday, "date.this-week", true), i + 1);
        else if (DateWords.IsThis(_t[i].Text) && _t[i + 1].Text is "semaine" or "week") period = Period.Week(monday, "date.this-week", true);
        else if (_t[i].Text is "week" && _t[i + 1].Text is "-" && _t[i + 2].Is("end")) return WeekEnd(i + 3, out period, out next);
        else if (_t[i].Text is "weekend") return WeekEnd(i + 1, out period, out next);
        else return false;
        return true;
    }

    private bool WeekEnd(int after, out Period period, out int next)
    {
        var saturday = Calendar.Monday(_today).AddDays(5);
        next = after;
        if (DateWords.IsNext(_t[after].Text))
        {
            next++;
            saturday = saturday.AddDays(7);
        }
        else if (DateWords.IsLast(_t[after].Text))
        {
            next++;
            saturday = saturday.AddDays(-7);
        }
        period = new Period(saturday, saturday.AddDays(1), Grain.Day, "date.week-end");
        return true;
    }

    /// <summary>"sous quinzaine", "d'ici trois semaines", "dans 10 jours ouvrés", "il y a deux mois", "within 3 weeks", "les 3 prochaines semaines".</summary>
    private bool TrySpan(int i, out Period period, out int next) => SpanAfterWord(i, out period, out next) || SpanBeforeWord(i, out period, out next) || SpanWithAdjective(i, out period, out next);

    private bool SpanAfterWord(int i, out Period period, out int next)
    {
        period = default;
        var (bound, at) = SpanOpening(i);
        next = at;
        if (at == i) return false;
        if (_t[at].Text is "une" or "la" or "un" && _t[at + 1].Text is "huitaine" or "quinzaine" or "dizaine") at++;
        if (!TryLength(at, out var count, out var unit, out next) || (unit == 'h' && bound == Bound.Before && count < 24)) return false;
        var past = _t[i].Text is "il" or "depuis" or "since";
        var day = Shift(past ? -count : count, unit, next);
        if (_t[next].Text is "ouvres" or "ouvrables" or "ouvre" or "working" or "business" or "francs" or "calendaires") next++;
        if (day is null) return false;
        period = new Period(day, day, Grain.Day, past ? "date.ago" : "date.span") { Bound = past ? Bound.Since : bound, Certain = true };
        if (period.Bound == Bound.Before) period = period with { From = null };
        return true;
    }

    private (Bound Bound, int Next) SpanOpening(int i) => _t[i].Text switch
    {
        "sous" or "within" => (Bound.Before, _t[i + 1].Text is "les" or "the" ? i + 2 : i + 1),
        "d" when _t[i + 1].Is("ici") => (Bound.Before, _t[i + 2].Text is "a" ? i + 3 : i + 2),
        "ici" => (Bound.Before, i + 1),
        "dans" when _t[i + 1].Is("les") && !(_t[i + 2].Text is "prochain" or "prochains" or "prochaines") => (Bound.Before, i + 2),
        "dans" or "in" => (Bound.None, _t[i + 1].Text is "les" or "the" or "un" && _t[i + 2].Text is "delai" or "next" ? i + 3 + (_t[i + 3].Is("de") ? 1 : 0) : _t[i + 1].Is("les") ? i + 2 : i + 1),
        "il" when _t.Match(i, "il", "y", "a") > 0 => (Bound.Since, i + 3),
        "depuis" or "since" => (Bound.Since, i + 1),
        "avant" or "before" => (Bound.Before, i + 1),
        _ => (Bound.None, i),
    };

    /// <summary>"trois jours plus tard", "two weeks from now", "3 days ago".</summary>
    private bool SpanBeforeWord(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        if (_t[i].Kind == TokenKind.Mark || !TryLength(i, out var count, out var unit, out var at)) return false;
        var sign = _t.Match(at, "plus", "tard") > 0 || _t.Match(at, "from", "now") > 0 || _t.Match(at, "from", "today") > 0 ? 2
            : _t[at].Text is "apres" or "later" && !(_t[at + 1].Text is "la" or "le" or "l" or "reception") ? 1
            : _t[at].Text is "ago" or "auparavant" ? -1 : 0;
        if (sign == 0 || Shift(sign > 0 ? count : -count, unit, at) is not { } day) return false;
        next = at + Math.Abs(sign);
        if (_t[at].Is("apres") && TrySingle(next, out var anchor, out var after) && anchor.From is { } from)
        {
            next = after;
            day = from.AddDays(day.DayNumber - _today.DayNumber);
        }
        period = Period.Of(day, sign > 0 ? "date.span" : "date.ago", true) with { Bound = sign > 0 ? Bound.None : Bound.Since };
        return true;
    }

    /// <summary>"les 3 prochaines semaines", "les deux derniers mois".</summary>
    private bool SpanWithAdjective(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        if (!NumberWords.TryReadCount(_t, i, out var count, out var at) || count is 0 or > 400) return false;
        var adjective = _t[at].Text;
        var unit = Unit(_t[at + 1].Text);
        if (unit == '?' || !(DateWords.IsNext(adjective) || DateWords.IsLast(adjective)))
        {
            unit = Unit(_t[at].Text);
            adjective = _t[at + 1].Text;
            if (unit == '?' || !(DateWords.IsNext(adjective) || DateWords.IsLast(adjective))) return false;
        }
        next = at + 2;
        period = DateWords.IsNext(adjective) ? Coming(count, unit) : Gone(count, unit);
        return true;
    }

    private Period Coming(int count, char unit) => unit switch
    {
        'd' => new Period(_today.AddDays(1), _today.AddDays(count), Grain.Day, "date.span"),
        'w' => new Period(Calendar.Monday(_today).AddDays(7), Calendar.Monday(_today).AddDays((7 * count) + 6), Grain.Week, "date.span"),
        _ => new Period(_today.AddDays(1), Shift(count, unit, 0), Grain.Month, "date.span"),
    };

    private Period Gone(int count, char unit) => unit switch
    {
        'd' => new Period(_today.AddDays(-count), _today.AddDays(-1), Grain.Day, "date.ago") { Bound = Bound.Since },
        'w' => new Period(Calendar.Monday(_today).AddDays(-7 * count), Calendar.Monday(_today).AddDays(-1), Grain.Week, "date.ago") { Bound = Bound.Since },
        _ => new Period(Shift(-count, unit, 0), _today.AddDays(-1), Grain.Month, "date.ago") { Bound = Bound.Since },
    };

    /// <summary>"trois semaines", "15 jours", "quinzaine", "2-3 semaines" (the longer counts), "48h".</summary>
    private bool TryLength(int i, out int count, out char unit, out int next)
    {
        unit = '?';
        if (_t[i].Text is "huitaine" or "quinzaine" or "dizaine")
        {
            count = _t[i].Text switch { "huitaine" => 7, "dizaine" => 10, _ => 15 };
            unit = 'd';
            next = _t[i + 1].Is("de") && _t[i + 2].Is("jours") ? i + 3 : i + 1;
            return !(_t[next].Text is "de" or "d" or "des");
        }
        if (_t[i].Text is "quelques" or "qq")
        {
            (count, next) = (0, i);
            return false;
        }
        if (!NumberWords.TryReadCount(_t, i, out count, out next) || count is 0 or > 1000) return false;
        if ((_t[next].Text is "a" or "ou" or "-" or "/" or "or" or "to") && NumberWords.TryReadCount(_t, next + 1, out var more, out var after) && more > count && more < 100)
        {
            count = more;
            next = after;
        }
        unit = Unit(_t[next].Text);
        if (unit == '?' || (unit == 'h' && _t[next + 1].Kind == TokenKind.Number && _t.Touches(next + 1))) return false;
        next++;
        return true;
    }

    private static char Unit(string word) => word switch
    {
        "jour" or "jours" or "j" or "day" or "days" => 'd',
        "semaine" or "semaines" or "sem" or "week" or "weeks" => 'w',
        "mois" or "month" or "months" => 'm',
        "an" or "ans" or "annee" or "annees" or "year" or "years" => 'y',
        "heure" or "heures" or "h" or "hours" or "hour" or "hrs" => 'h',
        "quinzaines" => 'q',
        "trimestre" or "trimestres" => 't',
        _ => '?',
    };

    private DateOnly? Shift(int count, char unit, int after)
    {
        var working = _t[after].Text is "ouvres" or "ouvrables" or "ouvre" or "working" or "business";
        return unit switch
        {
            'd' when working && count > 0 => Feasts.AddWorkingDays(_today, count),
            'd' => _today.AddDays(count),
            'w' => _today.AddDays(7 * count),
            'q' => _today.AddDays(15 * count),
            'm' => _today.AddMonths(count),
            't' => _today.AddMonths(3 * count),
            'y' when Math.Abs(count) < 200 => _today.AddYears(count),
            'h' => _today.AddDays(count / 24),
            _ => null,
        };
    }
}
