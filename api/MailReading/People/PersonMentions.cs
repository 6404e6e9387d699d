using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.People;

/// <summary>Persons named in running text: "Madame Annick Thévard", "Frédéric Jaumard", "M. de Marcilloles".</summary>
internal static class PersonMentions
{
    public readonly record struct Mention(int Start, int Length, string Name, bool HasCivility);

    /// <summary>Every mention in a stretch of text, in its order.</summary>
    public static List<Mention> Find(string raw, int start, int end)
    {
        var found = new List<Mention>();
        var words = WordsOf(raw, start, end);
        for (var i = 0; i < words.Count; i++)
        {
            if (Read(raw, words, i, out var next) is not { } mention) continue;
            found.Add(mention);
            i = next - 1;
        }
        return found;
    }

    private static Mention? Read(string raw, List<(int Start, int End)> words, int i, out int next)
    {
        next = i + 1;
        var first = i;
        var civility = false;
        while (first < words.Count && PersonNames.IsCivility(At(raw, words[first])) && IsWrittenAsTitle(At(raw, words[first])))
        {
            civility = true;
            first++;
        }
        var last = first;
        var capitals = 0;
        while (last < words.Count && last - first < 6 && (last == first || Joined(raw, words[last - 1], words[last])))
        {
            var word = At(raw, words[last]);
            if (IsNameWord(word)) capitals++;
            else if (!(PersonNames.IsParticle(word) && last + 1 < words.Count && IsNameWord(At(raw, words[last + 1])) && (capitals > 0 || civility))) break;
            last++;
        }
        if (capitals == 0 || (!civility && capitals < 2)) return null;
        next = last;
        var name = raw[words[first].Start..words[last - 1].End];
        if (!civility && !PersonNames.LooksLikeName(name)) return null;
        return new Mention(words[i].Start, words[last - 1].End - words[i].Start, name, civility);
    }

    /// <summary>"me" is also a pronoun and "m" a letter: a title is written "Me", "M.", "Mme".</summary>
    private static bool IsWrittenAsTitle(string word) => char.IsUpper(word[0]) || word.Length > 3 || word is "mr" or "mme" or "mlle";

    private static bool IsNameWord(string word) => word.Length > 0 && char.IsUpper(word[0]) && word.Any(char.IsLetter) && !word.Any(char.IsAsciiDigit);

    private static bool Joined(string raw, (int Start, int End) a, (int Start, int End) b)
    {
        for (var i = a.End; i < b.Start; i++)
        {
            if (raw[i] is not (' ' or '\u00A0' or '\u202F')) return raw[i] == '.' && a.End - a.Start <= 3;
        }
        return true;
    }

    private static string At(string raw, (int Start, int End) word) => raw[word.Start..word.End];

    private static List<(int Start, int End)> WordsOf(string raw, int start, int end)
    {
        var words = new List<(int, int)>();
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetter(raw[i])) continue;
            var from = i;
            while (i < end && (char.IsLetterOrDigit(raw[i]) || (raw[i] is '-' or '\'' or '’' && i + 1 < end && char.IsLetter(raw[i + 1])))) i++;
            words.Add(Elided(raw, from, i));
        }
        return words;
    }

    /// <summary>"d'Alvéa" and "l'Oréal" begin after their apostrophe; "O'Brien" does not.</summary>
    private static (int Start, int End) Elided(string raw, int start, int end) =>
        end - start > 2 && raw[start + 1] is '\'' or '’' && char.IsLower(raw[start]) ? (start + 2, end) : (start, end);
}
