namespace IodOutlook.MailReading.Dates;

/// <summary>The words of the date grammar, folded, French and English.</summary>
internal static class DateWords
{
    private static readonly Dictionary<string, int> Months = Build(
        "janvier janv jan january", "fevrier fevr fev feb february", "mars mar march", "avril avr apr april", "mai may", "juin jun june", "juillet juil juill jul july",
        "aout aug august", "septembre sept sep september", "octobre oct october", "novembre nov november", "decembre dec december");

    private static readonly Dictionary<string, int> Weekdays = Build(
        "lundi lun monday mon", "mardi mar tuesday tue tues", "mercredi mer wednesday wed", "jeudi jeu thursday thu thur thurs", "vendredi ven vend friday fri", "samedi sam saturday sat", "dimanche dim sunday sun");

    private static readonly Dictionary<string, int> Ordinals = BuildRanks(
        "premier premiere 1er 1ere first", "deuxieme second seconde 2nde 2nd", "troisieme third", "quatrieme fourth", "cinquieme fifth");

    private static readonly HashSet<string> Calendar =
    [
        "semaine", "semaines", "week", "weeks", "weekend", "sem", "wk", "cw", "kw", "mois", "month", "months", "trimestre", "quarter", "semestre", "half", "annee", "an", "ans", "year", "years", "jour", "jours", "day", "days", "heure", "heures", "hours",
        "quinzaine", "huitaine", "dizaine", "demain", "tomorrow", "hier", "yesterday", "veille", "lendemain", "surlendemain", "aujourd", "aujourdhui", "today", "tonight", "matin", "matinee", "soir", "soiree", "midi", "journee", "morning", "afternoon", "evening",
        "rentree", "vacances", "conges", "fetes", "holidays", "break", "ete", "printemps", "automne", "hiver", "summer", "autumn", "spring", "winter", "noel", "christmas", "xmas", "paques", "easter", "toussaint", "pentecote", "ascension", "assomption", "armistice",
        "epiphanie", "chandeleur", "halloween", "nouvel", "nuit",
    ];

    /// <summary>Words without which no phrase says a date.</summary>
    public static bool IsCalendarWord(string word) => Calendar.Contains(word) || Months.ContainsKey(word) || Weekdays.ContainsKey(word);

    public static bool IsMonth(string word, out int month) => Months.TryGetValue(word, out month);

    public static bool IsShortMonth(string word) => word is "janv" or "jan" or "fevr" or "fev" or "feb" or "mar" or "avr" or "apr" or "jun" or "juil" or "juill" or "jul" or "aug" or "sept" or "sep" or "oct" or "nov" or "dec";

    public static bool IsWeekday(string word, out DayOfWeek day)
    {
        var found = Weekdays.TryGetValue(word, out var number);
        day = (DayOfWeek)(number % 7);
        return found;
    }

    /// <summary>1, 2, 3 …; -1 for the last.</summary>
    public static bool IsOrdinal(string word, out int rank) => Ordinals.TryGetValue(word, out rank);

    public static bool IsNext(string word) => word is "prochain" or "prochaine" or "prochains" or "prochaines" or "suivant" or "suivante" or "next" or "following" or "proch" or "proche" or "coming";

    public static bool IsLast(string word) => word is "dernier" or "derniere" or "derniers" or "dernieres" or "passe" or "passee" or "passes" or "passees" or "precedent" or "precedente" or "precedents" or "precedentes" or "last" or "previous" or "past" or "ecoule" or "ecoulee";

    public static bool IsThis(string word) => word is "ce" or "cette" or "cet" or "this" or "ces" or "these";

    private static Dictionary<string, int> BuildRanks(params string[] groups)
    {
        var ranks = Build(groups);
        foreach (var last in (string[])["dernier", "derniere", "last"]) ranks[last] = -1;
        return ranks;
    }

    private static Dictionary<string, int> Build(params string[] groups)
    {
        var words = new Dictionary<string, int>();
        for (var i = 0; i < groups.Length; i++)
        {
            // "mar" is March in English and Tuesday in French: each table keeps its own.
            foreach (var word in groups[i].Split(' ')) words.TryAdd(word, i + 1);
        }
        return words;
    }
}
