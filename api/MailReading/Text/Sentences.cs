namespace IodOutlook.MailReading.Text;

/// <summary>Cuts a folded line into sentences. Abbreviations, numbers, addresses and initials do not end one.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Abbreviations = ["m", "mm", "mme", "mlle", "dr", "pr", "st", "ste", "ex", "env", "cf", "etc", "tel", "port", "fax", "max", "min", "art", "no", "n", "ref", "bd", "av", "p", "resp", "sem", "janv", "fevr", "avr", "juil", "sept", "oct", "nov", "dec", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "mr", "mrs", "ms", "inc", "ltd", "approx", "vs", "pers", "cand", "h", "t", "excl", "incl", "dir", "adj", "dept", "ing", "prof", "nb", "eval", "ext", "int", "hab", "env", "gal", "techn"];

    /// <summary>Patterns see one sentence at a time: its length bounds what any of them can cost.</summary>
    private const int Longest = 800;

    public static IEnumerable<(int Start, int End)> Of(string folded, int start, int end)
    {
        var from = start;
        for (var i = start; i < end; i++)
        {
            var tooLong = i - from >= Longest && folded[i] == ' ' || i - from >= 2 * Longest;
            if (!tooLong && !Ends(folded, i, start, end)) continue;
            if (i + 1 > from) yield return (from, i + 1);
            from = i + 1;
            while (from < end && folded[from] == ' ') from++;
            i = from - 1;
        }
        if (end > from) yield return (from, end);
    }

    private static bool Ends(string text, int i, int start, int end)
    {
        var c = text[i];
        if (c is '\n' or ';') return true;
        if (c is '?' or '!') return i + 1 >= end || text[i + 1] is ' ' or '\n' or '"' or ')';
        if (c is '…') return true;
        if (c != '.') return false;
        if (i + 1 < end && text[i + 1] is not (' ' or '\n' or '"' or ')')) return false;
        var word = i;
        while (word > start && char.IsLetter(text[word - 1])) word--;
        var length = i - word;
        return !(length == 1 || Abbreviations.Contains(text[word..i])) || i + 1 >= end;
    }
}
