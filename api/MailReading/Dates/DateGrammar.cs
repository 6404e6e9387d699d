using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Dates;

/// <summary>
/// A grammar of the dates people write in French and English business mails, resolved against the day the mail was written.
/// Each <c>Try…</c> method reads one family of phrases at a token and says where it ends; no method looks back.
/// </summary>
internal sealed partial class DateGrammar(Tokens tokens, DateOnly today)
{
    private readonly Tokens _t = tokens;
    private readonly DateOnly _today = today;

    /// <summary>A period before its preposition is applied.</summary>
    private readonly record struct Period(DateOnly? From, DateOnly? To, Grain Grain, string Rule)
    {
        public bool Certain { get; init; }

        public bool HalfDay { get; init; }

        public DateOnly? Alternative { get; init; }

        /// <summary>Read with its preposition already: "sous quinzaine", "depuis mars".</summary>
        public Bound Bound { get; init; }

        public static Period Of(DateOnly day, string rule, bool certain = false) => new(day, day, Grain.Day, rule) { Certain = certain };

        public static Period Week(DateOnly monday, string rule, bool certain = false) => new(monday, monday.AddDays(4), Grain.Week, rule) { Certain = certain };
    }

    public static List<DateHit> Find(Tokens tokens, DateOnly today) => new DateGrammar(tokens, today).FindAll();

    private List<DateHit> FindAll()
    {
        var hits = new List<DateHit>();
        for (var i = 0; i < _t.Count;)
        {
            if (!MayStart(i))
            {
                i++;
            }
            else if (Hit(i, out var next) is { } hit)
            {
                hits.Add(hit);
                i = Math.Max(next, i + 1);
            }
            else
            {
                i++;
            }
        }
        return hits;
    }

    /// <summary>A date has a number or a word of the calendar within its first words: most places of a letter have neither.</summary>
    private bool MayStart(int i)
    {
        for (var k = i; k < i + 7; k++)
        {
            if (_t[k].Kind == TokenKind.Number || DateWords.IsCalendarWord(_t[k].Text)) return true;
        }
        return false;
    }

    private DateHit? Hit(int i, out int next)
    {
        if (IsInsideWord(i))
        {
            next = i;
            return null;
        }
        var lead = SkipLeadingTime(i, out var leadTime, out var leadEnd);
        if (Span(lead, out next) is { } span) return span;
        var bound = ReadBound(lead, out var at);
        var start = SkipArticles(at);
        if (!(at != start && TryRange(at, out var period, out next)) && !TryPeriod(start, out period, out next) && !(at != start && TryPeriod(at, out period, out next))) return null;
        ReadSuffix(ref next, ref bound);
        var time = ReadTrailingTime(ref next, out var endTime);
        ReadSuffix(ref next, ref bound);
        if (period.Bound != Bound.None) bound = period.Bound;
        var hit = new DateHit(_t[i].Start, _t[next - 1].End, period.From, period.To, period.Grain, period.Rule)
        {
            Bound = bound,
            Time = time ?? leadTime,
            EndTime = endTime ?? (time is null ? leadEnd : null),
            HalfDay = period.HalfDay,
            Alternative = period.Alternative,
            Certain = period.Certain,
        };
        return Bind(hit);
    }

    /// <summary>"d'ici trois semaines", "sous quinzaine": the preposition and the length are one.</summary>
    private DateHit? Span(int i, out int next)
    {
        if (!SpanAfterWord(i, out var period, out next)) return null;
        return new DateHit(_t[i].Start, _t[next - 1].End, period.From, period.To, period.Grain, period.Rule) { Bound = period.Bound, Certain = true };
    }

    /// <summary>Digits inside a longer number, an address or a reference (DEV-2026-0012) are no date.</summary>
    private bool IsInsideWord(int i)
    {
        if (_t[i].Kind != TokenKind.Number || !_t.Touches(i)) return false;
        var before = _t[i - 1];
        if (before.Kind == TokenKind.Word) return before.Text is not ("l" or "d" or "du" or "le" or "s" or "w" or "t" or "q");
        var joins = before.Text is "-" or "/" or "." or "_" or "#" or "@" or "+";
        return joins && _t.Touches(i - 1) && _t[i - 2].Kind is TokenKind.Number or TokenKind.Word;
    }

    private int SkipArticles(int i)
    {
        var at = i;
        while (at - i < 5 && IsArticle(at)) at++;
        return at;
    }

    private bool IsArticle(int i) => _t[i].Text switch
    {
        "le" or "la" or "les" or "l" or "au" or "aux" or "du" or "de" or "d" or "des" or "en" or "a" or "dans" or "the" or "on" or "in" or "of" => true,
        "courant" or "pendant" or "durant" or "during" or "vers" or "around" => true,
        "cours" => _t[i - 1].Is("au"),
        "mois" or "month" => _t[i + 1].Text is "de" or "d" or "of",
        _ => false,
    };

    private bool TryPeriod(int i, out Period period, out int next) =>
        TryRange(i, out period, out next) || TrySingle(i, out period, out next);

    private bool TrySingle(int i, out Period period, out int next) =>
        TryNumeric(i, out period, out next)
        || RankedDay(i, out period, out next)
        || TryWeekday(i, out period, out next)
        || TryDayMonth(i, out period, out next)
        || TryRelativeDay(i, out period, out next)
        || TrySpan(i, out period, out next)
        || TryWeek(i, out period, out next)
        || TryPartOfPeriod(i, out period, out next)
        || TryQuarter(i, out period, out next)
        || TryMonth(i, out period, out next)
        || TryFeast(i, out period, out next)
        || TryYear(i, out period, out next)
        || TryBareDay(i, out period, out next);

    /// <summary>Applies the preposition: "avant fin mars" ends on the 31st, "avant mars" on the last day of February.</summary>
    private DateHit Bind(DateHit hit) => hit.Bound switch
    {
        Bound.Before => hit with { From = null, To = LastDayBefore(hit) },
        Bound.From => hit with { To = null },
        _ => hit,
    };

    private DateOnly? LastDayBefore(DateHit hit)
    {
        var strictly = hit.Grain is Grain.Month or Grain.Quarter or Grain.Year && _strictBound && hit.From is not null;
        return strictly ? hit.From!.Value.AddDays(-1) : hit.Rule == "date.mid-month" ? new DateOnly(hit.From!.Value.Year, hit.From.Value.Month, 15) : hit.To;
    }
}
