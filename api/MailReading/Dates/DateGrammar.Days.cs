using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Dates;

/// <summary>Single days: "17/10/2026", "vendredi 17 octobre", "mardi prochain", "demain", "le 23".</summary>
internal sealed partial class DateGrammar
{
    private bool TryNumeric(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        if (_t[i].Kind != TokenKind.Number) return false;
        return TryIso(i, out period, out next) || TrySlashed(i, out period, out next) || TryNumericMonth(i, out period, out next);
    }

    /// <summary>2026-03-05, 2026/03/05.</summary>
    private bool TryIso(int i, out Period period, out int next)
    {
        period = default;
        next = i + 5;
        if (_t[i].Text.Length != 4 || !IsDateMark(i + 1) || !_t.Touches(i + 1) || _t[i + 2].Kind != TokenKind.Number || _t[i + 3].Text != _t[i + 1].Text || _t[i + 4].Kind != TokenKind.Number) return false;
        if (_t[i + 4].Text.Length > 2 || Calendar.Day(Number(i), Number(i + 2), Number(i + 4)) is not { } day) return false;
        period = Period.Of(day, "date.iso", certain: true);
        return true;
    }

    /// <summary>17/10/2026, 17.10.26, 17-10-2026, 17/10: the day always comes first, as in France.</summary>
    private bool TrySlashed(int i, out Period period, out int next)
    {
        period = default;
        next = i + 3;
        if (_t[i].Text.Length > 2 || !IsDateMark(i + 1) || !_t.Touches(i + 1) || !_t.Touches(i + 2) || _t[i + 2].Kind != TokenKind.Number || _t[i + 2].Text.Length > 2) return false;
        var withYear = _t[i + 3].Text == _t[i + 1].Text && _t.Touches(i + 3) && _t.Touches(i + 4) && _t[i + 4].Kind == TokenKind.Number && _t[i + 4].Text.Length is 2 or 4;
        if (!withYear && (!_t.IsMark(i + 1, "/") || IsGlued(i + 3))) return false;
        var day = withYear ? Calendar.Day(FullYear(i + 4), Number(i + 2), Number(i)) : Calendar.NextDay(_today, Number(i + 2), Number(i));
        if (day is null) return false;
        next = withYear ? i + 5 : i + 3;
        if (withYear && IsGlued(next)) return false;
        period = Period.Of(day.Value, "date.numeric", withYear);
        return true;
    }

    /// <summary>11/2026, 2026-11: a whole month.</summary>
    private bool TryNumericMonth(int i, out Period period, out int next)
    {
        period = default;
        next = i + 3;
        if (!(_t.IsMark(i + 1, "/") || _t.IsMark(i + 1, "-")) || !_t.Touches(i + 1) || !_t.Touches(i + 2) || _t[i + 2].Kind != TokenKind.Number || IsGlued(i + 3)) return false;
        var yearFirst = _t[i].Text.Length == 4;
        if (_t[yearFirst ? i : i + 2].Text.Length != 4 || _t[yearFirst ? i + 2 : i].Text.Length > 2 || (yearFirst && _t[i + 2].Text.Length > 2)) return false;
        var (year, month) = (Number(yearFirst ? i : i + 2), Number(yearFirst ? i + 2 : i));
        // A quote number such as 2026/118 or 0926/2014 is no month.
        return year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && WholeMonth(new DateOnly(year, month, 1), out period, certain: true);
    }

    private bool IsDateMark(int i) => _t[i].Kind == TokenKind.Mark && _t[i].Text is "/" or "." or "-";

    /// <summary>Another figure or letter follows at once: a telephone number, a reference, "3/8e".</summary>
    private bool IsGlued(int i) => _t.Touches(i) && (_t[i].Kind != TokenKind.Mark || (_t[i].Text is "/" or "-" or "." && _t.Touches(i + 1) && _t[i + 1].Kind == TokenKind.Number));

    private int Number(int i) => int.Parse(_t[i].Text, System.Globalization.CultureInfo.InvariantCulture);

    private int FullYear(int i) => _t[i].Text.Length == 2 ? Number(i) + (Number(i) >= 70 ? 1900 : 2000) : Number(i);

    private bool TryWeekday(int i, out Period period, out int next)
    {
        period = default;
        next = i + 1;
        var at = DateWords.IsThis(_t[i].Text) || (DateWords.IsNext(_t[i].Text) && !_t[i].Is("proche")) || _t[i].Is("last") ? i + 1 : i;
        if (!DateWords.IsWeekday(_t[at].Text, out var weekday)) return false;
        next = at + 1;
        if (_t.IsMark(next, ".") && _t[at].Text.Length <= 4) next++;
        if (_t.IsMark(next, ",")) next++;
        if (_t[next].Text is "le" or "the" or "du") next++;
        if (TryDayMonth(next, out period, out var after) || TryNumeric(next, out period, out after))
        {
            next = after;
            return true;
        }
        next = at + 1;
        // Short names ("mar.", "ven.", "sun") count only beside a date.
        if (_t[at].Text.Length <= 4) return false;
        return WeekdayNumber(at, weekday, out period, out next) || WeekdayAlone(i, at, weekday, out period, out next);
    }

    /// <summary>"lundi 7": the next 7th that is a Monday, or the next 7th.</summary>
    private bool WeekdayNumber(int at, DayOfWeek weekday, out Period period, out int next)
    {
        period = default;
        next = at + 1;
        if (_t[next].Text is "le" or "the") next++;
        if (!TryDayNumber(next, out var number, out var after) || _t[after].Text is "h" or "heures" or "heure" or "a.m" or "am" or "pm" or "%" or "€" || (_t.IsMark(after, ":") && _t.Touches(after))) return false;
        if (SharedMonth(after, number) is { } shared)
        {
            period = Period.Of(shared, "date.weekday-number");
            next = after;
            return true;
        }
        for (var months = 0; months < 7; months++)
        {
            var first = new DateOnly(_today.Year, _today.Month, 1).AddMonths(months);
            if (Calendar.Day(first.Year, first.Month, number) is not { } day || day < _today || day.DayOfWeek != weekday) continue;
            period = Period.Of(day, "date.weekday-number");
            next = after;
            return true;
        }
        return false;
    }

    private bool WeekdayAlone(int i, int at, DayOfWeek weekday, out Period period, out int next)
    {
        next = at + 1;
        // "le samedi" without more is every Saturday.
        if (_t[i - 1].Is("le") && !(_t[next].Text is "a" or "matin" or "apres" or "soir" or "en" or "de" or "prochain" or "suivant" or "dernier" or "vers") && !IsTimeAt(next))
        {
            period = default;
            return false;
        }
        var day = Calendar.NextWeekday(_today, weekday);
        if (at > i && DateWords.IsThis(_t[i].Text) && weekday == _today.DayOfWeek && _t[i].Is("this")) day = _today;
        day = ShiftWeekday(i, at, weekday, day, ref next);
        // "mardi" on a Tuesday is in a week, "vendredi prochain" on a Monday perhaps this week's.
        DateOnly? other = weekday == _today.DayOfWeek ? _today : null;
        period = Period.Of(day, "date.weekday") with { HalfDay = ReadHalfDay(ref next), Alternative = other };
        day = ShiftAfterHalfDay(weekday, day, ref next);
        period = period with { From = day, To = day };
        return true;
    }

    private bool IsTimeAt(int i) => _t[i].Kind == TokenKind.Number && _t[i + 1].Text is "h" or ":" or "heures";

    private DateOnly ShiftWeekday(int i, int at, DayOfWeek weekday, DateOnly day, ref int next)
    {
        var thisWeek = Calendar.Monday(_today).AddDays(((int)weekday + 6) % 7);
        if (_t[next].Text is "en" or "in" && _t[next + 1].Text is "huit" or "8" or "quinze" or "15")
        {
            var from = weekday == _today.DayOfWeek ? _today : day;
            day = from.AddDays(_t[next + 1].Text is "huit" or "8" ? 7 : 14);
            next += 2;
        }
        else if (DateWords.IsLast(_t[next].Text) || (at > i && _t[i].Is("last")))
        {
            day = day.AddDays(-7);
            if (day >= _today) day = day.AddDays(-7);
            if (at == i) next++;
        }
        else if (DateWords.IsNext(_t[next].Text) || _t[next].Text is "d" && _t[next + 1].Is("apres"))
        {
            day = _t[next].Is("d") && day < thisWeek.AddDays(7) ? thisWeek.AddDays(7) : NextWeekdayBy(weekday, day);
            next += _t[next].Is("d") ? 2 : 1;
        }
        else if (at > i && DateWords.IsNext(_t[i].Text)) day = NextWeekdayBy(weekday, day);
        else day = OfWeek(thisWeek, day, ref next);
        return day;
    }

    /// <summary>"vendredi prochain" said on Monday means the Friday of next week; said on Friday, the one in seven days.</summary>
    private DateOnly NextWeekdayBy(DayOfWeek weekday, DateOnly day)
    {
        var sameWeek = Calendar.Monday(day) == Calendar.Monday(_today);
        return sameWeek && day.DayOfWeek == weekday && day > _today.AddDays(2) ? day.AddDays(7) : day;
    }

    /// <summary>"lundi de la semaine prochaine", "mardi cette semaine", "Monday next week".</summary>
    private DateOnly OfWeek(DateOnly thisWeek, DateOnly day, ref int next)
    {
        var at = next;
        while (_t[at].Text is "de" or "la" or "of" && at - next < 2) at++;
        if (_t[at].Is("cette") && _t[at + 1].Is("semaine")) return Take(thisWeek, at + 2, out next);
        if (_t[at].Is("semaine") && DateWords.IsNext(_t[at + 1].Text)) return Take(thisWeek.AddDays(7), at + 2, out next);
        if (_t[at].Is("semaine") && DateWords.IsLast(_t[at + 1].Text)) return Take(thisWeek.AddDays(-7), at + 2, out next);
        if (_t[at].Is("next") && _t[at + 1].Is("week")) return Take(thisWeek.AddDays(7), at + 2, out next);
        if (_t[at].Is("this") && _t[at + 1].Is("week")) return Take(thisWeek, at + 2, out next);
        return day;
    }

    private static DateOnly Take(DateOnly day, int after, out int next)
    {
        next = after;
        return day;
    }

    /// <summary>"vendredi matin de la semaine prochaine", "mardi matin prochain".</summary>
    private DateOnly ShiftAfterHalfDay(DayOfWeek weekday, DateOnly day, ref int next)
    {
        if (DateWords.IsNext(_t[next].Text) && !_t[next].Text.StartsWith("suiv", StringComparison.Ordinal))
        {
            next++;
            return NextWeekdayBy(weekday, day);
        }
        return OfWeek(Calendar.Monday(_today).AddDays(((int)weekday + 6) % 7), day, ref next);
    }

    /// <summary>"17 octobre 2026", "1er mai", "October 17th, 2026", "the 17th of October".</summary>
    private bool TryDayMonth(int i, out Period period, out int next) => DayThenMonth(i, out period, out next) || MonthThenDay(i, out period, out next);

    private bool DayThenMonth(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        if (!TryDayNumber(i, out var number, out var at)) return false;
        if (_t[at].Text is "of" or "de" or "d") at++;
        if (_t[at].Is("du") && _t[at + 1].Is("mois") && (DateWords.IsNext(_t[at + 2].Text) || DateWords.IsLast(_t[at + 2].Text))) return DayOfOtherMonth(number, at, out period, out next);
        if (_t.IsMark(at, "-") && _t.Touches(at)) at++;
        if (!DateWords.IsMonth(_t[at].Text, out var month)) return false;
        next = at + 1;
        if (_t.IsMark(next, ".") && DateWords.IsShortMonth(_t[at].Text)) next++;
        return Dated(number, month, ref next, out period);
    }

    /// <summary>"le 20 du mois prochain".</summary>
    private bool DayOfOtherMonth(int number, int at, out Period period, out int next)
    {
        period = default;
        next = at + 3;
        var month = new DateOnly(_today.Year, _today.Month, 1).AddMonths(DateWords.IsNext(_t[at + 2].Text) ? 1 : -1);
        if (Calendar.Day(month.Year, month.Month, number) is not { } day) return false;
        period = Period.Of(day, "date.day-month", true);
        return true;
    }

    private bool MonthThenDay(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        if (!DateWords.IsMonth(_t[i].Text, out var month)) return false;
        var at = i + 1;
        if (_t.IsMark(at, ".")) at++;
        if (_t[at].Text is "the" or "le") at++;
        if (_t[at].Kind != TokenKind.Number || _t[at].Text.Length > 2 || !TryDayNumber(at, out var number, out next)) return false;
        if (_t[next].Text is "h" or "heures") return false;
        return Dated(number, month, ref next, out period);
    }

    private bool Dated(int number, int month, ref int next, out Period period)
    {
        period = default;
        var year = ReadYear(ref next);
        var day = year is { } y ? Calendar.Day(y, month, number) : Calendar.NextDay(_today, month, number);
        if (day is null) return false;
        period = Period.Of(day.Value, "date.day-month", year is not null) with { HalfDay = ReadHalfDay(ref next) };
        return true;
    }

    /// <summary>A year after a month: "2026", ", 2026", "prochain", "de cette année".</summary>
    private int? ReadYear(ref int next)
    {
        var at = _t.IsMark(next, ",") || (_t.IsMark(next, "-") && _t.Touches(next)) || _t.IsMark(next, "/") ? next + 1 : next;
        if (_t[at].Text is "de" or "of" && _t[at + 1].Kind == TokenKind.Number) at++;
        if (_t[at].Kind == TokenKind.Number && _t[at].Text.Length == 4 && Number(at) is >= 1900 and <= 2100 && !(_t[at + 1].Text is "€" or "euros" or "h"))
        {
            next = at + 1;
            return Number(at);
        }
        if (at != next) return null;
        if (_t[at].Text is "prochain" or "dernier" or "passe")
        {
            next++;
            if (_t[at].Text is "prochain") return null;
            return _today.Year - 1;
        }
        return null;
    }

    private bool TryDayNumber(int i, out int number, out int next)
    {
        number = 0;
        next = i + 1;
        var t = _t[i];
        if (t.Kind == TokenKind.Number)
        {
            if (t.Text.Length > 2) return false;
            number = Number(i);
            if (_t.Touches(next) && _t[next].Text is "er" or "e" or "eme" or "st" or "nd" or "rd" or "th" or "ere" or "ier") next++;
            return number is >= 1 and <= 31;
        }
        if (t.Text is "premier" or "first")
        {
            number = 1;
            return true;
        }
        return NumberWords.IsNumberWord(t.Text) && NumberWords.TryReadCount(_t, i, out number, out next) && number is >= 1 and <= 31;
    }

    private bool TryRelativeDay(int i, out Period period, out int next)
    {
        period = default;
        next = i + 1;
        if (_t[i].Is("lendemain") && _t[i + 1].Text is "de" or "du" && TryDayMonth(i + 2, out var eve, out next) && eve.From is { } before)
        {
            period = Period.Of(before.AddDays(1), "date.day-after");
            return true;
        }
        var (shift, length) = RelativeDay(i);
        if (length == 0) return TryDayPart(i, out period, out next);
        next = i + length;
        var half = ReadHalfDay(ref next) || _t[next - 1].Text is "matin" or "soir" or "midi" or "apres" or "morning" or "afternoon" or "evening" or "tonight";
        period = Period.Of(_today.AddDays(shift), "date.relative-day", certain: true) with { HalfDay = half };
        return true;
    }

    /// <summary>"en fin de matinée", "l'après-midi" without a day: today's, which says nothing of when a service is wanted.</summary>
    private bool TryDayPart(int i, out Period period, out int next)
    {
        period = Period.Of(_today, "date.day-part") with { HalfDay = true };
        next = i;
        return _t[i].Text is "debut" or "milieu" or "fin" or "matinee" or "matin" or "soiree" or "apres" && _t[i].Text is not "apres" | _t[i + 1].Text is "midi" or "-" && ReadJourneyPart(ref next);
    }

    private bool ReadJourneyPart(ref int next)
    {
        var at = next;
        while (_t[at].Text is "debut" or "milieu" or "fin" or "de" or "d" or "la" or "l" && at - next < 4) at++;
        if (_t[at].Text is "journee")
        {
            next = at + 1;
            return at > next - 1 && _t[at - 1].Text is "de" or "la";
        }
        return ReadHalfDay(ref next);
    }

    private (int Shift, int Length) RelativeDay(int i) => _t[i].Text switch
    {
        "aujourd" => (0, _t[i + 1].Is("hui") ? 2 : 1),
        "aujourdhui" or "today" or "tonight" => (0, 1),
        "ce" when _t[i + 1].Text is "jour" or "matin" or "soir" or "midi" => (0, 2),
        "cet" when _t.Match(i + 1, "apres", "-", "midi") > 0 => (0, 4),
        "cet" when _t.Match(i + 1, "apres", "midi") > 0 => (0, 3),
        "cette" when _t[i + 1].Text is "nuit" or "apres" => (0, _t[i + 1].Is("nuit") ? 2 : 4),
        "this" when _t[i + 1].Text is "morning" or "afternoon" or "evening" => (0, 2),
        "apres" when _t.Match(i + 1, "-", "demain") > 0 => (2, 3),
        "apres" when _t[i + 1].Is("demain") => (2, 2),
        "avant" when _t.Match(i + 1, "-", "hier") > 0 => (-2, 3),
        "avant" when _t[i + 1].Is("hier") => (-2, 2),
        "surlendemain" => (2, 1),
        "demain" or "tomorrow" or "lendemain" => _t[i].Is("lendemain") && _t[i + 1].Text is "de" or "du" ? (0, 0) : (1, 1),
        "hier" or "yesterday" or "veille" => (-1, 1),
        "day" when _t.Match(i, "day", "after", "tomorrow") > 0 => (2, 3),
        "jour" when _t[i + 1].Is("suivant") => (1, 2),
        "jour" when _t.Match(i + 1, "d", "apres") > 0 => (1, 3),
        _ => (0, 0),
    };

    /// <summary>"le 23": a day of this month or the next; only where what follows cannot be counted.</summary>
    private bool TryBareDay(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        if (!(_t[i - 1].Text is "le" or "du" or "au" or "the") || !TryDayNumber(i, out var number, out next) || !EndsAfterDay(next)) return false;
        if (SharedMonth(next, number) is { } shared)
        {
            period = Period.Of(shared, "date.shared-month");
            return true;
        }
        for (var months = 0; months < 3; months++)
        {
            var first = new DateOnly(_today.Year, _today.Month, 1).AddMonths(months);
            if (Calendar.Day(first.Year, first.Month, number) is not { } day || day < _today) continue;
            period = Period.Of(day, "date.bare-day") with { HalfDay = ReadHalfDay(ref next) };
            return true;
        }
        return false;
    }

    /// <summary>"le 22 ou le 24 octobre", "les 3, 4 et 5 mai": the month is said once, with the last day.</summary>
    private DateOnly? SharedMonth(int i, int number)
    {
        for (var k = i; k < i + 14; k++)
        {
            if (!(_t[k].Text is "ou" or "et" or "," or "le" or "les" or "au" or "and" or "or" or "the" or "/" or "matin" or "soir" or "a" or "h" || DateWords.IsWeekday(_t[k].Text, out _) || _t[k].Kind == TokenKind.Number)) return null;
            if (!TryDayMonth(k, out var other, out _) || other.From is not { } day) continue;
            var same = Calendar.Day(day.Year, day.Month, number);
            return same > day ? Calendar.Day(day.AddMonths(-1).Year, day.AddMonths(-1).Month, number) : same;
        }
        return null;
    }

    private bool EndsAfterDay(int i)
    {
        var t = _t[i];
        if (t.Kind == TokenKind.Number || _t.IsMark(i, "%") || _t.IsMark(i, "€") || _t.IsMark(i, "°")) return false;
        if (t.Kind == TokenKind.Mark) return !(_t.Touches(i) && t.Text is "/" or "-" or ".") || !(_t.Touches(i + 1) && _t[i + 1].Kind == TokenKind.Number);
        return t.Text is "a" or "au" or "ou" or "et" or "pour" or "si" or "en" or "dans" or "de" or "matin" or "apres" or "prochain" or "courant" or "serait" or "est" or "sont" or "car" or "mais" or "chez"
            or "inclus" or "par" or "afin" or "sur" or "nous" or "je" or "vous" or "on" or "avec" or "sans" or "plus" or "lors" or "minimum" or "maximum" or "soir" or "dernier" or "vers" or "entre" or "il"
            or "me" or "tu" or "ca" or "cela" or "the" or "and" or "or" or "at" or "dernier" or "des" or "jusqu" or "idealement" or "possible" or "ce" or "c" or "svp" or "ouvre" or "convient";
    }

    /// <summary>"matin", "après-midi", "en fin de matinée", "in the morning".</summary>
    private bool ReadHalfDay(ref int next)
    {
        var at = next;
        while (_t[at].Text is "au" or "en" or "dans" or "l" or "la" or "le" or "debut" or "fin" or "milieu" or "de" or "d" or "tot" or "in" or "the" or "early" or "late" && at - next < 6) at++;
        var taken = _t[at].Text switch
        {
            "matin" or "matinee" or "soir" or "soiree" or "morning" or "afternoon" or "evening" or "aprem" or "midi" => 1,
            "apres" when _t.Match(at, "apres", "-", "midi") > 0 => 3,
            "apres" when _t.Match(at, "apres", "midi") > 0 => 2,
            _ => 0,
        };
        if (taken == 0 || (_t[at].Is("midi") && at == next && _t[at - 1].Is("a"))) return false;
        next = at + taken;
        return true;
    }
}
