using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Dates;

/// <summary>Periods with two ends: "du 16 au 27 mars", "entre le 2 mars et le 30 juin 2026", "de janvier à mars 2027", "from 3 to 7 May".</summary>
internal sealed partial class DateGrammar
{
    private bool TryRange(int i, out Period period, out int next)
    {
        period = default;
        next = i;
        var between = _t[i].Text is "entre" or "between";
        var opened = between || _t[i].Text is "du" or "de" or "from";
        var at = opened ? i + 1 : i;
        while (_t[at].Text is "le" or "la" or "l" or "the") at++;
        return DaysToDays(at, between, opened, out period, out next) || PeriodToPeriod(at, between, opened, out period, out next);
    }

    /// <summary>The first day may leave its month and year to the second: "du lundi 3 au vendredi 7 mai".</summary>
    private bool DaysToDays(int i, bool between, bool opened, out Period period, out int next)
    {
        period = default;
        next = i;
        var at = i;
        if (DateWords.IsWeekday(_t[at].Text, out _)) at++;
        if (!TryDayNumber(at, out var first, out at) || !TryConnector(at, between, opened, out at)) return false;
        if (!(TryWeekday(at, out var end, out next) || TryDayMonth(at, out end, out next) || TryNumeric(at, out end, out next) || (opened && ShortRangeEnd(at, first, out end, out next)))) return false;
        if (end.To is not { } last) return false;
        var from = Calendar.Day(last.Year, last.Month, first);
        if (from is null || from > last)
        {
            var before = last.AddMonths(-1);
            from = Calendar.Day(before.Year, before.Month, first);
        }
        if (from is null || last.DayNumber - from.Value.DayNumber > 45) return false;
        period = new Period(from, last, Grain.Day, "date.range-days") { Certain = end.Certain };
        return true;
    }

    /// <summary>"du 13 au 18": both days in the month at hand or the next.</summary>
    private bool ShortRangeEnd(int i, int first, out Period period, out int next)
    {
        period = default;
        if (!TryDayNumber(i, out var last, out next) || last <= first || !EndsAfterDay(next)) return false;
        var month = new DateOnly(_today.Year, _today.Month, 1).AddMonths(first < _today.Day ? 1 : 0);
        if (Calendar.Day(month.Year, month.Month, last) is not { } day) return false;
        period = Period.Of(day, "date.bare-day");
        return true;
    }

    private bool TryConnector(int i, bool between, bool opened, out int next)
    {
        next = i + 1;
        var found = between
            ? _t[i].Text is "et" or "and" or "a" or "au"
            : _t[i].Text is "au" or "a" or "to" or "until" or "till" or "through" or "jusqu" || (_t.IsMark(i, "-") || _t.IsMark(i, "/") && opened) || (opened && _t[i].Is("et"));
        if (!found) return false;
        while (_t[next].Text is "le" or "la" or "l" or "the" or "au" or "a" or "du" or "en") next++;
        return true;
    }

    private bool PeriodToPeriod(int i, bool between, bool opened, out Period period, out int next)
    {
        period = default;
        if (!TryEnd(i, out var from, out next) || !TryConnector(next, between, opened, out var at)) return false;
        if (!opened && !(_t[next].Text is "au" or "a" or "-" or "jusqu" or "to")) return false;
        if (!TryEnd(at, out var to, out var after) || from.From is not { } first || to.To is not { } last) return false;
        if (from.Grain == Grain.Day && to.Grain != Grain.Day && !opened) return false;
        next = after;
        if (first > last) (first, last) = Reordered(from, to);
        if (first > last) return false;
        // The year said at the end holds for the beginning as well.
        if (to.Certain && !from.Certain)
        {
            while (first.AddYears(1) <= last && last.DayNumber - first.DayNumber > 330) first = first.AddYears(1);
        }
        period = new Period(first, last, from.Grain, "date.range") { Certain = to.Certain };
        return true;
    }

    private static (DateOnly From, DateOnly To) Reordered(Period from, Period to)
    {
        var (first, last) = (from.From!.Value, to.To!.Value);
        if (to.Certain && !from.Certain)
        {
            while (first > last) first = first.AddYears(-1);
        }
        else
        {
            while (last < first) last = last.AddYears(1);
        }
        return (first, last);
    }

    private bool TryEnd(int i, out Period period, out int next) =>
        TryNumeric(i, out period, out next) || TryWeekday(i, out period, out next) || TryDayMonth(i, out period, out next) || TryPartOfPeriod(i, out period, out next)
        || TryWeek(i, out period, out next) || TryQuarter(i, out period, out next) || TryMonth(i, out period, out next) || TryRelativeDay(i, out period, out next) || TryFeast(i, out period, out next) || TryYear(i, out period, out next);
}
