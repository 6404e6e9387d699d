using System.Globalization;
using System.Text.RegularExpressions;

namespace IodOutlook.Domain.FollowUps;

/// <summary>
/// The day that words name, as people write it to put something off: « le 12 janvier », « 12/01 », « en mars », « fin mars », « dans trois semaines », « à la rentrée »,
/// "in two weeks". Always later than the day the words were written.
/// </summary>
internal static partial class SpokenDay
{
    private static readonly string[][] MonthNames =
    [
        ["janvier", "january", "jan"], ["fevrier", "february", "feb"], ["mars", "march"], ["avril", "april"], ["mai", "may"], ["juin", "june"],
        ["juillet", "july"], ["aout", "august"], ["septembre", "september", "sept"], ["octobre", "october", "oct"], ["novembre", "november", "nov"], ["decembre", "december", "dec"],
    ];

    private static readonly string[][] NumberNames =
    [
        ["un", "une", "one", "a"], ["deux", "two"], ["trois", "three"], ["quatre", "four"], ["cinq", "five"], ["six"], ["sept", "seven"], ["huit", "eight"],
        ["neuf", "nine"], ["dix", "ten"], ["onze", "eleven"], ["douze", "twelve"],
    ];

    /// <param name="folded">Lower case, no accents, no punctuation.</param>
    /// <param name="from">The day of the mail.</param>
    public static DateOnly? Read(string folded, DateOnly from) =>
        DayAndMonth(folded, from) ?? Numeric(folded, from) ?? InSoMany(folded, from) ?? MonthAlone(folded, from) ?? Loose(folded, from);

    private static DateOnly? DayAndMonth(string text, DateOnly from)
    {
        var match = DayMonth().Match(text);
        if (match.Success)
        {
            return Next(Number(match.Groups["d"].Value), Month(match.Groups["m"].Value), Year(match), from);
        }

        match = MonthDay().Match(text);
        return match.Success ? Next(Number(match.Groups["d"].Value), Month(match.Groups["m"].Value), Year(match), from) : null;
    }

    private static DateOnly? Numeric(string text, DateOnly from)
    {
        var match = Digits().Match(text);
        return match.Success ? Next(Number(match.Groups["d"].Value), Number(match.Groups["n"].Value), Year(match), from) : null;
    }

    private static DateOnly? InSoMany(string text, DateOnly from)
    {
        var match = Span().Match(text);
        if (!match.Success || Number(match.Groups["c"].Value) is not (>= 1 and <= 365 and var count))
        {
            return null;
        }

        return match.Groups["u"].Value[0] switch
        {
            'j' or 'd' => from.AddDays(count),
            's' or 'w' => from.AddDays(7 * count),
            _ => from.AddMonths(count),
        };
    }

    private static DateOnly? MonthAlone(string text, DateOnly from)
    {
        var match = MonthOnly().Match(text);
        var day = match.Groups["p"].Value switch
        {
            "mi" or "mid" => 15,
            "fin" or "end" or "late" => 25,
            _ => 1,
        };
        return match.Success ? Next(day, Month(match.Groups["m"].Value), Year(match), from) : null;
    }

    private static DateOnly? Loose(string text, DateOnly from) => LooseWords().Match(text).Value switch
    {
        "" => null,
        "semaine prochaine" or "next week" => from.AddDays(7 - ((int)from.DayOfWeek + 6) % 7),
        "mois prochain" or "next month" => new DateOnly(from.Year, from.Month, 1).AddMonths(1),
        "annee prochaine" or "next year" or "debut d annee" => new DateOnly(from.Year + 1, 1, 2),
        _ => Next(1, 9, null, from),
    };

    /// <summary>29 February of a year that has none is the last day of that month.</summary>
    private static DateOnly? Next(int day, int month, int? year, DateOnly from)
    {
        if (day is < 1 or > 31 || month is < 1 or > 12)
        {
            return null;
        }

        var said = In(year ?? from.Year);
        var found = said <= from && year is null ? In(from.Year + 1) : said;
        return found > from ? found : null;

        DateOnly In(int y) => new(y, month, Math.Min(day, DateTime.DaysInMonth(y, month)));
    }

    private static int Month(string name) => Array.FindIndex(MonthNames, names => names.Contains(name)) + 1;

    private static int Number(string text) => int.TryParse(text.Replace("er", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : Array.FindIndex(NumberNames, names => names.Contains(text)) + 1;

    private static int? Year(Match match) => match.Groups["y"].Success ? int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) : null;

    private const string Months =
        "(?<m>janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)";

    [GeneratedRegex(@"\b(?<d>\d{1,2}(er)?)(st|nd|rd|th)? (of )?" + Months + @"( (?<y>20\d\d))?\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"\b" + Months + @" (?<d>\d{1,2})(st|nd|rd|th)?\b( (?<y>20\d\d)\b)?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\b(?<d>\d{1,2}) (?<n>\d{1,2})( (?<y>20\d\d))?\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(dans|in|d ici) (?<c>\d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|a|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve) (?<u>jours?|semaines?|mois|days?|weeks?|months?)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Span();

    [GeneratedRegex(@"\b((?<p>debut|mi|fin|mid|end|early|late)( of| de)? |en |de |d |des |in |until |from |apres |after |courant |au mois de |au mois d |jusqu en )" + Months + @"( (?<y>20\d\d))?\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex MonthOnly();

    [GeneratedRegex(@"\b(semaine prochaine|next week|mois prochain|next month|annee prochaine|next year|debut d annee|rentree|apres l ete|apres les vacances d ete|after the summer)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LooseWords();
}
