using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Dates;

/// <summary>Hours beside a date: "à 14h30", "entre 14h et 16h", "10 h", "3 pm", "midi".</summary>
internal sealed partial class DateGrammar
{
    /// <summary>The first hour said with its preposition from an offset on: "on déjeune à 12h30".</summary>
    public static TimeOnly? HourIn(Tokens tokens, int from, DateOnly today)
    {
        var grammar = new DateGrammar(tokens, today);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Start >= from && tokens[i - 1].Text is "a" or "vers" or "des" or "at" or "pour" && grammar.TryTime(i, out var time, out _)) return time;
        }
        return null;
    }

    /// <summary>"à 17h mardi", "after 4 pm tomorrow": the hour comes first.</summary>
    private int SkipLeadingTime(int i, out TimeOnly? time, out TimeOnly? end)
    {
        time = null;
        end = null;
        var at = SkipTimeWords(i);
        if (!TryTimeRange(at, out var first, out end, out var next)) return i;
        if (_t[next].Text is "," or "le" or "on" or "ce") next += _t[next].Is(",") ? 1 : 0;
        if (!IsDateStart(next)) return i;
        time = first;
        return next;
    }

    private bool IsDateStart(int i)
    {
        var at = i;
        while (_t[at].Text is "le" or "on" or "the" or "ce" or "cet" or "de") at++;
        return DateWords.IsWeekday(_t[at].Text, out _) || RelativeDay(at).Length > 0 || RelativeDay(i).Length > 0 || (TryDayMonth(at, out _, out _) && at >= i) || TryNumeric(at, out _, out _);
    }

    private int SkipTimeWords(int i)
    {
        var at = i;
        while (_t[at].Text is "a" or "vers" or "des" or "at" or "around" or "entre" or "de" or "from" or "between" or "after" or "before" or "apres" or "avant" or "partir" or "des" or "autour" or "environ" or "only" or "mais" or "par" or "exemple" or "plutot" or "jusqu" or "plus" or "tard" or "que" or "soit" && at - i < 5) at++;
        return at;
    }

    private TimeOnly? ReadTrailingTime(ref int next, out TimeOnly? end)
    {
        end = null;
        var at = next;
        while (_t[at].Text is "," or "(" or ":" or "-" or "@" && at == next) at++;
        if (ReadHalfDayAt(at) is var half && half > at) at = half;
        var words = at;
        at = SkipTimeWords(at);
        if (!TryTimeRange(at, out var time, out end, out var after)) return null;
        next = after;
        // "avant midi" bounds the morning; it is no hour to meet at.
        if (end is null && Enumerable.Range(words, at - words).Any(k => _t[k].Text is "avant" or "before" or "jusqu")) return null;
        return time;
    }

    private int ReadHalfDayAt(int i)
    {
        var next = i;
        ReadHalfDay(ref next);
        return next;
    }

    private bool TryTimeRange(int i, out TimeOnly time, out TimeOnly? end, out int next)
    {
        end = null;
        if (!TryTime(i, out time, out next))
        {
            // "de 5 à 7", "between 2 and 4 pm": the first hour leaves its unit to the second.
            return HourSharingUnit(i, out time, out end, out next);
        }
        var at = next;
        if (!(_t[at].Text is "a" or "et" or "-" or "to" or "and" or "/" or "ou")) return true;
        if (TryTime(at + 1, out var last, out var after))
        {
            if (!_t[at].Is("ou")) end = last;
            next = after;
        }
        return true;
    }

    private bool HourSharingUnit(int i, out TimeOnly time, out TimeOnly? end, out int next)
    {
        time = default;
        end = null;
        next = i;
        if (_t[i].Kind != TokenKind.Number || _t[i].Text.Length > 2 || Number(i) > 23 || !(_t[i + 1].Text is "a" or "et" or "-" or "to" or "and")) return false;
        if (!TryTime(i + 2, out var last, out next) || last.Hour < 1) return false;
        var hour = Number(i);
        time = new TimeOnly(last.Hour >= 12 && hour < 12 && _t[next - 1].Text is "pm" ? hour + 12 : hour, 0);
        end = last;
        return true;
    }

    private bool TryTime(int i, out TimeOnly time, out int next)
    {
        time = default;
        next = i + 1;
        switch (_t[i].Text)
        {
            case "midi" or "noon": time = new TimeOnly(12, 0); return true;
            case "minuit" or "midnight": return true;
        }
        if (!TryHour(i, out var hour, out var at)) return false;
        return FrenchTime(hour, at, out time, out next) || ColonTime(i, hour, out time, out next) || EnglishTime(hour, 0, at, out time, out next) || PointTime(hour, at, out time, out next);
    }

    private bool TryHour(int i, out int hour, out int next)
    {
        hour = 0;
        next = i + 1;
        if (_t[i].Kind == TokenKind.Number)
        {
            if (_t[i].Text.Length > 2) return false;
            hour = Number(i);
            return hour <= 24;
        }
        return NumberWords.IsNumberWord(_t[i].Text) && NumberWords.TryReadCount(_t, i, out hour, out next) && hour is >= 1 and <= 24 && _t[next].Text is "heures" or "heure";
    }

    /// <summary>"14h", "14h30", "14 heures 30", "neuf heures et demie".</summary>
    private bool FrenchTime(int hour, int at, out TimeOnly time, out int next)
    {
        time = default;
        next = at;
        if (!(_t[at].Text is "h" or "heures" or "heure" or "hrs" or "hr" or "hs")) return false;
        next = at + 1;
        var minute = 0;
        if (_t[next].Kind == TokenKind.Number && _t[next].Text.Length == 2 && Number(next) < 60 && (_t.Touches(next) || _t[at].Text is "heures" or "h")) minute = Number(next++);
        else if (_t[next].Is("et") && _t[next + 1].Text is "demie" or "demi") (minute, next) = (30, next + 2);
        else if (_t[next].Is("et") && _t[next + 1].Is("quart")) (minute, next) = (15, next + 2);
        if (_t[next].Text is "mn" or "min") next++;
        time = new TimeOnly(hour % 24, minute);
        return true;
    }

    private bool ColonTime(int i, int hour, out TimeOnly time, out int next)
    {
        time = default;
        next = i + 3;
        if (!(_t.IsMark(i + 1, ":") && _t.Touches(i + 1)) || !_t.Touches(i + 2) || _t[i + 2].Kind != TokenKind.Number || _t[i + 2].Text.Length != 2 || Number(i + 2) > 59) return false;
        var minute = Number(i + 2);
        if (_t.IsMark(next, ":") && _t.Touches(next) && _t[next + 1].Kind == TokenKind.Number) next += 2;
        if (EnglishTime(hour, minute, next, out time, out var after))
        {
            next = after;
            return true;
        }
        if (_t[next].Is("h")) next++;
        time = new TimeOnly(hour % 24, minute);
        return true;
    }

    /// <summary>"11.30 am": a point instead of a colon counts only before am or pm.</summary>
    private bool PointTime(int hour, int at, out TimeOnly time, out int next)
    {
        time = default;
        next = at;
        return _t.IsMark(at, ".") && _t.Touches(at) && _t.Touches(at + 1) && _t[at + 1].Kind == TokenKind.Number && _t[at + 1].Text.Length == 2 && Number(at + 1) < 60
            && EnglishTime(hour, Number(at + 1), at + 2, out time, out next);
    }

    private bool EnglishTime(int hour, int minute, int at, out TimeOnly time, out int next)
    {
        time = default;
        next = at + 1;
        var word = _t[at].Text;
        if (word is "a" or "p" && _t.IsMark(at + 1, ".") && _t[at + 2].Is("m"))
        {
            word += "m";
            next = at + (_t.IsMark(at + 3, ".") ? 4 : 3);
        }
        if (word is not ("am" or "pm") || hour > 12) return false;
        time = new TimeOnly((hour % 12) + (word == "pm" ? 12 : 0), minute);
        return true;
    }
}
