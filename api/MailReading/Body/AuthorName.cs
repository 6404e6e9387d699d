using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Body;

/// <summary>Recognises the line in which an author signs, from what the header says of them.</summary>
internal sealed class AuthorName
{
    private readonly HashSet<string> _parts = [];
    private readonly string _initials;

    public AuthorName(string? name, string? address)
    {
        var words = WordsOf(name ?? "");
        foreach (var word in words.Where(w => w.Length > 1 && !IsCivility(w))) _parts.Add(word);
        _initials = string.Concat(words.Where(w => !IsCivility(w)).Select(w => w[0]));
        if (address is null || address.IndexOf('@') is not (> 0 and var at)) return;
        foreach (var word in WordsOf(address[..at]).Where(w => w.Length > 2)) _parts.Add(word);
    }

    public bool IsKnown => _parts.Count > 0;

    /// <summary>True for "Marie Dupont", "M. DUPONT", "MD", "Marie Dupont, DRH"; false for a sentence that names her.</summary>
    public bool Signs(string line)
    {
        if (line.Length is 0 or > 90 || line.EndsWith('?') || line.EndsWith(':')) return false;
        var folded = Folding.Fold(line);
        var words = WordsOf(folded);
        if (words.Count == 0) return false;
        var known = words.TakeWhile(IsPart).Count();
        if (known == words.Count && words.Any(_parts.Contains)) return true;
        if (words.Count == 1 && _initials.Length > 1 && words[0] == _initials) return true;
        if (_initials.Length > 1 && words.Count == _initials.Length && words.All(w => w.Length == 1) && string.Concat(words) == _initials) return true;
        return known >= 2 && words.Take(known).Any(_parts.Contains) && line.Length <= 80 && StartsWithNameThenMark(folded, words[known - 1]);
    }

    private bool IsPart(string word) => _parts.Contains(word) || IsCivility(word) || (word.Length == 1 && _initials.Contains(word[0])) || word is "de" or "du" or "le" or "la" or "van" or "von" or "der" or "el" or "ben";

    private static bool StartsWithNameThenMark(string folded, string lastWord)
    {
        var end = folded.IndexOf(lastWord, StringComparison.Ordinal) + lastWord.Length;
        var rest = folded[end..].TrimStart();
        return rest.Length == 0 || rest[0] is ',' or '-' or '|' or '/' or '(' or ';' or '·' or '•';
    }

    private static bool IsCivility(string word) => Lexicon.Default.Words("civility").Contains(word);

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var tokens = new Tokens(Folding.Fold(text));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word) words.Add(tokens[i].Text);
        }
        return words;
    }
}
