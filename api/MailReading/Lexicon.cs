using System.Text.Json;
using System.Text.RegularExpressions;

namespace IodOutlook.MailReading;

/// <summary>A phrase of the lexicon, matched on folded text.</summary>
/// <param name="Value">What it stands for: a kind, a channel, a class.</param>
internal sealed record LexiconRule(string Id, string Value, int Weight, Regex Pattern, string Scope);

/// <summary>
/// The words of French and English business mail, as data (lexicon.fr.json). Patterns run without backtracking, so that no mail can make one slow.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, IReadOnlyList<LexiconRule>> _rules;
    private readonly Dictionary<string, HashSet<string>> _words;

    private Lexicon(JsonElement root)
    {
        _rules = root.GetProperty("rules").EnumerateObject().ToDictionary(group => group.Name, ReadGroup);
        _words = root.GetProperty("words").EnumerateObject().ToDictionary(
            list => list.Name,
            list => list.Value.EnumerateArray().SelectMany(line => line.GetString()!.Split('|')).ToHashSet());
    }

    public static Lexicon Default { get; } = Load();

    public IReadOnlyList<LexiconRule> Rules(string group) => _rules[group];

    public HashSet<string> Words(string list) => _words[list];

    private static Lexicon Load()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("IodOutlook.MailReading.lexicon.fr.json")!;
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return new Lexicon(document.RootElement);
    }

    private static IReadOnlyList<LexiconRule> ReadGroup(JsonProperty group)
    {
        var rules = new List<LexiconRule>();
        foreach (var rule in group.Value.EnumerateArray())
        {
            var value = rule.TryGetProperty("value", out var v) ? v.GetString()! : group.Name;
            var weight = rule.TryGetProperty("weight", out var w) ? w.GetInt32() : 1;
            var scope = rule.TryGetProperty("scope", out var s) ? s.GetString()! : "";
            rules.Add(new LexiconRule($"{group.Name}.{rule.GetProperty("id").GetString()}", value, weight, Compile(rule.GetProperty("pattern").GetString()!), scope));
        }
        return rules;
    }

    public static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));
}
