using System.Text.Json;
using System.Text.RegularExpressions;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading;

/// <summary>A phrase of the lexicon, matched on folded text.</summary>
/// <param name="Value">What it stands for: a kind, a channel, a class.</param>
/// <param name="unless">Words that take the meaning away when they stand in the same clause ("n'… pas", "si"); empty for none.</param>
internal sealed class LexiconRule(int index, string id, string value, int weight, string scope, string pattern, string unless = "")
{
    /// <summary>Uses after which compiling a pattern pays.</summary>
    private const int Hot = 600;

    private static readonly char[] ClauseEnds = [',', ';', ':'];

    private readonly Regex? _unless = unless.Length == 0 ? null : new Regex(unless, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));
    private Regex? _regex;
    private int _uses;

    public int Index { get; } = index;

    public string Id { get; } = id;

    public string Value { get; } = value;

    public int Weight { get; } = weight;

    public string Scope { get; } = scope;

    public string Text { get; } = pattern;

    /// <summary>Built when first needed: most mails touch a fifth of the rules.</summary>
    public Regex Pattern
    {
        get
        {
            if (++_uses == Hot) _regex = Build(RegexOptions.Compiled);
            return _regex ??= Build(RegexOptions.None);
        }
    }

    /// <summary>The first match whose clause does not take it back.</summary>
    public Match? Find(string folded)
    {
        for (var match = Pattern.Match(folded); match.Success; match = match.NextMatch())
        {
            if (_unless?.IsMatch(ClauseOf(folded, match)) != true) return match;
        }
        return null;
    }

    private static string ClauseOf(string folded, Match match)
    {
        var start = match.Index == 0 ? 0 : folded.LastIndexOfAny(ClauseEnds, match.Index - 1) + 1;
        var end = folded.IndexOfAny(ClauseEnds, match.Index + match.Length);
        return end < 0 ? folded[start..] : folded[start..end];
    }

    private Regex Build(RegexOptions options) => new(Text, options | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));
}

/// <summary>
/// The words of French and English business mail, as data (lexicon.fr.json). The patterns hold no nested repetition and see one sentence at a time,
/// and only sentences that hold one of their words.
/// </summary>
internal sealed partial class Lexicon
{
    private readonly Dictionary<string, IReadOnlyList<LexiconRule>> _groups = [];
    private readonly Dictionary<string, HashSet<string>> _words;
    private readonly Dictionary<string, string> _classes = [];
    private readonly WordTrie _anchors = new();
    private readonly List<int> _always = [];
    private int _count;

    private Lexicon(JsonElement root)
    {
        foreach (var group in root.GetProperty("classes").EnumerateObject()) _classes[group.Name] = "(" + string.Join('|', group.Value.EnumerateArray().Select(e => Expand(e.GetString()!))) + ")";
        foreach (var group in root.GetProperty("rules").EnumerateObject()) _groups[group.Name] = ReadGroup(group);
        _words = root.GetProperty("words").EnumerateObject().ToDictionary(
            list => list.Name,
            list => list.Value.EnumerateArray().SelectMany(line => line.GetString()!.Split('|')).ToHashSet());
    }

    public static Lexicon Default { get; } = Load();

    public IReadOnlyList<LexiconRule> Rules(string group) => _groups[group];

    public HashSet<string> Words(string list) => _words[list];

    /// <summary>The rules that can match in a text: those whose words stand in it.</summary>
    public RuleSet Candidates(string folded)
    {
        var set = new RuleSet(_count);
        foreach (var index in _always) set.Add(index);
        _anchors.Mark(folded, set);
        return set;
    }

    private static Lexicon Load()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("IodOutlook.MailReading.lexicon.fr.json")!;
        using var document = JsonDocument.Parse(stream);
        return new Lexicon(document.RootElement);
    }

    /// <summary>"{offer}" stands for the words of a class, "~retenir" for every form of a verb.</summary>
    private string Expand(string pattern) => Verb().Replace(Class().Replace(pattern, m => _classes[m.Groups["name"].Value]), m => FrenchVerbs.Pattern(m.Groups["verb"].Value));

    [GeneratedRegex(@"~(?<verb>[a-z]+)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\{(?<name>[a-z][a-z-]+)\}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Class();

    private List<LexiconRule> ReadGroup(JsonProperty group)
    {
        var rules = new List<LexiconRule>();
        foreach (var rule in group.Value.EnumerateArray())
        {
            var value = rule.TryGetProperty("value", out var v) ? v.GetString()! : group.Name;
            var weight = rule.TryGetProperty("weight", out var w) ? w.GetInt32() : 1;
            var scope = rule.TryGetProperty("scope", out var s) ? s.GetString()! : "";
            var unless = rule.TryGetProperty("unless", out var u) ? Expand(u.GetString()!) : "";
            var read = new LexiconRule(_count++, $"{group.Name}.{rule.GetProperty("id").GetString()}", value, weight, scope, Expand(rule.GetProperty("pattern").GetString()!), unless);
            Index(read);
            rules.Add(read);
        }
        return rules;
    }

    private void Index(LexiconRule rule)
    {
        if (PatternAnchors.Of(rule.Text) is not { Count: > 0 } words) _always.Add(rule.Index);
        else foreach (var word in words) _anchors.Add(word, rule.Index);
    }
}

/// <summary>A set of rules by number.</summary>
internal sealed class RuleSet(int size)
{
    private readonly ulong[] _bits = new ulong[(size + 63) / 64];

    public void Add(int rule) => _bits[rule >> 6] |= 1UL << (rule & 63);

    public bool Has(LexiconRule rule) => (_bits[rule.Index >> 6] & (1UL << (rule.Index & 63))) != 0;
}
