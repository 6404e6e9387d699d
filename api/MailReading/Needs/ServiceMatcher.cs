using System.Runtime.CompilerServices;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Needs;

/// <summary>Finds the words of the price grid in a sentence, longest first, singular or plural, with or without accents.</summary>
internal sealed class ServiceMatcher
{
    /// <summary>Below this length one letter makes another word.</summary>
    private const int ShortestMisspelt = 8;

    private static readonly ConditionalWeakTable<IReadOnlyList<ServiceTerms>, ServiceMatcher> Known = [];

    private readonly Node _root = new();

    private ServiceMatcher(IReadOnlyList<ServiceTerms> services)
    {
        foreach (var service in services)
        {
            foreach (var term in service.Terms) Add(service.Code, term);
        }
    }

    public static ServiceMatcher For(IReadOnlyList<ServiceTerms> services) => Known.GetValue(services, static s => new ServiceMatcher(s));

    /// <param name="Start">Offset in the sentence.</param>
    public readonly record struct Hit(string Code, int Start, int End, int Token);

    public List<Hit> Find(Tokens tokens)
    {
        var hits = new List<Hit>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var (code, last) = Longest(tokens, i);
            if (code is null) continue;
            hits.Add(new Hit(code, tokens[i].Start, tokens[last].End, i));
            i = last;
        }
        return hits;
    }

    private (string? Code, int Last) Longest(Tokens tokens, int i)
    {
        var node = _root;
        (string? Code, int Last) best = (null, i);
        for (var k = i; k < tokens.Count && node.Following(Stem(tokens[k].Text)) is { } next; k++)
        {
            node = next;
            if (node.Code is { } code && !IsCountOrPrice(tokens, i, k, code)) best = (code, k);
            // A hyphen may stand where the term has a blank: "assessment-center".
            if (tokens.IsMark(k + 1, "-") && !node.Next.ContainsKey("-")) k++;
        }
        return best;
    }

    /// <summary>"360 personnes" and "360 €" are no 360°.</summary>
    private static bool IsCountOrPrice(Tokens tokens, int first, int last, string code) =>
        first == last && code == "360" && (tokens[last + 1].Text is "€" or "euros" or "personnes" or "candidats" or "salaries" or "eur" or "k" || (tokens.Touches(first) && tokens[first - 1].Text is "/" or "-" or ".") || tokens.Touches(last + 1) && tokens[last + 1].Text is "." or ",");

    private void Add(string code, string term)
    {
        var node = _root;
        var tokens = new Tokens(Folding.Fold(term));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.IsMark(i, "-")) continue;
            node = node.Child(Stem(tokens[i].Text));
        }
        node.Code ??= code;
    }

    private static string Stem(string word) => word.Length > 3 && word[^1] is 's' or 'x' && char.IsLetter(word[^2]) ? word[..^1] : word;

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public string? Code { get; set; }

        /// <summary>The node of a word, or of the one word it can only be a slip of the hand for: "evalution".</summary>
        public Node? Following(string word)
        {
            if (Next.TryGetValue(word, out var exact)) return exact;
            if (word.Length < ShortestMisspelt) return null;
            foreach (var (known, node) in Next)
            {
                if (known.Length >= ShortestMisspelt && Slips.IsOne(word, known)) return node;
            }
            return null;
        }

        public Node Child(string word)
        {
            if (!Next.TryGetValue(word, out var child)) Next[word] = child = new Node();
            return child;
        }
    }
}
