using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Dates;

/// <summary>Months and longer: "courant octobre", "fin mars", "la deuxième quinzaine d'avril", "T1 2027", "avant les vacances de Noël", "à la rentrée".</summary>
internal sealed partial class DateGrammar
{
    /// <summary>"début mars", "mi-mai", "fin du mois", "2e quinzaine d'avril", "end of March", "fin de semaine", "début 2027".</summary>
    private bool TryPartOfPeriod(int i, out Period period, out int next) => Fortnight(i, out period, out next) || PartOf(i, out period, out next);

    private bool Fortnight(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        if (!TryRank(i, out var rank, out var at) || !(_t[at].Text is "quinzaine" or "moitie" or "half" or "fortnight" or "decade")) return false;
        at++;
        while (_t[at].Text is "de" or "d" or "du" or "of" or "mois" or "in") at++;
        if (!TryMonthYear(at, out var year, out var month, out next)) return false;
        period = rank == 1
            ? new Period(new DateOnly(year, month, 1), new DateOnly(year, month, 15), Grain.PartOfMonth, "date.fortnight")
            : new Period(new DateOnly(year, month, 16), Calendar.EndOfMonth(year, month), Grain.PartOfMonth, "date.fortnight");
        return true;
    }

    private bool PartOf(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        var part = PartWord(i, out var at);
        if (part == ' ') return false;
        while (_t[at].Text is "de" or "d" or "du" or "of" or "la" or "l" or "the" or "le" or "ce") at++;
        if (_t[at].Is("mois") && _t[at + 1].Text is "de" or "d") at += 2;
        if (TryMonthYear(at, out var year, out var month, out next))
        {
            period = PartOfMonth(part, year, month);
            return true;
        }
        return PartOfUnit(part, at, out period, out next);
    }

    /// <summary>'b' for the beginning, 'm' for the middle, 'e' for the end.</summary>
    private char PartWord(int i, out int next)
    {
        next = i + 1;
        var word = _t[i].Text;
        if (word is "tout" or "toute" && _t[i + 1].Text is "debut" or "fin")
        {
            next = i + 2;
            word = _t[i + 1].Text;
        }
        if ((word is "mi" or "mid") && _t.IsMark(next, "-")) next++;
        return word switch
        {
            "debut" or "early" or "beginning" => 'b',
            "mi" or "mid" or "milieu" or "middle" => 'm',
            "fin" or "end" or "late" => 'e',
            _ => ' ',
        };
    }

    private static Period PartOfMonth(char part, int year, int month) => part switch
    {
        'b' => new Period(new DateOnly(year, month, 1), new DateOnly(year, month, 10), Grain.PartOfMonth, "date.early-month"),
        'm' => new Period(new DateOnly(year, month, 10), new DateOnly(year, month, 20), Grain.PartOfMonth, "date.mid-month"),
        _ => new Period(new DateOnly(year, month, 21), Calendar.EndOfMonth(year, month), Grain.PartOfMonth, "date.late-month"),
    };

    private bool PartOfUnit(char part, int at, out Period period, out int next)
    {
        period = default;
        next = at + 1;
        var unit = _t[at].Text;
        if (unit is "semaine" or "week") return PartOfWeek(part, at, out period, out next);
        if (unit is "mois" or "month" || (DateWords.IsNext(unit) && _t[at + 1].Is("month")))
        {
            var coming = IsComing(ref next) || DateWords.IsNext(unit);
            if (DateWords.IsNext(unit)) next = at + 2;
            var first = new DateOnly(_today.Year, _today.Month, 1).AddMonths(coming || (part == 'b' && _today.Day > 10) || (part == 'm' && _today.Day > 20) ? 1 : 0);
            if (_t[next].Text is "ci") next++;
            period = PartOfMonth(part, first.Year, first.Month);
            return true;
        }
        if (unit is "annee" or "an" or "year") return PartOfYear(part, _today.Year + (IsComing(ref next) || (part == 'b' && _today.Month > 3) ? 1 : 0), out period);
        if (_t[at].Kind == TokenKind.Number && unit.Length == 4 && Number(at) is >= 1990 and <= 2100) return PartOfYear(part, Number(at), out period);
        if (unit is "ete" or "printemps" or "hiver" or "automne" or "summer") period = new Period(null, null, Grain.Vague, "date.season");
        else if (TryQuarter(at, out var quarter, out next)) period = EndOfQuarter(part, quarter);
        else return false;
        return true;
    }

    private static Period EndOfQuarter(char part, Period quarter) => part switch
    {
        'b' => quarter with { To = quarter.From?.AddDays(14), Grain = Grain.PartOfMonth },
        'e' => quarter with { From = quarter.To?.AddDays(-14), Grain = Grain.PartOfMonth },
        _ => quarter,
    };

    private bool IsComing(ref int next)
    {
        if (!DateWords.IsNext(_t[next].Text)) return false;
        next++;
        return true;
    }

    private bool PartOfWeek(char part, int at, out Period period, out int next)
    {
        next = at + 1;
        var monday = Calendar.Monday(_today).AddDays(IsComing(ref next) ? 7 : 0);
        if (_t[at - 1].Is("next")) monday = monday.AddDays(7);
        // "en début de semaine" is over on Wednesday: the next one is meant.
        if (monday <= _today && part == 'b' && _today.DayOfWeek is not (DayOfWeek.Monday or DayOfWeek.Tuesday)) monday = monday.AddDays(7);
        period = part switch
        {
            'b' => new Period(monday, monday.AddDays(1), Grain.Week, "date.early-week"),
            'm' => new Period(monday.AddDays(2), monday.AddDays(3), Grain.Week, "date.mid-week"),
            _ => new Period(monday.AddDays(3), monday.AddDays(4), Grain.Week, "date.late-week"),
        };
        return true;
    }

    private static bool PartOfYear(char part, int year, out Period period)
    {
        period = part switch
        {
            'b' => new Period(new DateOnly(year, 1, 1), new DateOnly(year, 2, Calendar.EndOfMonth(year, 2).Day), Grain.Quarter, "date.early-year"),
            'm' => new Period(new DateOnly(year, 6, 1), new DateOnly(year, 7, 31), Grain.Quarter, "date.mid-year"),
            _ => new Period(new DateOnly(year, 11, 1), new DateOnly(year, 12, 31), Grain.Quarter, "date.late-year"),
        };
        return true;
    }

    /// <summary>A month by name, with its year said or the next one that is not over.</summary>
    private bool TryMonthYear(int i, out int year, out int month, out int next)
    {
        year = 0;
        next = i + 1;
        if (!DateWords.IsMonth(_t[i].Text, out month)) return false;
        if (_t[i].Text is "mar" or "may" or "jan" or "dec" or "nov" or "oct" or "feb" or "jun" or "jul" or "aug" or "apr" or "sep" or "sept" or "fev" && _t.IsMark(next, ".")) next++;
        year = ReadYear(ref next) ?? TwoDigitYear(ref next) ?? Calendar.YearOfMonth(_today, month);
        return true;
    }

    private int? TwoDigitYear(ref int next)
    {
        if (!(_t.IsMark(next, "/") || _t.IsMark(next, "'") || _t.IsMark(next, "-")) || _t[next + 1].Kind != TokenKind.Number || _t[next + 1].Text.Length != 2 || !_t.Touches(next + 1)) return null;
        var year = FullYear(next + 1);
        if (year is < 2015 or > 2045) return null;
        next += 2;
        return year;
    }

    private bool TryMonth(int i, out Period period, out int next)
    {
        period = default;
        next = i + 2;
        var first = new DateOnly(_today.Year, _today.Month, 1);
        if (_t[i].Is("mois") && DateWords.IsNext(_t[i + 1].Text) || (DateWords.IsNext(_t[i].Text) && _t[i + 1].Text is "mois" or "month")) return WholeMonth(first.AddMonths(1), out period);
        if (_t[i].Is("mois") && DateWords.IsLast(_t[i + 1].Text) || (DateWords.IsLast(_t[i].Text) && _t[i + 1].Text is "mois" or "month")) return WholeMonth(first.AddMonths(-1), out period);
        if (DateWords.IsThis(_t[i].Text) && _t[i + 1].Text is "mois" or "month")
        {
            if (_t.IsMark(next, "-") && _t[next + 1].Is("ci")) next += 2;
            return WholeMonth(first, out period);
        }
        if (_t[i].Is("mois") && _t[i + 1].Text is "de" or "d") i += 2;
        if (IsAmbiguousMonth(i) || !TryMonthYear(i, out var year, out var month, out next)) return false;
        return WholeMonth(new DateOnly(year, month, 1), out period, certain: _t[next - 1].Kind == TokenKind.Number);
    }

    /// <summary>Short forms are also other words ("sept candidats", "you may"): alone they need a year after them.</summary>
    private bool IsAmbiguousMonth(int i) => _t[i].Text is "mar" or "may" or "march" or "jan" or "dec" or "nov" or "oct" or "feb" or "jun" or "jul" or "juil" or "aug" or "apr" or "sep" or "sept" or "fev"
        && !(_t[i + 1].Kind == TokenKind.Number && _t[i + 1].Text.Length == 4) && !(_t[i].Text is "may" or "march" && _t[i - 1].Text is "in" or "of" or "by" or "before" or "until" or "during" or "and" or "to");

    private static bool WholeMonth(DateOnly first, out Period period, bool certain = false)
    {
        period = new Period(first, Calendar.EndOfMonth(first.Year, first.Month), Grain.Month, "date.month") { Certain = certain };
        return true;
    }

    /// <summary>"premier trimestre 2027", "T1", "Q3 2026", "2e semestre", "le trimestre prochain".</summary>
    private bool TryQuarter(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        if (NamedQuarter(i, out var rank, out next)) return Quarter(rank, ref next, out period);
        if (TryRank(i, out rank, out var at) && _t[at].Text is "trimestre" or "quarter" or "semestre" or "half")
        {
            next = at + 1;
            if (_t[next].Text is "de" or "of" && _t[next + 1].Text is "l") next += _t[next + 2].Text is "annee" or "an" ? 3 : 0;
            return _t[at].Text is "trimestre" or "quarter" ? Quarter(rank, ref next, out period) : HalfYear(rank, ref next, out period);
        }
        return RelativeQuarter(i, out period, out next);
    }

    private bool NamedQuarter(int i, out int rank, out int next)
    {
        rank = 0;
        next = i + 2;
        if (!(_t[i].Text is "t" or "q") || !_t.Touches(i + 1) || _t[i + 1].Kind != TokenKind.Number || _t[i + 1].Text.Length != 1 || IsGlued(i + 2)) return false;
        rank = Number(i + 1);
        return rank is >= 1 and <= 4;
    }

    private bool Quarter(int rank, ref int next, out Period period)
    {
        period = default;
        if (rank is 0 or > 4) return false;
        if (rank < 0) rank = 4;
        var said = ReadYear(ref next) ?? TwoDigitYear(ref next);
        var year = said ?? (3 * rank >= _today.Month ? _today.Year : _today.Year + 1);
        period = new Period(new DateOnly(year, (3 * rank) - 2, 1), Calendar.EndOfMonth(year, 3 * rank), Grain.Quarter, "date.quarter") { Certain = said is not null };
        return true;
    }

    private bool HalfYear(int rank, ref int next, out Period period)
    {
        period = default;
        if (rank is 0 or > 2) return false;
        if (rank < 0) rank = 2;
        var year = ReadYear(ref next) ?? (6 * rank >= _today.Month ? _today.Year : _today.Year + 1);
        return Semester(rank, year, out period);
    }

    private static bool Semester(int rank, int year, out Period period)
    {
        period = new Period(new DateOnly(year, (6 * rank) - 5, 1), Calendar.EndOfMonth(year, 6 * rank), Grain.Quarter, "date.semester");
        return true;
    }

    private bool RelativeQuarter(int i, out Period period, out int next)
    {
        period = default;
        next = i + 2;
        var quarter = _t[i].Text is "trimestre" or "quarter" ? i : _t[i + 1].Text is "trimestre" or "quarter" ? i + 1 : -1;
        if (quarter < 0) return false;
        var word = _t[quarter == i ? i + 1 : i].Text;
        var shift = DateWords.IsNext(word) ? 3 : DateWords.IsLast(word) ? -3 : DateWords.IsThis(word) ? 0 : 99;
        if (shift == 99) return false;
        var first = new DateOnly(_today.Year, (((_today.Month - 1) / 3) * 3) + 1, 1).AddMonths(shift);
        period = new Period(first, first.AddMonths(3).AddDays(-1), Grain.Quarter, "date.quarter") { Certain = true };
        return true;
    }

    /// <summary>"Noël", "avant Pâques", "les vacances de la Toussaint", "la rentrée", "14 juillet" reads as a day, "l'été" stays vague.</summary>
    private bool TryFeast(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        var at = i;
        if (_t[at].Text is "jour" or "lundi" or "jeudi" or "fete" && _t[at + 1].Text is "de" or "des" or "d" or "du") at += 2;
        if (_t[at].Text is "la" or "l" or "le") at++;
        return Holidays(i, out period, out next) || NewYear(at, out period, out next) || Season(at, out period, out next) || Feast(i, at, out period, out next);
    }

    private bool Feast(int i, int at, out Period period, out int next)
    {
        period = default;
        next = at + 1;
        if (Feasts.Named(_t[at].Text, _today.Year) is not { } day) return false;
        var extra = _t[i].Is("lundi") && at > i ? 1 : 0;
        if (day.AddDays(extra) < _today) day = Feasts.Named(_t[at].Text, _today.Year + 1)!.Value;
        var year = ReadYear(ref next);
        if (year is { } y) day = Feasts.Named(_t[at].Text, y) ?? day;
        period = Period.Of(day.AddDays(extra), "date.feast");
        return true;
    }

    private bool NewYear(int at, out Period period, out int next)
    {
        period = default;
        next = at;
        if (_t[at].Is("an") && _t[at - 1].Is("l") && _t[at - 2].Is("de") && _t[at - 3].Is("jour")) next = at + 1;
        else if (_t.Match(at, "nouvel", "an") > 0) next = at + 2;
        else return false;
        period = Period.Of(new DateOnly(_today.Year + (_today is { Month: 1, Day: 1 } ? 0 : 1), 1, 1), "date.feast");
        return true;
    }

    /// <summary>School holidays move with the zone and the year: people mean "before they begin", and say no day.</summary>
    private bool Holidays(int i, out Period period, out int next)
    {
        period = default;
        next = i + 1;
        if (!(_t[i].Text is "vacances" or "conges" or "fetes" or "holidays" or "break")) return false;
        if (_t[next].Text is "de" or "d" or "des" or "scolaires" or "du")
        {
            next++;
            if (_t[next].Text is "la" or "l" or "le") next++;
            if (_t[next].Text is "fin") next += 2;
        }
        var name = _t[next].Text;
        if (name is "ete" or "estivales" or "printemps" or "fevrier" or "hiver" or "paques" or "noel" or "toussaint" or "annee" or "automne") next++;
        else if (_t[i].Text is "conges" or "break") return false;
        DateOnly? first = name is "noel" or "annee" || _t[i].Text is "fetes" ? new DateOnly(_today.Year, 12, 20) : null;
        period = first is { } day && day >= _today
            ? new Period(day, new DateOnly(day.Year + 1, 1, 4), Grain.PartOfMonth, "date.christmas-holidays")
            : new Period(null, null, Grain.Vague, "date.holidays");
        return true;
    }

    private bool Season(int at, out Period period, out int next)
    {
        period = default;
        next = at + 1;
        var word = _t[at].Text;
        if (word is "rentree")
        {
            if (_t[next].Text is "de" && (_t[next + 1].Text is "janvier" or "septembre")) return false;
            if (_t[next].Text is "scolaire") next++;
            var year = ReadYear(ref next) ?? (_today.Month > 9 ? _today.Year + 1 : _today.Year);
            period = new Period(new DateOnly(year, 9, 1), new DateOnly(year, 9, 30), Grain.Month, "date.rentree");
            return true;
        }
        if (word is "ete" && !(_t[at - 1].Text is "l" or "cet" or "avant" or "apres" or "d" or "fin" or "debut")) return false;
        if (word is not ("ete" or "printemps" or "automne" or "hiver" or "summer" or "autumn" or "spring" or "winter")) return false;
        if (_t[next].Kind == TokenKind.Number && _t[next].Text.Length == 4) next++;
        else if (DateWords.IsNext(_t[next].Text)) next++;
        period = new Period(null, null, Grain.Vague, "date.season");
        return true;
    }

    /// <summary>"en 2027", "l'année prochaine", "cette année".</summary>
    private bool TryYear(int i, out Period period, out int next)
    {
        period = default;
        next = i + 2;
        int year;
        if (_t[i].Text is "annee" or "an" && DateWords.IsNext(_t[i + 1].Text)) year = _today.Year + 1;
        else if (_t[i].Text is "annee" or "an" && DateWords.IsLast(_t[i + 1].Text)) year = _today.Year - 1;
        else if (DateWords.IsNext(_t[i].Text) && _t[i + 1].Text is "year" or "annee") year = _today.Year + 1;
        else if (DateWords.IsLast(_t[i].Text) && _t[i + 1].Text is "year" or "annee") year = _today.Year - 1;
        else if (DateWords.IsThis(_t[i].Text) && _t[i + 1].Text is "annee" or "year") year = _today.Year;
        else if (IsYearAfterPreposition(i))
        {
            year = Number(i);
            next = i + 1;
        }
        else return false;
        period = new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Grain.Year, "date.year") { Certain = true };
        return true;
    }

    private bool IsYearAfterPreposition(int i) => _t[i].Kind == TokenKind.Number && _t[i].Text.Length == 4 && Number(i) is >= 1950 and <= 2150 && !IsGlued(i + 1)
        && _t[i - 1].Text is "en" or "in" or "annee" or "de" or "depuis" or "since" or "avant" or "courant" or "of" or "pour" or "a" or "apres" or "entre" or "et"
        && !(_t[i + 1].Text is "€" or "euros" or "candidats" or "personnes" or "salaries" or "eur" or "agents" or "heures" or "euro" or "h" or "ht");
}
